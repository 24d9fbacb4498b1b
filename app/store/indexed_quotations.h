// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"

#include <QString>
#include <SQLiteCpp/SQLiteCpp.h>

namespace jaccuse::store {

/// Keeps the search index in step with the table of quotations. SQLite lets no trigger write an FTS5 table
/// while trusted_schema is off, so whoever writes quotations says so here.
class IndexedQuotations
{
public:
    explicit IndexedQuotations(SQLite::Database &db);

    void add(qint64 id, const QString &exact); ///< a row that was written
    void add(qint64 id);    ///< the same, its words read from the row; nothing where there is no such row
    void remove(qint64 id); ///< a row that is about to go or to change; nothing where there is none
    void removeOf(model::ClaimId claim); ///< all rows of a claim that is about to go

private:
    SQLite::Statement m_addWords;
    SQLite::Statement m_add;
    SQLite::Statement m_remove;
    SQLite::Statement m_removeOf;
};

} // namespace jaccuse::store
