// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace jaccuse::store {

/// Gives a connection another amount of memory for pages while it lives, and afterwards the usual one again;
/// for app/store only. Throws SQLite::Exception.
class PageCache
{
public:
    static constexpr int usualKib = 64 * 1024;

    PageCache(SQLite::Database &db, int kib)
        : m_db(db)
    {
        m_db.exec(sql(kib));
    }
    ~PageCache() { m_db.tryExec(sql(usualKib)); }
    PageCache(const PageCache &) = delete;
    PageCache &operator=(const PageCache &) = delete;

    /// The statement that does so.
    static std::string sql(int kib) { return "PRAGMA cache_size=-" + std::to_string(kib); }

private:
    SQLite::Database &m_db;
};

} // namespace jaccuse::store
