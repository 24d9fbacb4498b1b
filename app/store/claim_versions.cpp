// SPDX-License-Identifier: MIT
#include "store/claim_versions.h"

#include "store/binding.h"
#include "store/changesets.h"
#include "store/claim_rows.h"
#include "store/indexed_quotations.h"
#include "store/store_error.h"

#include <algorithm>

namespace jaccuse::store {

namespace {

void runFor(SQLite::Database &db, const char *sql, model::ClaimId claim)
{
    SQLite::Statement statement(db, sql);
    Binder(statement).id(claim).run();
}

std::vector<model::ClaimId> answering(SQLite::Database &db, model::ClaimId claim)
{
    SQLite::Statement statement(db, "SELECT from_id FROM claim_link WHERE to_id = ?1");
    Binder(statement).id(claim);
    std::vector<model::ClaimId> found;
    while (statement.executeStep())
        found.push_back(Row(statement).id<model::ClaimId>());
    return found;
}

const model::Mention *toldIn(const model::Claim &claim, model::DocumentId document)
{
    const auto found =
        std::find_if(claim.mentions.begin(), claim.mentions.end(),
                     [&](const model::Mention &mention) { return mention.document == document; });
    return found == claim.mentions.end() ? nullptr : &*found;
}

/// Quotations of documents that the newer version does not name stay, after its own.
void keepOthers(const model::Claim &before, model::Claim &claim)
{
    std::vector<int> places(before.quotations.size(), -1);
    for (size_t i = 0; i < before.quotations.size(); ++i) {
        const model::Quotation &quotation = before.quotations[i];
        if (toldIn(claim, quotation.document))
            continue;
        places[i] = static_cast<int>(claim.quotations.size());
        claim.quotations.push_back(quotation);
        int &parent = claim.quotations.back().parent;
        if (parent >= 0)
            parent = places.at(static_cast<size_t>(parent));
    }
}

} // namespace

ClaimVersions::ClaimVersions(Database &database, ClaimTables &tables, model::ImportId import)
    : m_database(database)
    , m_db(database.connection())
    , m_tables(tables)
    , m_import(import)
{}

void ClaimVersions::replace(model::ClaimId id, model::Claim claim)
{
    const auto before = ClaimRows(m_db).claim(id);
    if (!before)
        return;
    keepOthers(*before, claim);
    const std::vector<model::ClaimId> answers = answering(m_db, id);
    const ChangeRecorder recorder(m_database, ChangeRecorder::Edges::MadeAnew);
    removeParts(id);
    const model::ClaimId now = writeOver(id, *before, claim);
    keepChanges(m_database, m_import, recorder.changes());
    if (now != id)
        m_tables.edges().redraw(id);
    m_tables.edges().redraw(now);
    for (const model::ClaimId answer : answers)
        m_tables.edges().redraw(answer);
}

void ClaimVersions::withdraw(model::ClaimId id)
{
    const std::vector<model::ClaimId> answers = answering(m_db, id);
    const ChangeRecorder recorder(m_database, ChangeRecorder::Edges::MadeAnew);
    // Its rows must go while the claim is there, or the sums would not hear of them.
    runFor(m_db, "DELETE FROM claim_link WHERE from_id = ?1 OR to_id = ?1", id);
    removeParts(id);
    m_tables.edges().redraw(id);
    runFor(m_db, "DELETE FROM claim WHERE id = ?1", id);
    keepChanges(m_database, m_import, recorder.changes());
    for (const model::ClaimId answer : answers)
        m_tables.edges().redraw(answer);
}

void ClaimVersions::removeParts(model::ClaimId id)
{
    IndexedQuotations(m_db).removeOf(id);
    for (const char *sql :
         {"DELETE FROM span WHERE quotation_id IN (SELECT id FROM quotation WHERE claim_id = ?1)",
          "DELETE FROM quotation WHERE claim_id = ?1", "DELETE FROM party_quotation WHERE claim_id = ?1",
          "DELETE FROM claim_party WHERE claim_id = ?1", "DELETE FROM claim_act WHERE claim_id = ?1",
          "DELETE FROM evidence WHERE claim_id = ?1"})
        runFor(m_db, sql, id);
}

model::ClaimId ClaimVersions::writeOver(model::ClaimId id, const model::Claim &before, model::Claim &claim)
{
    claim.id = id;
    // The order of ids is the order of dates, so a new date means a new id.
    if (DatedIds::dayOf(claim.said.date) != DatedIds::dayOf(before.said.date)) {
        claim.id = m_tables.nextId(claim.said.date);
        SQLite::Statement move(m_db, "UPDATE claim SET id = ?2 WHERE id = ?1");
        Binder(move).id(id).id(claim.id).run();
    }
    m_tables.writeAgain(claim);
    writeMentions(before, claim);
    m_tables.writeQuotations(claim.id, claim.said.date, claim.quotations, 0);
    return claim.id;
}

void ClaimVersions::writeMentions(const model::Claim &before, const model::Claim &claim)
{
    SQLite::Statement update(m_db, "UPDATE mention SET reliability = ?3, attested = ?4, fidelity_note = ?5, "
                                   "imported = ?6 WHERE claim_id = ?1 AND document_id = ?2");
    SQLite::Statement unhop(m_db, "DELETE FROM relay_hop WHERE claim_id = ?1 AND document_id = ?2");
    for (const model::Mention &mention : claim.mentions) {
        if (!toldIn(before, mention.document)) {
            m_tables.writeMention(claim.id, mention);
            continue;
        }
        Binder(update)
            .id(claim.id)
            .id(mention.document)
            .text(QString(mention.reliability))
            .integer(mention.attested)
            .textOrNull(mention.fidelityNote)
            .integerOrNull(mention.imported)
            .run();
        Binder(unhop).id(claim.id).id(mention.document).run();
        m_tables.writeRelay(claim.id, mention);
    }
}

} // namespace jaccuse::store
