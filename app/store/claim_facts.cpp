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
        SQLite::Statement origin(
            database.connection(),
            "SELECT coalesce((SELECT h.actor_id || ' ' || coalesce(h.date, c.claim_date, '') FROM relay_hop "
            "h "
            "WHERE h.claim_id = c.id ORDER BY h.document_id, h.seq LIMIT 1), (SELECT p.actor_id FROM "
            "claim_party p WHERE p.claim_id = c.id AND p.role IN ('principal', 'speaker') ORDER BY p.role, "
            "p.seq LIMIT 1) || coalesce(' ' || c.claim_date, ' in ' || (SELECT min(m.document_id) FROM "
            "mention "
            "m WHERE m.claim_id = c.id), '')) FROM claim c WHERE c.id = ?1");
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
            Binder(origin).id(claim);
            if (Reading reading(origin); reading.next())
                of.origin = Row(origin).text();
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
