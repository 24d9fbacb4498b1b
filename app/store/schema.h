// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace SQLite {
class Database;
}

namespace jaccuse::store {

/// PRAGMA application_id of our files: "Jacc".
inline constexpr qint32 applicationId = 0x4A616363;
/// PRAGMA user_version that this program writes: how many files of resources/schema are applied.
inline constexpr int schemaSteps = 1;

/// What the first 100 bytes of a file say about it, read without opening it as a database.
struct FileHeader
{
    bool isSqlite = false;
    bool isEmpty = false;
    qint32 applicationId = 0;
    int schemaStep = 0;
    qint64 bytesExpected = 0; ///< by page size and page count; 0 where the header does not tell
};

/// Reads the header (https://www.sqlite.org/fileformat.html, section 1.3). Throws StoreError where the
/// file cannot be read or is a folder.
FileHeader readHeader(const QString &path);

/// Applies the steps from resources/schema that a new or older file lacks, in one transaction.
void applySteps(SQLite::Database &connection, int from);

/// The first table, index or trigger that differs from what this program makes, as its name; empty where
/// the schema is ours to the letter. Statistics of ANALYZE may stand beside it.
QString schemaDifference(SQLite::Database &connection);

} // namespace jaccuse::store
