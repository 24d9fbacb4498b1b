// SPDX-License-Identifier: MIT
#include "support/sql.h"

#include <QDir>
#include <QFile>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace jaccuse::tests {

namespace {

QString shown(sqlite3_stmt *statement, int column)
{
    if (sqlite3_column_type(statement, column) == SQLITE_NULL)
        return u"NULL"_s;
    const QByteArray bytes(static_cast<const char *>(sqlite3_column_blob(statement, column)),
                           sqlite3_column_bytes(statement, column));
    return QString::fromUtf8(sqlite3_column_type(statement, column) == SQLITE_BLOB ? bytes.toHex() : bytes);
}

QStringList rowsOf(sqlite3 *handle, const QByteArray &sql)
{
    QStringList rows;
    const char *at = sql.constData();
    while (*at != '\0') {
        sqlite3_stmt *statement = nullptr;
        int result = sqlite3_prepare_v2(handle, at, -1, &statement, &at);
        if (result != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(handle));
        if (!statement)
            break;
        while ((result = sqlite3_step(statement)) == SQLITE_ROW) {
            QStringList columns;
            for (int i = 0; i < sqlite3_column_count(statement); ++i)
                columns.append(shown(statement, i));
            rows.append(columns.join(u'|'));
        }
        const std::string said = sqlite3_errmsg(handle);
        sqlite3_finalize(statement);
        if (result != SQLITE_DONE)
            throw std::runtime_error(said);
    }
    return rows;
}

} // namespace

void PlainConnection::Close::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle);
}

PlainConnection::PlainConnection(const QString &file)
{
    sqlite3 *handle = nullptr;
    const int result = sqlite3_open(QFile::encodeName(file).constData(), &handle);
    m_handle.reset(handle);
    if (result != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(handle));
}

QStringList PlainConnection::run(const QByteArray &sql)
{
    return rowsOf(m_handle.get(), sql);
}

QStringList run(const store::Database &database, const QByteArray &sql)
{
    return rowsOf(database.connection().getHandle(), sql);
}

QString dumpOf(const store::Database &database)
{
    const QStringList tables =
        run(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                      "'quotation_fts%' AND name NOT IN ('change_log', 'packed_column') ORDER BY name");
    QStringList dump;
    for (const QString &table : tables) {
        dump.append(u"-- "_s + table);
        QStringList rows =
            run(database, "SELECT * FROM " + table.toUtf8() +
                              (table == u"setting" ? " WHERE name NOT IN ('generation', 'uid')" : ""));
        rows.sort();
        dump += rows;
    }
    run(database,
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed USING fts5vocab(main, quotation_fts, instance)");
    dump.append(u"-- words of the search index"_s);
    dump += run(database, "SELECT term, doc, \"offset\" FROM temp.indexed ORDER BY 1, 2, 3");
    return dump.join(u'\n');
}

QMap<QString, QByteArray> contentsOf(const QString &folder)
{
    QMap<QString, QByteArray> contents;
    for (const QFileInfo &info :
         QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        QFile file(info.filePath());
        contents.insert(info.fileName(),
                        file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)"));
    }
    return contents;
}

} // namespace jaccuse::tests
