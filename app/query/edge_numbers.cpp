// SPDX-License-Identifier: MIT
#include "query/claim_columns.h"

namespace jaccuse::query {

namespace {

/// Open addressing over 64-bit keys: one look-up a pair is the whole cost.
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
        if (slot.place == none) {
            slot = {key, next};
            ++m_used;
        }
        return slot.place;
    }

private:
    static constexpr quint32 none = ~quint32(0);
    struct Slot
    {
        quint64 key = 0;
        quint32 place = none;
    };

    Slot &find(quint64 key)
    {
        const size_t mask = m_slots.size() - 1;
        size_t i = static_cast<size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32U) & mask;
        while (m_slots[i].place != none && m_slots[i].key != key)
            i = (i + 1) & mask;
        return m_slots[i];
    }

    void grow(size_t size)
    {
        std::vector<Slot> old(size);
        old.swap(m_slots);
        for (const Slot &slot : old)
            if (slot.place != none)
                find(slot.key) = slot;
    }

    std::vector<Slot> m_slots;
    size_t m_used = 0;
};

} // namespace

void numberEdges(ClaimColumns &columns)
{
    EdgeTable table;
    columns.pairEdge.clear();
    columns.pairEdge.reserve(columns.pairClaim.size());
    columns.edgeFrom.clear();
    columns.edgeTo.clear();
    columns.edgeKind.clear();
    for (size_t i = 0; i < columns.pairClaim.size(); ++i) {
        const quint64 key =
            (quint64(columns.pairFrom[i]) << 35U) | (quint64(columns.pairTo[i]) << 3U) | columns.pairKind[i];
        const auto next = static_cast<quint32>(columns.edgeFrom.size());
        const quint32 place = table.placeOf(key, next);
        columns.pairEdge.push_back(place);
        if (place != next)
            continue;
        columns.edgeFrom.push_back(columns.pairFrom[i]);
        columns.edgeTo.push_back(columns.pairTo[i]);
        columns.edgeKind.push_back(columns.pairKind[i]);
    }
}

} // namespace jaccuse::query
