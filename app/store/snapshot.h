// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace jaccuse::store {

/// A read transaction: all statements in its life see one state of the file. Inside a transaction that
/// is open already it adds nothing.
class Snapshot
{
public:
    explicit Snapshot(SQLite::Database &db)
        : m_db(db)
        , m_own(sqlite3_get_autocommit(db.getHandle()) != 0)
    {
        if (m_own)
            m_db.exec("BEGIN");
    }
    ~Snapshot()
    {
        if (m_own)
            m_db.tryExec("ROLLBACK");
    }
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    SQLite::Database &m_db;
    bool m_own;
};

} // namespace jaccuse::store
