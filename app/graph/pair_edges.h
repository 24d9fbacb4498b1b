// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_selection.h"

#include <vector>

namespace jaccuse::graph {

/// Sums over the chosen pairs of one claimant, accused and kind. Actors are places in columns.actors.
struct PairEdge
{
    quint32 from = 0;
    quint32 to = 0; ///< equal to `from` where an actor speaks of itself
    query::EdgeKind kind = query::EdgeKind::Accuses;
    qint64 claims = 0;    ///< distinct ones
    bool inferred = true; ///< the claimant is, in every pair
    model::Responsibility responsibility = model::Responsibility::Unspecified; ///< the strongest
    qint32 firstDay = query::noDay;
    qint32 lastDay = query::noDay;
    qint32 lastStart = query::noDay; ///< the latest day on which a dated claim may first have been made
    quint32 lastClaim = 0;           ///< the place of the claim added last
};

/// All edges of a selection, and which edge each pair went into.
struct PairEdges
{
    static constexpr quint32 none = ~quint32(0);

    std::vector<PairEdge> edges;     ///< in the order of their first pair
    std::vector<quint32> edgeOfPair; ///< `none` for a pair that is not chosen
};

/// O(pairs).
PairEdges sumPairs(const query::ClaimSelection &selection);

} // namespace jaccuse::graph
