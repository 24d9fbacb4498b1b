// SPDX-License-Identifier: MIT
#include "store/bulk_load.h"

#include "store/page_cache.h"

#include <QCoreApplication>
#include <sqlite3.h>

namespace jaccuse::store {

namespace {

/// The pragma of that name does nothing within a transaction.
void enforceForeignKeys(SQLite::Database &db, bool enforced)
{
    sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_ENABLE_FKEY, enforced ? 1 : 0, nullptr);
}

/// While it lives, SQLite sorts in pieces that fit the processor's cache and merges them from a temporary
/// file. All at once in memory takes much of that, and twice the time.
class SortInPieces
{
public:
    explicit SortInPieces(SQLite::Database &db)
        : m_db(db)
        , m_cache(db, 1024)
    {
        m_db.exec("PRAGMA temp_store=FILE");
    }
    ~SortInPieces() { m_db.tryExec("PRAGMA temp_store=MEMORY"); }
    SortInPieces(const SortInPieces &) = delete;
    SortInPieces &operator=(const SortInPieces &) = delete;

private:
    SQLite::Database &m_db;
    PageCache m_cache;
};

} // namespace

BulkLoad::~BulkLoad()
{
    if (m_trusting)
        enforceForeignKeys(m_db, true);
}

void BulkLoad::begin()
{
    if (m_begun)
        return;
    m_begun = true;
    // Rows come in order of claim; these indexes are in another order, and the rows of a large file would
    // each touch a page of theirs that is not in memory.
    if (m_db.execAndGet("SELECT EXISTS (SELECT 1 FROM claim)").getInt() != 0)
        return;
    m_intoEmpty = true;
    std::vector<std::string> names;
    {
        SQLite::Statement indexes(m_db,
                                  "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND name IN "
                                  "('claim_uid', 'party_actor', 'mention_document', 'quotation_claim', "
                                  "'claim_edge_pair') ORDER BY rowid");
        while (indexes.executeStep()) {
            names.push_back(indexes.getColumn(0).getString());
            m_away.push_back(indexes.getColumn(1).getString());
        }
    }
    for (const std::string &name : names)
        m_db.exec("DROP INDEX " + name);
}

void BulkLoad::trustKeys()
{
    if (!m_intoEmpty || m_away.empty() || m_trusting)
        return;
    m_trusting = true;
    enforceForeignKeys(m_db, false);
}

void BulkLoad::restore(const task::Task &task)
{
    if (m_trusting) {
        m_trusting = false;
        enforceForeignKeys(m_db, true);
    }
    if (m_away.empty())
        return;
    task.phase(QCoreApplication::translate("jaccuse::store", "Sorting claims"),
               static_cast<qint64>(m_away.size()));
    const SortInPieces pieces(m_db);
    for (qint64 made = 0; !m_away.empty(); task.progress(++made)) {
        m_db.exec(m_away.back());
        m_away.pop_back();
    }
}

} // namespace jaccuse::store
