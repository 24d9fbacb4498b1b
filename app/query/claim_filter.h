// SPDX-License-Identifier: MIT
#pragma once

#include "model/vocabulary.h"

#include <QDate>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace jaccuse::query {

/// Which claims to show. An empty set lets everything through; several values in one set are "any of",
/// and the sets must all agree.
struct ClaimFilter
{
    QSet<model::Stance> stances;
    QSet<QString> acts; ///< act categories; "" stands for claims without one
    QSet<model::Responsibility> responsibilities;
    QSet<QString> publishers; ///< names; "" stands for claims without a known publisher
    /// Claims that an actor of these kinds makes or receives; Unknown stands for actors not named, too.
    QSet<model::ActorKind> actorKinds;
    QSet<QString> claimants;   ///< names of actors; claims that one of them is drawn to make
    QSet<QString> accused;     ///< names of actors; claims that are drawn at one of them
    bool statedOnly = false;   ///< leave out what is inferred rather than stated
    std::optional<QDate> from; ///< day of the claim, inclusive
    std::optional<QDate> to;
    bool undated = true;       ///< keep claims without a date while from or to is set
    bool certainly = false;    ///< leave out what is dated to a range that reaches beyond from or to
    bool undatedOnly = false;  ///< of all claims those without a date
    bool unquotedOnly = false; ///< those of which no quotation is held
    /// What is found by this line, typed into the search field; it is looked up apart (see selectClaims).
    QString search;

    [[nodiscard]] bool isEmpty() const { return *this == ClaimFilter{}; }
    friend bool operator==(const ClaimFilter &, const ClaimFilter &) = default;
};

/// One part of a filter in words, such as "accuses or denies" or "2011 to March 2013", for a chip that
/// can be taken away.
struct FilterPart
{
    enum class Kind {
        Stance,
        Act,
        Responsibility,
        Publisher,
        ActorKind,
        Stated,
        Date,
        Undated,
        Unquoted,
        Search,
        Claimant,
        Accused
    };
    Kind kind = Kind::Stance;
    QString words;
};

/// The parts of a filter that hold anything back, in a fixed order.
QList<FilterPart> filterParts(const ClaimFilter &filter);

/// The filter without one part.
ClaimFilter without(ClaimFilter filter, FilterPart::Kind part);

/// The whole filter as one line of words; "all claims" where it is empty.
QString filterWords(const ClaimFilter &filter);

} // namespace jaccuse::query
