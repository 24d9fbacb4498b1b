// SPDX-License-Identifier: MIT
#include "store/import_log.h"

#include "store/binding.h"
#include "store/sqlite_errors.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jaccuse::store {

model::ImportId beginImport(Database &database, const ImportRecord &record)
{
    return guarded(database.path(), [&] {
        SQLite::Statement insert(database.connection(),
                                 "INSERT INTO import(file_name, sha256, format, at, counts) "
                                 "VALUES(?1, ?2, ?3, ?4, '{}')");
        Binder(insert)
            .text(record.fileName)
            .bytesOrNull(record.sha256)
            .text(record.format)
            .text(record.at.toUTC().toString(Qt::ISODate))
            .run();
        return model::ImportId{database.connection().getLastInsertRowid()};
    });
}

void endImport(Database &database, model::ImportId import, const ImportRecord &record)
{
    guarded(database.path(), [&] {
        SQLite::Statement update(
            database.connection(),
            "UPDATE import SET sha256 = ?1, counts = ?2, changes = ?3, warnings = ?4 WHERE id = ?5");
        Binder(update)
            .bytesOrNull(record.sha256)
            .text(QString::fromUtf8(record.counts))
            .text(QString::fromUtf8(record.changes))
            .text(QString::fromUtf8(record.warnings))
            .id(import)
            .run();
    });
}

std::vector<LoggedImport> readImports(Database &database)
{
    return guarded(database.path(), [&] {
        SQLite::Statement statement(database.connection(),
                                    "SELECT id, file_name, sha256, format, at, counts, changes, warnings "
                                    "FROM import ORDER BY id DESC");
        std::vector<LoggedImport> imports;
        while (statement.executeStep()) {
            Row row(statement);
            LoggedImport logged;
            logged.id = row.id<model::ImportId>();
            logged.record.fileName = row.text();
            logged.record.sha256 = row.bytes();
            logged.record.format = row.text();
            logged.record.at = QDateTime::fromString(row.text(), Qt::ISODate);
            logged.record.counts = row.text().toUtf8();
            logged.record.changes = row.text().toUtf8();
            logged.record.warnings = row.text().toUtf8();
            imports.push_back(std::move(logged));
        }
        return imports;
    });
}

std::vector<LoggedMatch> readMatches(Database &database, model::ImportId import)
{
    return guarded(database.path(), [&] {
        SQLite::Statement statement(
            database.connection(), "SELECT m.seq, m.surface, m.uid, m.kind, m.actor_id, a.name, m.reason, "
                                   "m.candidates FROM import_match m "
                                   "JOIN actor a ON a.id = m.actor_id WHERE m.import_id = ?1 ORDER BY m.seq");
        Binder(statement).id(import);
        std::vector<LoggedMatch> matches;
        while (statement.executeStep()) {
            Row row(statement);
            LoggedMatch match;
            match.seq = static_cast<int>(row.integer());
            match.surface = row.text();
            match.uid = row.uid();
            match.kind = row.code<model::ActorKind>();
            match.actor = row.id<model::ActorId>();
            match.actorName = row.text();
            match.reason = row.text();
            for (const QJsonValue &name : QJsonDocument::fromJson(row.text().toUtf8()).array())
                match.candidates.append(name.toString());
            matches.push_back(std::move(match));
        }
        return matches;
    });
}

void logMatches(Database &database, model::ImportId import, const std::vector<LoggedMatch> &matches)
{
    guarded(database.path(), [&] {
        SQLite::Statement insert(database.connection(),
                                 "INSERT INTO import_match VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        for (const LoggedMatch &match : matches)
            Binder(insert)
                .id(import)
                .integer(match.seq)
                .text(match.surface)
                .uid(match.uid)
                .code(match.kind)
                .id(match.actor)
                .text(match.reason)
                .textOrNull(
                    match.candidates.isEmpty()
                        ? QString()
                        : QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(match.candidates))
                                                .toJson(QJsonDocument::Compact)))
                .run();
    });
}

} // namespace jaccuse::store
