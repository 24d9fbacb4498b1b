// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_selection.h"

#include <QSet>

#include <vector>

namespace jaccuse::graph {

/// An actor that is drawn.
struct GraphNode
{
    query::ColumnActor actor;
    qint64 made = 0; ///< claims made, among those chosen by the filter, drawn or not
    qint64 received = 0;
    qint64 hiddenNeighbours = 0; ///< actors with an edge to this one that are not drawn
    qint64 admits = 0;           ///< claims in which it admits its own part: a ring, not a loop
    qint64 selfMarks = 0;        ///< other claims about itself (denials with no accuser known): a mark
    int members = 1; ///< more than 1 where it stands for a group of actors, in a picture from afar
};

/// All drawn claims of one claimant about one accused of one kind, as one edge.
struct GraphEdge
{
    int from = 0; ///< place in Graph::nodes, never equal to `to`
    int to = 0;
    query::EdgeKind kind = query::EdgeKind::Accuses;
    qint64 claims = 0;
    bool inferred = false;  ///< in all its claims the claimant is inferred
    bool withdrawn = false; ///< the claimant took it back: struck through
    /// The strongest responsibility claimed, in the order of the codebook with unspecified after supports:
    /// performs, directs, supports, unspecified, tolerates, linked.
    model::Responsibility responsibility = model::Responsibility::Unspecified;
    qint32 firstDay = query::noDay; ///< Julian day of the earliest dated claim
    qint32 lastDay = query::noDay;

    friend bool operator==(const GraphEdge &, const GraphEdge &) = default;
};

/// Actors and edges as flat arrays; adjacency as offsets into one list. Immutable once built.
struct Graph
{
    std::vector<GraphNode> nodes;    ///< most involved first; ties in order of name
    std::vector<GraphEdge> edges;    ///< most claims first
    std::vector<int> adjacencyStart; ///< nodes.size() + 1 offsets into adjacency
    std::vector<int> adjacency;      ///< places in edges, both ends

    qint64 actorsInAll = 0;      ///< actors with a chosen claim, drawn or not
    qint64 claimsInAll = 0;      ///< claims chosen by the filter
    qint64 claimsDrawn = 0;      ///< of those, with at least one drawn edge or mark
    qint64 undated = 0;          ///< of claimsInAll
    qint64 withoutQuotation = 0; ///< of claimsInAll

    [[nodiscard]] int nodeOf(model::ActorId actor) const;      ///< -1 where it is not drawn
    [[nodiscard]] int edgeOf(const query::EdgeKey &key) const; ///< -1 where it is not drawn
    [[nodiscard]] query::EdgeKey keyOf(int edge) const;
};

/// Lists the edges at each node: fills adjacencyStart and adjacency from the rest.
void fillAdjacency(Graph &graph);

/// Which of the actors to draw.
struct GraphScope
{
    int mostInvolved = 100;   ///< at most so many of the most involved actors
    int strongestEdges = 150; ///< at most so many edges, the ones with most claims first, and those of `also`
    QSet<model::ActorId> also;   ///< drawn whatever their rank: expanded by hand or looked for
    QSet<model::ActorId> hidden; ///< taken out of view by hand
    QSet<model::ActorId> only;   ///< if not empty, nothing but these (isolate)

    /// More is never drawn, whatever a view asks for.
    static constexpr int mostActors = 100'000;
    static constexpr int mostEdges = 1'000'000;

    friend bool operator==(const GraphScope &, const GraphScope &) = default;
};

/// Builds the graph of a selection. Deterministic: the same input gives the same order.
Graph buildGraph(const query::ClaimSelection &selection, const GraphScope &scope);

} // namespace jaccuse::graph
