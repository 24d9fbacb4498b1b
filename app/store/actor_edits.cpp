// SPDX-License-Identifier: MIT
// Edits that give what was said of one actor to another.
#include "store/binding.h"
#include "store/edge_writer.h"
#include "store/edits.h"
#include "store/sqlite_errors.h"

#include <QCoreApplication>
#include <SQLiteCpp/SQLiteCpp.h>

#include <set>
#include <vector>

namespace jaccuse::store {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::store", text);
}

template <class Identifier>
std::vector<Identifier> idsOf(SQLite::Statement &statement)
{
    std::vector<Identifier> found;
    while (statement.executeStep())
        found.push_back(Row(statement).id<Identifier>());
    statement.reset();
    return found;
}

/// Runs a statement with an actor before, an actor after, and what else it needs.
template <class... Texts>
void change(SQLite::Database &db, const char *sql, model::ActorId from, model::ActorId to,
            const Texts &...texts)
{
    SQLite::Statement statement(db, sql);
    Binder row(statement);
    row.id(from).id(to);
    (row.text(texts), ...);
    row.run();
}

/// Claims that name the actor, and those that answer them and are drawn towards it.
std::set<model::ClaimId> drawnWith(SQLite::Database &db, model::ActorId actor)
{
    SQLite::Statement statement(db, "WITH own AS (SELECT claim_id FROM claim_party WHERE actor_id = ?1) "
                                    "SELECT claim_id FROM own UNION "
                                    "SELECT from_id FROM claim_link WHERE to_id IN own");
    Binder(statement).id(actor);
    const std::vector claims = idsOf<model::ClaimId>(statement);
    return {claims.begin(), claims.end()};
}

void redraw(EdgeWriter &edges, const std::set<model::ClaimId> &claims)
{
    for (const model::ClaimId claim : claims)
        edges.redraw(claim);
}

/// An actor may stand once in each role of a claim: where the other one stands there already, this party's
/// quotations become the other's and it goes.
void joinParties(SQLite::Database &db, model::ActorId from, model::ActorId to)
{
    SQLite::Statement twice(
        db, "SELECT a.claim_id, a.seq, b.seq FROM claim_party a JOIN claim_party b ON b.claim_id = "
            "a.claim_id AND b.role = a.role AND b.actor_id = ?2 WHERE a.actor_id = ?1 "
            "ORDER BY a.claim_id, a.seq DESC");
    Binder(twice).id(from).id(to);
    struct Twice
    {
        qint64 claim, goes, stays;
    };
    std::vector<Twice> found;
    while (twice.executeStep()) {
        Row row(twice);
        const qint64 claim = row.integer();
        const qint64 goes = row.integer();
        found.push_back({claim, goes, row.integer()});
    }
    twice.reset();
    SQLite::Statement quotations(db, "INSERT OR IGNORE INTO party_quotation SELECT claim_id, ?3, "
                                     "quotation_seq FROM party_quotation WHERE claim_id = ?1 AND "
                                     "party_seq = ?2");
    SQLite::Statement remove(db, "DELETE FROM claim_party WHERE claim_id = ?1 AND seq = ?2");
    SQLite::Statement later(db, "SELECT seq FROM claim_party WHERE claim_id = ?1 AND seq > ?2 ORDER BY seq");
    // Places of parties are counted without gaps.
    SQLite::Statement closeUp(db, "UPDATE claim_party SET seq = seq - 1 WHERE claim_id = ?1 AND seq = ?2");
    for (const Twice &party : found) {
        Binder(quotations).integer(party.claim).integer(party.goes).integer(party.stays).run();
        Binder(remove).integer(party.claim).integer(party.goes).run();
        Binder(later).integer(party.claim).integer(party.goes);
        std::vector<qint64> places;
        while (later.executeStep())
            places.push_back(later.getColumn(0).getInt64());
        later.reset();
        for (const qint64 place : places)
            Binder(closeUp).integer(party.claim).integer(place).run();
    }
}

/// Gives all that names one actor to the other.
void moveAll(SQLite::Database &db, model::ActorId from, model::ActorId to, const QString &name)
{
    static constexpr const char *movePublished =
        "UPDATE document SET publisher_id = ?2, publisher_surface = coalesce(publisher_surface, ?3) "
        "WHERE publisher_id = ?1";
    static constexpr const char *moveAliases =
        "INSERT OR IGNORE INTO alias(actor_id, text, key, lang, kind, coined_by, ambiguous, import_id) "
        "SELECT ?2, text, key, lang, kind, coined_by, ambiguous, import_id FROM alias WHERE actor_id = ?1";
    joinParties(db, from, to);
    for (const char *sql :
         {"UPDATE claim_party SET actor_id = ?2, surface = coalesce(surface, ?3) WHERE actor_id = ?1",
          "UPDATE relay_hop SET actor_id = ?2, surface = coalesce(surface, ?3) WHERE actor_id = ?1",
          movePublished,
          "UPDATE incident_victim SET actor_id = ?2, surface = coalesce(surface, ?3) WHERE actor_id = ?1"})
        change(db, sql, from, to, name);
    for (const char *sql :
         {"UPDATE relay_hop SET by_id = ?2 WHERE by_id = ?1",
          "UPDATE alias SET coined_by = ?2 WHERE coined_by = ?1", moveAliases,
          "DELETE FROM actor_link WHERE (from_id = ?1 AND to_id = ?2) OR (from_id = ?2 AND to_id = ?1)",
          "UPDATE actor_link SET from_id = ?2 WHERE from_id = ?1",
          "UPDATE actor_link SET to_id = ?2 WHERE to_id = ?1",
          "UPDATE actor SET merged_into = ?2 WHERE merged_into = ?1 OR id = ?1"})
        change(db, sql, from, to);
    change(
        db,
        "UPDATE import_match SET actor_id = ?2, candidates = NULL, reason = iif(candidates IS NULL, reason, "
        "?3) WHERE actor_id = ?1",
        from, to, tr("answered by hand"));
    // In step with model::nameKey, which SQL does not know.
    SQLite::Statement alias(
        db, "INSERT OR IGNORE INTO alias(actor_id, text, key, kind) SELECT ?1, ?2, ?3, 'name' "
            "WHERE NOT EXISTS (SELECT 1 FROM actor WHERE id = ?1 AND name = ?2)");
    Binder(alias).id(to).text(name).text(model::nameKey(name)).run();
}

QString nameOf(SQLite::Database &db, model::ActorId actor)
{
    SQLite::Statement statement(db, "SELECT name FROM actor WHERE id = ?1 AND merged_into IS NULL");
    Binder(statement).id(actor);
    if (!statement.executeStep())
        throw StoreError(StoreError::Kind::Invalid, tr("The actor is no longer in the file."));
    return Row(statement).text();
}

void merge(SQLite::Database &db, EdgeWriter &edges, model::ActorId from, model::ActorId to)
{
    if (from == to)
        throw StoreError(StoreError::Kind::Invalid, tr("An actor cannot be put into itself."));
    nameOf(db, to);
    const QString name = nameOf(db, from);
    const std::set<model::ClaimId> claims = drawnWith(db, from);
    moveAll(db, from, to, name);
    redraw(edges, claims);
}

/// The actor of that uid or, alone, of that name; one that is made where there is none.
model::ActorId actorLike(SQLite::Database &db, const model::Actor &wanted, model::ActorId butNot)
{
    SQLite::Statement byUid(db, "SELECT coalesce(merged_into, id) FROM actor WHERE uid = ?1 AND id <> ?2");
    Binder(byUid).uid(wanted.uid).id(butNot);
    if (const auto found = idsOf<model::ActorId>(byUid); !found.empty())
        return found.front();
    SQLite::Statement byName(db,
                             "SELECT id FROM actor WHERE name_key = ?1 AND merged_into IS NULL AND id <> ?2");
    Binder(byName).text(model::nameKey(wanted.name)).id(butNot);
    if (const auto found = idsOf<model::ActorId>(byName); found.size() == 1)
        return found.front();
    SQLite::Statement insert(
        db, "INSERT INTO actor(uid, kind, name, name_key, country) VALUES(?1, ?2, ?3, ?4, ?5)");
    Binder(insert)
        .uid(wanted.uid)
        .code(wanted.kind)
        .text(wanted.name)
        .text(model::nameKey(wanted.name))
        .textOrNull(wanted.country)
        .run();
    return model::ActorId{db.getLastInsertRowid()};
}

/// A name that an import matched, as import_match has it.
struct Matched
{
    model::ImportId import;
    QString surface;
    QUuid uid;
    model::ActorKind kind = model::ActorKind::Unknown;
    model::ActorId actor;
};

Matched matchedAt(SQLite::Database &db, model::ImportId import, int seq)
{
    SQLite::Statement statement(db, "SELECT surface, uid, kind, actor_id FROM import_match "
                                    "WHERE import_id = ?1 AND seq = ?2 AND candidates IS NULL");
    Binder(statement).id(import).integer(seq);
    if (!statement.executeStep())
        throw StoreError(StoreError::Kind::Invalid, tr("The match is no longer in the file."));
    Row row(statement);
    Matched matched;
    matched.import = import;
    matched.surface = row.text();
    matched.uid = row.uid();
    matched.kind = row.code<model::ActorKind>();
    matched.actor = row.id<model::ActorId>();
    return matched;
}

/// The actor that the name alone is: the one it would have been without the match.
model::ActorId ownActor(SQLite::Database &db, const Matched &matched)
{
    SQLite::Statement known(db, "SELECT id FROM actor WHERE uid = ?1 AND id <> ?2");
    Binder(known).uid(matched.uid).id(matched.actor);
    if (const auto found = idsOf<model::ActorId>(known); !found.empty()) {
        SQLite::Statement apart(db, "UPDATE actor SET merged_into = NULL WHERE id = ?1");
        Binder(apart).id(found.front()).run();
        return found.front();
    }
    SQLite::Statement insert(
        db, "INSERT INTO actor(uid, kind, name, name_key, import_id) VALUES(?1, ?2, ?3, ?4, ?5)");
    // A uid that is the matched actor's own cannot be given twice.
    SQLite::Statement taken(db, "SELECT id FROM actor WHERE uid = ?1");
    Binder(taken).uid(matched.uid);
    const bool isTaken = taken.executeStep();
    Binder(insert)
        .uid(isTaken ? QUuid::createUuid() : matched.uid)
        .code(matched.kind)
        .text(matched.surface)
        .text(model::nameKey(matched.surface))
        .id(matched.import)
        .run();
    return model::ActorId{db.getLastInsertRowid()};
}

// A row with the import's own word for the matched actor (?1), that the import (?2) tells.
constexpr auto partiesTold =
    "actor_id = ?1 AND surface = ?3 AND (claim_id IN (SELECT id FROM claim WHERE import_id = ?2) OR claim_id "
    "IN (SELECT claim_id FROM claim_again WHERE import_id = ?2))";
constexpr auto hopsTold =
    "actor_id = ?1 AND surface = ?3 AND (EXISTS (SELECT 1 FROM mention m WHERE m.claim_id = "
    "relay_hop.claim_id AND m.document_id = relay_hop.document_id AND m.import_id = ?2) OR EXISTS (SELECT 1 "
    "FROM claim_again g WHERE g.claim_id = relay_hop.claim_id AND g.document_id = relay_hop.document_id "
    "AND g.import_id = ?2))";
constexpr auto documentsTold =
    "publisher_id = ?1 AND publisher_surface = ?3 AND (import_id = ?2 OR EXISTS (SELECT 1 FROM row_again g "
    "WHERE g.tbl = 'document' AND g.row_id = document.id AND g.import_id = ?2))";
constexpr auto victimsTold =
    "actor_id = ?1 AND surface = ?3 AND EXISTS (SELECT 1 FROM incident i WHERE i.id = "
    "incident_victim.incident_id AND (i.import_id = ?2 OR EXISTS (SELECT 1 FROM row_again g WHERE g.tbl = "
    "'incident' AND g.row_id = i.id AND g.import_id = ?2)))";

/// How the import spells the name.
std::set<QString> spellingsOf(SQLite::Database &db, const Matched &matched)
{
    SQLite::Statement statement(
        db,
        "SELECT surface FROM claim_party WHERE actor_id = ?1 AND surface IS NOT NULL UNION "
        "SELECT surface FROM relay_hop WHERE actor_id = ?1 AND surface IS NOT NULL UNION "
        "SELECT publisher_surface FROM document WHERE publisher_id = ?1 AND publisher_surface IS NOT NULL "
        "UNION SELECT surface FROM incident_victim WHERE actor_id = ?1 AND surface IS NOT NULL");
    Binder(statement).id(matched.actor);
    const QString key = model::nameKey(matched.surface);
    std::set<QString> spellings;
    while (statement.executeStep())
        if (const QString spelling = Row(statement).text(); model::nameKey(spelling) == key)
            spellings.insert(spelling);
    return spellings;
}

void moveTold(SQLite::Database &db, const Matched &matched, const QString &spelling, model::ActorId own)
{
    const auto move = [&](const std::string &set, const std::string &where) {
        SQLite::Statement statement(db, "UPDATE " + set + " WHERE " + where);
        Binder(statement).id(matched.actor).id(matched.import).text(spelling).id(own).run();
    };
    move("claim_party SET actor_id = ?4, surface = NULL", partiesTold);
    move("relay_hop SET actor_id = ?4, surface = NULL", hopsTold);
    move("document SET publisher_id = ?4, publisher_surface = NULL", documentsTold);
    move("incident_victim SET actor_id = ?4, surface = NULL", victimsTold);
}

} // namespace

Change Edits::mergeActors(model::ActorId actor, model::ActorId into)
{
    return record(tr("Merge actors"),
                  [&](SQLite::Database &db, EdgeWriter &edges) { merge(db, edges, actor, into); });
}

Change Edits::mergeActors(model::ActorId actor, const model::Actor &into)
{
    return record(tr("Merge actors"), [&](SQLite::Database &db, EdgeWriter &edges) {
        merge(db, edges, actor, actorLike(db, into, actor));
    });
}

Change Edits::undoMatch(model::ImportId import, int seq)
{
    return record(tr("Undo match"), [&](SQLite::Database &db, EdgeWriter &edges) {
        const Matched matched = matchedAt(db, import, seq);
        const std::set<QString> spellings = spellingsOf(db, matched);
        const model::ActorId own = ownActor(db, matched);
        for (const QString &spelling : spellings)
            moveTold(db, matched, spelling, own);
        SQLite::Statement alias(db, "SELECT id, text FROM alias WHERE actor_id = ?1 AND import_id = ?2");
        Binder(alias).id(matched.actor).id(import);
        std::vector<qint64> gone;
        while (alias.executeStep())
            if (model::nameKey(QString::fromUtf8(alias.getColumn(1).getText())) ==
                model::nameKey(matched.surface))
                gone.push_back(alias.getColumn(0).getInt64());
        alias.reset();
        SQLite::Statement remove(db, "DELETE FROM alias WHERE id = ?1");
        for (const qint64 id : gone)
            Binder(remove).integer(id).run();
        SQLite::Statement forget(db, "DELETE FROM import_match WHERE import_id = ?1 AND seq = ?2");
        Binder(forget).id(import).integer(seq).run();
        redraw(edges, drawnWith(db, own));
    });
}

qint64 Edits::claimsOf(model::ActorId actor) const
{
    return guarded(m_database.path(), [&] {
        SQLite::Statement count(m_database.connection(),
                                "SELECT count(DISTINCT claim_id) FROM claim_party WHERE actor_id = ?1");
        Binder(count).id(actor);
        count.executeStep();
        return static_cast<qint64>(count.getColumn(0).getInt64());
    });
}

} // namespace jaccuse::store
