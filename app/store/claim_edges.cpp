// SPDX-License-Identifier: MIT
#include "store/claim_edges.h"

#include <algorithm>

namespace jaccuse::store {

using query::EdgeKind;

namespace {

bool isInferred(model::Basis basis)
{
    return basis == model::Basis::Inferred;
}

int flagsOf(const Claimant &claimant, bool accusedInferred)
{
    return (claimant.inferred ? query::ClaimantInferred : 0) |
           (accusedInferred ? query::AccusedInferred : 0) | (claimant.shadowed ? query::Shadowed : 0);
}

} // namespace

std::vector<Claimant> drawnClaimants(const model::Claim &claim,
                                     const std::function<bool(model::ActorId)> &isUnknown)
{
    std::vector<Claimant> drawn;
    for (const model::Party *party : model::claimants(claim))
        drawn.push_back({party->actor, isInferred(party->basis), false});
    if (std::any_of(drawn.begin(), drawn.end(), [](const Claimant &claimant) { return claimant.inferred; }))
        for (Claimant &claimant : drawn)
            claimant.shadowed = !claimant.inferred && isUnknown(claimant.actor);
    return drawn;
}

std::vector<EdgeRow> edgesOfParties(const model::Claim &claim,
                                    const std::function<bool(model::ActorId)> &isUnknown)
{
    std::vector<EdgeRow> rows;
    for (const Claimant &claimant : drawnClaimants(claim, isUnknown))
        for (const model::Party *accused : model::accused(claim))
            rows.push_back({claimant.actor, accused->actor, static_cast<EdgeKind>(claim.stance),
                            accused->responsibility.value_or(model::Responsibility::Unspecified),
                            flagsOf(claimant, isInferred(accused->basis))});
    return rows;
}

std::vector<EdgeRow> edgesOfAnswer(model::Stance stance, const std::vector<Claimant> &answering,
                                   model::AnswerType type, const std::vector<Claimant> &answered)
{
    // A denial, a refusal to answer and a withdrawal are drawn towards the one answered, and so count as
    // the claim itself; any other claim that answers has edges of its own, and this is one beside them.
    EdgeKind kind = EdgeKind::Dismisses;
    switch (type) {
    case model::AnswerType::Rejects:
        kind = stance == model::Stance::Defends ? EdgeKind::Defends : EdgeKind::Denies;
        break;
    case model::AnswerType::Dismisses:
        break;
    case model::AnswerType::Declines:
        kind = EdgeKind::Declines;
        break;
    case model::AnswerType::Withdraws:
    case model::AnswerType::Counters:
    case model::AnswerType::Supports:
    case model::AnswerType::Restates:
        return {};
    }
    const bool isTheClaim = static_cast<int>(kind) == static_cast<int>(stance);
    std::vector<EdgeRow> rows;
    for (const Claimant &from : answering)
        for (const Claimant &to : answered)
            if (from.actor != to.actor && !to.shadowed)
                rows.push_back({from.actor, to.actor, kind, model::Responsibility::Unspecified,
                                flagsOf(from, to.inferred) | (isTheClaim ? 0 : query::AnswerPair)});
    return rows;
}

} // namespace jaccuse::store
