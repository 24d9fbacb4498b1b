// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_selection.h"

#include <vector>

namespace jaccuse::graph {

/// Sums over the chosen pairs of one edge.
struct EdgeSum
{
    quint32 claims = 0; ///< distinct ones; 0 where no pair of the edge is chosen
    qint32 firstDay = query::noDay;
    qint32 lastDay = query::noDay;
    qint32 lastStart = query::noDay; ///< the latest day on which a dated claim may first have been made
    quint32 lastClaim = 0;           ///< the place of the claim added last
    model::Responsibility responsibility = model::Responsibility::Unspecified; ///< the strongest
    bool inferred = true; ///< the claimant is, in every pair
};

/// The sums of all edges of the file, by place in columns.edgeFrom. O(pairs).
std::vector<EdgeSum> sumPairs(const query::ClaimSelection &selection);

} // namespace jaccuse::graph
