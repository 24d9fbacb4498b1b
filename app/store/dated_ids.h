// SPDX-License-Identifier: MIT
#pragma once

#include "model/edtf_date.h"

#include <QHash>
#include <SQLiteCpp/SQLiteCpp.h>

namespace jaccuse::store {

/// Gives out row ids whose order is the order of dates: (Julian day << 20) + a running number, day 0 for
/// what has no date. "Newest first" is then the order of ids backwards, which needs no sorting. A day
/// with over a million rows runs into the next ones, where its rows still come after the day before.
class DatedIds
{
public:
    DatedIds(SQLite::Database &connection, const char *table);

    qint64 next(const model::EdtfDate &date);

    /// The day that a date's ids begin with; 0 where it has none.
    static qint64 dayOf(const model::EdtfDate &date);
    /// The day that an id was given for.
    static qint64 dayOf(qint64 id) { return id >> sequenceBits; }

private:
    static constexpr int sequenceBits = 20;

    SQLite::Statement m_last;
    QHash<qint64, qint64> m_next; // by day
};

} // namespace jaccuse::store
