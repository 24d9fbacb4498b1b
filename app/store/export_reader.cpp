// SPDX-License-Identifier: MIT
#include "store/binding.h"
#include "store/claim_reader.h"
#include "store/claim_rows.h"
#include "store/entity_rows.h"
#include "store/snapshot.h"
#include "store/sqlite_errors.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace jaccuse::store {

namespace {

/// Leaves of a claim only what one document tells of it.
void restrictTo(model::Claim &claim, model::DocumentId document)
{
    std::erase_if(claim.mentions,
                  [&](const model::Mention &mention) { return mention.document != document; });
    std::map<int, int> moved; // old place to new
    std::vector<model::Quotation> kept;
    for (size_t i = 0; i < claim.quotations.size(); ++i)
        if (claim.quotations[i].document == document) {
            moved[static_cast<int>(i)] = static_cast<int>(kept.size());
            kept.push_back(std::move(claim.quotations[i]));
        }
    for (model::Quotation &quotation : kept)
        quotation.parent = moved.contains(quotation.parent) ? moved[quotation.parent] : -1;
    claim.quotations = std::move(kept);
    for (model::Party &party : claim.parties) {
        std::vector<int> quotations;
        for (const int quotation : party.quotations)
            if (moved.contains(quotation))
                quotations.push_back(moved[quotation]);
        party.quotations = std::move(quotations);
    }
}

/// The actors and incidents that a document's claims need, each once, in order of uid.
class Needed
{
public:
    Needed(EntityRows &entities, SQLite::Database &db)
        : m_entities(entities)
        , m_links(db, linkSql)
        , m_claimed(db, claimedSql)
    {}

    void actor(model::ActorId id)
    {
        if (id.isNull() || m_actors.contains(id))
            return;
        auto found = m_entities.actorWithAliases(id);
        if (!found)
            return;
        const model::Actor &added = m_actors.emplace(id, *std::move(found)).first->second;
        std::vector<model::ActorId> others;
        for (const model::Alias &alias : added.aliases)
            others.push_back(alias.coinedBy);
        Binder(m_links).id(id);
        while (m_links.executeStep()) {
            Row row(m_links);
            model::ActorLink link;
            link.from = id;
            link.to = row.id<model::ActorId>();
            link.type = row.code<model::ActorLinkType>();
            link.valid = row.date();
            others.push_back(link.to);
            m_found.push_back(link);
        }
        m_links.reset();
        for (const model::ActorId other : others)
            actor(other);
    }

    void claim(const model::Claim &claim)
    {
        for (const model::Party &party : claim.parties)
            actor(party.actor);
        for (const model::Mention &mention : claim.mentions)
            for (const model::RelayHop &hop : mention.relay) {
                actor(hop.actor);
                actor(hop.by);
            }
        incident(claim.incident);
        std::vector<model::ActorLink> claimed;
        Binder(m_claimed).id(claim.id);
        while (m_claimed.executeStep()) {
            Row row(m_claimed);
            model::ActorLink link;
            link.definitional = false;
            link.claim = claim.id;
            link.from = row.id<model::ActorId>();
            link.to = row.id<model::ActorId>();
            link.type = row.code<model::ActorLinkType>();
            link.valid = row.date();
            claimed.push_back(link);
        }
        m_claimed.reset();
        for (const model::ActorLink &link : claimed) {
            actor(link.from);
            actor(link.to);
            m_found.push_back(link);
        }
    }

    void incident(model::IncidentId id)
    {
        if (id.isNull() || m_incidents.contains(id))
            return;
        auto found = m_entities.incident(id);
        if (!found)
            return;
        for (const model::ActorId victim : found->victims)
            actor(victim);
        m_incidents.emplace(id, *std::move(found));
    }

    /// Adds what is in the file and was needed by no document, so that an export of all loses nothing.
    void rest(SQLite::Database &db, const std::set<qint64> &actors, const std::set<qint64> &incidents)
    {
        SQLite::Statement everyActor(db, "SELECT id FROM actor WHERE merged_into IS NULL");
        while (everyActor.executeStep())
            if (const qint64 id = everyActor.getColumn(0).getInt64(); !actors.contains(id))
                actor(model::ActorId{id});
        SQLite::Statement everyIncident(db, "SELECT id FROM incident");
        while (everyIncident.executeStep())
            if (const qint64 id = everyIncident.getColumn(0).getInt64(); !incidents.contains(id))
                incident(model::IncidentId{id});
    }

    /// Notes which actors and incidents are in this document's dump.
    void noteIn(std::set<qint64> &actors, std::set<qint64> &incidents) const
    {
        for (const auto &entry : m_actors)
            actors.insert(entry.first.value);
        for (const auto &entry : m_incidents)
            incidents.insert(entry.first.value);
    }

    void putInto(ClaimReader::DocumentDump &dump)
    {
        const auto byUid = [](const auto &a, const auto &b) { return a.uid < b.uid; };
        for (const auto &entry : m_actors)
            dump.actors.push_back(entry.second);
        for (const auto &entry : m_incidents)
            dump.incidents.push_back(entry.second);
        std::sort(dump.actors.begin(), dump.actors.end(), byUid);
        std::sort(dump.incidents.begin(), dump.incidents.end(), byUid);
        const auto uidOf = [&](model::ActorId id) {
            const auto at = m_actors.find(id);
            return at == m_actors.end() ? QUuid() : at->second.uid;
        };
        std::sort(m_found.begin(), m_found.end(), [&](const model::ActorLink &a, const model::ActorLink &b) {
            return std::tuple(uidOf(a.from), uidOf(a.to), a.type) <
                   std::tuple(uidOf(b.from), uidOf(b.to), b.type);
        });
        dump.actorLinks = m_found;
    }

private:
    static constexpr auto linkSql = "SELECT to_id, type, valid FROM actor_link WHERE from_id = ?1 "
                                    "AND basis = 'definitional' ORDER BY to_id";
    static constexpr auto claimedSql =
        "SELECT from_id, to_id, type, valid FROM actor_link WHERE claim_id = ?1";

    EntityRows &m_entities;
    SQLite::Statement m_links;
    SQLite::Statement m_claimed;
    std::map<model::ActorId, model::Actor> m_actors;
    std::map<model::IncidentId, model::Incident> m_incidents;
    std::vector<model::ActorLink> m_found;
};

} // namespace

void ClaimReader::eachBundle(std::span<const model::ClaimId> ids,
                             const std::function<void(const ClaimBundle &)> &receive,
                             const task::Task &task) const
{
    constexpr size_t inBundle = 500;
    guarded(m_database.path(), [&] {
        const Snapshot snapshot(m_database.connection());
        task.phase(QCoreApplication::translate("jaccuse::store", "Writing claims"),
                   static_cast<qint64>(ids.size()));
        for (size_t done = 0; done < ids.size(); done += inBundle) {
            task.throwIfCancelled();
            receive(claims(ids.subspan(done, std::min(inBundle, ids.size() - done))));
            task.progress(static_cast<qint64>(done));
        }
    });
}

void ClaimReader::eachDocument(const std::function<void(const DocumentDump &)> &receive,
                               const std::function<bool(model::ClaimId)> &wanted,
                               const task::Task &task) const
{
    guarded(m_database.path(), [&] {
        SQLite::Database &db = m_database.connection();
        const Snapshot snapshot(db);
        const qint64 total = db.execAndGet("SELECT count(*) FROM document").getInt64();
        task.phase(QCoreApplication::translate("jaccuse::store", "Writing documents"), total);
        std::set<qint64> actorsWritten;
        std::set<qint64> incidentsWritten;
        ClaimRows rows(db);
        EntityRows entities(db);
        SQLite::Statement documents(db, "SELECT id FROM document ORDER BY uid");
        SQLite::Statement claims(db, "SELECT m.claim_id FROM mention m JOIN claim c ON c.id = m.claim_id "
                                     "WHERE m.document_id = ?1 ORDER BY c.uid");
        qint64 done = 0;
        while (documents.executeStep()) {
            const model::DocumentId id{documents.getColumn(0).getInt64()};
            task.progress(++done);
            DocumentDump dump;
            Needed needed(entities, db);
            Binder(claims).id(id);
            while (claims.executeStep()) {
                const model::ClaimId claimId{claims.getColumn(0).getInt64()};
                if (wanted && !wanted(claimId))
                    continue;
                auto claim = rows.claim(claimId);
                restrictTo(*claim, id);
                needed.claim(*claim);
                dump.claims.push_back(*std::move(claim));
            }
            claims.reset();
            if (dump.claims.empty() && wanted)
                continue;
            dump.document = *entities.document(id, true);
            needed.actor(dump.document.publisher);
            needed.noteIn(actorsWritten, incidentsWritten);
            if (done == total && !wanted)
                needed.rest(db, actorsWritten, incidentsWritten);
            needed.putInto(dump);
            receive(dump);
        }
    });
}

} // namespace jaccuse::store
