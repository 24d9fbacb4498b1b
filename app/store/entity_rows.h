// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace jaccuse::store {

/// Reads what claims name, by id, with statements prepared once; for app/store only. Its functions throw
/// SQLite::Exception, so callers guard them.
class EntityRows
{
public:
    explicit EntityRows(SQLite::Database &db);

    std::optional<model::Actor> actor(model::ActorId id);
    std::optional<model::Actor> actorWithAliases(model::ActorId id);
    std::optional<model::Document> document(model::DocumentId id, bool withText);
    std::optional<model::Incident> incident(model::IncidentId id);

private:
    SQLite::Statement m_actor, m_aliases, m_document, m_text, m_marked, m_incident, m_victims, m_references;
};

} // namespace jaccuse::store
