// SPDX-License-Identifier: MIT
#include "render/edge_shape.h"

#include "render/node_shape.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::render {

namespace {

constexpr double smallestRadius = 1.5; ///< a dot: larger ones would lie on each other like a carpet
constexpr double openRing = 3.2;
/// The parameter at which a curve is so far from its start; 1 where it never is.
double parameterAway(const QuadCurve &curve, double distance)
{
    // The way from the start is t (a + t b). By Newton's method, which needs two or three steps.
    const QPointF a = 2 * (curve.control - curve.start);
    const QPointF b = curve.start - 2 * curve.control + curve.end;
    double t = 0;
    for (int i = 0; i < 12; ++i) {
        const QPointF way = a + t * b;
        const double length = std::max(1e-9, std::sqrt(QPointF::dotProduct(way, way)));
        const double slope = length + t * QPointF::dotProduct(way, b) / length;
        const double change = (distance - t * length) / std::max(slope, 0.1 * length);
        t = std::clamp(t + change, 0.0, 1.0);
        if (std::abs(change) < 1e-5)
            break;
    }
    return t;
}

QuadCurve turned(const QuadCurve &curve)
{
    return {curve.end, curve.control, curve.start};
}

struct End
{
    NodeShape shape;
    double radius; ///< as drawn, in logical pixels
    double ring;   ///< more room for the ring around what is chosen
};

/// The parameter at which a curve that begins in the middle of a node has left its outline by a gap.
double parameterOut(const QuadCurve &curve, const End &end, double gap)
{
    const double room = gap + end.ring;
    if (isRound(end.shape))
        return parameterAway(curve, end.radius + room);
    double inner = parameterAway(curve, outlineDepth(end.shape, end.radius) + room);
    double outer = parameterAway(curve, outlineReach(end.shape, end.radius) + room);
    const auto beyond = [&](double t) {
        return outlineDistance(end.shape, end.radius, curve.at(t) - curve.start) - room;
    };
    // By halves down to where false position is good enough.
    double low = beyond(inner);
    double high = beyond(outer);
    if (low >= 0 || high <= 0)
        return low >= 0 ? inner : outer;
    for (int i = 0; i < 12 && high > 0.02; ++i) {
        const double part = i % 3 == 2 ? 0.5 : std::clamp((0.01 - low) / (high - low), 0.02, 0.98);
        const double middle = inner + part * (outer - inner);
        const double value = beyond(middle);
        (value > 0 ? outer : inner) = middle;
        (value > 0 ? high : low) = value;
    }
    return outer;
}

double headLengthOf(query::EdgeKind kind, double width)
{
    switch (arrowHead(kind)) {
    case ArrowHead::Filled:
        return 5.5 + 2.4 * width;
    case ArrowHead::Open:
        return 5 + 1.8 * width;
    case ArrowHead::Bar:
        return 1 + width;
    case ArrowHead::Circle:
    case ArrowHead::Ring:
        return 6 + 1.6 * width;
    }
    return 8;
}

} // namespace

double nodeFactor(double scale)
{
    if (scale < 0.6)
        return 0.6 * std::sqrt(std::max(scale, 0.0) / 0.6);
    return std::min(scale, 1.6);
}

double drawnRadius(const SceneNode &node, double scale)
{
    return node.group ? node.radius : std::max(smallestRadius, node.radius * nodeFactor(scale));
}

EdgeShape edgeShape(const Scene &scene, const ViewState &view, int edge)
{
    EdgeShape shape;
    const graph::GraphEdge &claim = scene.graph().edges[static_cast<size_t>(edge)];
    const SceneEdge &curve = scene.edges()[static_cast<size_t>(edge)];
    if (!curve.drawable)
        return shape;
    const double scale = view.camera.scale;
    const QuadCurve whole{view.camera.toView(curve.start), view.camera.toView(curve.control),
                          view.camera.toView(curve.end)};
    shape.width = curve.width * std::clamp(std::sqrt(scale), 0.7, 1.3);

    const auto endAt = [&](int node) {
        const graph::GraphNode &actor = scene.graph().nodes[static_cast<size_t>(node)];
        return End{nodeShape(actor), drawnRadius(scene.nodes()[static_cast<size_t>(node)], scale),
                   node == view.selectedNode ? chosenRing + 1 : 0};
    };
    const End from = endAt(claim.from);
    // The open ring stands off the outline, and the line begins at its far side.
    const double first = parameterOut(whole, from, claim.inferred ? 2 * openRing + 4.5 : 0.5);
    const double last = 1 - parameterOut(turned(whole), endAt(claim.to), tipGap);
    if (first >= last)
        return shape;
    if (claim.inferred) {
        shape.ring = whole.at(parameterOut(whole, from, openRing + 3.5));
        shape.ringRadius = openRing;
    }
    shape.line = whole.part(first, last);
    shape.headLength = headLengthOf(claim.kind, shape.width);
    shape.shaftEnd = 1 - parameterAway(turned(shape.line), shape.headLength);
    if (shape.shaftEnd <= 0)
        return shape;
    const QPointF along = shape.line.end - shape.line.at(shape.shaftEnd);
    shape.direction = along / std::max(1e-9, std::hypot(along.x(), along.y()));
    shape.drawn = true;
    return shape;
}

} // namespace jaccuse::render
