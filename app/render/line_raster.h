// SPDX-License-Identifier: MIT
#pragma once

#include "render/quad_curve.h"
#include "render/style.h"

#include <QImage>

#include <vector>

namespace jaccuse::render {

/// Draws smooth lines, solid or broken, into an image several times faster than QPainter, whose cost is in
/// many short spans: coverage is taken from a pixel's distance to the line. The image must be 32 bits a
/// pixel, RGB or premultiplied ARGB. Coordinates are pixels; parts outside the image are left out.
class LineRaster
{
public:
    explicit LineRaster(QImage &image);
    /// A raster of some rows of another one, for a thread of its own: rows from `top` up to `end`.
    LineRaster(const LineRaster &whole, int top, int end);

    /// A curve of this width in an opaque colour, with flat ends.
    void draw(const QuadCurve &curve, double width, QRgb colour);
    /// The same broken into strokes, cut by the length along the curve; all lengths are pixels.
    void draw(const QuadCurve &curve, const LineBreaks &breaks, QRgb colour);

private:
    [[nodiscard]] bool meets(const QuadCurve &curve, double reach) const;
    void piece(QPointF a, QPointF b, double half, QRgb colour);
    void stroke(QPointF a, QPointF b, double half, bool round, QRgb colour);

    int m_width;
    int m_height; ///< of the image
    int m_top;    ///< rows drawn on
    int m_end;
    qsizetype m_stride; ///< pixels
    QRgb *m_pixels;
};

/// A line to draw.
struct RasterLine
{
    QuadCurve curve;
    LineBreaks breaks; ///< with the width
    QRgb colour = 0;
};

/// Draws lines into an image, the later over the earlier, on all cores.
void drawLines(QImage &image, const std::vector<RasterLine> &lines);

} // namespace jaccuse::render
