// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"
#include "store/binding.h"

namespace jaccuse::store {

/// Writes what claims name into its tables: actors with their aliases and links, documents, incidents. Within
/// the caller's transaction; for app/store only. Throws SQLite::Exception.
class EntityTables
{
public:
    EntityTables(SQLite::Database &db, model::ImportId import);

    model::ActorId insert(const model::Actor &actor); ///< without its aliases
    /// False where the actor has it already.
    bool insertAlias(model::ActorId actor, const model::Alias &alias);
    /// False where it is there already.
    bool insertLink(const model::ActorLink &link);
    model::DocumentId insert(const model::Document &document);
    void insertMarked(model::DocumentId document, const std::vector<model::MarkedPassage> &marked);
    model::IncidentId insert(const model::Incident &incident);

private:
    SQLite::Database &m_db;
    model::ImportId m_import;
    SQLite::Statement m_actor, m_alias, m_link, m_document, m_marked, m_incident, m_victim, m_reference;
    BoundTexts m_texts;
};

} // namespace jaccuse::store
