// SPDX-License-Identifier: MIT
#pragma once

#include "import/exchange/exchange_actors.h"
#include "import/source/held_text.h"

#include <QHash>

namespace jaccuse::import {

/// What a claim of an exchange file refers to.
struct ClaimContext
{
    const ExchangeActors &actors;
    const QHash<QString, QUuid> &claimUids; ///< by the ids that the file gives
    const HeldText &text;
    model::DocumentId document; ///< the one that tells the claims
    ExchangeNotes &notes;
};

/// Reads one claim. Quotations whose words are not found keep their words and lose their anchor, with a
/// warning. Throws RecordFault where the claim cannot be taken.
model::Claim readClaim(const JsonMembers &members, const ClaimContext &context);

/// Lasting relations between actors that a claim says there are; `place` is its own in the batch, from 1. One
/// that cannot be taken is left out with a warning.
std::vector<model::ActorLink> readClaimedLinks(const QJsonValue &claim, model::ClaimId place,
                                               const ClaimContext &context);

/// The words and places of all passages of a claim, unchecked.
std::vector<GivenSpan> passagesOf(const QJsonValue &claim);

} // namespace jaccuse::import
