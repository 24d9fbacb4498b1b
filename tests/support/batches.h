// SPDX-License-Identifier: MIT
#pragma once

#include "support/collecting_sink.h"

#include <QStringList>

#include <map>

namespace jaccuse::tests {

/// A claim with the batch that its ids belong to.
struct ReadClaim
{
    const import::ImportBatch &batch;
    const model::Claim &claim;

    [[nodiscard]] const model::Actor &actor(model::ActorId id) const
    {
        return batch.actors.at(static_cast<size_t>(id.value - 1));
    }
    /// Names of those in a role, in order.
    [[nodiscard]] QStringList names(model::PartyRole role) const
    {
        QStringList all;
        for (const model::Party *party : model::partiesIn(claim, role))
            all.append(actor(party->actor).name);
        return all;
    }
    [[nodiscard]] QString claimant() const { return actor(model::claimants(claim).at(0)->actor).name; }
    [[nodiscard]] const model::Document &document(size_t mention = 0) const
    {
        return batch.documents.at(static_cast<size_t>(claim.mentions.at(mention).document.value - 1));
    }
    [[nodiscard]] const model::Incident &incident() const
    {
        return batch.incidents.at(static_cast<size_t>(claim.incident.value - 1));
    }
};

/// All claims of all batches, in order; the sink must outlive them.
inline std::vector<ReadClaim> claimsIn(const CollectingSink &sink)
{
    std::vector<ReadClaim> claims;
    for (const import::ImportBatch &batch : sink.batches)
        for (const model::Claim &claim : batch.claims)
            claims.push_back({batch, claim});
    return claims;
}

/// The first fault in what was read: a claim that cannot be kept, an id that names nothing, two claims
/// with one uid; empty where it is sound.
inline QString faultIn(const CollectingSink &sink)
{
    std::map<QUuid, int> uids;
    for (const import::ImportBatch &batch : sink.batches) {
        const auto within = [](qint64 id, size_t size) { return id >= 0 && static_cast<size_t>(id) <= size; };
        for (const model::Claim &claim : batch.claims) {
            if (const auto fault = model::claimFault(claim))
                return *fault;
            if (claim.uid.isNull() || ++uids[claim.uid] > 1)
                return QStringLiteral("two claims have one uid");
            for (const model::Party &party : claim.parties)
                if (party.actor.isNull() || !within(party.actor.value, batch.actors.size()))
                    return QStringLiteral("a party is nobody");
            for (const model::Mention &mention : claim.mentions)
                if (mention.document.isNull() || !within(mention.document.value, batch.documents.size()))
                    return QStringLiteral("a mention is in no document");
            if (claim.mentions.empty())
                return QStringLiteral("a claim is told nowhere");
            if (!within(claim.incident.value, batch.incidents.size()))
                return QStringLiteral("an incident is not there");
        }
        for (const model::Actor &actor : batch.actors)
            if (actor.uid.isNull() || actor.name.trimmed().isEmpty())
                return QStringLiteral("an actor has no name");
        for (const model::Document &document : batch.documents)
            if (document.uid.isNull() || !within(document.publisher.value, batch.actors.size()))
                return QStringLiteral("a document is broken");
    }
    return {};
}

} // namespace jaccuse::tests
