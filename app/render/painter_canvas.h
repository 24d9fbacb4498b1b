// SPDX-License-Identifier: MIT
#pragma once

#include "render/canvas.h"

#include <QPainter>

namespace jaccuse::render {

/// Draws at once by a QPainter, which is borrowed and must smooth lines and text.
class PainterCanvas : public Canvas
{
public:
    explicit PainterCanvas(QPainter &painter)
        : m_painter(painter)
    {}

    void curve(const QuadCurve &curve, const LineBreaks &breaks, QRgb colour) override;
    void stroke(QPointF from, QPointF to, double width, bool roundEnds, QRgb colour) override;
    void head(const HeadCorners &corners, QRgb colour) override;
    void shape(NodeShape shape, QPointF middle, double radius, std::optional<QRgb> fill,
               const Outline &outline) override;
    void text(QPointF baseline, const QString &text, const QFont &font, QRgb ink,
              std::optional<QRgb> halo) override;
    void haze(const QuadCurve &curve, QRgb colour, double part) override;

private:
    QPainter &m_painter;
};

} // namespace jaccuse::render
