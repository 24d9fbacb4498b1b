// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <string_view>

namespace jaccuse::store {

/// One pass over many rows of few small columns, where SQLite::Statement's checks and counted references
/// would cost more than SQLite itself; for app/store only. Throws SQLite::Exception.
class Scan
{
public:
    Scan(SQLite::Database &db, const char *sql)
        : m_db(db.getHandle())
    {
        if (const int code = sqlite3_prepare_v2(m_db, sql, -1, &m_statement, nullptr); code != SQLITE_OK)
            throw SQLite::Exception(m_db, code);
    }
    ~Scan() { sqlite3_finalize(m_statement); }
    Scan(const Scan &) = delete;
    Scan &operator=(const Scan &) = delete;

    /// A text that lives as long as this.
    void bind(int parameter, std::string_view text)
    {
        sqlite3_bind_text(m_statement, parameter, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
    void bind(int parameter, qint64 number) { sqlite3_bind_int64(m_statement, parameter, number); }
    /// What a function of our own takes; the type is its name.
    void bind(int parameter, void *pointer, const char *type)
    {
        sqlite3_bind_pointer(m_statement, parameter, pointer, type, nullptr);
    }
    /// False after the last row; not to be called again then.
    bool next()
    {
        const int code = sqlite3_step(m_statement);
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            throw SQLite::Exception(m_db, code);
        return code == SQLITE_ROW;
    }
    [[nodiscard]] bool isNull(int column) const
    {
        return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
    }
    [[nodiscard]] qint64 integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    [[nodiscard]] double real(int column) const { return sqlite3_column_double(m_statement, column); }
    /// Until the next row.
    [[nodiscard]] std::string_view text(int column) const
    {
        const void *bytes = sqlite3_column_blob(m_statement, column);
        return {static_cast<const char *>(bytes),
                static_cast<size_t>(sqlite3_column_bytes(m_statement, column))};
    }

private:
    sqlite3 *m_db;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace jaccuse::store
