// SPDX-License-Identifier: MIT
#include "store/indexed_quotations.h"

#include "store/binding.h"

namespace jaccuse::store {

IndexedQuotations::IndexedQuotations(SQLite::Database &db)
    : m_addWords(db, "INSERT INTO quotation_fts(rowid, exact) VALUES(?1, ?2)")
    , m_add(db, "INSERT INTO quotation_fts(rowid, exact) SELECT id, exact FROM quotation WHERE id = ?1")
    , m_remove(db, "INSERT INTO quotation_fts(quotation_fts, rowid, exact) "
                   "SELECT 'delete', id, exact FROM quotation WHERE id = ?1")
    , m_removeOf(db, "INSERT INTO quotation_fts(quotation_fts, rowid, exact) "
                     "SELECT 'delete', id, exact FROM quotation WHERE claim_id = ?1")
{}

void IndexedQuotations::add(qint64 id, const QString &exact)
{
    Binder(m_addWords).integer(id).text(exact).run();
}

void IndexedQuotations::add(qint64 id)
{
    Binder(m_add).integer(id).run();
}

void IndexedQuotations::remove(qint64 id)
{
    Binder(m_remove).integer(id).run();
}

void IndexedQuotations::removeOf(model::ClaimId claim)
{
    Binder(m_removeOf).id(claim).run();
}

} // namespace jaccuse::store
