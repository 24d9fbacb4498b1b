// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "model/vocabulary.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <limits>
#include <memory>
#include <vector>

namespace jaccuse::query {

/// What a drawn edge says. The first six are stances; Dismisses is the answer that attacks the accusing
/// and not its truth. The words on it are neutral: see model/wording.h.
enum class EdgeKind : quint8 { Accuses, Denies, Defends, Admits, Declines, Withdraws, Dismisses };
inline constexpr int edgeKinds = 7;

/// Bits of a pair.
enum PairFlag : quint8 {
    ClaimantInferred = 1, ///< the claimant's part is inferred, not stated
    AccusedInferred = 2,
    /// A stated but unknown claimant whose claim also has an inferred one: drawn only where what is
    /// inferred is left out.
    Shadowed = 4,
    AnswerPair = 8, ///< made by an answer link, so it does not count as another claim made
};

/// The day number of an unknown or open bound.
inline constexpr qint32 noDay = std::numeric_limits<qint32>::min();

/// An actor as the graph needs it.
struct ColumnActor
{
    model::ActorId id;
    QString name;
    model::ActorKind kind = model::ActorKind::Unknown;
    bool named = true;
    QString country = {}; ///< ISO 3166-1 alpha-3 of the state it belongs to; empty where unknown

    friend bool operator==(const ColumnActor &, const ColumnActor &) = default;
};

/// All claims of a file as flat columns in memory, for filters, counts and graphs: one entry a claim in
/// order of id (which is order of date), and one entry a pair (claim, claimant, accused). Days are
/// Julian day numbers (QDate::toJulianDay). Immutable once loaded, so any thread may read it.
struct ClaimColumns
{
    std::vector<ColumnActor> actors;                 ///< an actor's place here is its index everywhere below
    QStringList acts;                                ///< act categories, by index
    QStringList publishers;                          ///< names, by index
    std::vector<std::vector<quint32>> actSets;       ///< distinct lists of act indexes, main act first
    std::vector<std::vector<quint32>> publisherSets; ///< distinct lists of publisher indexes

    std::vector<model::ClaimId> claims;
    std::vector<qint32> dayLower;
    std::vector<qint32> dayUpper;
    std::vector<quint8> stance;        ///< model::Stance
    std::vector<quint32> actSet;       ///< into actSets
    std::vector<quint32> publisherSet; ///< into publisherSets
    std::vector<quint8> quoted;        ///< 0 where no quotation is held

    std::vector<quint32> pairClaim; ///< place in claims; ascending
    std::vector<quint32> pairFrom;  ///< place in actors
    std::vector<quint32> pairTo;
    std::vector<quint8> pairKind;           ///< EdgeKind
    std::vector<quint8> pairResponsibility; ///< model::Responsibility
    std::vector<quint8> pairFlags;          ///< PairFlag bits
    std::vector<quint32> pairEdge;          ///< place in edgeFrom, edgeTo and edgeKind

    // The different (from, to, kind) that pairs have, in the order of their first pair.
    std::vector<quint32> edgeFrom; ///< place in actors
    std::vector<quint32> edgeTo;   ///< the same where an actor speaks of itself
    std::vector<quint8> edgeKind;

    /// Counts up with each change of the file; two columns of one file with the same number are equal.
    qint64 generation = 0;

    friend bool operator==(const ClaimColumns &, const ClaimColumns &) = default;
};

/// Fills pairEdge, edgeFrom, edgeTo and edgeKind by what the pairs say. O(pairs).
void numberEdges(ClaimColumns &columns);

using ClaimColumnsPtr = std::shared_ptr<const ClaimColumns>;

} // namespace jaccuse::query
