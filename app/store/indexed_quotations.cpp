// SPDX-License-Identifier: MIT
#include "store/indexed_quotations.h"

#include "store/binding.h"
#include "store/index_behind.h"

#include <QCoreApplication>

#include <algorithm>

namespace jaccuse::store {

namespace {

// What is written of a row: into the index, or into the log while that lacks quotations.
constexpr const char *indexRow = "INSERT INTO quotation_fts(rowid, exact) SELECT id, exact FROM quotation ";
constexpr const char *logNewRow = "INSERT INTO index_behind(quotation_id) SELECT id FROM quotation ";
constexpr const char *unindexRow = "INSERT INTO quotation_fts(quotation_fts, rowid, exact) "
                                   "SELECT 'delete', id, exact FROM quotation ";
constexpr const char *logOldRow =
    "INSERT INTO index_behind(quotation_id, was) SELECT id, exact FROM quotation ";

} // namespace

IndexedQuotations::IndexedQuotations(SQLite::Database &db)
    : m_db(db)
    , m_logs(indexBase(db).has_value())
    , m_words(db, "SELECT exact FROM quotation WHERE id = ?1")
    , m_wordsOf(db, "SELECT exact FROM quotation WHERE claim_id = ?1")
    , m_addWords(db, "INSERT INTO quotation_fts(rowid, exact) VALUES(?1, ?2)")
    , m_add(db, std::string(m_logs ? logNewRow : indexRow) + "WHERE id = ?1")
    , m_remove(db, std::string(m_logs ? logOldRow : unindexRow) + "WHERE id = ?1")
    , m_removeOf(db, std::string(m_logs ? logOldRow : unindexRow) + "WHERE claim_id = ?1")
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
        if (m_logs) {
            add(ids[i]);
            continue;
        }
        Binder(m_words).integer(ids[i]);
        if (m_words.executeStep()) {
            words = m_words.getColumn(0).getString();
            Binder row(m_addWords);
            row.integer(ids[i]);
            m_addWords.bindNoCopy(2, words);
            row.run();
            m_counts.count(words, 1);
        }
        m_words.reset();
    }
    m_counts.write(m_db);
}

void IndexedQuotations::countWords(qint64 id, int change)
{
    if (m_logs)
        return;
    Binder(m_words).integer(id);
    if (m_words.executeStep())
        m_counts.count(m_words.getColumn(0).getString(), change);
    m_words.reset();
    m_counts.write(m_db);
}

void IndexedQuotations::add(qint64 id)
{
    Binder(m_add).integer(id).run();
    countWords(id, 1);
}

void IndexedQuotations::remove(qint64 id)
{
    countWords(id, -1);
    Binder(m_remove).integer(id).run();
}

void IndexedQuotations::removeOf(model::ClaimId claim)
{
    if (!m_logs) {
        Binder(m_wordsOf).id(claim);
        while (m_wordsOf.executeStep())
            m_counts.count(m_wordsOf.getColumn(0).getString(), -1);
        m_wordsOf.reset();
        m_counts.write(m_db);
    }
    Binder(m_removeOf).id(claim).run();
}

void IndexedQuotations::removeWhere(const std::string &condition)
{
    if (!m_logs) {
        SQLite::Statement words(m_db, "SELECT exact FROM quotation WHERE " + condition);
        while (words.executeStep())
            m_counts.count(words.getColumn(0).getString(), -1);
        m_counts.write(m_db);
    }
    m_db.exec(std::string(m_logs ? logOldRow : unindexRow) + "WHERE " + condition);
}

void IndexedQuotations::removeAll()
{
    if (m_logs)
        beginIndexAnew(m_db);
    else
        m_db.exec("INSERT INTO quotation_fts(quotation_fts) VALUES('delete-all'); DELETE FROM indexed_word");
}

} // namespace jaccuse::store
