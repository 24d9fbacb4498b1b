// SPDX-License-Identifier: MIT
#include "store/known_rows.h"

#include "store/binding.h"

namespace jaccuse::store {

namespace {

template <class Identifier>
std::optional<Identifier> findByUid(SQLite::Statement &statement, const QUuid &uid)
{
    Binder(statement).uid(uid);
    std::optional<Identifier> found;
    if (statement.executeStep())
        found = Identifier{statement.getColumn(0).getInt64()};
    statement.reset();
    return found;
}

std::optional<Known> knownIn(SQLite::Statement &statement)
{
    std::optional<Known> found;
    if (statement.executeStep()) {
        Row row(statement);
        found.emplace();
        found->claim = row.id<model::ClaimId>();
        found->own = row.integer() != 0;
        found->edited = row.integer() != 0;
        found->imported = row.integer();
    }
    statement.reset();
    return found;
}

} // namespace

KnownRows::KnownRows(SQLite::Database &db, model::ImportId import)
    : m_import(import)
    , m_document(db, "SELECT id FROM document WHERE uid = ?1")
    , m_incident(db, "SELECT id FROM incident WHERE uid = ?1")
    , m_claim(db, "SELECT id, import_id IS ?2, edited, imported FROM claim WHERE uid = ?1")
    , m_mention(db, "SELECT claim_id, import_id IS ?3, 0, imported FROM mention WHERE claim_id = "
                    "(SELECT id FROM claim WHERE uid = ?1) AND document_id = ?2")
    , m_actorAgain(db, "INSERT OR IGNORE INTO row_again SELECT 'actor', id, ?2 FROM actor WHERE id = ?1 AND "
                       "import_id <> ?2")
    , m_documentAgain(db, "INSERT OR IGNORE INTO row_again SELECT 'document', id, ?2 FROM document WHERE id "
                          "= ?1 AND import_id <> ?2")
    , m_incidentAgain(db, "INSERT OR IGNORE INTO row_again SELECT 'incident', id, ?2 FROM incident WHERE id "
                          "= ?1 AND import_id <> ?2")
    , m_claimAgain(db, "INSERT OR IGNORE INTO claim_again VALUES(?1, ?2, ?3)")
    , m_aliasAgain(db, "INSERT OR IGNORE INTO row_again SELECT 'alias', id, ?3 FROM alias WHERE actor_id = "
                       "?1 AND text = ?2 AND import_id <> ?3")
    , m_linkAgain(db, "INSERT OR IGNORE INTO row_again SELECT 'actor_link', id, ?5 FROM actor_link WHERE "
                      "from_id = ?1 AND to_id = ?2 AND type = ?3 AND claim_id IS ?4 AND import_id <> ?5")
{}

std::optional<model::DocumentId> KnownRows::document(const QUuid &uid)
{
    return findByUid<model::DocumentId>(m_document, uid);
}

std::optional<model::IncidentId> KnownRows::incident(const QUuid &uid)
{
    return findByUid<model::IncidentId>(m_incident, uid);
}

std::optional<Known> KnownRows::claim(const QUuid &uid)
{
    Binder(m_claim).uid(uid).idOrNull(m_import);
    return knownIn(m_claim);
}

std::optional<Known> KnownRows::mention(const QUuid &claim, model::DocumentId document)
{
    Binder(m_mention).uid(claim).id(document).idOrNull(m_import);
    return knownIn(m_mention);
}

void KnownRows::tellAgain(model::ActorId actor)
{
    Binder(m_actorAgain).id(actor).idOrNull(m_import).run();
}

void KnownRows::tellAgain(model::DocumentId document)
{
    Binder(m_documentAgain).id(document).idOrNull(m_import).run();
}

void KnownRows::tellAgain(model::IncidentId incident)
{
    Binder(m_incidentAgain).id(incident).idOrNull(m_import).run();
}

void KnownRows::tellAgain(model::ClaimId claim, model::DocumentId document)
{
    if (!m_import.isNull())
        Binder(m_claimAgain).id(claim).id(document).id(m_import).run();
}

void KnownRows::tellAgain(model::ActorId actor, const model::Alias &alias)
{
    Binder(m_aliasAgain).id(actor).text(alias.text).idOrNull(m_import).run();
}

void KnownRows::tellAgain(const model::ActorLink &link)
{
    Binder(m_linkAgain)
        .id(link.from)
        .id(link.to)
        .code(link.type)
        .idOrNull(link.claim)
        .idOrNull(m_import)
        .run();
}

} // namespace jaccuse::store
