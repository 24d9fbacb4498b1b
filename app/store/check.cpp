// SPDX-License-Identifier: MIT
#include "store/check.h"

#include "model/span_anchor.h"
#include "store/binding.h"
#include "store/column_pack.h"
#include "store/index_behind.h"
#include "store/scan.h"
#include "store/snapshot.h"
#include "store/sqlite_errors.h"
#include "store/word_counts.h"

#include <QCoreApplication>

namespace jaccuse::store {

namespace {

constexpr qsizetype mostFaults = 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::store", text);
}

void checkPages(SQLite::Database &db, QStringList &faults)
{
    SQLite::Statement pages(db, "PRAGMA integrity_check(100)");
    while (pages.executeStep()) {
        const QString line = QString::fromUtf8(pages.getColumn(0).getText());
        if (line != u"ok")
            faults.append(tr("Database pages: %1.").arg(line));
    }
    SQLite::Statement keys(db, "PRAGMA foreign_key_check");
    while (keys.executeStep() && faults.size() < mostFaults)
        faults.append(tr("Row %1 of table %2 points to a row of %3 that is not there.")
                          .arg(keys.getColumn(1).getInt64())
                          .arg(QString::fromUtf8(keys.getColumn(0).getText()),
                               QString::fromUtf8(keys.getColumn(2).getText())));
}

/// What FTS5 says of its index against the words it indexes; it can only be asked by a writing statement,
/// so a file that is open for reading is compared by the number of its rows.
void checkIndex(const Database &database, QStringList &faults)
{
    SQLite::Database &db = database.connection();
    if (indexBase(db))
        return; // it is not said to agree
    if (database.isReadOnly()) {
        const auto rows = db.execAndGet("SELECT count(*) FROM quotation").getInt64();
        const auto indexed = db.execAndGet("SELECT count(*) FROM quotation_fts_docsize").getInt64();
        if (rows != indexed)
            faults.append(tr("The search index has %1 quotations, the file %2.").arg(indexed).arg(rows));
        return;
    }
    try {
        db.exec("INSERT INTO quotation_fts(quotation_fts, rank) VALUES('integrity-check', 1)");
    } catch (const SQLite::Exception &error) {
        if ((error.getErrorCode() & 0xFF) != SQLITE_CORRUPT)
            throw;
        faults.append(tr("The search index does not agree with the quotations."));
    }
}

/// The table of words against the words of all quotations.
void checkWords(const Database &database, const task::Task &task, QStringList &faults)
{
    SQLite::Database &db = database.connection();
    if (indexBase(db))
        return;
    WordCounts words;
    qint64 done = 0;
    for (Scan quotations(db, "SELECT exact FROM quotation"); quotations.next();) {
        words.count(quotations.text(0), 1);
        if (++done % 1024 == 0)
            task.throwIfCancelled();
    }
    const query::TermDictionary held = readDictionary(db);
    size_t agreeing = 0;
    for (const auto &counted : words.counts())
        if (held.quotationsWith(counted.first) == counted.second)
            ++agreeing;
    if (agreeing != words.counts().size() || agreeing != held.size())
        faults.append(tr("The list of words that searches use does not agree with the quotations."));
}

void checkAnchors(SQLite::Database &db, const task::Task &task, QStringList &faults)
{
    SQLite::Statement documents(
        db, "SELECT id, coalesce(title, url, ''), text FROM document WHERE text IS NOT NULL");
    SQLite::Statement anchors(
        db, "SELECT exact, start_cp, end_cp FROM quotation WHERE document_id = ?1 "
            "AND start_cp IS NOT NULL UNION ALL SELECT s.exact, s.start_cp, s.end_cp FROM mention m "
            "JOIN quotation q ON q.claim_id = m.claim_id AND q.document_id = m.document_id "
            "JOIN span s ON s.quotation_id = q.id WHERE m.document_id = ?1 UNION ALL "
            "SELECT exact, start_cp, end_cp FROM marked_passage WHERE document_id = ?1");
    qint64 done = 0;
    while (documents.executeStep()) {
        Row row(documents);
        const qint64 id = row.integer();
        const QString title = row.text();
        const QString text = row.text();
        const model::TextOffsets offsets(text);
        Binder(anchors).integer(id);
        while (anchors.executeStep() && faults.size() < mostFaults) {
            Row anchor(anchors);
            const QString exact = anchor.text();
            model::TextRange range;
            range.start = anchor.integer();
            range.end = anchor.integer();
            if (model::wordsAt(text, offsets, range) != exact)
                faults.append(tr("“%1” does not stand at %2 to %3 of “%4”.")
                                  .arg(exact.simplified().left(60))
                                  .arg(range.start)
                                  .arg(range.end)
                                  .arg(title));
        }
        anchors.reset();
        task.progress(++done);
    }
    const auto loose =
        db.execAndGet("SELECT count(*) FROM quotation q JOIN document d ON d.id = q.document_id "
                      "WHERE d.text IS NULL AND q.start_cp IS NOT NULL")
            .getInt64();
    if (loose > 0)
        faults.append(tr("%1 quotations have a place in a document whose text is not held.").arg(loose));
}

void checkEdges(SQLite::Database &db, QStringList &faults)
{
    const auto wrong = db.execAndGet(R"(SELECT count(*) FROM (
        SELECT from_id, to_id, kind, count(*) AS n, min(claim_id) AS a, max(claim_id) AS b FROM claim_edge
            WHERE flags & 4 = 0 GROUP BY from_id, to_id, kind
        EXCEPT SELECT from_id, to_id, kind, claims, first_claim, last_claim FROM edge))")
                           .getInt64();
    const auto more =
        db.execAndGet("SELECT (SELECT count(*) FROM edge) - (SELECT count(*) FROM (SELECT 1 FROM "
                      "claim_edge WHERE flags & 4 = 0 GROUP BY from_id, to_id, kind))")
            .getInt64();
    if (wrong > 0 || more != 0)
        faults.append(tr("The sums behind the graph's edges do not agree with its claims."));
    const auto undrawn =
        db.execAndGet("SELECT count(*) FROM claim c WHERE NOT EXISTS (SELECT 1 FROM claim_edge e "
                      "WHERE e.claim_id = c.id)")
            .getInt64();
    if (undrawn > 0)
        faults.append(tr("%1 claims are not in the graph.").arg(undrawn));
}

void checkPack(const Database &database, const task::Task &task, QStringList &faults)
{
    if (!arePacked(database))
        return;
    const auto packed = packedColumns(database);
    if (!packed || *packed != *columnsOfTables(database, task))
        faults.append(
            tr("The columns kept for opening the file do not agree with its claims; the next change "
               "or import makes them anew."));
}

} // namespace

QStringList checkFile(Database &database, const task::Task &task)
{
    return guarded(database.path(), [&] {
        SQLite::Database &db = database.connection();
        QStringList faults;
        task.phase(tr("Checking the database"));
        checkPages(db, faults);
        task.phase(tr("Checking the search index"));
        checkIndex(database, faults);
        checkWords(database, task, faults);
        task.phase(tr("Checking quotations"), db.execAndGet("SELECT count(*) FROM document").getInt64());
        const Snapshot snapshot(db);
        checkAnchors(db, task, faults);
        checkEdges(db, faults);
        checkPack(database, task, faults);
        return faults;
    });
}

} // namespace jaccuse::store
