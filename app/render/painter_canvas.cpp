// SPDX-License-Identifier: MIT
#include "render/painter_canvas.h"

#include "render/haze.h"
#include "render/text_sprite.h"

#include <QPainterPath>
#include <QPen>

#include <algorithm>

namespace jaccuse::render {

namespace {

QPainterPath pathOf(const QuadCurve &curve)
{
    QPainterPath path(curve.start);
    path.quadTo(curve.control, curve.end);
    return path;
}

QPen penOf(const LineBreaks &breaks, QRgb colour)
{
    QPen pen(QColor(colour), breaks.width, Qt::SolidLine, breaks.round ? Qt::RoundCap : Qt::FlatCap);
    if (breaks.count == 0)
        return pen;
    QList<qreal> pattern;
    for (size_t i = 0; i < breaks.count; ++i)
        pattern.append(breaks.lengths[i] / breaks.width); // Qt counts in pen widths
    pen.setDashPattern(pattern);
    return pen;
}

QPen penOf(const Outline &outline)
{
    if (outline.width <= 0)
        return Qt::NoPen;
    QPen pen(QColor(outline.colour), outline.width);
    if (outline.stroke > 0) {
        pen.setCapStyle(outline.round ? Qt::RoundCap : Qt::FlatCap);
        pen.setDashPattern({outline.stroke / outline.width, outline.gap / outline.width});
    }
    return pen;
}

} // namespace

void PainterCanvas::curve(const QuadCurve &curve, const LineBreaks &breaks, QRgb colour)
{
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(penOf(breaks, colour));
    m_painter.drawPath(pathOf(curve));
}

void PainterCanvas::stroke(QPointF from, QPointF to, double width, bool roundEnds, QRgb colour)
{
    m_painter.setPen(QPen(QColor(colour), width, Qt::SolidLine, roundEnds ? Qt::RoundCap : Qt::FlatCap));
    m_painter.drawLine(from, to);
}

void PainterCanvas::head(const HeadCorners &corners, QRgb colour)
{
    const QPointF points[] = {corners.tip, corners.left, corners.notch, corners.right};
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(QColor(colour));
    m_painter.drawPolygon(points, 4);
}

void PainterCanvas::shape(NodeShape shape, QPointF middle, double radius, std::optional<QRgb> fill,
                          const Outline &outline)
{
    m_painter.setBrush(fill ? QBrush(QColor(*fill)) : QBrush(Qt::NoBrush));
    m_painter.setPen(penOf(outline));
    if (isRound(shape))
        m_painter.drawEllipse(middle, radius, radius);
    else
        m_painter.drawPath(outlinePath(shape, radius).translated(middle));
}

void PainterCanvas::text(QPointF baseline, const QString &text, const QFont &font, QRgb ink,
                         std::optional<QRgb> halo)
{
    if (halo) {
        QPainterPath path;
        path.addText(baseline, font, text);
        m_painter.strokePath(path,
                             QPen(QColor(*halo), 2 * haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    m_painter.setFont(font);
    m_painter.setPen(QColor(ink));
    m_painter.drawText(baseline, text);
}

void PainterCanvas::haze(const QuadCurve &curve, QRgb colour, double part)
{
    // What one line adds alone; where many lie upon each other they add up.
    QColor faint(colour);
    faint.setAlphaF(static_cast<float>(std::clamp(part * hazeTone(1), 0.0, 1.0)));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(faint, hazeWidth, Qt::SolidLine, Qt::FlatCap));
    m_painter.drawPath(pathOf(curve));
}

} // namespace jaccuse::render
