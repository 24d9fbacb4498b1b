// SPDX-License-Identifier: MIT
#include "store/dated_ids.h"

#include <algorithm>

namespace jaccuse::store {

DatedIds::DatedIds(SQLite::Database &connection, const char *table)
    : m_last(connection, std::string("SELECT max(id) FROM ") + table + " WHERE id >= ?1 AND id < ?2")
{}

qint64 DatedIds::dayOf(const model::EdtfDate &date)
{
    const auto bound = date.lower() ? date.lower() : date.upper();
    return bound ? std::max<qint64>(bound->toJulianDay(), 1) : 0;
}

qint64 DatedIds::next(const model::EdtfDate &date)
{
    const qint64 day = dayOf(date);
    auto known = m_next.find(day);
    if (known == m_next.end()) {
        // Looked for up to the end of whatever the day has run into already.
        qint64 from = day << sequenceBits;
        qint64 last = 0;
        while (true) {
            m_last.reset();
            m_last.bind(1, static_cast<int64_t>(from));
            m_last.bind(2, static_cast<int64_t>(from + (qint64{1} << sequenceBits)));
            m_last.executeStep();
            last = m_last.getColumn(0).getInt64();
            m_last.reset();
            if (last != from + (qint64{1} << sequenceBits) - 1)
                break;
            from += qint64{1} << sequenceBits;
        }
        // 0 would be the null id.
        known = m_next.insert(day, std::max(last + 1, std::max<qint64>(from, 1)));
    }
    return known.value()++;
}

} // namespace jaccuse::store
