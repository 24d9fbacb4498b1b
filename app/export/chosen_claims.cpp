// SPDX-License-Identifier: MIT
#include "export/chosen_claims.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

ChosenClaims::ChosenClaims(const store::ClaimReader &reader, query::ClaimColumnsPtr columns,
                           std::vector<model::ClaimId> claims)
    : m_reader(reader)
    , m_columns(std::move(columns))
    , m_claims(std::move(claims))
    , m_set(m_claims.begin(), m_claims.end())
{}

void ChosenClaims::each(const Receive &receive, const task::Task &task) const
{
    const auto cut = [this](QHash<model::ClaimId, std::vector<store::LinkedClaim>> answers) {
        for (std::vector<store::LinkedClaim> &links : answers)
            std::erase_if(links, [this](const store::LinkedClaim &link) { return !contains(link.id); });
        return answers;
    };
    m_reader.eachBundle(
        m_claims,
        [&](const store::ClaimBundle &whole) {
            store::ClaimBundle bundle = whole;
            bundle.answers = cut(std::move(bundle.answers));
            bundle.answeredBy = cut(std::move(bundle.answeredBy));
            for (const model::Claim &claim : bundle.claims) {
                task.throwIfCancelled();
                receive(claim, bundle);
            }
        },
        task);
}

Counts ChosenClaims::counts(const task::Task &task) const
{
    Counts counts;
    QSet<model::ActorId> actors;
    each(
        [&](const model::Claim &claim, const store::ClaimBundle &) {
            ++counts.claims;
            counts.quotations += static_cast<qint64>(claim.quotations.size());
            for (const model::ActorId actor : actorsIn(claim))
                actors.insert(actor);
        },
        task);
    counts.actors = actors.size();
    return counts;
}

std::vector<model::ActorId> actorsIn(const model::Claim &claim)
{
    std::vector<model::ActorId> actors;
    const auto add = [&](model::ActorId actor) {
        if (!actor.isNull() && std::find(actors.begin(), actors.end(), actor) == actors.end())
            actors.push_back(actor);
    };
    for (const model::Party &party : claim.parties)
        add(party.actor);
    for (const model::Mention &mention : claim.mentions)
        for (const model::RelayHop &hop : mention.relay) {
            add(hop.actor);
            add(hop.by);
        }
    return actors;
}

model::DocumentId firstDocument(const model::Claim &claim)
{
    if (!claim.quotations.empty())
        return claim.quotations.front().document;
    return claim.mentions.empty() ? model::DocumentId() : claim.mentions.front().document;
}

QString relayWords(const model::Mention &mention, const store::ClaimBundle &bundle)
{
    QStringList hops;
    for (const model::RelayHop &hop : mention.relay)
        hops.append(bundle.actors.value(hop.actor).name + u' ' + model::code(hop.act));
    return hops.join(u" > "_s);
}

} // namespace jaccuse::exporting
