// SPDX-License-Identifier: MIT
#include "graph/pair_edges.h"

#include "query/day_ranges.h"

#include <algorithm>
#include <array>

namespace jaccuse::graph {

namespace {

using R = model::Responsibility;

/// Stronger responsibilities first; what is not specified stands after supports.
constexpr std::array byStrength{R::Performs,    R::Directs,   R::Supports,
                                R::Unspecified, R::Tolerates, R::Linked};

/// The place of each in that order.
constexpr auto weaknesses = [] {
    std::array<quint8, byStrength.size()> places{};
    for (size_t i = 0; i < byStrength.size(); ++i)
        places[static_cast<size_t>(byStrength[i])] = static_cast<quint8>(i);
    return places;
}();

quint8 weakness(R responsibility)
{
    return weaknesses[static_cast<size_t>(responsibility)];
}

void addDates(EdgeSum &edge, qint32 lower, qint32 upper)
{
    if (!query::isDated(lower, upper))
        return;
    const qint32 first = lower != query::noDay ? lower : upper;
    const qint32 last = upper != query::noDay ? upper : lower;
    edge.firstDay = edge.firstDay == query::noDay ? first : std::min(edge.firstDay, first);
    edge.lastDay = std::max(edge.lastDay, last);
    edge.lastStart = std::max(edge.lastStart, first);
}

} // namespace

std::vector<EdgeSum> sumPairs(const query::ClaimSelection &selection)
{
    const query::ClaimColumns &columns = *selection.columns;
    Q_ASSERT(columns.pairEdge.size() == columns.pairClaim.size());
    std::vector<EdgeSum> sums(columns.edgeFrom.size());
    for (size_t i = 0; i < columns.pairClaim.size(); ++i) {
        if (selection.pairIn[i] == 0)
            continue;
        EdgeSum &sum = sums[columns.pairEdge[i]];
        const quint32 claim = columns.pairClaim[i];
        const auto responsibility = static_cast<R>(columns.pairResponsibility[i]);
        if (sum.claims == 0 || weakness(responsibility) < weakness(sum.responsibility))
            sum.responsibility = responsibility;
        if (sum.claims == 0 || sum.lastClaim != claim)
            ++sum.claims;
        sum.lastClaim = claim;
        sum.inferred = sum.inferred && (columns.pairFlags[i] & query::ClaimantInferred) != 0;
        addDates(sum, columns.dayLower[claim], columns.dayUpper[claim]);
    }
    return sums;
}

} // namespace jaccuse::graph
