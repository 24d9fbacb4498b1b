// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"

#include <QString>

namespace jaccuse::model {

// The words that people read for coded values: translated, neutral, lower case. They tell who says that
// somebody did something; none of them says that it was done.

QString label(ActorKind kind);                ///< "state", "international organisation"
QString label(Stance stance);                 ///< "accuses"
QString label(Responsibility responsibility); ///< "performs", "linked to"
QString label(Basis basis);                   ///< "inferred"
QString label(AnswerType type);               ///< "dismisses"
QString label(RelayAct act);
QString label(TextHeld held); ///< "excerpt; full text not held"
QString label(DocumentKind kind);
QString label(QuotationKind kind);
QString label(Force force);
QString label(Form form);
QString label(Consequence consequence);
QString label(EvidenceKind kind);
QString label(DenialKind kind);

/// The answer seen from the claim that is answered: "dismissed by".
QString labelOfAnswered(AnswerType type);

/// "cyber espionage" for "cyber.espionage"; words of an import as they are.
QString actLabel(const QString &category);

/// The verb between claimant and accused: "accuses", "links" where it only links the accused, "holds
/// responsible" where the responsibility is not specified; of several claimants "accuse".
QString stanceVerb(Stance stance, std::optional<Responsibility> responsibility, qsizetype claimants = 1);
/// The same of a whole claim: of the claimants that are named, and of the accused's common responsibility,
/// where they have one.
QString claimVerb(const Claim &claim);
/// What so many claimants do with a claim that they answer: "dismisses", "dismiss".
QString answerVerb(AnswerType type, qsizetype claimants = 1);

/// The claimants that a sentence about the claim names: inferred ones only where none is stated.
std::vector<const Party *> namedClaimants(const Claim &claim);

/// A name in the language of the words, such as "English" for "en"; the code itself where it is unknown.
QString languageName(const QString &bcp47);

/// Names joined for reading: "A", "A and B", "A, B and C".
QString joined(const QStringList &names);

} // namespace jaccuse::model
