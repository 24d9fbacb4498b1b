// SPDX-License-Identifier: MIT
#include "render/edge_shape.h"

#include "render/node_shape.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::render {

namespace {

constexpr double openRing = 3.2;
/// Where a gap between two nodes of unequal size is looked for.
constexpr double gapPlaces[] = {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8};

/// The parameter at which `beyond`, a distance in pixels, turns from negative (at `inner`) to positive (at
/// `outer`); there it is positive, by little. By false position, which halves where it gets stuck.
template <class Beyond>
double crossing(double inner, double outer, Beyond beyond)
{
    constexpr int mostSteps = 24;
    constexpr double near = 0.01;
    double low = beyond(inner);
    double high = beyond(outer);
    if (low > 0)
        return inner;
    for (int i = 0; i < mostSteps && high > near && std::abs(outer - inner) > 1e-6; ++i) {
        // Aims a little beyond, so that the end is approached from the outside.
        const double part = i % 4 == 3 ? 0.5 : std::clamp((near / 2 - low) / (high - low), 0.02, 0.98);
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
    return std::max(2.5, node.radius * nodeFactor(scale));
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

    const auto clear = [&](int node, QPointF middle, double gap) {
        const graph::GraphNode &actor = scene.graph().nodes[static_cast<size_t>(node)];
        const double radius = drawnRadius(scene.nodes()[static_cast<size_t>(node)], scale);
        const NodeShape outline = nodeShape(actor.actor.kind, actor.actor.named);
        const double away = gap + (node == view.selectedNode ? chosenRing + 1 : 0);
        return [&whole, middle, radius, outline, away](double t) {
            return outlineDistance(outline, radius, whole.at(t) - middle) - away;
        };
    };
    // The open ring stands off the outline, and the line begins at its far side.
    const double startGap = claim.inferred ? 2 * openRing + 4.5 : 0.5;
    const auto leaves = clear(claim.from, whole.start, startGap);
    const auto arrives = clear(claim.to, whole.end, tipGap);
    const auto open = std::find_if(std::begin(gapPlaces), std::end(gapPlaces),
                                   [&](double t) { return leaves(t) > 0 && arrives(t) > 0; });
    if (open == std::end(gapPlaces))
        return shape;
    const double first = crossing(0, *open, leaves);
    const double last = crossing(1, *open, arrives);
    if (claim.inferred) {
        const double ring = crossing(0, first, clear(claim.from, whole.start, openRing + 3.5));
        shape.ring = whole.at(ring);
        shape.ringRadius = openRing;
    }
    shape.line = whole.part(first, last);
    shape.headLength = headLengthOf(claim.kind, shape.width);
    const auto before = [&](double t) {
        const QPointF gap = shape.line.at(t) - shape.line.end;
        return std::hypot(gap.x(), gap.y()) - shape.headLength;
    };
    if (before(0) <= 0)
        return shape;
    shape.shaftEnd = crossing(1, 0, before);
    const QPointF along = shape.line.end - shape.line.at(shape.shaftEnd);
    shape.direction = along / std::max(1e-9, std::hypot(along.x(), along.y()));
    shape.drawn = true;
    return shape;
}

} // namespace jaccuse::render
