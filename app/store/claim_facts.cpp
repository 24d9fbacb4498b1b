// SPDX-License-Identifier: MIT
#include "store/claim_facts.h"

#include "model/origins.h"
#include "store/row_reading.h"
#include "store/snapshot.h"
#include "store/sqlite_errors.h"

#include <QDateTime>

namespace jaccuse::store {

namespace {

/// Reads of claims no more than their origins are told by.
class OriginReader
{
public:
    explicit OriginReader(SQLite::Database &db)
        : m_date(db, "SELECT claim_date FROM claim WHERE id = ?1")
        , m_party(db, "SELECT role, actor_id FROM claim_party WHERE claim_id = ?1 AND role IN ('principal', "
                      "'speaker') ORDER BY seq")
        , m_mention(db, "SELECT m.document_id, h.actor_id, h.date FROM mention m LEFT JOIN relay_hop h ON "
                        "h.claim_id = m.claim_id AND h.document_id = m.document_id AND h.seq = (SELECT "
                        "min(seq) FROM relay_hop WHERE claim_id = m.claim_id AND document_id = "
                        "m.document_id) WHERE m.claim_id = ?1 ORDER BY m.document_id")
    {}

    QStringList of(model::ClaimId id)
    {
        model::Claim claim;
        Binder(m_date).id(id);
        if (Reading reading(m_date); reading.next())
            claim.said.date = Row(m_date).date();
        Binder(m_party).id(id);
        for (Reading reading(m_party); reading.next();) {
            Row row(m_party);
            model::Party party;
            party.role = row.code<model::PartyRole>();
            party.actor = row.id<model::ActorId>();
            claim.parties.push_back(party);
        }
        Binder(m_mention).id(id);
        for (Reading reading(m_mention); reading.next();) {
            Row row(m_mention);
            model::Mention mention;
            mention.document = row.id<model::DocumentId>();
            model::RelayHop utterance;
            utterance.actor = row.id<model::ActorId>();
            utterance.date = row.date();
            if (!utterance.actor.isNull())
                mention.relay.push_back(utterance);
            claim.mentions.push_back(std::move(mention));
        }
        return model::originsOf(claim);
    }

private:
    SQLite::Statement m_date;
    SQLite::Statement m_party;
    SQLite::Statement m_mention;
};

} // namespace

std::vector<ClaimFacts> claimFacts(Database &database, std::span<const model::ClaimId> claims,
                                   const task::Task &task)
{
    return guarded(database.path(), [&] {
        const Snapshot snapshot(database.connection());
        SQLite::Statement quotations(database.connection(),
                                     "SELECT count(*) FROM quotation WHERE claim_id = ?1");
        SQLite::Statement address(
            database.connection(),
            "SELECT d.url FROM mention m JOIN document d ON d.id = m.document_id WHERE m.claim_id = ?1 AND "
            "d.url IS NOT NULL ORDER BY d.published_lo IS NULL, d.published_lo, d.id LIMIT 1");
        OriginReader origins(database.connection());
        std::vector<ClaimFacts> facts;
        facts.reserve(claims.size());
        for (const model::ClaimId claim : claims) {
            task.throwIfCancelled();
            ClaimFacts of;
            Binder(quotations).id(claim);
            if (Reading reading(quotations); reading.next())
                of.quotations = Row(quotations).integer();
            of.origins = origins.of(claim);
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
