// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QPoint>
#include <QRgb>

#include <algorithm>

namespace jaccuse::render {

/// Some rows of an image that one thread draws on, 32 bits a pixel, RGB or premultiplied ARGB. The image is
/// not owned. Coordinates are those of a larger picture, of which the image shows a part.
struct PixelRows
{
    QRgb *pixels = nullptr; ///< of the image
    qsizetype stride = 0;   ///< pixels from row to row
    qsizetype before = 0;   ///< from the picture's first pixel, counted in this stride, to the image's first
    int left = 0;
    int right = 0; ///< the column after the last one
    int top = 0;   ///< first row drawn on
    int end = 0;   ///< the row after the last one

    [[nodiscard]] qsizetype place(int x, int y) const { return y * stride + x - before; }
    [[nodiscard]] QRgb *at(int x, int y) const { return pixels + place(x, y); }
};

/// All rows of an image whose first pixel is at `topLeft` of the picture.
inline PixelRows rowsOf(QImage &image, QPoint topLeft = {})
{
    Q_ASSERT(image.format() == QImage::Format_RGB32 || image.format() == QImage::Format_ARGB32_Premultiplied);
    PixelRows rows;
    rows.pixels = reinterpret_cast<QRgb *>(image.bits());
    rows.stride = image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    rows.before = topLeft.y() * rows.stride + topLeft.x();
    rows.left = topLeft.x();
    rows.right = topLeft.x() + image.width();
    rows.top = topLeft.y();
    rows.end = topLeft.y() + image.height();
    return rows;
}

/// `part` (0 to 256) of an opaque colour over a pixel, two channels at a time.
inline QRgb over(QRgb below, QRgb colour, quint32 part)
{
    constexpr quint32 odd = 0x00ff00ff;
    const quint32 rest = 256 - part;
    const quint32 low = (((colour & odd) * part + (below & odd) * rest) >> 8) & odd;
    const quint32 high = (((colour >> 8) & odd) * part + ((below >> 8) & odd) * rest) & ~odd;
    return low | high;
}

/// The same where the coverage (1 for all of the pixel) is a number that may lie outside 0 to 1.
inline void cover(QRgb &pixel, QRgb colour, float coverage)
{
    if (coverage <= 0)
        return;
    const auto part = static_cast<quint32>(coverage * 256);
    pixel = part >= 256 ? colour : over(pixel, colour, part);
}

} // namespace jaccuse::render
