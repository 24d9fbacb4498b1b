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

/// The latest day on which somebody took an accusation back, by (claimant, accused); undated: the largest.
/// All of the file counts, not only what the filter lets through: an accusation stays withdrawn while
/// withdrawals are out of view.
QHash<std::pair<quint32, quint32>, qint32> withdrawals(const query::ClaimColumns &columns)
{
    QHash<std::pair<quint32, quint32>, qint32> last;
    for (size_t i = 0; i < columns.pairKind.size(); ++i) {
        if (columns.pairKind[i] != static_cast<quint8>(EdgeKind::Withdraws) ||
            (columns.pairFlags[i] & query::Shadowed) != 0)
            continue;
        const quint32 claim = columns.pairClaim[i];
        const qint32 upper = columns.dayUpper[claim];
        const qint32 day = upper != query::noDay ? upper : std::numeric_limits<qint32>::max();
        const auto key = std::pair(columns.pairFrom[i], columns.pairTo[i]);
        last[key] = std::max(last.value(key, query::noDay), day);
    }
    return last;
}

/// Which of the edges between drawn actors stay within the budget, most claims first. Each actor keeps
/// its strongest edge whatever the budget.
std::vector<quint32> strongestEdges(const std::vector<PairEdge> &edges, const std::vector<int> &nodeOf,
                                    int budget)
{
    std::vector<quint32> order;
    for (quint32 i = 0; i < edges.size(); ++i)
        if (edges[i].from != edges[i].to && nodeOf[edges[i].from] != notDrawn &&
            nodeOf[edges[i].to] != notDrawn)
            order.push_back(i);
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        const auto key = [&](const PairEdge &edge) {
            return std::tuple(-edge.claims, nodeOf[edge.from], nodeOf[edge.to], edge.kind);
        };
        return key(edges[a]) < key(edges[b]);
    });
    std::vector<quint8> kept(order.size(), 0);
    std::vector<quint8> hasEdge(nodeOf.size(), 0);
    qsizetype left = budget;
    for (size_t i = 0; i < order.size(); ++i) {
        const PairEdge &edge = edges[order[i]];
        if (hasEdge[edge.from] != 0 && hasEdge[edge.to] != 0)
            continue;
        hasEdge[edge.from] = hasEdge[edge.to] = kept[i] = 1;
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

void countHiddenNeighbours(Graph &graph, const std::vector<PairEdge> &edges, const std::vector<int> &nodeOf)
{
    std::vector<std::pair<int, quint32>> hidden;
    for (const PairEdge &edge : edges) {
        if (nodeOf[edge.from] != notDrawn && nodeOf[edge.to] == notDrawn)
            hidden.emplace_back(nodeOf[edge.from], edge.to);
        else if (nodeOf[edge.to] != notDrawn && nodeOf[edge.from] == notDrawn)
            hidden.emplace_back(nodeOf[edge.to], edge.from);
    }
    std::sort(hidden.begin(), hidden.end());
    hidden.erase(std::unique(hidden.begin(), hidden.end()), hidden.end());
    for (const auto &[node, neighbour] : hidden)
        ++graph.nodes[static_cast<size_t>(node)].hiddenNeighbours;
}

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

} // namespace

Graph buildGraph(const query::ClaimSelection &selection, const GraphScope &scope)
{
    const query::ClaimColumns &columns = *selection.columns;
    const PairEdges sums = sumPairs(selection);

    std::vector<quint8> involved(columns.actors.size(), 0);
    for (const PairEdge &edge : sums.edges)
        involved[edge.from] = involved[edge.to] = 1;

    Graph graph;
    graph.actorsInAll = std::count(involved.begin(), involved.end(), quint8(1));
    graph.claimsInAll = selection.claims;
    graph.undated = selection.undated;
    graph.withoutQuotation = selection.withoutQuotation;

    std::vector<quint32> drawn = actorsInScope(selection, scope, involved);
    std::vector<int> nodeOf(columns.actors.size(), notDrawn);
    const auto number = [&] {
        for (size_t i = 0; i < drawn.size(); ++i)
            nodeOf[drawn[i]] = static_cast<int>(i);
    };
    number();
    const std::vector<quint32> kept = strongestEdges(sums.edges, nodeOf, scope.strongestEdges);

    // Who has neither an edge nor a mark goes, unless somebody asked for it.
    std::vector<quint8> shown(columns.actors.size(), 0);
    for (const quint32 i : kept)
        shown[sums.edges[i].from] = shown[sums.edges[i].to] = 1;
    for (const PairEdge &edge : sums.edges)
        if (edge.from == edge.to)
            shown[edge.from] = 1;
    for (const quint32 i : drawn) {
        const model::ActorId id = columns.actors[i].id;
        if (scope.also.contains(id) || scope.only.contains(id))
            shown[i] = 1;
    }
    for (const quint32 i : drawn)
        nodeOf[i] = notDrawn;
    std::erase_if(drawn, [&](quint32 i) { return shown[i] == 0; });
    number();

    for (const quint32 i : drawn) {
        GraphNode node;
        node.actor = columns.actors[i];
        node.made = selection.actorCounts[i].made;
        node.received = selection.actorCounts[i].received;
        graph.nodes.push_back(std::move(node));
    }

    std::vector<quint8> edgeDrawn(sums.edges.size(), 0);
    const auto takenBack = withdrawals(columns);
    for (const quint32 i : kept) {
        const PairEdge &sum = sums.edges[i];
        edgeDrawn[i] = 1;
        GraphEdge edge;
        edge.from = nodeOf[sum.from];
        edge.to = nodeOf[sum.to];
        edge.kind = sum.kind;
        edge.claims = sum.claims;
        edge.inferred = sum.inferred;
        edge.responsibility = sum.responsibility;
        edge.firstDay = sum.firstDay;
        edge.lastDay = sum.lastDay;
        if (sum.kind == EdgeKind::Accuses) {
            const auto found = takenBack.constFind({sum.from, sum.to});
            edge.withdrawn = found != takenBack.cend() && found.value() >= sum.lastStart;
        }
        graph.edges.push_back(edge);
    }
    for (size_t i = 0; i < sums.edges.size(); ++i) {
        const PairEdge &sum = sums.edges[i];
        if (sum.from != sum.to || nodeOf[sum.from] == notDrawn)
            continue;
        edgeDrawn[i] = 1;
        GraphNode &node = graph.nodes[static_cast<size_t>(nodeOf[sum.from])];
        (sum.kind == EdgeKind::Admits ? node.admits : node.selfMarks) += sum.claims;
    }
    countHiddenNeighbours(graph, sums.edges, nodeOf);
    fillAdjacency(graph);

    quint32 lastClaim = PairEdges::none;
    for (size_t i = 0; i < sums.edgeOfPair.size(); ++i) {
        const quint32 edge = sums.edgeOfPair[i];
        if (edge == PairEdges::none || edgeDrawn[edge] == 0 || columns.pairClaim[i] == lastClaim)
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

std::vector<model::ActorId> neighbours(const query::ClaimSelection &selection, model::ActorId actor)
{
    const query::ClaimColumns &columns = *selection.columns;
    const int index = query::indexOfActor(columns, actor);
    if (index < 0)
        return {};
    const auto place = static_cast<quint32>(index);
    std::vector<quint8> seen(columns.actors.size(), 0);
    std::vector<quint32> found;
    const auto add = [&](quint32 other) {
        if (other != place && std::exchange(seen[other], quint8(1)) == 0)
            found.push_back(other);
    };
    for (size_t i = 0; i < selection.pairIn.size(); ++i) {
        if (selection.pairIn[i] == 0)
            continue;
        if (columns.pairFrom[i] == place)
            add(columns.pairTo[i]);
        else if (columns.pairTo[i] == place)
            add(columns.pairFrom[i]);
    }
    std::sort(found.begin(), found.end(), ByInvolvement(selection));
    std::vector<model::ActorId> ids;
    ids.reserve(found.size());
    for (const quint32 other : found)
        ids.push_back(columns.actors[other].id);
    return ids;
}

} // namespace jaccuse::graph
