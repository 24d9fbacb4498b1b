// SPDX-License-Identifier: MIT
#include "render/pill_placement.h"

#include "render/edge_shape.h"
#include "render/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace jaccuse::render {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::render::Pill)
};

/// In a graph with more edges than this, an edge of one claim has no number unless it is in front.
constexpr size_t fewEdges = 40;
constexpr size_t mostNumbers = 60;
constexpr int mostTried = 300;
/// With more edges in front their pills hold the number alone.
constexpr std::ptrdiff_t fewInFront = 8;
constexpr double padding = 6;

QString pillText(const graph::GraphEdge &edge, double weight, bool inFront, bool inWords, size_t edges)
{
    const bool important = inWords || (weight > 0.6 && edges <= fewEdges && edge.claims > 1);
    if (edge.kind == query::EdgeKind::Dismisses) {
        if (edges > fewEdges && !inFront)
            return edge.claims > 1 ? number(edge.claims) : QString();
        return edge.claims > 1 ? Words::tr("dismisses · %1").arg(number(edge.claims))
                               : Words::tr("dismisses");
    }
    if (edge.kind == query::EdgeKind::Accuses && edge.responsibility == model::Responsibility::Linked &&
        (edges <= fewEdges || inFront))
        return edge.claims > 1 ? Words::tr("linked · %1").arg(number(edge.claims)) : Words::tr("linked");
    if (important)
        return claimsText(edge.claims);
    if (edges > fewEdges && edge.claims == 1 && !inFront)
        return {};
    return number(edge.claims);
}

bool isFree(const Scene &scene, const ViewState &view, const LabelLayout &layout, const QRectF &box)
{
    const QRectF room = box.adjusted(-2, -2, 2, 2);
    for (const PlacedLabel &label : layout.labels)
        if (label.box.intersects(room))
            return false;
    for (const PlacedPill &pill : layout.pills)
        if (pill.box.intersects(room))
            return false;
    for (const int node : nodesAround(scene, view, room))
        if (meetsNode(scene, view, node, box, 2))
            return false;
    return true;
}

} // namespace

std::vector<int> nodesAround(const Scene &scene, const ViewState &view, const QRectF &box)
{
    // The index knows radii at scale 1; from afar nodes are drawn larger than that.
    const double more = 40 * std::max(0.0, nodeFactor(view.camera.scale) / view.camera.scale - 1);
    const QRectF sceneBox(view.camera.toScene(box.topLeft()), box.size() / view.camera.scale);
    return scene.index().nodesNear(sceneBox.adjusted(-more - 1, -more - 1, more + 1, more + 1));
}

bool meetsNode(const Scene &scene, const ViewState &view, int node, const QRectF &box, double margin)
{
    const SceneNode &drawn = scene.nodes()[static_cast<size_t>(node)];
    const QPointF middle = view.camera.toView(drawn.position);
    const double reach =
        drawnRadius(drawn, view.camera.scale) + margin + (node == view.selectedNode ? chosenRing + 1 : 0);
    const double x = std::max({box.left() - middle.x(), 0.0, middle.x() - box.right()});
    const double y = std::max({box.top() - middle.y(), 0.0, middle.y() - box.bottom()});
    return std::hypot(x, y) < reach;
}

void placePills(const Scene &scene, const ViewState &view, const Emphasis &emphasis, const Occupancy &lines,
                LabelLayout &layout)
{
    const graph::Graph &graph = scene.graph();
    const QFont font = fontFor(TextRole::Pill, scene.fonts());
    std::vector<int> order(scene.edgesByWeight().rbegin(), scene.edgesByWeight().rend());
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const auto urgency = [&](int edge) {
            return (edge == view.selectedEdge ? 2 : 0) +
                   (emphasis.inFocus[static_cast<size_t>(edge)] ? 1 : 0);
        };
        return urgency(a) > urgency(b);
    });
    const bool fewFront = std::count(emphasis.inFocus.begin(), emphasis.inFocus.end(), char(1)) <= fewInFront;
    int tries = 0;
    for (const int place : order) {
        const auto edge = static_cast<size_t>(place);
        const bool inFront = emphasis.inFocus[edge] != 0;
        if (!inFront && (layout.pills.size() >= mostNumbers || tries >= mostTried))
            break;
        if (emphasis.edges[edge] <= 0)
            continue;
        const SceneEdge &curve = scene.edges()[edge];
        const QString text =
            pillText(graph.edges[edge], curve.weight, inFront,
                     inFront && (fewFront || place == view.selectedEdge), graph.edges.size());
        if (text.isEmpty())
            continue;
        const EdgeShape shape = edgeShape(scene, view, place);
        if (!shape.drawn || !layout.area.contains(shape.line.at(0.5)))
            continue;
        const QSizeF words = textSize({text}, font);
        const double height = std::ceil(words.height()) + 1;
        const QSizeF size(std::max(words.width() + 2 * padding, height), height);
        const double length = shape.line.roughLength() * shape.shaftEnd;
        const QPointF gap = shape.line.end - shape.line.start;
        const double flat = std::abs(gap.x()) / std::max(1e-9, std::hypot(gap.x(), gap.y()));
        if (length < 16 + size.height() + flat * (size.width() - size.height()))
            continue;
        ++tries;
        double best = std::numeric_limits<double>::max();
        QRectF box;
        for (const double t : {0.5, 0.45, 0.55, 0.4, 0.6, 0.34, 0.66, 0.28, 0.72}) {
            const QPointF middle = shape.line.at(t * shape.shaftEnd);
            const QRectF tried(middle - QPointF(size.width() / 2, size.height() / 2), size);
            const double cost = 80 * std::abs(t - 0.5) + 3 * lines.under(tried);
            if (cost < best && isFree(scene, view, layout, tried)) {
                best = cost;
                box = tried;
            }
        }
        if (!box.isNull())
            layout.pills.push_back({place, box, text});
    }
}

} // namespace jaccuse::render
