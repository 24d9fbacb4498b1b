// SPDX-License-Identifier: MIT
#include "render/hit_test.h"

#include "render/edge_shape.h"
#include "render/node_shape.h"
#include "render/pill_placement.h"
#include "render/seen.h"

#include <cmath>

namespace jaccuse::render {

namespace {

int nodeAt(const Scene &scene, const ViewState &view, QPointF point)
{
    constexpr double slack = 2;
    int found = -1;
    double nearest = slack;
    for (const int place :
         nodesAround(scene, view, QRectF(point - QPointF(slack, slack), 2 * QSizeF(slack, slack)))) {
        const SceneNode &node = scene.nodes()[static_cast<size_t>(place)];
        const double distance =
            outlineDistance(nodeShape(scene.graph().nodes[static_cast<size_t>(place)]),
                            drawnRadius(node, view.camera.scale), point - view.camera.toView(node.position));
        if (distance < nearest) {
            nearest = distance;
            found = place;
        }
    }
    return found;
}

int edgeAt(const Scene &scene, const ViewState &view, QPointF point, double tolerance)
{
    // Half the thickest line is added: who points at a line's rim points at the line.
    const double reach = (tolerance + 4) / view.camera.scale;
    const QPointF place = view.camera.toScene(point);
    int found = -1;
    double nearest = tolerance;
    const QRectF around(place - QPointF(reach, reach), 2 * QSizeF(reach, reach));
    scene.index().visitEdges(around, [&](int edge) {
        const SceneEdge &curve = scene.edges()[static_cast<size_t>(edge)];
        const QuadCurve whole{curve.start, curve.control, curve.end};
        const double worthwhile = (nearest + 2 + curve.width / 2) / view.camera.scale;
        if (edge == found || whole.leastDistance(place) >= worthwhile || whole.distance(place) >= worthwhile)
            return;
        const EdgeShape shape = edgeShape(scene, view, edge);
        if (!shape.drawn)
            return;
        const double distance = std::max(0.0, shape.line.distance(point) - shape.width / 2);
        if (distance < nearest || (distance == nearest && (found < 0 || edge < found))) {
            nearest = distance;
            found = edge;
        }
    });
    return found;
}

Hit drawnAt(const Scene &scene, const ViewState &view, QPointF point, const LabelLayout *labels,
            double tolerance)
{
    Hit hit;
    hit.node = nodeAt(scene, view, point);
    if (hit.node >= 0)
        return hit;
    if (labels) {
        const QPointF placed = point - labels->shiftTo(view.camera);
        for (const PlacedPill &pill : labels->pills)
            if (pill.box.contains(placed)) {
                hit.edge = pill.edge;
                hit.onPill = true;
                return hit;
            }
        for (const PlacedLabel &label : labels->labels)
            if (label.box.contains(placed)) {
                hit.node = label.node;
                return hit;
            }
    }
    hit.edge = edgeAt(scene, view, point, tolerance);
    return hit;
}

} // namespace

Hit hitTest(const Scene &scene, const ViewState &view, QPointF viewPoint, const LabelLayout *labels,
            double tolerance)
{
    if (!std::isfinite(viewPoint.x()) || !std::isfinite(viewPoint.y()))
        return {};
    const Seen seen(scene, view);
    const Hit drawn = drawnAt(seen.scene(), seen.view(), viewPoint, labels, tolerance);
    Hit hit;
    hit.onPill = drawn.onPill;
    (seen.isGroup(drawn.node) ? hit.group : hit.node) = seen.actorOf(drawn.node);
    (seen.isBundle(drawn.edge) ? hit.bundle : hit.edge) = seen.edgeOf(drawn.edge);
    return hit;
}

} // namespace jaccuse::render
