// SPDX-License-Identifier: MIT
#include "store/claim_facts.h"

#include "store/row_reading.h"
#include "store/snapshot.h"
#include "store/sqlite_errors.h"

#include <QDateTime>

namespace jaccuse::store {

std::vector<ClaimFacts> claimFacts(Database &database, std::span<const model::ClaimId> claims,
                                   const task::Task &task)
{
    return guarded(database.path(), [&] {
        const Snapshot snapshot(database.connection());
        SQLite::Statement quotations(database.connection(),
                                     "SELECT count(*) FROM quotation WHERE claim_id = ?1");
        SQLite::Statement origins(database.connection(),
                                  "SELECT DISTINCT h.actor_id FROM relay_hop h WHERE h.claim_id = ?1 AND NOT "
                                  "EXISTS (SELECT 1 FROM relay_hop e WHERE e.claim_id = h.claim_id AND "
                                  "e.document_id = h.document_id AND e.seq < h.seq) ORDER BY h.actor_id");
        SQLite::Statement address(
            database.connection(),
            "SELECT d.url FROM mention m JOIN document d ON d.id = m.document_id WHERE m.claim_id = ?1 AND "
            "d.url IS NOT NULL ORDER BY d.published_lo IS NULL, d.published_lo, d.id LIMIT 1");
        std::vector<ClaimFacts> facts;
        facts.reserve(claims.size());
        for (const model::ClaimId claim : claims) {
            task.throwIfCancelled();
            ClaimFacts of;
            Binder(quotations).id(claim);
            if (Reading reading(quotations); reading.next())
                of.quotations = Row(quotations).integer();
            Binder(origins).id(claim);
            for (Reading reading(origins); reading.next();)
                of.origins.push_back(Row(origins).id<model::ActorId>());
            Binder(address).id(claim);
            if (Reading reading(address); reading.next())
                of.address = Row(address).text();
            facts.push_back(std::move(of));
        }
        return facts;
    });
}

std::optional<QDate> lastChange(Database &database)
{
    return guarded(database.path(), [&]() -> std::optional<QDate> {
        SQLite::Statement statement(database.connection(),
                                    "SELECT max(at) FROM (SELECT max(at) AS at FROM import UNION ALL SELECT "
                                    "max(at) FROM change_log)");
        if (!statement.executeStep())
            return std::nullopt;
        const QDateTime at = QDateTime::fromString(Row(statement).text(), Qt::ISODate);
        return at.isValid() ? std::optional(at.toUTC().date()) : std::nullopt;
    });
}

} // namespace jaccuse::store
