// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>

struct sqlite3;

namespace jaccuse::tests {

/// A connection that is not Jaccuse's: it knows no tokenizer and guards nothing. Throws
/// std::runtime_error with SQLite's words.
class PlainConnection
{
public:
    explicit PlainConnection(const QString &file);
    /// Runs statements; the rows they return, columns joined by "|", NULL as "NULL", blobs in hex.
    QStringList run(const QByteArray &sql);

private:
    struct Close
    {
        void operator()(sqlite3 *handle) const;
    };
    std::unique_ptr<sqlite3, Close> m_handle;
};

/// The same on Jaccuse's own connection, with all its guards.
QStringList run(const store::Database &database, const QByteArray &sql);

/// All rows of all tables but the change log, the packed columns, the number of changes and the file's own
/// uid, and every word of the search index with its places: two states of a file are equal where this is.
QString dumpOf(const store::Database &database);

/// What lies in a folder: contents by name.
QMap<QString, QByteArray> contentsOf(const QString &folder);

} // namespace jaccuse::tests
