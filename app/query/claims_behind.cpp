// SPDX-License-Identifier: MIT
#include "query/claim_selection.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace jaccuse::query {

namespace {

/// Places of claims, each once and ascending, as ids with the newest day first and the undated last;
/// claims of one day stay in the order they were entered in, which is that of their source. Ids mostly
/// follow the dates already: then day after day is taken from the end.
std::vector<model::ClaimId> newestFirst(const ClaimColumns &columns, std::vector<quint32> places)
{
    const auto day = [&](quint32 place) {
        return columns.dayLower[place] != noDay ? columns.dayLower[place] : columns.dayUpper[place];
    };
    std::vector<model::ClaimId> ids;
    ids.reserve(places.size());
    qint32 last = std::numeric_limits<qint32>::max();
    size_t end = places.size();
    while (end > 0) {
        const qint32 today = day(places[end - 1]);
        if (today > last)
            break;
        last = today;
        size_t begin = end - 1;
        while (begin > 0 && day(places[begin - 1]) == today)
            --begin;
        for (size_t i = begin; i < end; ++i)
            ids.push_back(columns.claims[places[i]]);
        end = begin;
    }
    if (end == 0)
        return ids;
    std::stable_sort(places.begin(), places.end(), [&](quint32 a, quint32 b) { return day(a) > day(b); });
    ids.clear();
    for (const quint32 place : places)
        ids.push_back(columns.claims[place]);
    return ids;
}

/// The claims with a drawn pair that `wanted` takes.
template <class Wanted>
std::vector<model::ClaimId> claimsOfPairs(const ClaimSelection &selection, Wanted wanted)
{
    const ClaimColumns &columns = *selection.columns;
    std::vector<quint32> places;
    for (size_t i = 0; i < selection.pairIn.size(); ++i) {
        if (selection.pairIn[i] == 0 || !wanted(i))
            continue;
        if (places.empty() || places.back() != columns.pairClaim[i])
            places.push_back(columns.pairClaim[i]);
    }
    return newestFirst(columns, std::move(places));
}

} // namespace

int indexOfActor(const ClaimColumns &columns, model::ActorId actor)
{
    const auto found = std::find_if(columns.actors.begin(), columns.actors.end(),
                                    [&](const ColumnActor &other) { return other.id == actor; });
    return found == columns.actors.end() ? -1 : static_cast<int>(found - columns.actors.begin());
}

std::vector<model::ClaimId> allClaims(const ClaimSelection &selection)
{
    std::vector<quint32> places;
    places.reserve(static_cast<size_t>(selection.claims));
    for (quint32 i = 0; i < selection.claimIn.size(); ++i)
        if (selection.claimIn[i] != 0)
            places.push_back(i);
    return newestFirst(*selection.columns, std::move(places));
}

std::vector<model::ClaimId> claimsOfActor(const ClaimSelection &selection, model::ActorId actor)
{
    const ClaimColumns &columns = *selection.columns;
    const int index = indexOfActor(columns, actor);
    if (index < 0)
        return {};
    const auto place = static_cast<quint32>(index);
    return claimsOfPairs(selection, [&](size_t pair) {
        // Whoever gives an answer makes it; being answered is not being accused.
        const bool answer = (columns.pairFlags[pair] & AnswerPair) != 0;
        return columns.pairFrom[pair] == place || (!answer && columns.pairTo[pair] == place);
    });
}

std::vector<model::ClaimId> claimsOfEdge(const ClaimSelection &selection, const EdgeKey &edge)
{
    const ClaimColumns &columns = *selection.columns;
    const int from = indexOfActor(columns, edge.from);
    const int to = indexOfActor(columns, edge.to);
    if (from < 0 || to < 0)
        return {};
    return claimsOfPairs(selection, [&](size_t pair) {
        return columns.pairFrom[pair] == static_cast<quint32>(from) &&
               columns.pairTo[pair] == static_cast<quint32>(to) &&
               columns.pairKind[pair] == static_cast<quint8>(edge.kind);
    });
}

std::vector<EdgeKey> edgesOfClaim(const ClaimSelection &selection, model::ClaimId claim)
{
    std::vector<EdgeKey> edges;
    const ClaimColumns &columns = *selection.columns;
    const auto at = std::lower_bound(columns.claims.begin(), columns.claims.end(), claim);
    if (at == columns.claims.end() || *at != claim)
        return edges;
    const auto place = static_cast<quint32>(at - columns.claims.begin());
    const auto first = std::lower_bound(columns.pairClaim.begin(), columns.pairClaim.end(), place);
    for (auto pair = static_cast<size_t>(first - columns.pairClaim.begin());
         pair < columns.pairClaim.size() && columns.pairClaim[pair] == place; ++pair) {
        if (!selection.pairIn[pair] || columns.pairFrom[pair] == columns.pairTo[pair])
            continue;
        const EdgeKey edge = {columns.actors[columns.pairFrom[pair]].id,
                              columns.actors[columns.pairTo[pair]].id,
                              static_cast<EdgeKind>(columns.pairKind[pair])};
        edges.insert(columns.pairFlags[pair] & AnswerPair ? edges.end() : edges.begin(), edge);
    }
    return edges;
}

} // namespace jaccuse::query
