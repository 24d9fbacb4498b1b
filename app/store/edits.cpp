// SPDX-License-Identifier: MIT
#include "store/edits.h"

#include "store/binding.h"
#include "store/changesets.h"
#include "store/dated_ids.h"
#include "store/edge_writer.h"
#include "store/indexed_quotations.h"
#include "store/sqlite_errors.h"

#include <QCoreApplication>
#include <QDateTime>
#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

namespace jaccuse::store {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::store", text);
}

/// Draws anew what an actor claims and what answers that: an unknown claimant stands in another's shadow.
void redrawClaimsOf(model::ActorId actor, SQLite::Database &db, EdgeWriter &edges)
{
    SQLite::Statement concerned(
        db, "WITH own AS (SELECT claim_id FROM claim_party WHERE actor_id = ?1 AND role IN "
            "('principal', 'speaker')) SELECT claim_id FROM own UNION "
            "SELECT from_id FROM claim_link WHERE to_id IN own");
    Binder(concerned).id(actor);
    std::vector<model::ClaimId> claims;
    while (concerned.executeStep())
        claims.push_back(Row(concerned).id<model::ClaimId>());
    for (const model::ClaimId claim : claims)
        edges.redraw(claim);
}

void writeLog(SQLite::Database &db, const QString &what, const QByteArray &changes)
{
    SQLite::Statement log(db, "INSERT INTO change_log(at, who, what, changes) VALUES(?1, '', ?2, ?3)");
    Binder(log).text(QDateTime::currentDateTimeUtc().toString(Qt::ISODate)).text(what).bytes(changes).run();
}

} // namespace

Change Edits::record(const QString &what, const std::function<void(SQLite::Database &, EdgeWriter &)> &work)
{
    return guarded(m_database.path(), [&] {
        Transaction transaction(m_database);
        const ChangeRecorder recorder(m_database);
        EdgeWriter edges(m_database);
        work(m_database.connection(), edges);
        edges.finish();
        Change change = {what, recorder.changes()};
        writeLog(m_database.connection(), what, change.changes);
        transaction.commit();
        return change;
    });
}

Change Edits::recordBesideClaims(const QString &what, const std::function<void(SQLite::Database &)> &work)
{
    return guarded(m_database.path(), [&] {
        Transaction transaction(m_database);
        const ChangeRecorder recorder(m_database);
        work(m_database.connection());
        Change change = {what, recorder.changes(), false};
        writeLog(m_database.connection(), what, change.changes);
        transaction.commitBesideClaims();
        return change;
    });
}

Change Edits::editClaim(model::ClaimId claim, const ClaimEdit &edit)
{
    return record(tr("Edit claim"), [&](SQLite::Database &db, EdgeWriter &edges) {
        SQLite::Statement about(db, "SELECT claim_date FROM claim WHERE id = ?1");
        Binder(about).id(claim);
        if (!about.executeStep())
            throw StoreError(StoreError::Kind::Invalid, tr("The claim is no longer in the file."));
        const model::EdtfDate saidBefore = Row(about).date();
        about.reset();

        SQLite::Statement update(
            db, "UPDATE claim SET stance = ?1, denial_kind = ?2, claim_date = ?3, "
                "claim_date_words = ?4, claim_date_basis = ?5, claim_lo = ?6, claim_hi = ?7, "
                "credibility = ?8, note = ?9, edited = 1 WHERE id = ?10");
        Binder(update)
            .text(model::code(edit.stance))
            .textOrNull(edit.denial ? model::code(*edit.denial) : QString())
            .textOrNull(edit.said.date.text())
            .textOrNull(edit.said.words)
            .textOrNull(edit.said.basis == model::Basis::Unknown ? QString() : model::code(edit.said.basis))
            .days(edit.said.date)
            .integer(edit.credibility)
            .textOrNull(edit.note)
            .id(claim)
            .run();
        if (edit.responsibility) {
            SQLite::Statement accused(db, "UPDATE claim_party SET responsibility = ?1 WHERE claim_id = ?2 "
                                          "AND role = 'accused'");
            Binder(accused).text(model::code(*edit.responsibility)).id(claim).run();
        }
        edges.redraw(claim);
        if (DatedIds::dayOf(edit.said.date) == DatedIds::dayOf(saidBefore))
            return;

        // The order of ids is the order of dates, so a new date means a new id.
        DatedIds claimIds(db, "claim");
        const model::ClaimId moved{claimIds.next(edit.said.date)};
        SQLite::Statement move(db, "UPDATE claim SET id = ?1 WHERE id = ?2");
        Binder(move).id(moved).id(claim).run();
        DatedIds quotationIds(db, "quotation");
        SQLite::Statement quotations(db, "SELECT id FROM quotation WHERE claim_id = ?1 ORDER BY seq");
        Binder(quotations).id(moved);
        std::vector<qint64> ids;
        while (quotations.executeStep())
            ids.push_back(quotations.getColumn(0).getInt64());
        quotations.reset();
        SQLite::Statement moveQuotation(db, "UPDATE quotation SET id = ?1 WHERE id = ?2");
        IndexedQuotations index(db);
        for (const qint64 id : ids) {
            const qint64 next = quotationIds.next(edit.said.date);
            index.remove(id);
            Binder(moveQuotation).integer(next).integer(id).run();
            index.add(next);
        }
        edges.redraw(moved);
    });
}

Change Edits::removeClaim(model::ClaimId claim)
{
    return record(tr("Delete claim"), [&](SQLite::Database &db, EdgeWriter &edges) {
        SQLite::Statement answering(db, "SELECT from_id FROM claim_link WHERE to_id = ?1");
        Binder(answering).id(claim);
        std::vector<model::ClaimId> answers;
        while (answering.executeStep())
            answers.push_back(Row(answering).id<model::ClaimId>());
        answering.reset();
        // Its rows must go while the claim is there, or the sums would not hear of them.
        SQLite::Statement unlink(db, "DELETE FROM claim_link WHERE from_id = ?1 OR to_id = ?1");
        Binder(unlink).id(claim).run();
        SQLite::Statement unparty(db, "DELETE FROM claim_party WHERE claim_id = ?1");
        Binder(unparty).id(claim).run();
        edges.redraw(claim);
        IndexedQuotations(db).removeOf(claim);
        SQLite::Statement remove(db, "DELETE FROM claim WHERE id = ?1");
        Binder(remove).id(claim).run();
        if (db.getChanges() == 0)
            throw StoreError(StoreError::Kind::Invalid, tr("The claim is no longer in the file."));
        for (const model::ClaimId answer : answers)
            edges.redraw(answer);
    });
}

Change Edits::editActor(model::ActorId actor, const QString &name, model::ActorKind kind, const QString &note)
{
    return record(tr("Edit actor"), [&](SQLite::Database &db, EdgeWriter &edges) {
        SQLite::Statement before(db, "SELECT kind FROM actor WHERE id = ?1");
        Binder(before).id(actor);
        const bool wasUnknown =
            before.executeStep() && Row(before).code<model::ActorKind>() == model::ActorKind::Unknown;
        before.reset();
        SQLite::Statement update(db, "UPDATE actor SET name = ?1, name_key = ?2, kind = ?3, note = ?4, "
                                     "country = iif(?3 = 'group', NULL, country) WHERE id = ?5");
        Binder(update)
            .text(name)
            .text(model::nameKey(name))
            .text(model::code(kind))
            .textOrNull(note)
            .id(actor)
            .run();
        if (db.getChanges() == 0)
            throw StoreError(StoreError::Kind::Invalid, tr("The actor is no longer in the file."));
        if (wasUnknown != (kind == model::ActorKind::Unknown))
            redrawClaimsOf(actor, db, edges);
    });
}

void Edits::apply(const QString &what, const Change &change, const QByteArray &changes)
{
    Transaction transaction(m_database);
    applyChanges(m_database, changes);
    writeLog(m_database.connection(), what, changes);
    change.ofClaims ? transaction.commit() : transaction.commitBesideClaims();
}

void Edits::revert(const Change &change)
{
    guarded(m_database.path(),
            [&] { apply(tr("Undo: %1").arg(change.what), change, inverted(m_database, change.changes)); });
}

void Edits::reapply(const Change &change)
{
    guarded(m_database.path(), [&] { apply(tr("Redo: %1").arg(change.what), change, change.changes); });
}

} // namespace jaccuse::store
