// SPDX-License-Identifier: MIT
#pragma once

#include "task/task.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

namespace jaccuse::store {

/// What makes many rows at once quick, within the caller's transaction; for app/store only: more page cache,
/// and where the tables are empty, their secondary indexes made after the rows. A rollback brings back what
/// was there. Throws SQLite::Exception.
class BulkLoad
{
public:
    explicit BulkLoad(SQLite::Database &db)
        : m_db(db)
    {}
    ~BulkLoad();
    BulkLoad(const BulkLoad &) = delete;
    BulkLoad &operator=(const BulkLoad &) = delete;

    /// Begins, once; a second call does nothing.
    void begin();
    /// Whether it began with empty tables.
    [[nodiscard]] bool intoEmpty() const { return m_intoEmpty; }
    /// Makes the indexes that are away, to the letter as they were. Until then nothing may look for claims by
    /// actor, document or pair.
    void restoreIndexes(const task::Task &task);

private:
    SQLite::Database &m_db;
    bool m_begun = false;
    bool m_intoEmpty = false;
    std::vector<std::string> m_away; // their SQL
};

} // namespace jaccuse::store
