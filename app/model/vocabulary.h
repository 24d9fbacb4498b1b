// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <span>

namespace jaccuse::model {

// The closed lists of the domain. Each has one table of words, the same in files, in the database and on
// the command line; the words people read come from wording.h.

enum class ActorKind { State, Organ, Igo, Company, Media, Group, Person, Collective, Unknown };
enum class Stance { Accuses, Denies, Defends, Admits, Declines, Withdraws };
enum class Responsibility { Performs, Directs, Supports, Tolerates, Linked, Unspecified };
/// How a coded value is known: from the text, by reading it, from elsewhere, or not at all.
enum class Basis { Stated, Inferred, External, Unknown };
enum class PartyRole { Speaker, Principal, Accused, Victim, Addressee };
enum class DenialKind { Untrue, Unproven, Unspecified };
enum class Force { Certain, Flat, Hedged, Hearsay };
enum class Form { Informal, OfficialStatement, TechnicalReport, Charge, Sanction, Judgment, Complaint, Leak };
enum class Likelihood { AlmostNoChance, VeryUnlikely, Unlikely, Even, Likely, VeryLikely, AlmostCertain };
enum class Analytic { Low, Moderate, High };
enum class Consequence { Demand, Threat, Sanction, Expulsion, Charge, CutTies, Other };
enum class EvidenceKind {
    Technical,
    Intelligence,
    LegalFinding,
    InsiderTestimony,
    Document,
    ThirdPartyReport,
    Circumstantial,
    Admission,
    Withheld,
    NoneGiven
};
enum class DocumentKind {
    News,
    Wire,
    Statement,
    Speech,
    Transcript,
    Report,
    Indictment,
    SanctionNotice,
    Post,
    Broadcast,
    Other
};
/// How much of a document's text the file holds. Excerpt: quoted words in order with […] between them.
enum class TextHeld { None, Excerpt, Full };
enum class QuotationKind { Direct, Mixed, Indirect, Headline };
enum class Voice { Attributed, Narrator };
enum class Translated { No, Stated, Inferred };
enum class SpanRole { Content, Source, Cue, Accused, Act, Date, Confidence, Evidence, Inner };
enum class RelayAct { Utters, Publishes, Relays, Retells, Translates };
/// How one claim answers another.
enum class AnswerType { Rejects, Dismisses, Counters, Supports, Restates, Withdraws, Declines };
enum class AliasKind {
    Name,
    Official,
    Short,
    Acronym,
    Demonym,
    Metonym,
    Vendor,
    Transliteration,
    Hostile,
    Contextual
};
enum class ActorLinkType {
    PartOf,
    MemberOf,
    OfficeOf,
    ControlledBy,
    AffiliatedWith,
    SameAs,
    Overlaps,
    SuccessorOf
};
enum class DocumentLinkType { Cites, Republishes, Translates, Corrects, Retracts };

/// The words of a list in the order of its values, such as "accuses", "denies". Instantiated for each
/// enum above; ASCII, lower case.
template <class E>
std::span<const QStringView> codes();

/// The word that stands for a value in files, SQL and the command line.
template <class E>
QString code(E value)
{
    return codes<E>()[static_cast<size_t>(value)].toString();
}

/// The value that a word stands for, or nothing where the word is not in the list.
template <class E>
std::optional<E> fromCode(QStringView word)
{
    const auto words = codes<E>();
    for (size_t i = 0; i < words.size(); ++i)
        if (words[i] == word)
            return static_cast<E>(i);
    return std::nullopt;
}

/// All values of a list, in order.
template <class E>
QList<E> allValues()
{
    QList<E> values;
    for (size_t i = 0; i < codes<E>().size(); ++i)
        values.append(static_cast<E>(i));
    return values;
}

/// The codebook's act categories in its order, such as "cyber.espionage". Acts are stored as text: an
/// imported table may bring words of its own, which stay categories of that file.
const QStringList &actCategories();

} // namespace jaccuse::model
