// SPDX-License-Identifier: MIT
#pragma once

#include "model/actor.h"
#include "model/document.h"

#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>
#include <vector>

namespace jaccuse::model {

/// An incident's name in another collection, such as {"eurepoc", "2339"} or {"cve", "CVE-2017-0144"}.
struct ExternalId
{
    QString scheme;
    QString value;

    friend bool operator==(const ExternalId &, const ExternalId &) = default;
};

/// What claims are about. That it happened is itself only what claims say.
struct Incident
{
    IncidentId id;
    QUuid uid;
    QString name;
    QString category; ///< an act category, empty where unknown
    QString description;
    DatedWords date;
    std::vector<ActorId> victims;
    QStringList victimSurfaces; ///< as Party::surface, at the places of victims; may be shorter
    std::vector<ExternalId> references;
    qint64 imported = 0; ///< as Claim::imported

    friend bool operator==(const Incident &, const Incident &) = default;
};

/// One who takes part in a claim, in one role.
struct Party
{
    ActorId actor;
    PartyRole role = PartyRole::Principal;
    std::optional<Responsibility> responsibility; ///< for the accused, and only for them
    Basis basis = Basis::Stated;
    QString surface;             ///< the words the text uses for it
    std::vector<int> quotations; ///< places in Claim::quotations that name this very party

    friend bool operator==(const Party &, const Party &) = default;
};

/// A step on the way from the mouth that said it to the document that tells it.
struct RelayHop
{
    ActorId actor;
    RelayAct act = RelayAct::Relays;
    ActorId by; ///< the reporter; null where unnamed
    EdtfDate date;
    QString words;
    Basis basis = Basis::Stated;
    QString surface = {}; ///< the import's own word for the actor, where that has another name

    friend bool operator==(const RelayHop &, const RelayHop &) = default;
};

/// One document telling one claim.
struct Mention
{
    DocumentId document;
    QChar reliability = u'F'; ///< Admiralty grade of the teller, A to F
    int attested = 6;         ///< was the claim made in this form, 1 to 6
    QString fidelityNote;
    std::vector<RelayHop> relay; ///< hop 0 is the utterance; empty where unknown
    qint64 imported = 0;         ///< as Claim::imported, with the quotations of this document

    friend bool operator==(const Mention &, const Mention &) = default;
};

/// A part of a quotation with a role of its own: who says it, the verb of saying, what is said.
struct Span
{
    SpanRole role = SpanRole::Content;
    QString exact;
    Anchor anchor;

    friend bool operator==(const Span &, const Span &) = default;
};

/// Words of a document that carry a claim.
struct Quotation
{
    QuotationId id;
    DocumentId document;
    QString exact;                ///< the passage, word for word; never empty
    std::optional<Anchor> anchor; ///< where the document's text is held
    QuotationKind kind = QuotationKind::Direct;
    Voice voice = Voice::Attributed;
    int parent = -1; ///< place in Claim::quotations of the quotation this one stands in, or -1
    QString language;
    Translated translated = Translated::No;
    QString note;
    std::vector<Span> spans; ///< in the order of the text within each role

    friend bool operator==(const Quotation &, const Quotation &) = default;
};

struct Evidence
{
    EvidenceKind kind = EvidenceKind::NoneGiven;
    QString words;

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// That a claim answers another one.
struct Answer
{
    QUuid claim; ///< uid of the claim answered
    AnswerType type = AnswerType::Rejects;
    Basis basis = Basis::Stated;
    QString words;

    friend bool operator==(const Answer &, const Answer &) = default;
};

/// A public speech act: somebody says that somebody did something, or answers that.
struct Claim
{
    ClaimId id;
    QUuid uid;
    Stance stance = Stance::Accuses;
    std::optional<DenialKind> denial; ///< for denies and defends, and only for them
    QString summary;                  ///< one neutral sentence by the coder
    Form form = Form::Informal;
    QStringList acts; ///< act categories, the main one first
    QString actWords;
    IncidentId incident; ///< null where none is named
    DatedWords said;     ///< when it was said
    DatedWords happened; ///< when, by this claim, it happened
    Force force = Force::Flat;
    QString confidenceWords;
    std::optional<Likelihood> likelihood;
    std::optional<Analytic> analytic;
    std::optional<Consequence> consequence;
    QString consequenceWords;
    int credibility = 6;         ///< the reader's own grade, 1 to 6; 6 cannot be judged
    bool optionalCoding = false; ///< reasonable coders may skip this claim
    QString note;
    /// Fingerprint of what an import brought, but mentions and quotations; 0 where none did. Written but not
    /// read back: it is for comparing a newer version of the imported file.
    qint64 imported = 0;
    std::vector<Party> parties;
    std::vector<Mention> mentions;
    std::vector<Quotation> quotations;
    std::vector<Evidence> evidence;
    std::vector<Answer> answers;

    friend bool operator==(const Claim &, const Claim &) = default;
};

/// The parties that the graph draws an edge from: principals, or the speakers where there is none.
std::vector<const Party *> claimants(const Claim &claim);
std::vector<const Party *> accused(const Claim &claim);
std::vector<const Party *> partiesIn(const Claim &claim, PartyRole role);

/// The mention that a document makes of a claim, or null.
const Mention *mentionIn(const Claim &claim, DocumentId document);

/// The first thing in a claim that the domain model forbids, as a sentence part such as "denial_kind is
/// missing"; nothing where the claim can be kept.
std::optional<QString> claimFault(const Claim &claim);

} // namespace jaccuse::model
