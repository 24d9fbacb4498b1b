// SPDX-License-Identifier: MIT
#include "graph/neighbourhood.h"

#include "graph/pair_edges.h"

#include <algorithm>

namespace jaccuse::graph {

using query::EdgeKind;

namespace {

QSet<model::ActorId> drawnIn(const Graph &graph)
{
    QSet<model::ActorId> drawn;
    drawn.reserve(static_cast<qsizetype>(graph.nodes.size()));
    for (const GraphNode &node : graph.nodes)
        drawn.insert(node.actor.id);
    return drawn;
}

/// One for each actor of the file that is in a set, by place.
std::vector<quint8> marked(const query::ClaimColumns &columns, const QSet<model::ActorId> &actors)
{
    std::vector<quint8> marks(columns.actors.size(), 0);
    for (const model::ActorId actor : actors)
        if (const int place = query::indexOfActor(columns, actor); place >= 0)
            marks[static_cast<size_t>(place)] = 1;
    return marks;
}

} // namespace

std::vector<model::ActorId> neighbours(const query::ClaimSelection &selection,
                                       const QSet<model::ActorId> &actors, const HopChoice &choice)
{
    const query::ClaimColumns &columns = *selection.columns;
    const std::vector<quint8> inside = marked(columns, actors);
    const std::vector<EdgeSum> sums = sumPairs(selection);
    std::vector<qint64> claims(columns.actors.size(), 0);
    for (size_t i = 0; i < sums.size(); ++i) {
        if (sums[i].claims == 0 || (choice.kind && columns.edgeKind[i] != static_cast<quint8>(*choice.kind)))
            continue;
        const quint32 from = columns.edgeFrom[i];
        const quint32 to = columns.edgeTo[i];
        if (inside[from] != 0 && inside[to] == 0 && choice.direction != Direction::In)
            claims[to] += sums[i].claims;
        else if (inside[to] != 0 && inside[from] == 0 && choice.direction != Direction::Out)
            claims[from] += sums[i].claims;
    }
    std::vector<quint32> found;
    for (quint32 i = 0; i < claims.size(); ++i)
        if (claims[i] > 0)
            found.push_back(i);
    std::sort(found.begin(), found.end(), [&](quint32 a, quint32 b) {
        if (claims[a] != claims[b])
            return claims[a] > claims[b];
        const int names =
            QString::compare(columns.actors[a].name, columns.actors[b].name, Qt::CaseInsensitive);
        return names != 0 ? names < 0 : columns.actors[a].id < columns.actors[b].id;
    });
    if (choice.most < static_cast<int>(found.size()))
        found.resize(static_cast<size_t>(std::max(choice.most, 0)));
    std::vector<model::ActorId> ids;
    ids.reserve(found.size());
    for (const quint32 place : found)
        ids.push_back(columns.actors[place].id);
    return ids;
}

std::vector<model::ActorId> hiddenNeighbours(const query::ClaimSelection &selection, const Graph &graph,
                                             model::ActorId actor, const HopChoice &choice)
{
    HopChoice all = choice;
    all.most = std::numeric_limits<int>::max();
    std::vector<model::ActorId> found = neighbours(selection, {actor}, all);
    const QSet<model::ActorId> drawn = drawnIn(graph);
    std::erase_if(found, [&](model::ActorId one) { return drawn.contains(one); });
    if (choice.most < static_cast<int>(found.size()))
        found.resize(static_cast<size_t>(std::max(choice.most, 0)));
    return found;
}

std::vector<HiddenGroup> hiddenGroups(const query::ClaimSelection &selection, const Graph &graph,
                                      model::ActorId actor)
{
    const query::ClaimColumns &columns = *selection.columns;
    const std::vector<quint8> drawn = marked(columns, drawnIn(graph));
    const int place = query::indexOfActor(columns, actor);
    std::array<std::array<qint64, 2>, query::edgeKinds> counts{};
    // The file has each (from, to, kind) once, so that no actor is counted twice in a group.
    const std::vector<EdgeSum> sums = sumPairs(selection);
    for (size_t i = 0; i < sums.size() && place >= 0; ++i) {
        if (sums[i].claims == 0)
            continue;
        if (columns.edgeFrom[i] == static_cast<quint32>(place) && drawn[columns.edgeTo[i]] == 0)
            ++counts[columns.edgeKind[i]][0];
        else if (columns.edgeTo[i] == static_cast<quint32>(place) && drawn[columns.edgeFrom[i]] == 0)
            ++counts[columns.edgeKind[i]][1];
    }
    std::vector<HiddenGroup> groups;
    for (size_t kind = 0; kind < counts.size(); ++kind)
        for (const Direction way : {Direction::Out, Direction::In})
            if (const qint64 actors = counts[kind][way == Direction::Out ? 0 : 1]; actors > 0)
                groups.push_back({static_cast<EdgeKind>(kind), way, actors});
    return groups;
}

QSet<model::ActorId> leaves(const Graph &graph, model::ActorId actor)
{
    const int middle = graph.nodeOf(actor);
    if (middle < 0)
        return {};
    const auto onlyTouches = [&](int node, int other) {
        const auto place = static_cast<size_t>(node);
        return std::all_of(graph.adjacency.begin() + graph.adjacencyStart[place],
                           graph.adjacency.begin() + graph.adjacencyStart[place + 1], [&](int edge) {
                               const GraphEdge &touched = graph.edges[static_cast<size_t>(edge)];
                               return touched.from == other || touched.to == other;
                           });
    };
    QSet<model::ActorId> found;
    const auto place = static_cast<size_t>(middle);
    for (int i = graph.adjacencyStart[place]; i < graph.adjacencyStart[place + 1]; ++i) {
        const GraphEdge &edge = graph.edges[static_cast<size_t>(graph.adjacency[static_cast<size_t>(i)])];
        const int other = edge.from == middle ? edge.to : edge.from;
        if (onlyTouches(other, middle))
            found.insert(graph.nodes[static_cast<size_t>(other)].actor.id);
    }
    return found;
}

} // namespace jaccuse::graph
