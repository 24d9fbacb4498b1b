// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "store/database.h"

#include <QByteArray>

#include <memory>
#include <vector>

struct sqlite3_session;

namespace jaccuse::store {

/// Records what is changed of claims, actors, documents, incidents and what hangs on them, as an SQLite
/// changeset (https://www.sqlite.org/sessionintro.html), within the caller's transaction; for app/store only.
/// Throws SQLite::Exception.
class ChangeRecorder
{
public:
    /// What follows from the claims, the graph's edges, is left out where it will be made anew.
    enum class Edges { Recorded, MadeAnew };
    explicit ChangeRecorder(Database &database, Edges edges = Edges::Recorded);

    /// What was changed since this was made; empty where nothing was.
    [[nodiscard]] QByteArray changes() const;

private:
    Database &m_database;
    std::unique_ptr<sqlite3_session, void (*)(sqlite3_session *)> m_session;
};

/// Keeps changes with the import that made them, in import_change; none where there is no import. Throws
/// SQLite::Exception.
void keepChanges(Database &database, model::ImportId import, const QByteArray &changes);

/// Makes recorded changes again, within the caller's transaction, and keeps the search index in step.
/// Throws SQLite::Exception, and StoreError of kind Invalid where the file has changed so that it cannot be.
void applyChanges(Database &database, const QByteArray &changes);

/// The claims, by id before and after, whose rows are changed, which parties take part and what answers them
/// included.
std::vector<model::ClaimId> claimsIn(Database &database, const QByteArray &changes);

/// The changes that take these back. Throws SQLite::Exception.
QByteArray inverted(Database &database, const QByteArray &changes);

} // namespace jaccuse::store
