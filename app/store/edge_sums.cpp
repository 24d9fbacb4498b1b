// SPDX-License-Identifier: MIT
#include "store/edge_sums.h"

#include "store/binding.h"
#include "store/sqlite_errors.h"

namespace jaccuse::store {

namespace {
constexpr size_t manyKeys = 5000; // from here on one pass over the covering index is quicker
}

void rebuildEdgeSums(Database &database)
{
    guarded(database.path(), [&] {
        database.connection().exec(R"(DELETE FROM edge;
            INSERT INTO edge SELECT from_id, to_id, kind, count(*), min(claim_id), max(claim_id)
            FROM claim_edge WHERE flags & 4 = 0 GROUP BY from_id, to_id, kind)");
    });
}

bool touchesMany(const std::set<EdgeSumKey> &touched)
{
    return touched.size() > manyKeys;
}

void refreshEdgeSums(Database &database, const std::set<EdgeSumKey> &touched)
{
    if (touchesMany(touched))
        return rebuildEdgeSums(database);
    guarded(database.path(), [&] {
        SQLite::Statement remove(database.connection(),
                                 "DELETE FROM edge WHERE from_id = ?1 AND to_id = ?2 AND kind = ?3");
        SQLite::Statement add(database.connection(),
                              R"(INSERT INTO edge SELECT ?1, ?2, ?3, count(*), min(claim_id), max(claim_id)
                                 FROM claim_edge WHERE from_id = ?1 AND to_id = ?2 AND kind = ?3 AND flags & 4 = 0
                                 HAVING count(*) > 0)");
        for (const auto &[from, to, kind] : touched)
            for (SQLite::Statement *statement : {&remove, &add})
                Binder(*statement).integer(from).integer(to).integer(kind).run();
    });
}

} // namespace jaccuse::store
