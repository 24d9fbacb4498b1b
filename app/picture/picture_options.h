// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>
#include <QSizeF>
#include <QString>

#include <optional>
#include <span>

namespace jaccuse::picture {

enum class Format { Png, Svg, Pdf };
enum class Unit { Pixel, Millimetre, Inch };
enum class Ground { White, Transparent, Current };
enum class LegendPlace { None, Right, Bottom };

struct PictureSize
{
    double width = 1600;
    double height = 1000;
    Unit unit = Unit::Pixel;

    friend bool operator==(const PictureSize &, const PictureSize &) = default;
};

/// A usual size, by a name that the command line takes.
struct Preset
{
    QString id; ///< "slide"
    QString title;
    PictureSize size;
    int dpi = 96;
};
std::span<const Preset> presets();
/// Null where there is none of that name.
const Preset *preset(const QString &id);

/// How a picture is to be made. Text is as large on paper in all formats: a logical pixel is 1/96 inch.
struct PictureOptions
{
    Format format = Format::Png;
    PictureSize size;
    int dpi = 96; ///< of a PNG; a size in pixels stands for inches by it in all formats
    Ground ground = Ground::White;
    LegendPlace legend = LegendPlace::Right;
    QString title;
    bool caption = true;
    double labelScale = 1; ///< of names and numbers in the graph
    bool outlines = false; ///< letters as shapes (SVG, PDF)
    bool dossier = false;  ///< numbers on the edges, and under the picture the quotations behind each
    bool strip = false;    ///< no title, description or view link within the file

    friend bool operator==(const PictureOptions &, const PictureOptions &) = default;
};

/// In logical pixels.
QSizeF logicalSize(const PictureSize &size, int dpi);
/// Those that a PNG has.
QSize pixels(const PictureOptions &options);

/// "1920x1080", "1920x1080px", "175x120mm", "7x5in" or the name of a preset; nothing where it is none.
std::optional<Preset> sizeFromText(const QString &text);

/// By the end of a file's name.
std::optional<Format> formatFor(const QString &fileName);
std::optional<Format> formatFromId(const QString &id);
QString formatId(Format format); ///< "png"

/// Throws exporting::ExportError, with the reason, for what is too small, absurdly large or not a number.
void checkOptions(const PictureOptions &options);

} // namespace jaccuse::picture
