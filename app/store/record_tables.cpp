// SPDX-License-Identifier: MIT
#include "store/record_tables.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jaccuse::store {

namespace {

constexpr const char *documentSql =
    "INSERT INTO document(id, uid, kind, title, standfirst, publisher_id, publisher_basis, byline, url, "
    "archive_url, published, published_basis, published_lo, published_hi, accessed, language, held, text, "
    "sha256, file_name, rights, import_id, publisher_surface, imported) "
    "VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23,?24) "
    "ON CONFLICT(id) DO UPDATE SET kind = ?3, title = ?4, standfirst = ?5, publisher_id = ?6, "
    "publisher_basis = ?7, byline = ?8, url = ?9, archive_url = ?10, published = ?11, published_basis = ?12, "
    "published_lo = ?13, published_hi = ?14, accessed = ?15, language = ?16, rights = ?21, "
    "publisher_surface = ?23, imported = ?24";

constexpr const char *incidentSql =
    "INSERT INTO incident(id, uid, name, category, description, date, date_words, date_basis, date_lo, "
    "date_hi, import_id, imported) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) "
    "ON CONFLICT(id) DO UPDATE SET name = ?3, category = ?4, description = ?5, date = ?6, date_words = ?7, "
    "date_basis = ?8, date_lo = ?9, date_hi = ?10, imported = ?12";

} // namespace

RecordTables::RecordTables(SQLite::Database &db, model::ImportId import)
    : m_db(db)
    , m_import(import)
    , m_document(db, documentSql)
    , m_marked(db, "INSERT INTO marked_passage VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    , m_unmark(db, "DELETE FROM marked_passage WHERE document_id = ?1")
    , m_incident(db, incidentSql)
    , m_victim(db, "INSERT INTO incident_victim(incident_id, seq, actor_id, surface) VALUES(?1, ?2, ?3, ?4)")
    , m_noVictims(db, "DELETE FROM incident_victim WHERE incident_id = ?1")
    , m_reference(db, "INSERT OR IGNORE INTO incident_ref VALUES(?1, ?2, ?3)")
    , m_noReferences(db, "DELETE FROM incident_ref WHERE incident_id = ?1")
{}

model::DocumentId RecordTables::write(const model::Document &document, model::DocumentId over)
{
    const QString byline =
        document.byline.isEmpty()
            ? QString()
            : QString::fromUtf8(
                  QJsonDocument(QJsonArray::fromStringList(document.byline)).toJson(QJsonDocument::Compact));
    Binder row(m_document, m_texts);
    row.idOrNull(over)
        .uid(document.uid)
        .code(document.kind)
        .textOrNull(document.title)
        .textOrNull(document.standfirst)
        .idOrNull(document.publisher)
        .textOrNull(document.publisherBasis)
        .textOrNull(byline)
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
    const model::DocumentId id = over.isNull() ? model::DocumentId{m_db.getLastInsertRowid()} : over;
    if (!over.isNull() || !document.marked.empty())
        mark(id, document.marked);
    return id;
}

void RecordTables::mark(model::DocumentId document, const std::vector<model::MarkedPassage> &marked)
{
    Binder(m_unmark).id(document).run();
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

model::IncidentId RecordTables::write(const model::Incident &incident, model::IncidentId over)
{
    Binder(m_incident, m_texts)
        .idOrNull(over)
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
    const model::IncidentId id = over.isNull() ? model::IncidentId{m_db.getLastInsertRowid()} : over;
    if (!over.isNull()) {
        Binder(m_noVictims).id(id).run();
        Binder(m_noReferences).id(id).run();
    }
    for (size_t i = 0; i < incident.victims.size(); ++i)
        Binder(m_victim)
            .id(id)
            .integer(static_cast<qint64>(i))
            .id(incident.victims[i])
            .textOrNull(incident.victimSurfaces.value(static_cast<qsizetype>(i)))
            .run();
    for (const model::ExternalId &reference : incident.references)
        Binder(m_reference).id(id).text(reference.scheme).text(reference.value).run();
    return id;
}

} // namespace jaccuse::store
