// SPDX-License-Identifier: MIT
#include "picture/shown_parts.h"

#include "render/paint_options.h"
#include "render/quad_curve.h"

#include <map>

namespace jaccuse::picture {

namespace {

QRectF boxOf(const render::SceneNode &node)
{
    const QPointF reach(node.radius, node.radius);
    return {node.position - reach, node.position + reach};
}

} // namespace

ShownParts shownParts(const SubjectRequest &request)
{
    const render::Scene &scene = *request.scene;
    const graph::Graph &graph = scene.graph();
    render::PaintOptions options;
    options.onlyNodes = request.onlyNodes;
    options.onlyEdges = request.onlyEdges;
    const bool all = request.area.isNull();
    ShownParts parts;
    for (size_t i = 0; i < graph.nodes.size(); ++i)
        parts.nodes.push_back(options.drawsNode(static_cast<int>(i)) &&
                                      (all || request.area.intersects(boxOf(scene.nodes()[i])))
                                  ? 1
                                  : 0);
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const graph::GraphEdge &edge = graph.edges[i];
        const render::SceneEdge &drawn = scene.edges()[i];
        const bool wanted = options.drawsEdge(static_cast<int>(i), edge.from, edge.to) && drawn.drawable;
        const render::QuadCurve curve{drawn.start, drawn.control, drawn.end};
        parts.edges.push_back(
            wanted && (all || request.area.intersects(curve.box().adjusted(-1, -1, 1, 1))) ? 1 : 0);
    }
    return parts;
}

ClaimsBehind claimsBehind(const SubjectRequest &request, const ShownParts &parts)
{
    const query::ClaimSelection &selection = *request.selection;
    const query::ClaimColumns &columns = *selection.columns;
    const graph::Graph &graph = request.scene->graph();
    QSet<model::ActorId> shownNodes;
    for (size_t i = 0; i < graph.nodes.size(); ++i)
        if (parts.nodes[i])
            shownNodes.insert(graph.nodes[i].actor.id);
    std::map<query::EdgeKey, int> edgeOf;
    for (size_t i = 0; i < graph.edges.size(); ++i)
        if (parts.edges[i])
            edgeOf.emplace(graph.keyOf(static_cast<int>(i)), static_cast<int>(i));
    constexpr int notShown = -2;
    constexpr int mark = -1; // what an actor says of itself is drawn at its node
    std::vector<int> shownAs(columns.edgeFrom.size(), notShown);
    for (size_t i = 0; i < shownAs.size(); ++i) {
        const query::EdgeKey key{columns.actors[columns.edgeFrom[i]].id, columns.actors[columns.edgeTo[i]].id,
                                 static_cast<query::EdgeKind>(columns.edgeKind[i])};
        if (key.from == key.to) {
            shownAs[i] = shownNodes.contains(key.from) ? mark : notShown;
        } else if (const auto known = edgeOf.find(key); known != edgeOf.end()) {
            shownAs[i] = known->second;
        }
    }
    ClaimsBehind behind;
    behind.ofEdge.resize(graph.edges.size());
    for (size_t i = 0; i < columns.pairClaim.size(); ++i) {
        const int shown = shownAs[columns.pairEdge[i]];
        if (selection.pairIn[i] == 0 || shown == notShown)
            continue;
        if (behind.claims.empty() || behind.claims.back() != columns.pairClaim[i])
            behind.claims.push_back(columns.pairClaim[i]);
        if (shown == mark)
            continue;
        std::vector<size_t> &of = behind.ofEdge[static_cast<size_t>(shown)];
        if (of.empty() || of.back() != behind.claims.size() - 1)
            of.push_back(behind.claims.size() - 1);
    }
    return behind;
}

} // namespace jaccuse::picture
