// SPDX-License-Identifier: MIT
#include "store/claim_reader.h"

#include "store/binding.h"
#include "store/claim_rows.h"
#include "store/entity_rows.h"
#include "store/snapshot.h"
#include "store/sqlite_errors.h"

namespace jaccuse::store {

namespace {

std::optional<QDate> dayOrNull(const SQLite::Column &column)
{
    return column.isNull() ? std::nullopt : std::optional(QDate::fromJulianDay(column.getInt64()));
}

/// For LIKE: the text with its wildcards taken literally, anywhere in a value.
QString likeAnywhere(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    return u'%' + text + u'%';
}

} // namespace

QStringList namesOf(const std::vector<const model::Party *> &parties, const ClaimBundle &bundle)
{
    QStringList names;
    for (const model::Party *party : parties)
        if (const QString name = bundle.actors.value(party->actor).name; !names.contains(name))
            names.append(name);
    return names;
}

Totals ClaimReader::totals() const
{
    return guarded(m_database.path(), [&] {
        SQLite::Database &db = m_database.connection();
        const Snapshot snapshot(db);
        const auto count = [&](const char *table) {
            return db.execAndGet(std::string("SELECT count(*) FROM ") + table).getInt64();
        };
        Totals totals;
        totals.documents = count("document");
        totals.actors = db.execAndGet("SELECT count(*) FROM actor WHERE merged_into IS NULL").getInt64();
        totals.incidents = count("incident");
        totals.claims = count("claim");
        totals.mentions = count("mention");
        totals.quotations = count("quotation");
        totals.firstDate = dayOrNull(db.execAndGet("SELECT min(claim_lo) FROM claim"));
        totals.lastDate = dayOrNull(db.execAndGet("SELECT max(claim_hi) FROM claim"));
        return totals;
    });
}

ClaimBundle ClaimReader::claims(std::span<const model::ClaimId> ids) const
{
    return guarded(m_database.path(), [&] {
        SQLite::Database &db = m_database.connection();
        const Snapshot snapshot(db);
        ClaimRows rows(db);
        EntityRows entities(db);
        ClaimBundle bundle;
        for (const model::ClaimId id : ids) {
            auto claim = rows.claim(id);
            if (!claim)
                continue;
            bundle.answers.insert(id, rows.linked(id, ClaimRows::Direction::Answers));
            bundle.answeredBy.insert(id, rows.linked(id, ClaimRows::Direction::AnsweredBy));
            const auto need = [&](model::ActorId actor) {
                if (!actor.isNull() && !bundle.actors.contains(actor))
                    if (auto found = entities.actorWithAliases(actor))
                        bundle.actors.insert(actor, *std::move(found));
            };
            for (const model::Party &party : claim->parties)
                need(party.actor);
            for (const model::Mention &mention : claim->mentions) {
                for (const model::RelayHop &hop : mention.relay) {
                    need(hop.actor);
                    need(hop.by);
                }
                if (bundle.documents.contains(mention.document))
                    continue;
                if (auto document = entities.document(mention.document, false)) {
                    need(document->publisher);
                    bundle.documents.insert(mention.document, *std::move(document));
                }
            }
            if (!claim->incident.isNull() && !bundle.incidents.contains(claim->incident))
                if (auto incident = entities.incident(claim->incident))
                    bundle.incidents.insert(claim->incident, *std::move(incident));
            bundle.claims.push_back(*std::move(claim));
        }
        return bundle;
    });
}

std::optional<model::ClaimId> ClaimReader::claimByUid(const QUuid &uid) const
{
    return guarded(m_database.path(), [&]() -> std::optional<model::ClaimId> {
        SQLite::Statement statement(m_database.connection(), "SELECT id FROM claim WHERE uid = ?1");
        Binder(statement).uid(uid);
        if (!statement.executeStep())
            return std::nullopt;
        return Row(statement).id<model::ClaimId>();
    });
}

std::optional<model::Document> ClaimReader::document(model::DocumentId id) const
{
    return guarded(m_database.path(), [&] {
        const Snapshot snapshot(m_database.connection());
        return EntityRows(m_database.connection()).document(id, true);
    });
}

std::optional<model::Actor> ClaimReader::actor(model::ActorId id) const
{
    return guarded(m_database.path(),
                   [&] { return EntityRows(m_database.connection()).actorWithAliases(id); });
}

std::vector<DocumentPassage> ClaimReader::passages(model::DocumentId id) const
{
    return guarded(m_database.path(), [&] {
        SQLite::Database &db = m_database.connection();
        const Snapshot snapshot(db);
        SQLite::Statement statement(
            db, "SELECT q.claim_id, q.id, q.start_cp, q.end_cp, c.stance, c.summary FROM quotation q "
                "JOIN claim c ON c.id = q.claim_id WHERE q.document_id = ?1 AND q.start_cp IS NOT NULL "
                "ORDER BY q.start_cp, q.end_cp, q.id");
        Binder(statement).id(id);
        ClaimRows rows(db);
        std::vector<DocumentPassage> passages;
        while (statement.executeStep()) {
            Row row(statement);
            DocumentPassage passage;
            passage.claim = row.id<model::ClaimId>();
            passage.quotation = row.id<model::QuotationId>();
            passage.range.start = row.integer();
            passage.range.end = row.integer();
            passage.stance = row.code<model::Stance>();
            passage.summary = row.text();
            passage.spans = rows.spans(passage.quotation);
            passages.push_back(std::move(passage));
        }
        return passages;
    });
}

std::vector<DocumentHit> ClaimReader::documentHits(const std::vector<model::DocumentId> &ids) const
{
    return guarded(m_database.path(), [&] {
        std::vector<DocumentHit> hits;
        SQLite::Statement statement(
            m_database.connection(),
            "SELECT d.id, coalesce(d.title, d.url, ''), coalesce(p.name, ''), coalesce(d.published, ''), "
            "count(m.claim_id), max(m.claim_id) FROM document d LEFT JOIN actor p ON p.id = d.publisher_id "
            "LEFT JOIN mention m ON m.document_id = d.id WHERE d.id = ?1 GROUP BY d.id");
        for (const model::DocumentId id : ids) {
            Binder(statement).integer(id.value);
            if (statement.executeStep()) {
                Row found(statement);
                DocumentHit hit;
                hit.id = found.id<model::DocumentId>();
                hit.title = found.text();
                hit.publisher = found.text();
                hit.published = found.date();
                hit.claims = found.integer();
                hit.firstClaim = found.id<model::ClaimId>();
                hits.push_back(hit);
            }
            statement.reset();
        }
        return hits;
    });
}

std::vector<IncidentHit> ClaimReader::findIncidents(const QString &words, int limit) const
{
    return guarded(m_database.path(), [&] {
        const QStringList parts = words.simplified().split(u' ', Qt::SkipEmptyParts);
        QString where;
        for (qsizetype i = 0; i < parts.size(); ++i)
            where +=
                QStringLiteral(" AND (i.name LIKE ?%1 ESCAPE '\\' OR i.description LIKE ?%1 ESCAPE '\\')")
                    .arg(i + 2);
        std::vector<IncidentHit> hits;
        if (parts.isEmpty())
            return hits;
        SQLite::Statement statement(
            m_database.connection(),
            "SELECT i.name, coalesce(i.category, ''), coalesce(i.date, ''), count(c.id) AS claims, "
            "max(c.id) FROM incident i LEFT JOIN claim c ON c.incident_id = i.id WHERE 1" +
                where.toStdString() + " GROUP BY i.id ORDER BY claims DESC, i.id LIMIT ?1");
        Binder row(statement);
        row.integer(limit);
        for (const QString &part : parts)
            row.text(likeAnywhere(part));
        while (statement.executeStep()) {
            Row found(statement);
            IncidentHit hit;
            hit.name = found.text();
            hit.category = found.text();
            hit.date = found.date();
            hit.claims = found.integer();
            hit.firstClaim = found.id<model::ClaimId>();
            hits.push_back(hit);
        }
        return hits;
    });
}

std::vector<model::ActorId> ClaimReader::actorsNamed(const QString &name) const
{
    return guarded(m_database.path(), [&] {
        SQLite::Statement statement(
            m_database.connection(),
            "SELECT id FROM actor WHERE (name_key = ?1 OR uid = ?2 OR id IN "
            "(SELECT actor_id FROM alias WHERE key = ?1)) AND merged_into IS NULL ORDER BY id");
        Binder(statement).text(model::nameKey(name)).uid(QUuid::fromString(name.trimmed()));
        std::vector<model::ActorId> found;
        while (statement.executeStep())
            found.push_back(Row(statement).id<model::ActorId>());
        return found;
    });
}

std::vector<model::ClaimId> ClaimReader::claimsNaming(model::ActorId actor, model::PartyRole role) const
{
    return guarded(m_database.path(), [&] {
        SQLite::Statement statement(m_database.connection(),
                                    "SELECT claim_id FROM claim_party WHERE actor_id = ?1 "
                                    "AND role = ?2 ORDER BY claim_id");
        Binder(statement).id(actor).code(role);
        std::vector<model::ClaimId> found;
        while (statement.executeStep())
            found.push_back(Row(statement).id<model::ClaimId>());
        return found;
    });
}

} // namespace jaccuse::store
