// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "store/import_removal.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace jaccuse::store {

/// The ids of the claims that go with an import, as an SQL query: no other import tells them as well.
std::string goingClaims(const std::string &import);

/// One removal of an import, within the caller's transaction, foreign keys off, with an empty database
/// attached as "gone"; for app/store only. Rows that go or change are put there first where they are to come
/// back. Throws SQLite::Exception and StoreError.
class RemovalSql
{
public:
    RemovalSql(Database &database, model::ImportId import, bool putAside, const task::Task &task);

    RemovalCounts remove();

private:
    void begin();
    void takeBackChanges();
    void chooseClaims();
    void removeClaims();
    void chooseMentions();
    void removeMentions();
    void passOnClaims();
    void removeUnused(const char *table, const std::string &unused, const std::string &heir);
    void removeActors();
    void removeLog();

    void removeRows(const char *table, const std::string &where);
    void putAside(const char *table, const std::string &where);
    qint64 number(const std::string &sql);
    void run(const std::string &sql);

    Database &m_database;
    SQLite::Database &m_db;
    std::string m_import; // its id, as SQL
    bool m_putAside;
    const task::Task &m_task;
    RemovalCounts m_counts;
};

/// Puts back what a removal put aside, under the same conditions.
void restoreRemoved(Database &database, model::ImportId import, const task::Task &task);

} // namespace jaccuse::store
