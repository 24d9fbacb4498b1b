// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "model/vocabulary.h"
#include "store/database.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <vector>

namespace jaccuse::store {

/// What an import was, as kept in the file.
struct ImportRecord
{
    QString fileName;  ///< without folders
    QByteArray sha256; ///< of the file's bytes
    QString format;
    QDateTime at;        ///< UTC
    QByteArray counts;   ///< JSON object: what was added, changed, removed and left out
    QByteArray changes;  ///< JSON array of sentences: what was changed and removed
    QByteArray warnings; ///< JSON array
};

/// Writes the row that everything the import brings will point to. Within the caller's transaction.
model::ImportId beginImport(Database &database, const ImportRecord &record);
/// Writes what became of it.
void endImport(Database &database, model::ImportId import, const ImportRecord &record);

/// An import that the file remembers.
struct LoggedImport
{
    model::ImportId id;
    ImportRecord record;
};

/// A name that an import took for an actor known by another one, or, where there are candidates, that it
/// left an actor of its own to be asked about.
struct LoggedMatch
{
    int seq = 0; ///< its number within the import
    QString surface;
    QUuid uid;                                         ///< that the actor of this name alone has
    model::ActorKind kind = model::ActorKind::Unknown; ///< likewise
    model::ActorId actor;
    QString actorName;
    QString reason; ///< one sentence for people
    QStringList candidates;

    friend bool operator==(const LoggedMatch &, const LoggedMatch &) = default;
};

/// All imports, the newest first. Throws StoreError.
std::vector<LoggedImport> readImports(Database &database);
/// What an import matched and asks about, in order. Throws StoreError.
std::vector<LoggedMatch> readMatches(Database &database, model::ImportId import);
/// Adds to those, within the caller's transaction.
void logMatches(Database &database, model::ImportId import, const std::vector<LoggedMatch> &matches);

} // namespace jaccuse::store
