// SPDX-License-Identifier: MIT
#include "render/edge_painter.h"

#include <QPainterPath>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace jaccuse::render {

namespace {

QPainterPath pathOf(const QuadCurve &curve)
{
    QPainterPath path(curve.start);
    path.quadTo(curve.control, curve.end);
    return path;
}

QPen linePen(const EdgeLook &look, double width)
{
    const LineBreaks breaks = lineBreaks(lineSpacing(look.kind, look.responsibility), width);
    QPen pen(look.colour, breaks.width, Qt::SolidLine, breaks.round ? Qt::RoundCap : Qt::FlatCap);
    if (breaks.count == 0)
        return pen;
    QList<qreal> pattern;
    for (size_t i = 0; i < breaks.count; ++i)
        pattern.append(breaks.lengths[i] / breaks.width); // Qt counts in pen widths
    pen.setDashPattern(pattern);
    return pen;
}

void paintHead(QPainter &painter, const EdgeShape &shape, const EdgeLook &look)
{
    const QPointF tip = shape.line.end;
    const QPointF along = shape.direction;
    const QPointF across(-along.y(), along.x());
    const double length = shape.headLength;
    const double thin = std::max(1.5, 0.7 * shape.width);
    switch (arrowHead(look.kind)) {
    case ArrowHead::Filled: {
        const double half = 0.42 * length;
        const QPointF head[] = {tip, tip - along * length + across * half, tip - along * length * 0.8,
                                tip - along * length - across * half};
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.colour);
        painter.drawPolygon(head, 4);
        break;
    }
    case ArrowHead::Open: {
        const double half = 0.5 * length;
        const QPointF inner = tip - along * thin / 2;
        const QPointF head[] = {inner - along * length + across * half, inner,
                                inner - along * length - across * half};
        painter.setPen(QPen(look.colour, thin, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(head, 3);
        break;
    }
    case ArrowHead::Bar: {
        const double half = 3.6 + 1.5 * shape.width;
        const double thick = std::max(2.2, shape.width);
        const QPointF middle = tip - along * thick / 2;
        painter.setPen(QPen(look.colour, thick, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(middle + across * half, middle - across * half);
        break;
    }
    case ArrowHead::Circle:
    case ArrowHead::Ring: {
        const double radius = (length - thin) / 2;
        const QPointF middle = tip - along * length / 2;
        painter.setPen(QPen(look.colour, thin));
        painter.setBrush(look.ground);
        painter.drawEllipse(middle, radius, radius);
        if (arrowHead(look.kind) == ArrowHead::Ring) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(look.colour);
            painter.drawEllipse(middle, radius * 0.42, radius * 0.42);
        }
        break;
    }
    }
}

/// Two short strokes across the line, off its middle where the number stands.
void paintStrike(QPainter &painter, const EdgeShape &shape, const EdgeLook &look)
{
    const double reach = 5 + 1.2 * shape.width;
    painter.setPen(QPen(look.colour, std::max(1.4, 0.6 * shape.width), Qt::SolidLine, Qt::RoundCap));
    for (const double t : {0.26, 0.74}) {
        QPointF along = shape.line.tangent(t);
        along /= std::max(1e-9, std::hypot(along.x(), along.y()));
        const QPointF slant = 0.5 * along + 0.87 * QPointF(-along.y(), along.x());
        for (const double step : {-2.0, 2.0}) {
            const QPointF middle = shape.line.at(t) + along * step;
            painter.drawLine(middle - slant * reach, middle + slant * reach);
        }
    }
}

} // namespace

double lineEnd(const EdgeShape &shape, query::EdgeKind kind)
{
    switch (arrowHead(kind)) {
    case ArrowHead::Filled:
        // The head is hollowed at its back: the line runs a little into it.
        return std::min(1.0, shape.shaftEnd + (1 - shape.shaftEnd) * 0.25);
    case ArrowHead::Open:
        return 1;
    case ArrowHead::Bar:
    case ArrowHead::Circle:
    case ArrowHead::Ring:
        break;
    }
    return shape.shaftEnd;
}

void paintEdge(QPainter &painter, const EdgeShape &shape, const EdgeLook &look)
{
    if (!shape.drawn)
        return;
    if (!look.lineDrawn) {
        const bool solid = lineSpacing(look.kind, look.responsibility) == LineSpacing::Solid;
        if (look.inFront && solid)
            painter.strokePath(pathOf(shape.line.part(0, shape.shaftEnd)),
                               QPen(look.ground, shape.width + seamWidth, Qt::SolidLine, Qt::FlatCap));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(linePen(look, shape.width));
        painter.drawPath(pathOf(shape.line.part(0, lineEnd(shape, look.kind))));
    }
    paintHead(painter, shape, look);
    if (shape.ringRadius > 0) {
        painter.setPen(QPen(look.colour, std::max(1.3, std::min(2.0, 0.6 * shape.width))));
        painter.setBrush(look.ground);
        painter.drawEllipse(shape.ring, shape.ringRadius, shape.ringRadius);
    }
    if (look.withdrawn)
        paintStrike(painter, shape, look);
}

QColor edgeColour(const QColor &full, const QColor &ground, double weight, size_t edgesInAll, double strength,
                  bool inFront)
{
    const double crowd = std::clamp((static_cast<double>(edgesInAll) - 20) / 200, 0.0, 1.0);
    const double palest = 0.82 - 0.3 * crowd;
    const double own = inFront ? 1.0 : palest + (1 - palest) * std::clamp(weight, 0.0, 1.0);
    return mixed(full, ground, own * strength);
}

} // namespace jaccuse::render
