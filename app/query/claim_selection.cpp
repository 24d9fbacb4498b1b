// SPDX-License-Identifier: MIT
#include "query/claim_selection.h"

#include "query/day_ranges.h"

#include <algorithm>

namespace jaccuse::query {

namespace {

/// What a claim fails on; a facet is counted over the claims that fail on nothing else.
enum Fail : quint8 {
    OnStance = 1,
    OnAct = 2,
    OnPublisher = 4,
    OnDate = 8,
    OnPairs = 16,
    OnQuotation = 32,
    OnActors = 64,
    OnSearch = 128
};

constexpr size_t stanceCount = 6;
constexpr size_t responsibilityCount = 6;

/// The filter made ready for one look-up a claim: tables instead of sets.
struct Sieve
{
    std::vector<quint8> stanceFails;       ///< by stance
    std::vector<quint8> actSetFails;       ///< by act set
    std::vector<quint8> publisherSetFails; ///< by publisher set
    quint32 responsibilities = 0;          ///< one bit each; all where the filter names none
    bool pairsNarrowed = false;            ///< some pairs may be held back
    bool statedOnly = false;
    bool dateNarrowed = false;
    bool undated = true;
    bool certainly = false;
    bool undatedOnly = false;
    bool unquotedOnly = false;
    std::vector<quint8> actorPasses;    ///< by actor; empty where the filter names no kind
    std::vector<quint8> claimantPasses; ///< by actor; empty where the filter names none
    std::vector<quint8> accusedPasses;  ///< likewise
    qint32 from = noDay;
    qint32 to = noDay;
};

std::vector<quint8> setFails(const std::vector<std::vector<quint32>> &sets, const QStringList &names,
                             const QSet<QString> &chosen, quint8 fail)
{
    std::vector<quint8> nameChosen(static_cast<size_t>(names.size()), 0);
    for (qsizetype i = 0; i < names.size(); ++i)
        nameChosen[static_cast<size_t>(i)] = chosen.contains(names[i]);
    std::vector<quint8> fails(sets.size(), 0);
    for (size_t i = 0; i < sets.size() && !chosen.isEmpty(); ++i) {
        const auto &set = sets[i];
        const bool passes = set.empty() ? chosen.contains(QString())
                                        : std::any_of(set.begin(), set.end(),
                                                      [&](quint32 name) { return nameChosen[name] != 0; });
        fails[i] = passes ? quint8(0) : fail;
    }
    return fails;
}

/// By actor; empty where no name is chosen.
std::vector<quint8> namedActors(const ClaimColumns &columns, const QSet<QString> &chosen)
{
    std::vector<quint8> passes;
    if (chosen.isEmpty())
        return passes;
    passes.reserve(columns.actors.size());
    for (const ColumnActor &actor : columns.actors)
        passes.push_back(chosen.contains(actor.name) ? 1 : 0);
    return passes;
}

Sieve makeSieve(const ClaimColumns &columns, const ClaimFilter &filter)
{
    Sieve sieve;
    for (size_t i = 0; i < stanceCount; ++i) {
        const bool passes =
            filter.stances.isEmpty() || filter.stances.contains(static_cast<model::Stance>(i));
        sieve.stanceFails.push_back(passes ? quint8(0) : quint8(OnStance));
    }
    sieve.actSetFails = setFails(columns.actSets, columns.acts, filter.acts, OnAct);
    sieve.publisherSetFails =
        setFails(columns.publisherSets, columns.publishers, filter.publishers, OnPublisher);
    for (size_t i = 0; i < responsibilityCount; ++i)
        if (filter.responsibilities.isEmpty() ||
            filter.responsibilities.contains(static_cast<model::Responsibility>(i)))
            sieve.responsibilities |= 1U << i;
    sieve.pairsNarrowed = !filter.responsibilities.isEmpty() || filter.statedOnly;
    sieve.statedOnly = filter.statedOnly;
    sieve.undated = filter.undated;
    sieve.certainly = filter.certainly;
    sieve.dateNarrowed = filter.from || filter.to || !filter.undated;
    sieve.undatedOnly = filter.undatedOnly;
    sieve.unquotedOnly = filter.unquotedOnly;
    if (!filter.actorKinds.isEmpty()) {
        sieve.actorPasses.reserve(columns.actors.size());
        for (const ColumnActor &actor : columns.actors)
            sieve.actorPasses.push_back(
                filter.actorKinds.contains(actor.named ? actor.kind : model::ActorKind::Unknown) ? 1 : 0);
    }
    sieve.claimantPasses = namedActors(columns, filter.claimants);
    sieve.accusedPasses = namedActors(columns, filter.accused);
    if (filter.from)
        sieve.from = static_cast<qint32>(filter.from->toJulianDay());
    if (filter.to)
        sieve.to = static_cast<qint32>(filter.to->toJulianDay());
    return sieve;
}

bool dateFails(const Sieve &sieve, qint32 lower, qint32 upper)
{
    if (!isDated(lower, upper))
        return !sieve.undated;
    const model::Within place = within(lower, upper, sieve.from, sieve.to);
    return place == model::Within::No || (sieve.certainly && place == model::Within::Possibly);
}

constexpr quint8 inferredFlags = ClaimantInferred | AccusedInferred;

bool drawnWhenStated(quint8 flags)
{
    return (flags & inferredFlags) == 0;
}

bool drawnOtherwise(quint8 flags)
{
    return (flags & Shadowed) == 0;
}

/// The responsibilities that the pairs of one claim bring along, one bit each; answer pairs left out.
struct PairBits
{
    quint32 all = 0;      ///< of pairs drawn while what is inferred is shown
    quint32 stated = 0;   ///< of pairs drawn when only what is stated is
    quint32 inferred = 0; ///< of pairs that are lost between the two
    bool any = false;

    void add(quint8 flags, quint8 responsibility)
    {
        if ((flags & AnswerPair) != 0)
            return;
        any = true;
        const quint32 bit = 1U << responsibility;
        if (drawnOtherwise(flags))
            all |= bit;
        if (drawnWhenStated(flags))
            stated |= bit;
        if (drawnOtherwise(flags) && !drawnWhenStated(flags))
            inferred |= bit;
    }
};

/// Distinct claims per actor: the claim seen last by each actor tells a second pair of one claim.
class ActorCounter
{
public:
    explicit ActorCounter(ClaimSelection &selection)
        : m_selection(selection)
        , m_made(selection.columns->actors.size(), none)
        , m_received(selection.columns->actors.size(), none)
    {}

    void add(size_t pair, quint32 claim)
    {
        const ClaimColumns &columns = *m_selection.columns;
        const quint32 from = columns.pairFrom[pair];
        const quint32 to = columns.pairTo[pair];
        if (m_made[from] != claim) {
            m_made[from] = claim;
            ++m_selection.actorCounts[from].made;
        }
        const auto kind = static_cast<EdgeKind>(columns.pairKind[pair]);
        const bool aboutItself = from == to && (kind == EdgeKind::Denies || kind == EdgeKind::Admits ||
                                                kind == EdgeKind::Declines);
        if (!aboutItself && m_received[to] != claim) {
            m_received[to] = claim;
            ++m_selection.actorCounts[to].received;
        }
    }

private:
    static constexpr quint32 none = std::numeric_limits<quint32>::max();
    ClaimSelection &m_selection;
    std::vector<quint32> m_made;
    std::vector<quint32> m_received;
};

/// Sums a count a set into a count a name; the last entry takes the empty set.
std::vector<qint64> countNames(const std::vector<qint64> &perSet,
                               const std::vector<std::vector<quint32>> &sets, qsizetype names)
{
    std::vector<qint64> counts(static_cast<size_t>(names) + 1, 0);
    for (size_t i = 0; i < sets.size(); ++i) {
        if (sets[i].empty())
            counts.back() += perSet[i];
        for (const quint32 name : sets[i])
            counts[name] += perSet[i];
    }
    return counts;
}

} // namespace

bool ClaimSelection::contains(model::ClaimId claim) const
{
    const auto &ids = columns->claims;
    const auto at = std::lower_bound(ids.begin(), ids.end(), claim);
    return at != ids.end() && *at == claim && claimIn[static_cast<size_t>(at - ids.begin())] != 0;
}

ClaimSelectionPtr selectClaims(const ClaimColumnsPtr &columnsPtr, const ClaimFilter &filter,
                               const FoundClaims &found)
{
    const ClaimColumns &columns = *columnsPtr;
    const Sieve sieve = makeSieve(columns, filter);
    auto selection = std::make_shared<ClaimSelection>();
    selection->columns = columnsPtr;
    selection->filter = filter;
    selection->found = filter.search.isEmpty() ? FoundClaims() : found;
    selection->claimIn.assign(columns.claims.size(), 0);
    selection->pairIn.assign(columns.pairClaim.size(), 0);
    selection->actorCounts.assign(columns.actors.size(), {});
    FacetCounts &facets = selection->facets;
    facets.stances.assign(stanceCount, 0);
    facets.responsibilities.assign(responsibilityCount, 0);
    std::vector<qint64> perActSet(columns.actSets.size(), 0);
    std::vector<qint64> perPublisherSet(columns.publisherSets.size(), 0);
    ActorCounter actors(*selection);

    size_t pair = 0;
    for (quint32 claim = 0; claim < columns.claims.size(); ++claim) {
        const size_t firstPair = pair;
        PairBits bits;
        bool actorsPass = sieve.actorPasses.empty();
        bool claimantPasses = sieve.claimantPasses.empty();
        bool accusedPasses = sieve.accusedPasses.empty();
        for (; pair < columns.pairClaim.size() && columns.pairClaim[pair] == claim; ++pair) {
            bits.add(columns.pairFlags[pair], columns.pairResponsibility[pair]);
            actorsPass = actorsPass || sieve.actorPasses[columns.pairFrom[pair]] != 0 ||
                         sieve.actorPasses[columns.pairTo[pair]] != 0;
            if ((columns.pairFlags[pair] & AnswerPair) != 0)
                continue;
            claimantPasses = claimantPasses || sieve.claimantPasses[columns.pairFrom[pair]] != 0;
            accusedPasses = accusedPasses || sieve.accusedPasses[columns.pairTo[pair]] != 0;
        }
        const quint32 drawable = sieve.statedOnly ? bits.stated : bits.all;
        const bool pairsPass = bits.any ? (drawable & sieve.responsibilities) != 0 : !sieve.pairsNarrowed;
        const bool undated = !isDated(columns.dayLower[claim], columns.dayUpper[claim]);

        quint8 fails = sieve.stanceFails[columns.stance[claim]] | sieve.actSetFails[columns.actSet[claim]] |
                       sieve.publisherSetFails[columns.publisherSet[claim]];
        if (sieve.dateNarrowed && dateFails(sieve, columns.dayLower[claim], columns.dayUpper[claim]))
            fails |= OnDate;
        if (sieve.undatedOnly && !undated)
            fails |= OnDate;
        if (!pairsPass)
            fails |= OnPairs;
        if (sieve.unquotedOnly && columns.quoted[claim] != 0)
            fails |= OnQuotation;
        if (!actorsPass || !claimantPasses || !accusedPasses)
            fails |= OnActors;
        if (selection->found && (*selection->found)[claim] == 0)
            fails |= OnSearch;

        // Each facet is counted over the claims that at most this facet holds back.
        if ((fails & ~OnStance) == 0)
            ++facets.stances[columns.stance[claim]];
        if ((fails & ~OnAct) == 0)
            ++perActSet[columns.actSet[claim]];
        if ((fails & ~OnPublisher) == 0)
            ++perPublisherSet[columns.publisherSet[claim]];
        if ((fails & ~OnDate) == 0 && undated)
            ++facets.undated;
        if ((fails & ~OnPairs) == 0) {
            for (size_t i = 0; i < responsibilityCount; ++i)
                facets.responsibilities[i] += (drawable >> i) & 1U;
            const bool stays = (bits.stated & sieve.responsibilities) != 0;
            const bool shown =
                bits.any ? (bits.all & sieve.responsibilities) != 0 : filter.responsibilities.isEmpty();
            facets.stated += stays ? 1 : 0;
            if (shown && (!stays || (bits.inferred & sieve.responsibilities) != 0))
                ++facets.inferred;
        }
        if (fails != 0)
            continue;

        selection->claimIn[claim] = 1;
        ++selection->claims;
        selection->undated += undated ? 1 : 0;
        selection->withoutQuotation += columns.quoted[claim] == 0 ? 1 : 0;
        for (size_t i = firstPair; i < pair; ++i) {
            const quint8 flags = columns.pairFlags[i];
            const bool drawn = sieve.statedOnly ? drawnWhenStated(flags) : drawnOtherwise(flags);
            if (!drawn || ((sieve.responsibilities >> columns.pairResponsibility[i]) & 1U) == 0)
                continue;
            selection->pairIn[i] = 1;
            if ((flags & AnswerPair) == 0)
                actors.add(i, claim);
        }
    }
    facets.acts = countNames(perActSet, columns.actSets, columns.acts.size());
    facets.publishers = countNames(perPublisherSet, columns.publisherSets, columns.publishers.size());
    return selection;
}

} // namespace jaccuse::query
