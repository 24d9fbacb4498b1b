// SPDX-License-Identifier: MIT
#include "store/entity_rows.h"

#include "store/row_reading.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jaccuse::store {

EntityRows::EntityRows(SQLite::Database &db)
    : m_actor(db, "SELECT id, uid, kind, name, country, named, note FROM actor WHERE id = ?1")
    , m_aliases(db,
                "SELECT text, lang, kind, coined_by, ambiguous FROM alias WHERE actor_id = ?1 ORDER BY text")
    , m_document(
          db,
          "SELECT id, uid, kind, title, standfirst, publisher_id, publisher_basis, byline, url, archive_url, "
          "published, published_basis, accessed, language, held, sha256, file_name, rights, "
          "publisher_surface "
          "FROM document "
          "WHERE id = ?1")
    , m_text(db, "SELECT text FROM document WHERE id = ?1")
    , m_marked(
          db,
          "SELECT exact, note, start_cp, end_cp, prefix, suffix FROM marked_passage WHERE document_id = ?1 "
          "ORDER BY seq")
    , m_incident(db, "SELECT id, uid, name, category, description, date, date_words, date_basis FROM "
                     "incident WHERE id = ?1")
    , m_victims(db, "SELECT actor_id, surface FROM incident_victim WHERE incident_id = ?1 ORDER BY seq")
    , m_references(db, "SELECT scheme, value FROM incident_ref WHERE incident_id = ?1 ORDER BY scheme, value")
{}

std::optional<model::Actor> EntityRows::actor(model::ActorId id)
{
    Binder(m_actor).id(id);
    Reading reading(m_actor);
    if (!reading.next())
        return std::nullopt;
    Row row(m_actor);
    model::Actor actor;
    actor.id = row.id<model::ActorId>();
    actor.uid = row.uid();
    actor.kind = row.code<model::ActorKind>();
    actor.name = row.text();
    actor.country = row.text();
    actor.named = row.integer() != 0;
    actor.note = row.text();
    return actor;
}

std::optional<model::Actor> EntityRows::actorWithAliases(model::ActorId id)
{
    auto found = actor(id);
    if (!found)
        return found;
    Binder(m_aliases).id(id);
    Reading reading(m_aliases);
    while (reading.next()) {
        Row row(m_aliases);
        model::Alias alias;
        alias.text = row.text();
        alias.language = row.text();
        alias.kind = row.code<model::AliasKind>();
        alias.coinedBy = row.id<model::ActorId>();
        alias.ambiguous = row.integer() != 0;
        found->aliases.push_back(alias);
    }
    return found;
}

std::optional<model::Document> EntityRows::document(model::DocumentId id, bool withText)
{
    Binder(m_document).id(id);
    Reading reading(m_document);
    if (!reading.next())
        return std::nullopt;
    Row row(m_document);
    model::Document document;
    document.id = row.id<model::DocumentId>();
    document.uid = row.uid();
    document.kind = row.code<model::DocumentKind>();
    document.title = row.text();
    document.standfirst = row.text();
    document.publisher = row.id<model::ActorId>();
    document.publisherBasis = row.text();
    const QJsonArray byline = QJsonDocument::fromJson(row.text().toUtf8()).array();
    for (const QJsonValue &name : byline)
        document.byline.append(name.toString());
    document.url = row.text();
    document.archiveUrl = row.text();
    document.published = row.date();
    document.publishedBasis = row.text();
    document.accessed = row.date();
    document.language = row.text();
    document.held = row.code<model::TextHeld>();
    document.sha256 = row.bytes();
    document.fileName = row.text();
    document.rights = row.text();
    document.publisherSurface = row.text();
    if (!withText)
        return document;

    Binder(m_text).id(id);
    Reading text(m_text);
    if (text.next())
        document.text = Row(m_text).text();
    Binder(m_marked).id(id);
    Reading marked(m_marked);
    while (marked.next()) {
        Row markedRow(m_marked);
        model::MarkedPassage passage;
        passage.exact = markedRow.text();
        passage.note = markedRow.text();
        passage.anchor = anchor(markedRow);
        document.marked.push_back(std::move(passage));
    }
    return document;
}

std::optional<model::Incident> EntityRows::incident(model::IncidentId id)
{
    Binder(m_incident).id(id);
    Reading reading(m_incident);
    if (!reading.next())
        return std::nullopt;
    Row row(m_incident);
    model::Incident incident;
    incident.id = row.id<model::IncidentId>();
    incident.uid = row.uid();
    incident.name = row.text();
    incident.category = row.text();
    incident.description = row.text();
    incident.date = datedWords(row);
    Binder(m_victims).id(id);
    Reading victims(m_victims);
    while (victims.next()) {
        Row victim(m_victims);
        incident.victims.push_back(victim.id<model::ActorId>());
        incident.victimSurfaces.append(victim.text());
    }
    if (incident.victimSurfaces.join(QString()).isEmpty())
        incident.victimSurfaces.clear();
    Binder(m_references).id(id);
    Reading references(m_references);
    while (references.next()) {
        Row reference(m_references);
        const QString scheme = reference.text();
        incident.references.push_back({scheme, reference.text()});
    }
    return incident;
}

} // namespace jaccuse::store
