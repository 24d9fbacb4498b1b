// SPDX-License-Identifier: MIT
#pragma once

#include "model/actor.h"
#include "store/binding.h"

namespace jaccuse::store {

/// Writes actors, their aliases and links into their tables, within the caller's transaction; for app/store
/// only. Throws SQLite::Exception.
class ActorTables
{
public:
    ActorTables(SQLite::Database &db, model::ImportId import);

    model::ActorId write(const model::Actor &actor); ///< without its aliases
    /// False where the actor has it already.
    bool write(model::ActorId actor, const model::Alias &alias);
    /// False where it is there already.
    bool write(const model::ActorLink &link);

private:
    SQLite::Database &m_db;
    model::ImportId m_import;
    SQLite::Statement m_actor, m_alias, m_link;
    BoundTexts m_texts;
};

} // namespace jaccuse::store
