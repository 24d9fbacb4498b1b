// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"
#include "query/claim_columns.h"

#include <functional>
#include <vector>

namespace jaccuse::store {

/// A row of claim_edge.
struct EdgeRow
{
    model::ActorId from;
    model::ActorId to;
    query::EdgeKind kind = query::EdgeKind::Accuses;
    model::Responsibility responsibility = model::Responsibility::Unspecified;
    int flags = 0; ///< query::PairFlag bits

    friend auto operator<=>(const EdgeRow &, const EdgeRow &) = default;
};

/// A claimant as the graph draws it.
struct Claimant
{
    model::ActorId actor;
    bool inferred = false;
    bool shadowed = false; ///< stated but unknown, beside an inferred one

    friend bool operator==(const Claimant &, const Claimant &) = default;
};

/// Whom the graph draws a claim from: its principals, or its speakers where it has none. Where a stated
/// claimant is an actor of kind unknown and an inferred one is there too, the inferred one is drawn and
/// the stated one only in its shadow.
std::vector<Claimant> drawnClaimants(const model::Claim &claim,
                                     const std::function<bool(model::ActorId)> &isUnknown);

/// The rows that a claim's own parties make.
std::vector<EdgeRow> edgesOfParties(const model::Claim &claim,
                                    const std::function<bool(model::ActorId)> &isUnknown);

/// The rows that an answer makes, from the answering claimants to those of the claim answered; none for
/// answers that are told in the panels alone (supports, restates, counters).
std::vector<EdgeRow> edgesOfAnswer(model::Stance stance, const std::vector<Claimant> &answering,
                                   model::AnswerType type, const std::vector<Claimant> &answered);

} // namespace jaccuse::store
