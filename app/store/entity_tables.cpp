// SPDX-License-Identifier: MIT
#include "store/entity_tables.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jaccuse::store {

namespace {

QString jsonList(const QStringList &texts)
{
    return texts.isEmpty()
               ? QString()
               : QString::fromUtf8(
                     QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

} // namespace

EntityTables::EntityTables(SQLite::Database &db, model::ImportId import)
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
    , m_document(db, "INSERT INTO document(uid, kind, title, standfirst, publisher_id, publisher_basis, "
                     "byline, url, archive_url, published, published_basis, published_lo, published_hi, "
                     "accessed, language, held, text, sha256, file_name, rights, import_id, "
                     "publisher_surface, imported) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,"
                     "?15,?16,?17,?18,?19,?20,?21,?22,?23)")
    , m_marked(db, "INSERT INTO marked_passage VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    , m_incident(db, "INSERT INTO incident(uid, name, category, description, date, date_words, date_basis, "
                     "date_lo, date_hi, import_id, imported) "
                     "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
    , m_victim(db, "INSERT INTO incident_victim(incident_id, seq, actor_id, surface) VALUES(?1, ?2, ?3, ?4)")
    , m_reference(db, "INSERT OR IGNORE INTO incident_ref VALUES(?1, ?2, ?3)")
{}

model::ActorId EntityTables::insert(const model::Actor &actor)
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

bool EntityTables::insertAlias(model::ActorId actor, const model::Alias &alias)
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

bool EntityTables::insertLink(const model::ActorLink &link)
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

model::DocumentId EntityTables::insert(const model::Document &document)
{
    Binder row(m_document, m_texts);
    row.uid(document.uid)
        .code(document.kind)
        .textOrNull(document.title)
        .textOrNull(document.standfirst)
        .idOrNull(document.publisher)
        .textOrNull(document.publisherBasis)
        .textOrNull(jsonList(document.byline))
        .textOrNull(document.url)
        .textOrNull(document.archiveUrl)
        .textOrNull(document.published.text())
        .textOrNull(document.publishedBasis)
        .days(document.published)
        .textOrNull(document.accessed.text())
        .textOrNull(document.language)
        .code(document.held);
    (document.held == model::TextHeld::None ? row.null() : row.text(document.text))
        .bytesOrNull(document.sha256)
        .textOrNull(document.fileName)
        .textOrNull(document.rights)
        .idOrNull(m_import)
        .textOrNull(document.publisherSurface)
        .integerOrNull(document.imported)
        .run();
    const model::DocumentId id{m_db.getLastInsertRowid()};
    insertMarked(id, document.marked);
    return id;
}

void EntityTables::insertMarked(model::DocumentId document, const std::vector<model::MarkedPassage> &marked)
{
    for (size_t i = 0; i < marked.size(); ++i)
        Binder(m_marked, m_texts)
            .id(document)
            .integer(static_cast<qint64>(i))
            .text(marked[i].exact)
            .integer(marked[i].anchor.range.start)
            .integer(marked[i].anchor.range.end)
            .text(marked[i].anchor.prefix)
            .text(marked[i].anchor.suffix)
            .textOrNull(marked[i].note)
            .run();
}

model::IncidentId EntityTables::insert(const model::Incident &incident)
{
    Binder(m_incident, m_texts)
        .uid(incident.uid)
        .text(incident.name)
        .textOrNull(incident.category)
        .textOrNull(incident.description)
        .textOrNull(incident.date.date.text())
        .textOrNull(incident.date.words)
        .basis(incident.date)
        .days(incident.date.date)
        .idOrNull(m_import)
        .integerOrNull(incident.imported)
        .run();
    const model::IncidentId id{m_db.getLastInsertRowid()};
    for (size_t i = 0; i < incident.victims.size(); ++i)
        Binder(m_victim, m_texts)
            .id(id)
            .integer(static_cast<qint64>(i))
            .id(incident.victims[i])
            .textOrNull(incident.victimSurfaces.value(static_cast<qsizetype>(i)))
            .run();
    for (const model::ExternalId &reference : incident.references)
        Binder(m_reference, m_texts).id(id).text(reference.scheme).text(reference.value).run();
    return id;
}

} // namespace jaccuse::store
