// SPDX-License-Identifier: MIT
#pragma once

#include "import/exchange/exchange_claim.h"

#include <QHash>

namespace jaccuse::import {

/// Places in Claim::quotations by the ids that the file gives.
using QuoteIds = QHash<QString, int>;

/// Reads "quotes" of a claim, each checked against the document's text. Throws RecordFault.
QuoteIds readQuotes(const JsonMembers &claimMembers, const QString &claimId, const ClaimContext &context,
                    model::Claim &claim);

/// Reads "party_quotes": which quotations name which party. A key is an actor's id, or role and id with
/// a colon between ("speaker:kcna") where the actor has several parts in the claim.
void readPartyQuotes(const JsonMembers &claimMembers, const QuoteIds &quotes, const ClaimContext &context,
                     model::Claim &claim);

/// The order in which a bare actor's id in "party_quotes" looks for its party.
inline constexpr model::PartyRole partyQuoteOrder[] = {model::PartyRole::Accused, model::PartyRole::Principal,
                                                       model::PartyRole::Speaker, model::PartyRole::Victim,
                                                       model::PartyRole::Addressee};

} // namespace jaccuse::import
