// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "store/word_counts.h"
#include "task/task.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

namespace jaccuse::store {

/// Keeps the search index and the table of its words in step with the table of quotations. SQLite lets no
/// trigger write an FTS5 table while trusted_schema is off, so whoever writes quotations says so here. While
/// the index lacks quotations (index_behind.h), it only logs what changes.
class IndexedQuotations
{
public:
    explicit IndexedQuotations(SQLite::Database &db);

    void add(qint64 id); ///< a row that was written; nothing where there is no such row
    /// Many rows that were written. They go in in order of id, one statement a row without a SELECT: FTS5
    /// gathers words in memory, and writes them out early where ids go back or a statement may be undone.
    void add(std::vector<qint64> ids, const task::Task &task);
    void remove(qint64 id); ///< a row that is about to go or to change; nothing where there is none
    void removeOf(model::ClaimId claim); ///< all rows of a claim that is about to go
    /// Rows that are about to go, as a condition in SQL.
    void removeWhere(const std::string &condition);
    /// All that there were, where most of them have gone already; those that stay are added again.
    void removeAll();

private:
    void countWords(qint64 id, int change);

    SQLite::Database &m_db;
    bool m_logs;
    WordCounts m_counts;
    SQLite::Statement m_words;
    SQLite::Statement m_wordsOf;
    SQLite::Statement m_addWords;
    SQLite::Statement m_add;
    SQLite::Statement m_remove;
    SQLite::Statement m_removeOf;
};

} // namespace jaccuse::store
