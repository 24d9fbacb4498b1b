// SPDX-License-Identifier: MIT
#include "graph/graph.h"

#include "graph/pair_edges.h"

#include <QHash>

#include <algorithm>
#include <numeric>
#include <utility>

namespace jaccuse::graph {

using query::EdgeKind;

namespace {

constexpr int notDrawn = -1;

/// Puts actors in order: most involved first, ties by name, then by id.
class ByInvolvement
{
public:
    explicit ByInvolvement(const query::ClaimSelection &selection)
        : m_selection(selection)
    {}

    bool operator()(quint32 a, quint32 b) const
    {
        const auto involvement = [&](quint32 place) {
            return m_selection.actorCounts[place].made + m_selection.actorCounts[place].received;
        };
        if (involvement(a) != involvement(b))
            return involvement(a) > involvement(b);
        const auto &actors = m_selection.columns->actors;
        const int names = QString::compare(actors[a].name, actors[b].name, Qt::CaseInsensitive);
        return names != 0 ? names < 0 : actors[a].id < actors[b].id;
    }

private:
    const query::ClaimSelection &m_selection;
};

/// The actors to draw, most involved first, before those without an edge are dropped.
std::vector<quint32> actorsInScope(const query::ClaimSelection &selection, const GraphScope &scope,
                                   const std::vector<quint8> &involved)
{
    const auto &actors = selection.columns->actors;
    std::vector<quint32> ranked;
    std::vector<quint32> forced;
    for (quint32 i = 0; i < actors.size(); ++i) {
        if (!scope.only.isEmpty()) {
            if (scope.only.contains(actors[i].id))
                forced.push_back(i);
        } else if (scope.also.contains(actors[i].id)) {
            forced.push_back(i);
            if (involved[i] != 0)
                ranked.push_back(i);
        } else if (involved[i] != 0) {
            ranked.push_back(i);
        }
    }
    const ByInvolvement order(selection);
    const auto limit = std::min(ranked.size(), static_cast<size_t>(std::max(scope.mostInvolved, 0)));
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(limit), ranked.end(),
                      order);
    ranked.resize(limit);
    ranked.insert(ranked.end(), forced.begin(), forced.end());
    std::sort(ranked.begin(), ranked.end(), order);
    ranked.erase(std::unique(ranked.begin(), ranked.end()), ranked.end());
    // A hidden actor keeps its rank, so that hiding one brings no other in.
    std::erase_if(ranked, [&](quint32 i) { return scope.hidden.contains(actors[i].id); });
    return ranked;
}

/// The edges of a file with the sums of those that are chosen, and the node of each actor that is drawn.
struct Edges
{
    const query::ClaimColumns &columns;
    std::vector<EdgeSum> sums;
    std::vector<int> nodeOf; ///< by place of the actor; notDrawn where it is not

    [[nodiscard]] int fromNode(size_t edge) const { return nodeOf[columns.edgeFrom[edge]]; }
    [[nodiscard]] int toNode(size_t edge) const { return nodeOf[columns.edgeTo[edge]]; }
    [[nodiscard]] bool isLoop(size_t edge) const { return columns.edgeFrom[edge] == columns.edgeTo[edge]; }
    [[nodiscard]] bool isChosen(size_t edge) const { return sums[edge].claims > 0; }
};

/// The latest day on which somebody took an accusation back, by the nodes of claimant and accused, of those
/// that are drawn; undated: the largest. All of the file counts, not only what the filter lets through: an
/// accusation stays withdrawn while withdrawals are out of view.
QHash<std::pair<int, int>, qint32> withdrawals(const Edges &edges)
{
    const query::ClaimColumns &columns = edges.columns;
    QHash<std::pair<int, int>, qint32> last;
    for (size_t i = 0; i < columns.pairKind.size(); ++i) {
        if (columns.pairKind[i] != static_cast<quint8>(EdgeKind::Withdraws) ||
            (columns.pairFlags[i] & query::Shadowed) != 0)
            continue;
        const auto key = std::pair(edges.nodeOf[columns.pairFrom[i]], edges.nodeOf[columns.pairTo[i]]);
        if (key.first == notDrawn || key.second == notDrawn)
            continue;
        const qint32 upper = columns.dayUpper[columns.pairClaim[i]];
        const qint32 day = upper != query::noDay ? upper : std::numeric_limits<qint32>::max();
        last[key] = std::max(last.value(key, query::noDay), day);
    }
    return last;
}

/// Which of the edges between drawn actors stay within the budget, most claims first. Each actor keeps
/// its strongest edge whatever the budget, and all of them where it was asked for by hand.
std::vector<quint32> strongestEdges(const Edges &edges, int budget, const QSet<model::ActorId> &asked)
{
    std::vector<quint32> order;
    for (quint32 i = 0; i < edges.sums.size(); ++i)
        if (edges.isChosen(i) && !edges.isLoop(i) && edges.fromNode(i) != notDrawn &&
            edges.toNode(i) != notDrawn)
            order.push_back(i);
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        const auto key = [&](quint32 i) {
            return std::tuple(-qint64(edges.sums[i].claims), edges.fromNode(i), edges.toNode(i),
                              edges.columns.edgeKind[i]);
        };
        return key(a) < key(b);
    });
    std::vector<quint8> kept(order.size(), 0);
    std::vector<quint8> hasEdge(edges.columns.actors.size(), 0);
    qsizetype left = budget;
    const auto isAsked = [&](quint32 actor) { return asked.contains(edges.columns.actors[actor].id); };
    for (size_t i = 0; i < order.size() && !asked.isEmpty(); ++i)
        if (isAsked(edges.columns.edgeFrom[order[i]]) || isAsked(edges.columns.edgeTo[order[i]])) {
            kept[i] = hasEdge[edges.columns.edgeFrom[order[i]]] = hasEdge[edges.columns.edgeTo[order[i]]] = 1;
            --left;
        }
    for (size_t i = 0; i < order.size(); ++i) {
        quint8 &from = hasEdge[edges.columns.edgeFrom[order[i]]];
        quint8 &to = hasEdge[edges.columns.edgeTo[order[i]]];
        if (from != 0 && to != 0)
            continue;
        from = to = kept[i] = 1;
        --left;
    }
    std::vector<quint32> strongest;
    for (size_t i = 0; i < order.size(); ++i) {
        if (kept[i] == 0 && left-- <= 0)
            continue;
        strongest.push_back(order[i]);
    }
    return strongest;
}

void countHiddenNeighbours(Graph &graph, const Edges &edges)
{
    std::vector<std::pair<int, quint32>> hidden;
    for (size_t i = 0; i < edges.sums.size(); ++i) {
        if (!edges.isChosen(i))
            continue;
        const int from = edges.fromNode(i);
        const int to = edges.toNode(i);
        if (from != notDrawn && to == notDrawn)
            hidden.emplace_back(from, edges.columns.edgeTo[i]);
        else if (to != notDrawn && from == notDrawn)
            hidden.emplace_back(to, edges.columns.edgeFrom[i]);
    }
    std::sort(hidden.begin(), hidden.end());
    hidden.erase(std::unique(hidden.begin(), hidden.end()), hidden.end());
    for (const auto &[node, neighbour] : hidden)
        ++graph.nodes[static_cast<size_t>(node)].hiddenNeighbours;
}

} // namespace

void fillAdjacency(Graph &graph)
{
    graph.adjacencyStart.assign(graph.nodes.size() + 1, 0);
    for (const GraphEdge &edge : graph.edges) {
        ++graph.adjacencyStart[static_cast<size_t>(edge.from) + 1];
        ++graph.adjacencyStart[static_cast<size_t>(edge.to) + 1];
    }
    std::partial_sum(graph.adjacencyStart.begin(), graph.adjacencyStart.end(), graph.adjacencyStart.begin());
    graph.adjacency.resize(graph.edges.size() * 2);
    std::vector<int> next(graph.adjacencyStart);
    for (size_t i = 0; i < graph.edges.size(); ++i)
        for (const int node : {graph.edges[i].from, graph.edges[i].to})
            graph.adjacency[static_cast<size_t>(next[static_cast<size_t>(node)]++)] = static_cast<int>(i);
}

Graph buildGraph(const query::ClaimSelection &selection, const GraphScope &scope)
{
    const query::ClaimColumns &columns = *selection.columns;
    Edges edges{columns, sumPairs(selection), std::vector<int>(columns.actors.size(), notDrawn)};
    const size_t edgeCount = edges.sums.size();

    std::vector<quint8> involved(columns.actors.size(), 0);
    for (size_t i = 0; i < edgeCount; ++i)
        if (edges.isChosen(i))
            involved[columns.edgeFrom[i]] = involved[columns.edgeTo[i]] = 1;

    Graph graph;
    graph.actorsInAll = std::count(involved.begin(), involved.end(), quint8(1));
    graph.claimsInAll = selection.claims;
    graph.undated = selection.undated;
    graph.withoutQuotation = selection.withoutQuotation;

    std::vector<quint32> drawn = actorsInScope(selection, scope, involved);
    const auto number = [&] {
        for (size_t i = 0; i < drawn.size(); ++i)
            edges.nodeOf[drawn[i]] = static_cast<int>(i);
    };
    number();
    const std::vector<quint32> kept = strongestEdges(edges, scope.strongestEdges, scope.also);

    // Who has neither an edge nor a mark goes, unless somebody asked for it.
    std::vector<quint8> shown(columns.actors.size(), 0);
    for (const quint32 i : kept)
        shown[columns.edgeFrom[i]] = shown[columns.edgeTo[i]] = 1;
    for (size_t i = 0; i < edgeCount; ++i)
        if (edges.isChosen(i) && edges.isLoop(i))
            shown[columns.edgeFrom[i]] = 1;
    for (const quint32 i : drawn) {
        const model::ActorId id = columns.actors[i].id;
        if (scope.also.contains(id) || scope.only.contains(id))
            shown[i] = 1;
    }
    for (const quint32 i : drawn)
        edges.nodeOf[i] = notDrawn;
    std::erase_if(drawn, [&](quint32 i) { return shown[i] == 0; });
    number();

    for (const quint32 i : drawn) {
        GraphNode node;
        node.actor = columns.actors[i];
        node.made = selection.actorCounts[i].made;
        node.received = selection.actorCounts[i].received;
        graph.nodes.push_back(std::move(node));
    }

    std::vector<quint8> edgeDrawn(edgeCount, 0);
    const auto takenBack = withdrawals(edges);
    for (const quint32 i : kept) {
        const EdgeSum &sum = edges.sums[i];
        edgeDrawn[i] = 1;
        GraphEdge edge;
        edge.from = edges.fromNode(i);
        edge.to = edges.toNode(i);
        edge.kind = static_cast<EdgeKind>(columns.edgeKind[i]);
        edge.claims = sum.claims;
        edge.inferred = sum.inferred;
        edge.responsibility = sum.responsibility;
        edge.firstDay = sum.firstDay;
        edge.lastDay = sum.lastDay;
        if (edge.kind == EdgeKind::Accuses) {
            const auto found = takenBack.constFind({edge.from, edge.to});
            edge.withdrawn = found != takenBack.cend() && found.value() >= sum.lastStart;
        }
        graph.edges.push_back(edge);
    }
    for (size_t i = 0; i < edgeCount; ++i) {
        if (!edges.isChosen(i) || !edges.isLoop(i) || edges.fromNode(i) == notDrawn)
            continue;
        edgeDrawn[i] = 1;
        GraphNode &node = graph.nodes[static_cast<size_t>(edges.fromNode(i))];
        const bool admits = columns.edgeKind[i] == static_cast<quint8>(EdgeKind::Admits);
        (admits ? node.admits : node.selfMarks) += edges.sums[i].claims;
    }
    countHiddenNeighbours(graph, edges);
    fillAdjacency(graph);

    constexpr quint32 none = ~quint32(0);
    quint32 lastClaim = none;
    for (size_t i = 0; i < columns.pairEdge.size(); ++i) {
        if (edgeDrawn[columns.pairEdge[i]] == 0 || selection.pairIn[i] == 0 ||
            columns.pairClaim[i] == lastClaim)
            continue;
        lastClaim = columns.pairClaim[i];
        ++graph.claimsDrawn;
    }
    return graph;
}

int Graph::nodeOf(model::ActorId actor) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(),
                                    [&](const GraphNode &node) { return node.actor.id == actor; });
    return found == nodes.end() ? notDrawn : static_cast<int>(found - nodes.begin());
}

int Graph::edgeOf(const query::EdgeKey &key) const
{
    const int from = nodeOf(key.from);
    const int to = nodeOf(key.to);
    if (from < 0 || to < 0)
        return notDrawn;
    const auto node = static_cast<size_t>(from);
    for (int i = adjacencyStart[node]; i < adjacencyStart[node + 1]; ++i) {
        const int place = adjacency[static_cast<size_t>(i)];
        const GraphEdge &edge = edges[static_cast<size_t>(place)];
        if (edge.from == from && edge.to == to && edge.kind == key.kind)
            return place;
    }
    return notDrawn;
}

query::EdgeKey Graph::keyOf(int edge) const
{
    const GraphEdge &found = edges[static_cast<size_t>(edge)];
    return {nodes[static_cast<size_t>(found.from)].actor.id, nodes[static_cast<size_t>(found.to)].actor.id,
            found.kind};
}

} // namespace jaccuse::graph
