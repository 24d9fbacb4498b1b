// SPDX-License-Identifier: MIT
#include "store/schema.h"

#include "store/fts_tokenizer.h"
#include "store/store_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <QtEndian>
#include <SQLiteCpp/SQLiteCpp.h>

#include <map>

// A resource in a static library is linked only when something asks for it.
static void initSchemaResource()
{
    Q_INIT_RESOURCE(schema);
}

namespace jaccuse::store {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::store", text);
}

std::string stepText(int step)
{
    initSchemaResource();
    QFile file(QStringLiteral(":/schema/%1.sql").arg(step, 4, 10, QLatin1Char('0')));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a schema step is missing from the program");
    return file.readAll().toStdString();
}

using SchemaRows = std::map<std::string, std::string>;

SchemaRows schemaOf(SQLite::Database &connection)
{
    SchemaRows rows;
    SQLite::Statement statement(connection,
                                "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema "
                                "WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'");
    while (statement.executeStep())
        rows.emplace(statement.getColumn(0).getString(), statement.getColumn(1).getString());
    return rows;
}

} // namespace

FileHeader readHeader(const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (!info.exists())
        throw StoreError(StoreError::Kind::NotFound, tr("There is no file %1.").arg(name));
    if (!info.isFile())
        throw StoreError(StoreError::Kind::NotOurs, tr("%1 is not a file; choose a Jaccuse file.").arg(name));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw StoreError(StoreError::Kind::Denied,
                         tr("%1 cannot be read: %2.").arg(name, file.errorString()));

    const QByteArray head = file.read(100);
    FileHeader header;
    header.isEmpty = head.isEmpty();
    header.isSqlite = head.size() == 100 && head.startsWith(QByteArray("SQLite format 3\0", 16));
    if (!header.isSqlite)
        return header;
    const auto big32 = [&](int at) { return qFromBigEndian<quint32>(head.constData() + at); };
    header.schemaStep = static_cast<int>(big32(60));
    header.applicationId = static_cast<qint32>(big32(68));
    const quint16 pageField = qFromBigEndian<quint16>(head.constData() + 16);
    const qint64 pageSize = pageField == 1 ? 65536 : pageField;
    // The page count is only valid where the two change counters agree.
    if (big32(24) == big32(92))
        header.bytesExpected = pageSize * big32(28);
    return header;
}

void applySteps(SQLite::Database &connection, int from)
{
    SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
    for (int step = from + 1; step <= schemaSteps; ++step)
        connection.exec(stepText(step));
    connection.exec("PRAGMA application_id=" + std::to_string(applicationId));
    connection.exec("PRAGMA user_version=" + std::to_string(schemaSteps));
    if (from == 0) {
        // FTS5 keeps new words in memory up to this; 64 MB halves the time of a large import.
        connection.exec("INSERT INTO quotation_fts(quotation_fts, rank) VALUES('hashsize', 67108864)");
        SQLite::Statement uid(connection, "INSERT INTO setting(name, value) VALUES('uid', ?1)");
        uid.bind(1, QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString());
        uid.exec();
    }
    transaction.commit();
}

QString schemaDifference(SQLite::Database &connection)
{
    static const SchemaRows expected = [] {
        SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        registerTokenizer(fresh.getHandle());
        applySteps(fresh, 0);
        return schemaOf(fresh);
    }();
    const SchemaRows found = schemaOf(connection);
    for (const auto &[name, sql] : expected) {
        const auto at = found.find(name);
        if (at == found.end() || at->second != sql)
            return QString::fromStdString(name);
    }
    for (const auto &[name, sql] : found)
        if (!expected.contains(name))
            return QString::fromStdString(name);
    return {};
}

} // namespace jaccuse::store
