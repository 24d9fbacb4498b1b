// SPDX-License-Identifier: MIT
#include "store/actor_tables.h"

namespace jaccuse::store {

ActorTables::ActorTables(SQLite::Database &db, model::ImportId import)
    : m_db(db)
    , m_import(import)
    , m_actor(db, "INSERT INTO actor(uid, kind, name, name_key, country, named, note, import_id) "
                  "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    , m_alias(db, "INSERT OR IGNORE INTO alias(actor_id, text, key, lang, kind, coined_by, ambiguous, "
                  "import_id) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    , m_link(db, "INSERT INTO actor_link(from_id, to_id, type, basis, claim_id, valid, valid_lo, valid_hi, "
                 "import_id) "
                 "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 WHERE NOT EXISTS (SELECT 1 FROM actor_link "
                 "WHERE from_id = ?1 AND to_id = ?2 AND type = ?3 AND claim_id IS ?5)")
{}

model::ActorId ActorTables::write(const model::Actor &actor)
{
    Binder(m_actor, m_texts)
        .uid(actor.uid)
        .code(actor.kind)
        .text(actor.name)
        .text(model::nameKey(actor.name))
        .textOrNull(actor.country)
        .integer(actor.named ? 1 : 0)
        .textOrNull(actor.note)
        .idOrNull(m_import)
        .run();
    return model::ActorId{m_db.getLastInsertRowid()};
}

bool ActorTables::write(model::ActorId actor, const model::Alias &alias)
{
    Binder(m_alias, m_texts)
        .id(actor)
        .text(alias.text)
        .text(model::nameKey(alias.text))
        .textOrNull(alias.language)
        .code(alias.kind)
        .idOrNull(alias.coinedBy)
        .integer(alias.ambiguous ? 1 : 0)
        .idOrNull(m_import)
        .run();
    return m_db.getChanges() > 0;
}

bool ActorTables::write(const model::ActorLink &link)
{
    Binder(m_link, m_texts)
        .id(link.from)
        .id(link.to)
        .code(link.type)
        .text(link.definitional ? QStringLiteral("definitional") : QStringLiteral("claimed"))
        .idOrNull(link.claim)
        .textOrNull(link.valid.text())
        .days(link.valid)
        .idOrNull(m_import)
        .run();
    return m_db.getChanges() > 0;
}

} // namespace jaccuse::store
