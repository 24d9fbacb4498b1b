// SPDX-License-Identifier: MIT
#pragma once

#include "task/task.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

namespace jaccuse::store {

/// What makes many rows at once quick, within the caller's transaction; for app/store only: where there are
/// no claims yet, the indexes of their tables are made after the rows, and foreign keys are not looked up. A
/// rollback brings back what was there. Throws SQLite::Exception.
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
    /// Until restore(), where it began with empty tables: rows are written without looking whether there are
    /// those that they point to. Only for rows whose ids the caller has given out himself.
    void trustKeys();
    /// Makes the indexes that are away, to the letter as they were, and foreign keys hold again. Until then
    /// nothing may look for claims by uid, actor, document or pair once there are any.
    void restore(const task::Task &task);

private:
    SQLite::Database &m_db;
    bool m_begun = false;
    bool m_intoEmpty = false;
    bool m_trusting = false;
    std::vector<std::string> m_away; // SQL of indexes
};

} // namespace jaccuse::store
