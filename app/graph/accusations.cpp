// SPDX-License-Identifier: MIT
#include "graph/accusations.h"

#include "graph/pair_edges.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace jaccuse::graph {

namespace {

/// One actor accusing another, by their places among the actors of the file.
struct Accusation
{
    quint32 from = 0;
    quint32 to = 0;
    qint64 claims = 0;
};

/// Those between different actors.
std::vector<Accusation> accusationsIn(const query::ClaimSelection &selection)
{
    const query::ClaimColumns &columns = *selection.columns;
    const std::vector<EdgeSum> sums = sumPairs(selection);
    std::vector<Accusation> found;
    for (size_t i = 0; i < sums.size(); ++i)
        if (sums[i].claims > 0 && columns.edgeKind[i] == static_cast<quint8>(query::EdgeKind::Accuses) &&
            columns.edgeFrom[i] != columns.edgeTo[i])
            found.push_back({columns.edgeFrom[i], columns.edgeTo[i], qint64(sums[i].claims)});
    return found;
}

/// By distance from the start in hops; far where nothing leads there.
constexpr int far = std::numeric_limits<int>::max();

std::vector<int> distances(const std::vector<Accusation> &accusations, size_t actors, quint32 start)
{
    std::vector<size_t> offset(actors + 1, 0);
    for (const Accusation &one : accusations)
        ++offset[one.from + 1];
    std::partial_sum(offset.begin(), offset.end(), offset.begin());
    std::vector<quint32> accused(accusations.size());
    std::vector<size_t> next(offset);
    for (const Accusation &one : accusations)
        accused[next[one.from]++] = one.to;

    std::vector<int> distance(actors, far);
    distance[start] = 0;
    std::vector<quint32> queue{start};
    for (size_t at = 0; at < queue.size(); ++at) {
        const quint32 actor = queue[at];
        for (size_t i = offset[actor]; i < offset[actor + 1]; ++i) {
            if (distance[accused[i]] != far)
                continue;
            distance[accused[i]] = distance[actor] + 1;
            queue.push_back(accused[i]);
        }
    }
    return distance;
}

} // namespace

std::vector<model::ActorId> shortestChain(const query::ClaimSelection &selection, model::ActorId from,
                                          model::ActorId to)
{
    const query::ClaimColumns &columns = *selection.columns;
    const int first = query::indexOfActor(columns, from);
    const int last = query::indexOfActor(columns, to);
    if (first < 0 || last < 0 || first == last)
        return {};
    const std::vector<Accusation> accusations = accusationsIn(selection);
    const auto distance = distances(accusations, columns.actors.size(), static_cast<quint32>(first));
    auto at = static_cast<quint32>(last);
    if (distance[at] == far)
        return {};
    std::vector<model::ActorId> chain{to};
    while (distance[at] > 0) {
        const Accusation *best = nullptr;
        for (const Accusation &one : accusations)
            if (one.to == at && distance[one.from] == distance[at] - 1 &&
                (!best || one.claims > best->claims || (one.claims == best->claims && one.from < best->from)))
                best = &one;
        at = best->from;
        chain.push_back(columns.actors[at].id);
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

std::vector<MutualPair> mutualPairs(const query::ClaimSelection &selection)
{
    const query::ClaimColumns &columns = *selection.columns;
    const std::vector<Accusation> accusations = accusationsIn(selection);
    const auto key = [](quint32 from, quint32 to) { return quint64(from) << 32 | to; };
    std::unordered_map<quint64, qint64> claims;
    claims.reserve(accusations.size());
    for (const Accusation &one : accusations)
        claims.emplace(key(one.from, one.to), one.claims);
    std::vector<MutualPair> pairs;
    for (const Accusation &there : accusations) {
        const auto back = claims.find(key(there.to, there.from));
        if (back == claims.end())
            continue;
        const model::ActorId one = columns.actors[there.from].id;
        const model::ActorId other = columns.actors[there.to].id;
        // Each pair is met twice; it is told from the side with more claims.
        if (there.claims > back->second || (there.claims == back->second && one < other))
            pairs.push_back({one, other, there.claims, back->second});
    }
    std::sort(pairs.begin(), pairs.end(), [](const MutualPair &a, const MutualPair &b) {
        const qint64 sums[] = {a.claims + a.claimsBack, b.claims + b.claimsBack};
        return sums[0] != sums[1] ? sums[0] > sums[1] : std::pair(a.one, a.other) < std::pair(b.one, b.other);
    });
    return pairs;
}

} // namespace jaccuse::graph
