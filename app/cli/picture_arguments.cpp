// SPDX-License-Identifier: MIT
#include "cli/picture_arguments.h"

#include "cli/command.h"

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

namespace {

/// A number within bounds; `wrong` is the sentence about another one.
double numberFrom(const QString &text, double least, double most, const QString &wrong)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !(number >= least && number <= most))
        throw UsageError(wrong);
    return number;
}

picture::Ground groundFrom(const QString &text)
{
    if (text == u"transparent")
        return picture::Ground::Transparent;
    if (text != u"white")
        throw UsageError(Cli::tr("“%1” is no background; there are white and transparent.").arg(text));
    return picture::Ground::White;
}

picture::LegendPlace legendFrom(const QString &text)
{
    if (text == u"bottom")
        return picture::LegendPlace::Bottom;
    if (text == u"none")
        return picture::LegendPlace::None;
    if (text != u"right")
        throw UsageError(
            Cli::tr("“%1” is no place for a legend; there are right, bottom and none.").arg(text));
    return picture::LegendPlace::Right;
}

QString presetNames()
{
    QStringList names;
    for (const picture::Preset &known : picture::presets())
        names << known.id;
    return names.join(u", "_s);
}

} // namespace

void addPictureOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {u"size"_s,
         Cli::tr("Size of the picture, such as 1920x1080px, 175x120mm, 7x5in (1600x1000px), or one of %1")
             .arg(presetNames()),
         u"SIZE"_s, u"1600x1000px"_s});
    parser.addOption({u"dpi"_s,
                      Cli::tr("Dots per inch, 72 to 1200 (96 for sizes in pixels, 300 for those on paper)"),
                      u"N"_s});
    parser.addOption({u"background"_s, Cli::tr("white or transparent (white)"), u"GROUND"_s, u"white"_s});
    parser.addOption({u"legend"_s, Cli::tr("right, bottom or none (right)"), u"PLACE"_s, u"right"_s});
    parser.addOption({u"title"_s, Cli::tr("A title above the graph"), u"TITLE"_s});
    parser.addOption({u"no-caption"_s, Cli::tr("Leave out what the picture shows and where it comes from")});
    parser.addOption({u"label-scale"_s, Cli::tr("Names at so many percent of their usual size (100)"),
                      u"PERCENT"_s, u"100"_s});
    parser.addOption({u"outlines"_s, Cli::tr("Letters as shapes in SVG and PDF")});
    parser.addOption({u"dossier"_s, Cli::tr("Number the edges and print the quotations behind them below")});
    parser.addOption({u"strip"_s, Cli::tr("Leave title, description and link to the view out of the file's "
                                          "metadata")});
}

picture::PictureOptions pictureOptions(const QCommandLineParser &parser, picture::Format format)
{
    const QString sizeText = parser.value(u"size"_s);
    const auto size = picture::sizeFromText(sizeText);
    if (!size)
        throw UsageError(Cli::tr("“%1” is no size; write width and height as in 1920x1080px, 175x120mm or "
                                 "7x5in, or one of %2.")
                             .arg(sizeText, presetNames()));
    picture::PictureOptions options;
    options.format = format;
    options.size = size->size;
    options.dpi = size->dpi;
    if (const QString dpi = parser.value(u"dpi"_s); !dpi.isEmpty())
        options.dpi = static_cast<int>(numberFrom(
            dpi, 72, 1200, Cli::tr("“%1” is no resolution; give 72 to 1200 dots per inch.").arg(dpi)));
    options.ground = groundFrom(parser.value(u"background"_s));
    options.legend = legendFrom(parser.value(u"legend"_s));
    options.title = parser.value(u"title"_s);
    options.caption = !parser.isSet(u"no-caption"_s);
    const QString labels = parser.value(u"label-scale"_s);
    options.labelScale =
        numberFrom(labels, 50, 300,
                   Cli::tr("“%1” is no size of names; give 50 to 300 percent.").arg(labels)) /
        100;
    options.outlines = parser.isSet(u"outlines"_s);
    options.dossier = parser.isSet(u"dossier"_s);
    options.strip = parser.isSet(u"strip"_s);
    return options;
}

} // namespace jaccuse::cli
