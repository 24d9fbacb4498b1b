// SPDX-License-Identifier: MIT
#pragma once

#include "store/claim_reader.h"

#include <QStringList>

namespace jaccuse::store {

// The names by which sentences, cards and tables tell of a claim of a bundle, each once.

/// Of those who make it; inferred ones only where none is stated (model::namedClaimants).
QStringList claimantNames(const model::Claim &claim, const ClaimBundle &bundle);
QStringList accusedNames(const model::Claim &claim, const ClaimBundle &bundle);

/// "A and B accuse C": who says what about whom; never that it was done.
QString claimSentence(const model::Claim &claim, const ClaimBundle &bundle);

/// "dismisses what A said about B": what such claimants of a claim do with one that they answer.
QString answerWords(const LinkedClaim &answered, qsizetype claimants);

} // namespace jaccuse::store
