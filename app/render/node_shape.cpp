// SPDX-License-Identifier: MIT
#include "render/node_shape.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace jaccuse::render {

namespace {

// Squares and hexagons are drawn a little smaller or larger so that all shapes of one radius weigh alike.
constexpr double squareHalf = 0.88;
constexpr double roundedHalfWidth = 1.0;
constexpr double roundedHalfHeight = 0.8;
constexpr double rounding = 0.28;
constexpr double hexagonReach = 1.1;
constexpr double cornerCut = 0.7; ///< of half the side of a square

double boxDistance(QPointF point, double halfWidth, double halfHeight, double corner)
{
    const double x = std::abs(point.x()) - halfWidth + corner;
    const double y = std::abs(point.y()) - halfHeight + corner;
    const double right = std::max(x, 0.0);
    const double down = std::max(y, 0.0);
    return std::sqrt(right * right + down * down) + std::min(std::max(x, y), 0.0) - corner;
}

double hexagonDistance(QPointF point, double reach)
{
    // Corners left and right: three pairs of parallel sides.
    const double side = reach * std::sqrt(3.0) / 2;
    const double x = std::abs(point.x());
    const double y = std::abs(point.y());
    return std::max(y - side, x * std::sqrt(3.0) / 2 + y / 2 - side);
}

double cutSquareDistance(QPointF point, double half)
{
    const double box = boxDistance(point, half, half, 0);
    return std::max(box, (point.x() - point.y() - (2 - cornerCut) * half) / std::sqrt(2.0));
}

} // namespace

bool isRound(NodeShape shape)
{
    switch (shape) {
    case NodeShape::Round:
    case NodeShape::DoubleRound:
    case NodeShape::Person:
    case NodeShape::Dotted:
    case NodeShape::Unnamed:
    case NodeShape::Crowd:
        return true;
    case NodeShape::RoundedSquare:
    case NodeShape::Square:
    case NodeShape::CutSquare:
    case NodeShape::Hexagon:
        break;
    }
    return false;
}

NodeShape nodeShape(model::ActorKind kind, bool named)
{
    using model::ActorKind;
    if (!named)
        return NodeShape::Unnamed;
    switch (kind) {
    case ActorKind::State:
        return NodeShape::Round;
    case ActorKind::Organ:
        return NodeShape::RoundedSquare;
    case ActorKind::Igo:
        return NodeShape::DoubleRound;
    case ActorKind::Company:
        return NodeShape::Square;
    case ActorKind::Media:
        return NodeShape::CutSquare;
    case ActorKind::Group:
        return NodeShape::Hexagon;
    case ActorKind::Person:
        return NodeShape::Person;
    case ActorKind::Collective:
        return NodeShape::Dotted;
    case ActorKind::Unknown:
        break; // has a name, so it is drawn as somebody; its colours say that no more is known
    }
    return NodeShape::Round;
}

NodeShape nodeShape(const graph::GraphNode &node)
{
    return node.members > 1 ? NodeShape::Crowd : nodeShape(node.actor.kind, node.actor.named);
}

QPainterPath outlinePath(NodeShape shape, double radius)
{
    QPainterPath path;
    switch (shape) {
    case NodeShape::RoundedSquare: {
        const double w = radius * roundedHalfWidth;
        const double h = radius * roundedHalfHeight;
        path.addRoundedRect(QRectF(-w, -h, 2 * w, 2 * h), radius * rounding, radius * rounding);
        break;
    }
    case NodeShape::Square: {
        const double h = radius * squareHalf;
        path.addRoundedRect(QRectF(-h, -h, 2 * h, 2 * h), 1.5, 1.5);
        break;
    }
    case NodeShape::CutSquare: {
        const double h = radius * squareHalf;
        const double cut = h * cornerCut;
        path.addPolygon(QPolygonF({{-h, -h}, {h - cut, -h}, {h, cut - h}, {h, h}, {-h, h}}));
        path.closeSubpath();
        break;
    }
    case NodeShape::Hexagon: {
        const double r = radius * hexagonReach;
        QPolygonF corners;
        for (int i = 0; i < 6; ++i) {
            const double angle = i * M_PI / 3;
            corners << QPointF(r * std::cos(angle), r * std::sin(angle));
        }
        path.addPolygon(corners);
        path.closeSubpath();
        break;
    }
    case NodeShape::Round:
    case NodeShape::DoubleRound:
    case NodeShape::Person:
    case NodeShape::Dotted:
    case NodeShape::Unnamed:
    case NodeShape::Crowd:
        path.addEllipse(QPointF(), radius, radius);
        break;
    }
    return path;
}

double outlineDepth(NodeShape shape, double radius)
{
    switch (shape) {
    case NodeShape::RoundedSquare:
        return radius * roundedHalfHeight;
    case NodeShape::Square:
        return radius * squareHalf;
    case NodeShape::CutSquare:
        return radius * squareHalf * (2 - cornerCut) / std::sqrt(2.0);
    case NodeShape::Hexagon:
        return radius * hexagonReach * std::sqrt(3.0) / 2;
    case NodeShape::Round:
    case NodeShape::DoubleRound:
    case NodeShape::Person:
    case NodeShape::Dotted:
    case NodeShape::Unnamed:
    case NodeShape::Crowd:
        break;
    }
    return radius;
}

double outlineReach(NodeShape shape, double radius)
{
    switch (shape) {
    case NodeShape::RoundedSquare:
        return radius * std::hypot(roundedHalfWidth, roundedHalfHeight);
    case NodeShape::Square:
    case NodeShape::CutSquare:
        return radius * squareHalf * std::sqrt(2.0);
    case NodeShape::Hexagon:
        return radius * hexagonReach;
    case NodeShape::Round:
    case NodeShape::DoubleRound:
    case NodeShape::Person:
    case NodeShape::Dotted:
    case NodeShape::Unnamed:
    case NodeShape::Crowd:
        break;
    }
    return radius;
}

double outlineDistance(NodeShape shape, double radius, QPointF fromMiddle)
{
    switch (shape) {
    case NodeShape::RoundedSquare:
        return boxDistance(fromMiddle, radius * roundedHalfWidth, radius * roundedHalfHeight,
                           radius * rounding);
    case NodeShape::Square:
        return boxDistance(fromMiddle, radius * squareHalf, radius * squareHalf, 0);
    case NodeShape::CutSquare:
        return cutSquareDistance(fromMiddle, radius * squareHalf);
    case NodeShape::Hexagon:
        return hexagonDistance(fromMiddle, radius * hexagonReach);
    case NodeShape::Round:
    case NodeShape::DoubleRound:
    case NodeShape::Person:
    case NodeShape::Dotted:
    case NodeShape::Unnamed:
    case NodeShape::Crowd:
        break;
    }
    return std::hypot(fromMiddle.x(), fromMiddle.y()) - radius;
}

} // namespace jaccuse::render
