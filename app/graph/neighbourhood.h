// SPDX-License-Identifier: MIT
#pragma once

#include "graph/graph.h"

#include <limits>
#include <optional>

namespace jaccuse::graph {

/// Which way a claim goes, seen from an actor: what it says of others, what others say of it.
enum class Direction { Either, Out, In };

/// Which of an actor's neighbours are meant.
struct HopChoice
{
    std::optional<query::EdgeKind> kind; ///< nothing: whatever is claimed
    Direction direction = Direction::Either;
    int most = std::numeric_limits<int>::max(); ///< at most so many, the ones with most claims first

    friend bool operator==(const HopChoice &, const HopChoice &) = default;
};

/// The actors one hop away from some actors in the whole selection, drawn or not, but for these themselves:
/// most claims on the edges meant first, ties by name. O(pairs).
std::vector<model::ActorId> neighbours(const query::ClaimSelection &selection,
                                       const QSet<model::ActorId> &actors, const HopChoice &choice = {});

/// The neighbours of an actor that are not drawn.
std::vector<model::ActorId> hiddenNeighbours(const query::ClaimSelection &selection, const Graph &graph,
                                             model::ActorId actor, const HopChoice &choice = {});

/// How many actors that are not drawn are one hop away by one kind of edge and one direction.
struct HiddenGroup
{
    query::EdgeKind kind = query::EdgeKind::Accuses;
    Direction direction = Direction::Out;
    qint64 actors = 0; ///< at least 1
};

/// In the order of the kinds, out before in. An actor may be in several groups.
std::vector<HiddenGroup> hiddenGroups(const query::ClaimSelection &selection, const Graph &graph,
                                      model::ActorId actor);

/// The drawn neighbours of an actor that have no other: what collapsing it takes out of view.
QSet<model::ActorId> leaves(const Graph &graph, model::ActorId actor);

} // namespace jaccuse::graph
