// SPDX-License-Identifier: MIT
#include "picture/picture_options.h"

#include "export/export_error.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace jaccuse::picture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::picture::Options)
};

constexpr double logicalPerInch = 96;
constexpr double mostPixels = 1e9;
constexpr double longestSide = 32'000; ///< in pixels: more is not drawn by painters of images
constexpr double longestPage = 19'200; ///< logical pixels: 200 inches, the most that a PDF page may have
constexpr double smallestSide = 96;    ///< logical pixels
constexpr int paperDpi = 300;
constexpr std::array<QStringView, 3> formatIds{u"png", u"svg", u"pdf"};

double perInch(Unit unit, int dpi)
{
    switch (unit) {
    case Unit::Pixel:
        break;
    case Unit::Millimetre:
        return 25.4;
    case Unit::Inch:
        return 1;
    }
    return dpi;
}

} // namespace

std::span<const Preset> presets()
{
    static const std::vector<Preset> all{
        {u"slide"_s, Words::tr("Slide, 1920 × 1080 pixels"), {1920, 1080, Unit::Pixel}, 192},
        {u"a4"_s, Words::tr("A4 across"), {297, 210, Unit::Millimetre}, paperDpi},
        {u"a4-portrait"_s, Words::tr("A4 upright"), {210, 297, Unit::Millimetre}, paperDpi},
        {u"letter"_s, Words::tr("Letter across"), {11, 8.5, Unit::Inch}, paperDpi},
        {u"letter-portrait"_s, Words::tr("Letter upright"), {8.5, 11, Unit::Inch}, paperDpi},
        {u"column"_s, Words::tr("Journal, one column of 85 mm"), {85, 100, Unit::Millimetre}, paperDpi},
        {u"two-columns"_s,
         Words::tr("Journal, both columns, 175 mm"),
         {175, 120, Unit::Millimetre},
         paperDpi},
        {u"screen"_s, Words::tr("Screen, 1280 × 720 pixels"), {1280, 720, Unit::Pixel}, 96},
        {u"screen-2x"_s, Words::tr("Screen, twice as fine"), {2560, 1440, Unit::Pixel}, 192},
        {u"screen-3x"_s, Words::tr("Screen, three times as fine"), {3840, 2160, Unit::Pixel}, 288}};
    return all;
}

const Preset *preset(const QString &id)
{
    for (const Preset &known : presets())
        if (known.id == id)
            return &known;
    return nullptr;
}

QSizeF logicalSize(const PictureSize &size, int dpi)
{
    const double factor = logicalPerInch / perInch(size.unit, dpi);
    return {size.width * factor, size.height * factor};
}

QSize pixels(const PictureOptions &options)
{
    const QSizeF size = logicalSize(options.size, options.dpi) * (options.dpi / logicalPerInch);
    return {static_cast<int>(std::lround(size.width())), static_cast<int>(std::lround(size.height()))};
}

std::optional<Preset> sizeFromText(const QString &text)
{
    if (const Preset *known = preset(text))
        return *known;
    static const QRegularExpression pattern(
        u"\\A([0-9]{1,6}(?:\\.[0-9]{1,3})?)[xX×]([0-9]{1,6}(?:\\.[0-9]{1,3})?)(px|mm|in|)\\z"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    Preset own;
    own.size = {match.captured(1).toDouble(), match.captured(2).toDouble(), Unit::Pixel};
    if (match.captured(3) == u"mm")
        own.size.unit = Unit::Millimetre;
    else if (match.captured(3) == u"in")
        own.size.unit = Unit::Inch;
    own.dpi = own.size.unit == Unit::Pixel ? static_cast<int>(logicalPerInch) : paperDpi;
    return own;
}

std::optional<Format> formatFromId(const QString &id)
{
    for (size_t i = 0; i < formatIds.size(); ++i)
        if (formatIds[i] == id)
            return static_cast<Format>(i);
    return std::nullopt;
}

std::optional<Format> formatFor(const QString &fileName)
{
    return formatFromId(QFileInfo(fileName).suffix().toLower());
}

QString formatId(Format format)
{
    return formatIds[static_cast<size_t>(format)].toString();
}

void checkOptions(const PictureOptions &options)
{
    const QLocale locale;
    if (options.dpi < 72 || options.dpi > 1200)
        throw exporting::ExportError(Words::tr("%1 dots per inch cannot be drawn; choose 72 to 1,200.")
                                         .arg(locale.toString(options.dpi)));
    if (!(options.labelScale >= 0.5 && options.labelScale <= 3))
        throw exporting::ExportError(Words::tr("Names can be drawn at 50 to 300 % of their usual size."));
    const QSizeF size = logicalSize(options.size, options.dpi);
    const double side = std::min(size.width(), size.height());
    if (!std::isfinite(side) || side < smallestSide)
        throw exporting::ExportError(
            Words::tr("A picture of less than one inch (25 mm) a side has no room for a graph."));
    const double factor = options.dpi / logicalPerInch;
    const double pixelCount = size.width() * factor * size.height() * factor;
    if (options.format == Format::Png && pixelCount > mostPixels)
        throw exporting::ExportError(
            Words::tr("The picture would have %1 million pixels, and 1,000 million are the most; choose a "
                      "smaller size or resolution.")
                .arg(locale.toString(std::ceil(pixelCount / 1e6), 'f', 0)));
    const double longer = std::max(size.width(), size.height());
    if (options.format == Format::Png ? longer * factor > longestSide : longer > longestPage)
        throw exporting::ExportError(
            options.format == Format::Png
                ? Words::tr("A side of the picture would have %1 pixels, and 32,000 are the most; choose a "
                            "smaller size or resolution.")
                      .arg(locale.toString(std::ceil(longer * factor), 'f', 0))
                : Words::tr("A side of the picture would be %1 inches long, and 200 are the most; choose a "
                            "smaller size.")
                      .arg(locale.toString(std::ceil(longer / logicalPerInch), 'f', 0)));
}

} // namespace jaccuse::picture
