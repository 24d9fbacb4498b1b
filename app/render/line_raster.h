// SPDX-License-Identifier: MIT
#pragma once

#include "render/quad_curve.h"

#include <QImage>

namespace jaccuse::render {

/// Draws smooth solid lines into an image several times faster than QPainter, whose cost is in many short
/// spans: coverage is taken from a pixel's distance to the line. The image must be 32 bits a pixel, RGB or
/// premultiplied ARGB. Coordinates are pixels; parts outside the image are left out.
class LineRaster
{
public:
    explicit LineRaster(QImage &image);
    /// A raster of some rows of another one, for a thread of its own: rows from `top` up to `end`.
    LineRaster(const LineRaster &whole, int top, int end);

    /// A curve of this width in an opaque colour, with flat ends.
    void draw(const QuadCurve &curve, double width, QRgb colour);

private:
    void piece(QPointF a, QPointF b, double half, QRgb colour);

    int m_width;
    int m_height; ///< of the image
    int m_top;    ///< rows drawn on
    int m_end;
    qsizetype m_stride; ///< pixels
    QRgb *m_pixels;
};

} // namespace jaccuse::render
