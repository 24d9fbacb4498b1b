// SPDX-License-Identifier: MIT
#include "render/edge_painter.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::render {

namespace {

void paintHead(Canvas &canvas, const EdgeShape &shape, const EdgeLook &look)
{
    const QPointF tip = shape.line.end;
    const QPointF along = shape.direction;
    const QPointF across(-along.y(), along.x());
    const double length = shape.headLength;
    const double thin = std::max(1.5, 0.7 * shape.width);
    switch (arrowHead(look.kind)) {
    case ArrowHead::Filled: {
        const double half = 0.42 * length;
        canvas.head({tip, tip - along * length + across * half, tip - along * length * 0.8,
                     tip - along * length - across * half},
                    look.colour);
        break;
    }
    case ArrowHead::Open: {
        const double half = 0.5 * length;
        const QPointF inner = tip - along * thin / 2;
        for (const double side : {half, -half})
            canvas.stroke(inner - along * length + across * side, inner, thin, true, look.colour);
        break;
    }
    case ArrowHead::Bar: {
        const double half = 3.6 + 1.5 * shape.width;
        const double thick = std::max(2.2, shape.width);
        const QPointF middle = tip - along * thick / 2;
        canvas.stroke(middle + across * half, middle - across * half, thick, false, look.colour);
        break;
    }
    case ArrowHead::Circle:
    case ArrowHead::Ring: {
        const double radius = (length - thin) / 2;
        const QPointF middle = tip - along * length / 2;
        canvas.shape(NodeShape::Round, middle, radius, look.ground, {look.colour, thin});
        if (arrowHead(look.kind) == ArrowHead::Ring)
            canvas.shape(NodeShape::Round, middle, radius * 0.42, look.colour, {look.colour, 0});
        break;
    }
    }
}

/// Two short strokes across the line, off its middle where the number stands.
void paintStrike(Canvas &canvas, const EdgeShape &shape, const EdgeLook &look)
{
    const double reach = 5 + 1.2 * shape.width;
    const double width = std::max(1.4, 0.6 * shape.width);
    for (const double t : {0.26, 0.74}) {
        QPointF along = shape.line.tangent(t);
        along /= std::max(1e-9, std::hypot(along.x(), along.y()));
        const QPointF slant = 0.5 * along + 0.87 * QPointF(-along.y(), along.x());
        for (const double step : {-2.0, 2.0}) {
            const QPointF middle = shape.line.at(t) + along * step;
            canvas.stroke(middle - slant * reach, middle + slant * reach, width, true, look.colour);
        }
    }
}

/// How much of the shape's line is drawn below the head: the parameter where it ends.
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

} // namespace

void paintEdge(Canvas &canvas, const EdgeShape &shape, const EdgeLook &look)
{
    if (!shape.drawn)
        return;
    const LineSpacing spacing = lineSpacing(look.kind, look.responsibility);
    if (look.inFront && spacing == LineSpacing::Solid)
        canvas.curve(shape.line.part(0, shape.shaftEnd),
                     lineBreaks(LineSpacing::Solid, shape.width + seamWidth), look.ground);
    canvas.curve(shape.line.part(0, lineEnd(shape, look.kind)), lineBreaks(spacing, shape.width),
                 look.colour);
    paintHead(canvas, shape, look);
    if (shape.ringRadius > 0)
        canvas.shape(NodeShape::Round, shape.ring, shape.ringRadius, look.ground,
                     {look.colour, std::max(1.3, std::min(2.0, 0.6 * shape.width))});
    if (look.withdrawn)
        paintStrike(canvas, shape, look);
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
