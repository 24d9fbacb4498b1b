// SPDX-License-Identifier: MIT
#pragma once

#include "models/quotation_model.h"

#include <QString>
#include <QStringList>

namespace jaccuse::ui {

/// The words of a quotation as a card shows them, without quotation marks around: of a direct quotation
/// the parts that say what is alleged, else the passage. Line breaks become spaces, the straight marks of
/// the data around the whole are dropped and those inside become typographic.
QString displayWords(const model::Quotation &quotation);

/// The words within typographic quotation marks.
QString quoted(const QString &words);

/// Who passed a claim on to a document: "KCNA → Reuters → ZDNet"; the publisher where no relay is known.
QString relayChain(const model::Claim &claim, model::DocumentId document, const store::ClaimBundle &bundle);

/// At most three things that a reader must not miss: act, consequence, speaker, what is inferred, a weak
/// responsibility, words of confidence.
QStringList cardChips(const model::Claim &claim, const store::ClaimBundle &bundle);

/// What the claim answers, then what answers it.
std::vector<CardLink> cardLinks(const model::Claim &claim, const store::ClaimBundle &bundle);

} // namespace jaccuse::ui
