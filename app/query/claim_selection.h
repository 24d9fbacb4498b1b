// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_columns.h"
#include "query/claim_filter.h"

#include <vector>

namespace jaccuse::query {

/// How many claims each value of a facet has, counted with the filter's other facets in force, so that a
/// count says what choosing that value would show.
struct FacetCounts
{
    std::vector<qint64> stances;          ///< by model::Stance
    std::vector<qint64> responsibilities; ///< by model::Responsibility
    std::vector<qint64> acts;       ///< by index in ClaimColumns::acts; one more at the end: without an act
    std::vector<qint64> publishers; ///< by index in ClaimColumns::publishers; last: without one
    qint64 stated = 0;              ///< claims that stay when only what is stated is shown
    qint64 inferred = 0;            ///< claims that would be lost or redrawn then
    qint64 undated = 0;
};

/// How often an actor is a claimant or accused among the claims chosen. An answer edge adds to neither.
struct ActorCounts
{
    qint64 made = 0;
    qint64 received = 0;
};

/// The claims that the search of a filter finds, 1 for each by place in the columns.
using FoundClaims = std::shared_ptr<const std::vector<quint8>>;

/// What a filter lets through, ready to be drawn, listed and counted. A value; any thread may read it.
struct ClaimSelection
{
    ClaimColumnsPtr columns;
    ClaimFilter filter;
    FoundClaims found;                    ///< by the filter's search; null where there is none
    std::vector<quint8> claimIn;          ///< 1 for each claim chosen, by place in columns->claims
    std::vector<quint8> pairIn;           ///< 1 for each pair to draw, by place in columns->pair...
    std::vector<ActorCounts> actorCounts; ///< by place in columns->actors
    FacetCounts facets;
    qint64 claims = 0;           ///< how many are chosen
    qint64 undated = 0;          ///< of those, without a date
    qint64 withoutQuotation = 0; ///< of those, without a quotation

    [[nodiscard]] bool contains(model::ClaimId claim) const;
};

using ClaimSelectionPtr = std::shared_ptr<const ClaimSelection>;

/// Applies a filter. O(claims + pairs); at 1,000,000 claims some tens of milliseconds. Without `found` the
/// filter's search holds nothing back.
ClaimSelectionPtr selectClaims(const ClaimColumnsPtr &columns, const ClaimFilter &filter,
                               const FoundClaims &found = {});

/// The place of an actor in columns.actors, or -1.
int indexOfActor(const ClaimColumns &columns, model::ActorId actor);

/// Which claims stand behind something that was clicked, newest first (undated last).
struct EdgeKey
{
    model::ActorId from;
    model::ActorId to;
    EdgeKind kind = EdgeKind::Accuses;

    friend auto operator<=>(const EdgeKey &, const EdgeKey &) = default;
};

std::vector<model::ClaimId> allClaims(const ClaimSelection &selection);
/// Claims that the actor makes or receives.
std::vector<model::ClaimId> claimsOfActor(const ClaimSelection &selection, model::ActorId actor);
std::vector<model::ClaimId> claimsOfEdge(const ClaimSelection &selection, const EdgeKey &edge);
/// The edges that a claim is behind: those of what it says itself, then those of what it answers.
std::vector<EdgeKey> edgesOfClaim(const ClaimSelection &selection, model::ClaimId claim);

} // namespace jaccuse::query
