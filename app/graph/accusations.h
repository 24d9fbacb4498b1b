// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_selection.h"

#include <vector>

namespace jaccuse::graph {

/// The shortest chain in which each accuses the next, from one actor to another, both included; among equally
/// short ones it goes back from the end by the edges with most claims. Empty where there is none or both are
/// the same. Of the whole selection, drawn or not. O(pairs).
std::vector<model::ActorId> shortestChain(const query::ClaimSelection &selection, model::ActorId from,
                                          model::ActorId to);

/// Two actors that accuse each other.
struct MutualPair
{
    model::ActorId one; ///< the one with more accusations against the other, or the lower id
    model::ActorId other;
    qint64 claims = 0;     ///< by one about the other
    qint64 claimsBack = 0; ///< and back

    friend bool operator==(const MutualPair &, const MutualPair &) = default;
};

/// Most claims both ways together first; ties in order of id. Of the whole selection, drawn or not.
std::vector<MutualPair> mutualPairs(const query::ClaimSelection &selection);

} // namespace jaccuse::graph
