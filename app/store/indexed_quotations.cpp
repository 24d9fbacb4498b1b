// SPDX-License-Identifier: MIT
#include "store/indexed_quotations.h"

#include "store/binding.h"

#include <QCoreApplication>

#include <algorithm>

namespace jaccuse::store {

IndexedQuotations::IndexedQuotations(SQLite::Database &db)
    : m_words(db, "SELECT exact FROM quotation WHERE id = ?1")
    , m_addWords(db, "INSERT INTO quotation_fts(rowid, exact) VALUES(?1, ?2)")
    , m_add(db, "INSERT INTO quotation_fts(rowid, exact) SELECT id, exact FROM quotation WHERE id = ?1")
    , m_remove(db, "INSERT INTO quotation_fts(quotation_fts, rowid, exact) "
                   "SELECT 'delete', id, exact FROM quotation WHERE id = ?1")
    , m_removeOf(db, "INSERT INTO quotation_fts(quotation_fts, rowid, exact) "
                     "SELECT 'delete', id, exact FROM quotation WHERE claim_id = ?1")
{}

void IndexedQuotations::add(std::vector<qint64> ids, const task::Task &task)
{
    std::sort(ids.begin(), ids.end());
    task.phase(QCoreApplication::translate("jaccuse::store", "Indexing quotations"),
               static_cast<qint64>(ids.size()));
    std::string words;
    for (size_t i = 0; i < ids.size(); ++i) {
        if (i % 64 == 0)
            task.progress(static_cast<qint64>(i));
        Binder(m_words).integer(ids[i]);
        if (m_words.executeStep()) {
            words = m_words.getColumn(0).getString();
            Binder row(m_addWords);
            row.integer(ids[i]);
            m_addWords.bindNoCopy(2, words);
            row.run();
        }
        m_words.reset();
    }
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
