// SPDX-License-Identifier: MIT
#include "store/removal_sql.h"

#include "store/binding.h"
#include "store/changesets.h"
#include "store/edge_sums.h"
#include "store/edge_writer.h"
#include "store/indexed_quotations.h"

#include <QCoreApplication>

#include <algorithm>

namespace jaccuse::store {

namespace {

// What is put aside, in the order in which it comes back.
constexpr const char *tables[] = {
    "import",      "actor",        "alias",           "document",   "document_link", "marked_passage",
    "incident",    "incident_ref", "incident_victim", "act",        "claim",         "claim_act",
    "claim_party", "mention",      "relay_hop",       "quotation",  "span",          "party_quotation",
    "evidence",    "claim_link",   "actor_link",      "claim_edge", "import_match",  "claim_again",
    "row_again",   "import_change"};

constexpr qint64 claimsAtOnce = 20'000; // so that progress moves and a cancel is heard

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::store", text);
}

std::vector<model::ClaimId> claimsOf(SQLite::Database &db, const char *sql)
{
    SQLite::Statement statement(db, sql);
    std::vector<model::ClaimId> claims;
    while (statement.executeStep())
        claims.push_back(Row(statement).id<model::ClaimId>());
    return claims;
}

/// Draws claims anew and brings all sums up to date.
void redraw(Database &database, const std::vector<model::ClaimId> &claims)
{
    EdgeWriter edges(database);
    for (const model::ClaimId claim : claims)
        edges.redraw(claim);
    rebuildEdgeSums(database);
}

} // namespace

std::string goingClaims(const std::string &import)
{
    return "SELECT id FROM claim c WHERE import_id = " + import +
           " AND NOT EXISTS (SELECT 1 FROM claim_again g WHERE g.claim_id = c.id AND g.document_id = 0 AND "
           "g.import_id <> " +
           import +
           ") AND NOT EXISTS (SELECT 1 FROM mention m WHERE m.claim_id = c.id AND m.import_id IS NOT " +
           import + ")";
}

RemovalSql::RemovalSql(Database &database, model::ImportId import, bool putAside, const task::Task &task)
    : m_database(database)
    , m_db(database.connection())
    , m_import(std::to_string(import.value))
    , m_putAside(putAside)
    , m_task(task)
{}

void RemovalSql::run(const std::string &sql)
{
    m_db.exec(sql);
}

qint64 RemovalSql::number(const std::string &sql)
{
    return m_db.execAndGet(sql).getInt64();
}

void RemovalSql::putAside(const char *table, const std::string &where)
{
    if (m_putAside)
        run(std::string("INSERT INTO gone.") + table + " SELECT * FROM main." + table + " WHERE " + where);
}

void RemovalSql::removeRows(const char *table, const std::string &where)
{
    putAside(table, where);
    run(std::string("DELETE FROM main.") + table + " WHERE " + where);
}

RemovalCounts RemovalSql::remove()
{
    m_task.phase(tr("Removing the import"));
    begin();
    takeBackChanges();
    chooseClaims();
    removeClaims();
    chooseMentions();
    removeMentions();
    passOnClaims();
    m_task.phase(tr("Removing what is used no more"));
    const std::string told =
        " AND NOT EXISTS (SELECT 1 FROM row_again g WHERE g.tbl = '%' AND g.row_id = t.id "
        "AND g.import_id <> " +
        m_import + ")";
    const std::string again =
        "(SELECT min(g.import_id) FROM row_again g WHERE g.tbl = '%' AND g.row_id = t.id "
        "AND g.import_id <> " +
        m_import + ")";
    const auto of = [](std::string sql, const char *table) { return sql.replace(sql.find('%'), 1, table); };
    removeUnused("document",
                 "NOT EXISTS (SELECT 1 FROM mention m WHERE m.document_id = t.id) AND id NOT IN (SELECT "
                 "translation_of FROM document d WHERE translation_of IS NOT NULL AND d.import_id IS NOT " +
                     m_import + ")" + of(told, "document"),
                 "coalesce(" + of(again, "document") +
                     ", (SELECT min(m.import_id) FROM mention m WHERE m.document_id = t.id))");
    removeRows("document_link",
               "from_id NOT IN (SELECT id FROM document) OR to_id NOT IN (SELECT id FROM document)");
    removeRows("marked_passage", "document_id IN (SELECT id FROM gone.unused)");
    m_counts.documents = number("SELECT count(*) FROM gone.unused");
    removeUnused("incident",
                 "NOT EXISTS (SELECT 1 FROM claim c WHERE c.incident_id = t.id)" + of(told, "incident"),
                 "coalesce(" + of(again, "incident") +
                     ", (SELECT min(c.import_id) FROM claim c WHERE c.incident_id = t.id))");
    removeRows("incident_ref", "incident_id IN (SELECT id FROM gone.unused)");
    removeRows("incident_victim", "incident_id IN (SELECT id FROM gone.unused)");
    m_counts.incidents = number("SELECT count(*) FROM gone.unused");
    removeUnused("actor_link", "1" + of(told, "actor_link"), of(again, "actor_link"));
    removeUnused("alias", "1" + of(told, "alias"), of(again, "alias"));
    removeActors();
    removeRows("act", "id NOT IN (SELECT act_id FROM claim_act)");
    removeLog();
    redraw(m_database, claimsOf(m_db, "SELECT id FROM gone.redrawn"));
    return m_counts;
}

void RemovalSql::begin()
{
    for (const char *table : tables)
        run(std::string("CREATE TABLE gone.") + table + " AS SELECT * FROM main." + table + " WHERE 0");
    run("CREATE TABLE gone.claims(n INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE);"
        "CREATE TABLE gone.mentions(claim_id INTEGER, document_id INTEGER, PRIMARY KEY(claim_id, "
        "document_id)) "
        "WITHOUT ROWID;"
        "CREATE TABLE gone.renumbered(id INTEGER PRIMARY KEY);" // claims with fewer quotations than before
        "CREATE TABLE gone.unindexed(id INTEGER PRIMARY KEY);"  // quotations
        "CREATE TABLE gone.redrawn(id INTEGER PRIMARY KEY);"    // claims
        "CREATE TABLE gone.reverted(seq INTEGER PRIMARY KEY);"  // of import_change
        "CREATE TABLE gone.unused(id INTEGER PRIMARY KEY);"     // rows of the table that is at work
        "CREATE TABLE gone.passed(tbl TEXT, row_id INTEGER, document_id INTEGER, "
        "PRIMARY KEY(tbl, row_id, document_id)) WITHOUT ROWID");
}

/// What it changed of earlier imports is as before again, unless it was changed since.
void RemovalSql::takeBackChanges()
{
    SQLite::Statement changes(m_db, "SELECT seq, changes FROM import_change WHERE import_id = " + m_import +
                                        " ORDER BY seq DESC");
    SQLite::Statement reverted(m_db, "INSERT INTO gone.reverted VALUES(?1)");
    SQLite::Statement redrawn(m_db, "INSERT OR IGNORE INTO gone.redrawn VALUES(?1)");
    while (changes.executeStep()) {
        Row row(changes);
        const qint64 seq = row.integer();
        const QByteArray bytes = inverted(m_database, row.bytes());
        try {
            Savepoint part(m_database);
            applyChanges(m_database, bytes);
            part.release();
        } catch (const StoreError &error) {
            if (error.kind() != StoreError::Kind::Invalid)
                throw;
            continue;
        }
        ++m_counts.restored;
        Binder(reverted).integer(seq).run();
        for (const model::ClaimId claim : claimsIn(m_database, bytes))
            Binder(redrawn).id(claim).run();
    }
    // A claim that it took back of an import that is gone meanwhile goes with this one.
    if (m_counts.restored > 0)
        run("UPDATE claim SET import_id = " + m_import + " WHERE import_id NOT IN (SELECT id FROM import)");
}

void RemovalSql::chooseClaims()
{
    run("INSERT INTO gone.claims(id) " + goingClaims(m_import) + " ORDER BY id");
    run("INSERT OR IGNORE INTO gone.redrawn SELECT from_id FROM claim_link WHERE to_id IN "
        "(SELECT id FROM gone.claims) AND from_id NOT IN (SELECT id FROM gone.claims)");
    m_counts.claims = number("SELECT count(*) FROM gone.claims");
}

void RemovalSql::removeClaims()
{
    m_task.phase(tr("Removing claims"), m_counts.claims);
    const bool most = number("SELECT count(*) FROM claim") < 2 * m_counts.claims;
    for (qint64 from = 0; from < m_counts.claims; from += claimsAtOnce) {
        m_task.throwIfCancelled();
        m_task.progress(from);
        const std::string these = "(SELECT id FROM gone.claims WHERE n > " + std::to_string(from) +
                                  " AND n <= " + std::to_string(from + claimsAtOnce) + ")";
        const std::string quotations = "(SELECT id FROM quotation WHERE claim_id IN " + these + ")";
        if (!most)
            IndexedQuotations(m_db).removeWhere("claim_id IN " + these);
        run("INSERT INTO gone.unindexed SELECT id FROM quotation WHERE claim_id IN " + these);
        m_counts.mentions += number("SELECT count(*) FROM mention WHERE claim_id IN " + these);
        removeRows("span", "quotation_id IN " + quotations);
        for (const char *table : {"quotation", "relay_hop", "mention", "party_quotation", "claim_party",
                                  "claim_act", "evidence", "claim_edge", "claim_again"})
            removeRows(table, "claim_id IN " + these);
        removeRows("claim_link", "from_id IN " + these + " OR to_id IN " + these);
        removeRows("claim", "id IN " + these);
    }
    m_task.phase(tr("Removing the import"));
    m_counts.quotations = number("SELECT count(*) FROM gone.unindexed");
    if (most && m_counts.quotations > 0) {
        IndexedQuotations index(m_db);
        index.removeAll();
        std::vector<qint64> rest;
        SQLite::Statement quotations(m_db, "SELECT id FROM quotation ORDER BY id");
        while (quotations.executeStep())
            rest.push_back(quotations.getColumn(0).getInt64());
        index.add(std::move(rest), m_task);
    }
    // Rarely many, so after the claims at once.
    removeRows("actor_link", "claim_id IN (SELECT id FROM gone.claims)");
}

/// Mentions that it added to claims of others, or to its own that stay.
void RemovalSql::chooseMentions()
{
    const std::string other = " FROM claim_again g WHERE g.claim_id = m.claim_id AND g.document_id = "
                              "m.document_id AND g.import_id <> " +
                              m_import;
    run("INSERT INTO gone.passed SELECT 'mention', claim_id, document_id FROM mention m WHERE import_id = " +
        m_import + " AND EXISTS (SELECT 1" + other + ")");
    run("INSERT INTO gone.mentions SELECT claim_id, document_id FROM mention m WHERE import_id = " +
        m_import + " AND NOT EXISTS (SELECT 1" + other + ")");
    run("UPDATE mention AS m SET import_id = (SELECT min(g.import_id)" + other +
        ") WHERE (claim_id, "
        "document_id) IN (SELECT row_id, document_id FROM gone.passed WHERE tbl = 'mention')");
}

void RemovalSql::removeMentions()
{
    const std::string these = "(claim_id, document_id) IN (SELECT claim_id, document_id FROM gone.mentions)";
    m_counts.mentions += number("SELECT count(*) FROM gone.mentions");
    run("INSERT INTO gone.renumbered SELECT DISTINCT claim_id FROM gone.mentions");
    const std::string renumbered = "claim_id IN (SELECT id FROM gone.renumbered)";
    putAside("quotation", renumbered);
    run("CREATE TABLE gone.party_places AS SELECT * FROM party_quotation WHERE " + renumbered);
    removeRows("party_quotation", renumbered);
    run("CREATE TABLE gone.places AS SELECT id, claim_id, seq AS old, row_number() OVER (PARTITION BY "
        "claim_id "
        "ORDER BY seq) - 1 AS new FROM quotation WHERE " +
        renumbered + " AND NOT " + these);
    run("CREATE INDEX gone.places_old ON places(claim_id, old)");
    const std::string goes = "id IN (SELECT id FROM quotation WHERE " + renumbered + " AND " + these + ")";
    m_counts.quotations += number("SELECT count(*) FROM quotation WHERE " + goes);
    IndexedQuotations(m_db).removeWhere(goes);
    run("INSERT INTO gone.unindexed SELECT id FROM quotation WHERE " + goes);
    removeRows("span", "quotation_id IN (SELECT id FROM quotation WHERE " + goes + ")");
    run("DELETE FROM quotation WHERE " + goes);
    removeRows("relay_hop", these);
    removeRows("mention", these);
    // Places of quotations are counted without gaps.
    run("UPDATE quotation AS q SET seq = p.new, parent_seq = (SELECT o.new FROM gone.places o WHERE "
        "o.claim_id "
        "= q.claim_id AND o.old = q.parent_seq) FROM gone.places p WHERE p.id = q.id");
    run("INSERT INTO party_quotation SELECT g.claim_id, g.party_seq, p.new FROM gone.party_places g JOIN "
        "gone.places p ON p.claim_id = g.claim_id AND p.old = g.quotation_seq");
}

void RemovalSql::passOnClaims()
{
    run("INSERT INTO gone.passed SELECT 'claim', id, 0 FROM claim WHERE import_id = " + m_import);
    run("UPDATE claim AS c SET import_id = coalesce((SELECT min(g.import_id) FROM claim_again g WHERE "
        "g.claim_id "
        "= c.id AND g.import_id <> " +
        m_import +
        "), (SELECT min(m.import_id) FROM mention m WHERE m.claim_id = c.id)) WHERE import_id = " + m_import);
    m_counts.kept = number("SELECT count(*) FROM gone.passed WHERE tbl = 'claim'");
}

/// Removes the import's rows of a table that nothing uses, as gone.unused, and gives the others an heir.
void RemovalSql::removeUnused(const char *table, const std::string &unused, const std::string &heir)
{
    m_task.throwIfCancelled();
    const std::string name = table;
    run("DELETE FROM gone.unused");
    run("INSERT INTO gone.unused SELECT id FROM " + name + " t WHERE import_id = " + m_import + " AND " +
        unused);
    removeRows(table, "id IN (SELECT id FROM gone.unused)");
    run("INSERT INTO gone.passed SELECT '" + name + "', id, 0 FROM " + name +
        " WHERE import_id = " + m_import);
    run("UPDATE " + name + " AS t SET import_id = " + heir + " WHERE import_id = " + m_import);
}

void RemovalSql::removeActors()
{
    // Whoever anything points to stays; an actor that was put into another points there as well.
    run("CREATE TABLE gone.used(id INTEGER PRIMARY KEY)");
    run("INSERT OR IGNORE INTO gone.used "
        "SELECT DISTINCT actor_id FROM relay_hop UNION SELECT by_id FROM relay_hop WHERE by_id IS NOT NULL "
        "UNION SELECT publisher_id FROM document WHERE publisher_id IS NOT NULL "
        "UNION SELECT actor_id FROM incident_victim UNION SELECT from_id FROM actor_link "
        "UNION SELECT to_id FROM actor_link UNION SELECT coined_by FROM alias WHERE coined_by IS NOT NULL "
        "UNION SELECT actor_id FROM import_match WHERE import_id <> " +
        m_import + " UNION SELECT row_id FROM row_again WHERE tbl = 'actor' AND import_id <> " + m_import +
        " UNION SELECT merged_into FROM actor WHERE merged_into IS NOT NULL AND import_id IS NOT " +
        m_import);
    removeUnused(
        "actor",
        "id NOT IN (SELECT id FROM gone.used) AND NOT EXISTS (SELECT 1 FROM claim_party p WHERE "
        "p.actor_id = t.id) AND NOT EXISTS (SELECT 1 FROM actor o WHERE o.merged_into = t.id AND o.id "
        "IN (SELECT id FROM gone.used))",
        "(SELECT min(g.import_id) FROM row_again g WHERE g.tbl = 'actor' AND g.row_id = t.id AND "
        "g.import_id <> " +
            m_import + ")");
    m_counts.actors = number("SELECT count(*) FROM gone.unused");
    removeRows("alias", "actor_id IN (SELECT id FROM gone.unused)");
}

void RemovalSql::removeLog()
{
    for (const char *table : {"import_match", "claim_again", "row_again", "import_change"})
        removeRows(table, "import_id = " + m_import);
    removeRows("import", "id = " + m_import);
}

void restoreRemoved(Database &database, model::ImportId import, const task::Task &task)
{
    SQLite::Database &db = database.connection();
    qint64 done = 0;
    task.phase(tr("Bringing the import back"), std::size(tables));
    db.exec("DELETE FROM quotation WHERE claim_id IN (SELECT id FROM gone.renumbered);"
            "DELETE FROM party_quotation WHERE claim_id IN (SELECT id FROM gone.renumbered)");
    for (const char *table : tables) {
        task.throwIfCancelled();
        db.exec(std::string("INSERT INTO main.") + table + " SELECT * FROM gone." + table);
        task.progress(++done);
    }
    const std::string id = std::to_string(import.value);
    for (const char *table : {"claim", "document", "incident", "actor_link", "alias", "actor"})
        db.exec(std::string("UPDATE ") + table + " SET import_id = " + id +
                " WHERE id IN (SELECT row_id FROM gone.passed WHERE tbl = '" + table + "')");
    db.exec("UPDATE mention SET import_id = " + id +
            " WHERE (claim_id, document_id) IN (SELECT row_id, document_id FROM gone.passed WHERE tbl = "
            "'mention')");
    std::vector<qint64> quotations;
    {
        SQLite::Statement unindexed(db, "SELECT id FROM gone.unindexed ORDER BY id");
        while (unindexed.executeStep())
            quotations.push_back(unindexed.getColumn(0).getInt64());
    }
    IndexedQuotations(db).add(std::move(quotations), task);
    task.phase(tr("Bringing the import back"));
    SQLite::Statement changes(db,
                              "SELECT c.changes FROM gone.reverted r JOIN gone.import_change c ON c.seq = "
                              "r.seq ORDER BY r.seq");
    std::vector<model::ClaimId> claims = claimsOf(db, "SELECT id FROM gone.redrawn");
    while (changes.executeStep()) {
        const QByteArray bytes = Row(changes).bytes();
        applyChanges(database, bytes);
        const std::vector<model::ClaimId> changed = claimsIn(database, bytes);
        claims.insert(claims.end(), changed.begin(), changed.end());
    }
    redraw(database, claims);
}

} // namespace jaccuse::store
