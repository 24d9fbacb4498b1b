// SPDX-License-Identifier: MIT
#include "store/bulk_load.h"

namespace jaccuse::store {

BulkLoad::~BulkLoad()
{
    if (m_begun)
        m_db.tryExec("PRAGMA cache_size=-65536");
}

void BulkLoad::begin()
{
    if (m_begun)
        return;
    m_begun = true;
    m_db.exec("PRAGMA cache_size=-262144");
    // Rows come in order of claim; these indexes are in another order, and the rows of a large file would
    // each touch a page of theirs that is not in memory.
    if (m_db.execAndGet("SELECT EXISTS (SELECT 1 FROM claim)").getInt() != 0)
        return;
    m_intoEmpty = true;
    std::vector<std::string> names;
    {
        SQLite::Statement indexes(m_db,
                                  "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND name IN "
                                  "('party_actor', 'mention_document', 'quotation_claim', "
                                  "'quotation_document', 'claim_edge_pair') ORDER BY rowid");
        while (indexes.executeStep()) {
            names.push_back(indexes.getColumn(0).getString());
            m_away.push_back(indexes.getColumn(1).getString());
        }
    }
    for (const std::string &name : names)
        m_db.exec("DROP INDEX " + name);
}

void BulkLoad::restoreIndexes(const task::Task &task)
{
    while (!m_away.empty()) {
        task.throwIfCancelled();
        m_db.exec(m_away.back());
        m_away.pop_back();
    }
}

} // namespace jaccuse::store
