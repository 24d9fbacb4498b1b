// SPDX-License-Identifier: MIT
#include "graph/pair_edges.h"

#include <algorithm>
#include <array>

namespace jaccuse::graph {

namespace {

/// Open addressing over 64-bit keys: one look-up a pair is the whole cost of a large graph.
class EdgeTable
{
public:
    EdgeTable() { grow(1U << 10U); }

    /// The place kept for the key; `next` where it is a new one, which is then kept.
    quint32 placeOf(quint64 key, quint32 next)
    {
        if (2 * m_used >= m_slots.size())
            grow(m_slots.size() * 2);
        Slot &slot = find(key);
        if (slot.place == PairEdges::none) {
            slot = {key, next};
            ++m_used;
        }
        return slot.place;
    }

private:
    struct Slot
    {
        quint64 key = 0;
        quint32 place = PairEdges::none;
    };

    Slot &find(quint64 key)
    {
        const size_t mask = m_slots.size() - 1;
        size_t i = static_cast<size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32U) & mask;
        while (m_slots[i].place != PairEdges::none && m_slots[i].key != key)
            i = (i + 1) & mask;
        return m_slots[i];
    }

    void grow(size_t size)
    {
        std::vector<Slot> old(size);
        old.swap(m_slots);
        for (const Slot &slot : old)
            if (slot.place != PairEdges::none)
                find(slot.key) = slot;
    }

    std::vector<Slot> m_slots;
    size_t m_used = 0;
};

/// Stronger responsibilities first; what is not specified stands after supports.
int weakness(model::Responsibility responsibility)
{
    using R = model::Responsibility;
    constexpr std::array order{R::Performs, R::Directs, R::Supports, R::Unspecified, R::Tolerates, R::Linked};
    return static_cast<int>(std::find(order.begin(), order.end(), responsibility) - order.begin());
}

void addDates(PairEdge &edge, qint32 lower, qint32 upper)
{
    if (lower == query::noDay && upper == query::noDay)
        return;
    const qint32 first = lower != query::noDay ? lower : upper;
    const qint32 last = upper != query::noDay ? upper : lower;
    edge.firstDay = edge.firstDay == query::noDay ? first : std::min(edge.firstDay, first);
    edge.lastDay = std::max(edge.lastDay, last);
    edge.lastStart = std::max(edge.lastStart, first);
}

} // namespace

PairEdges sumPairs(const query::ClaimSelection &selection)
{
    const query::ClaimColumns &columns = *selection.columns;
    const size_t pairs = columns.pairClaim.size();
    PairEdges sums;
    sums.edgeOfPair.assign(pairs, PairEdges::none);
    EdgeTable table;
    for (size_t i = 0; i < pairs; ++i) {
        if (selection.pairIn[i] == 0)
            continue;
        const quint64 key =
            (quint64(columns.pairFrom[i]) << 35U) | (quint64(columns.pairTo[i]) << 3U) | columns.pairKind[i];
        const auto next = static_cast<quint32>(sums.edges.size());
        const quint32 place = table.placeOf(key, next);
        const quint32 claim = columns.pairClaim[i];
        const auto responsibility = static_cast<model::Responsibility>(columns.pairResponsibility[i]);
        if (place == next) {
            PairEdge edge;
            edge.from = columns.pairFrom[i];
            edge.to = columns.pairTo[i];
            edge.kind = static_cast<query::EdgeKind>(columns.pairKind[i]);
            edge.responsibility = responsibility;
            sums.edges.push_back(edge);
        }
        PairEdge &edge = sums.edges[place];
        if (edge.claims == 0 || edge.lastClaim != claim)
            ++edge.claims;
        edge.lastClaim = claim;
        edge.inferred = edge.inferred && (columns.pairFlags[i] & query::ClaimantInferred) != 0;
        if (weakness(responsibility) < weakness(edge.responsibility))
            edge.responsibility = responsibility;
        addDates(edge, columns.dayLower[claim], columns.dayUpper[claim]);
        sums.edgeOfPair[i] = place;
    }
    return sums;
}

} // namespace jaccuse::graph
