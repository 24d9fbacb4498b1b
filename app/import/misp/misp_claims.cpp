// SPDX-License-Identifier: MIT
#include "import/misp/misp_claims.h"

#include "import/import_words.h"
#include "import/incidents/cfr_acts.h"
#include "import/uids.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

constexpr int cannotBeJudged = 6;

/// A word of its own where the kind of incident is not known.
QString actOf(const QString &incidentType)
{
    const QString act = cfrAct(incidentType);
    return act.isEmpty() ? u"cyber.unspecified"_s : act;
}

model::ActorKind producerKind(const MispCluster &producer)
{
    const QString types = producer.companyTypes.join(u' ').toLower();
    const auto speaksOf = [&types](const QStringList &words) {
        return std::any_of(words.begin(), words.end(),
                           [&](const QString &word) { return types.contains(word); });
    };
    if (types.isEmpty())
        return model::ActorKind::Unknown;
    if (speaksOf({u"news"_s, u"blog"_s, u"publishing"_s}))
        return model::ActorKind::Media;
    return speaksOf({u"profit"_s, u"community"_s}) ? model::ActorKind::Collective : model::ActorKind::Company;
}

bool saysSomething(const QString &state)
{
    return !state.isEmpty() && state.compare(u"unknown", Qt::CaseInsensitive) != 0;
}

} // namespace

std::optional<model::ActorKind> mispActorKind(const MispGalaxy &galaxy)
{
    if (galaxy.type.contains(u"agenc"_s))
        return model::ActorKind::Organ;
    if (galaxy.type.contains(u"vendor"_s) || galaxy.type == u"producer")
        return model::ActorKind::Company;
    for (const QString &word : {u"actor"_s, u"intrusion-set"_s, u"group"_s})
        if (galaxy.type.contains(word) || galaxy.category.compare(word, Qt::CaseInsensitive) == 0)
            return model::ActorKind::Group;
    return std::nullopt;
}

MispClaims::MispClaims(const MispGalaxy &galaxy, const QHash<QUuid, MispCluster> &producers)
    : m_galaxy(galaxy)
    , m_producers(producers)
{
    for (const MispCluster &cluster : galaxy.clusters) {
        m_ambiguous.add(cluster.value, cluster.uuid);
        for (const QString &synonym : cluster.synonyms)
            m_ambiguous.add(synonym, cluster.uuid);
        for (const MispCoinedName &coined : cluster.coined)
            m_ambiguous.add(coined.name, cluster.uuid);
    }
}

model::ActorId MispClaims::galaxy()
{
    model::Actor galaxy;
    galaxy.kind = model::ActorKind::Collective;
    galaxy.name = u"MISP galaxy"_s;
    galaxy.uid = actorUid(galaxy.name, galaxy.kind);
    return m_batch.add(std::move(galaxy));
}

model::ActorId MispClaims::state(const QString &name)
{
    model::Actor state;
    state.kind = model::ActorKind::State;
    state.name = name;
    state.uid = actorUid(name, state.kind);
    return m_batch.add(std::move(state));
}

model::ActorId MispClaims::producer(const QUuid &uuid)
{
    const auto known = m_producers.constFind(uuid);
    if (known == m_producers.constEnd()) {
        ++m_unknownCoiners;
        return {};
    }
    model::Actor producer;
    producer.uid = uuid;
    producer.kind = producerKind(*known);
    producer.name = known->value;
    for (const QString &synonym : known->synonyms)
        if (synonym != known->value) {
            model::Alias alias;
            alias.text = synonym;
            producer.aliases.push_back(alias);
        }
    return m_batch.add(std::move(producer));
}

void MispClaims::addAliases(const MispCluster &cluster, model::Actor &actor)
{
    const auto place = [&actor](const QString &text) {
        return std::find_if(actor.aliases.begin(), actor.aliases.end(),
                            [&](const model::Alias &alias) { return alias.text == text; });
    };
    const auto add = [&](const QString &text) {
        model::Alias alias;
        alias.text = text;
        alias.ambiguous = m_ambiguous.contains(text);
        return actor.aliases.insert(actor.aliases.end(), alias);
    };
    for (const QString &synonym : cluster.synonyms)
        if (synonym != cluster.value && place(synonym) == actor.aliases.end())
            add(synonym);
    for (const MispCoinedName &coined : cluster.coined) {
        auto alias = place(coined.name);
        if (alias == actor.aliases.end())
            alias = add(coined.name);
        alias->kind = model::AliasKind::Vendor;
        const model::ActorId by = producer(coined.producer);
        if (alias->coinedBy.isNull())
            alias->coinedBy = by;
    }
}

void MispClaims::take(const MispCluster &cluster)
{
    model::Actor actor;
    actor.uid = cluster.uuid;
    actor.kind = mispActorKind(m_galaxy).value_or(model::ActorKind::Group);
    actor.name = cluster.value;
    addAliases(cluster, actor);
    const bool isGroup = actor.kind == model::ActorKind::Group;
    const model::ActorId group = m_batch.add(std::move(actor));
    if (!isGroup)
        return;

    Statement country;
    country.field = u"country"_s;
    Statement sponsor;
    sponsor.field = u"sponsor"_s;
    sponsor.responsibility = model::Responsibility::Supports;
    sponsor.force = model::Force::Hedged;
    std::copy_if(cluster.countries.begin(), cluster.countries.end(), std::back_inserter(country.states),
                 saysSomething);
    std::copy_if(cluster.sponsors.begin(), cluster.sponsors.end(), std::back_inserter(sponsor.states),
                 saysSomething);
    country.summary = Import::tr("The MISP galaxy gives %1 as the country of %2.")
                          .arg(country.states.join(u", "_s), cluster.value);
    sponsor.summary = Import::tr("The MISP galaxy gives %1 as the suspected state sponsor of %2.")
                          .arg(sponsor.states.join(u", "_s), cluster.value);
    if (!country.states.isEmpty())
        add(cluster, group, country);
    if (!sponsor.states.isEmpty())
        add(cluster, group, sponsor);
    if (country.states.isEmpty() && sponsor.states.isEmpty() &&
        !(cluster.victims.isEmpty() && cluster.incidentTypes.isEmpty())) {
        Statement deed;
        deed.field = u"deed"_s;
        deed.summary = Import::tr("The MISP galaxy lists whom %1 is suspected to have harmed, or how.")
                           .arg(cluster.value);
        add(cluster, group, deed);
    }
}

void MispClaims::add(const MispCluster &cluster, model::ActorId group, const Statement &statement)
{
    model::Claim claim;
    claim.uid = uidOf(u"misp"_s, {cluster.uuid.toString(QUuid::WithoutBraces), statement.field});
    claim.summary = statement.summary;
    claim.force = statement.force;
    if (!cluster.confidence.isEmpty())
        claim.confidenceWords = Import::tr("%1 of 100").arg(cluster.confidence);
    for (const QString &type : cluster.incidentTypes)
        if (const QString act = actOf(type); !claim.acts.contains(act))
            claim.acts.append(act);
    if (claim.acts.isEmpty())
        claim.acts.append(u"cyber.unspecified"_s);
    claim.actWords = cluster.incidentTypes.join(u", "_s);

    const auto join = [&claim](model::ActorId who, model::PartyRole role,
                               const QString &words) -> model::Party & {
        model::Party party;
        party.actor = who;
        party.role = role;
        party.surface = words;
        return claim.parties.emplace_back(std::move(party));
    };
    join(galaxy(), model::PartyRole::Principal, {});
    model::Party &performer = join(group, model::PartyRole::Accused, cluster.value);
    performer.responsibility = model::Responsibility::Performs;
    performer.basis = statement.states.isEmpty() ? model::Basis::Stated : model::Basis::Inferred;
    for (const QString &name : statement.states)
        join(state(name), model::PartyRole::Accused, name).responsibility = statement.responsibility;
    for (const QString &name : cluster.victims) {
        model::Actor victim;
        victim.uid = actorUid(name);
        victim.name = name;
        join(m_batch.add(std::move(victim)), model::PartyRole::Victim, name);
    }
    addDocuments(cluster, claim);
    m_batch.add(std::move(claim));
    ++m_claims;
    for (const QString &name : statement.states)
        m_batch.addAffiliation(group, state(name));
}

void MispClaims::addDocuments(const MispCluster &cluster, model::Claim &claim)
{
    model::Document file;
    // Without the version, so that a newer one of the file tells the same claims in the same document.
    file.uid = uidOf(u"misp-galaxy"_s,
                     {m_galaxy.uuid.isNull() ? m_galaxy.type : m_galaxy.uuid.toString(QUuid::WithoutBraces)});
    file.title = m_galaxy.version.isEmpty()
                     ? Import::tr("%1, MISP galaxy").arg(m_galaxy.name)
                     : Import::tr("%1, MISP galaxy, version %2").arg(m_galaxy.name, m_galaxy.version);
    file.publisher = galaxy();
    file.publisherBasis = model::code(model::Basis::Stated);
    file.byline = m_galaxy.authors;
    model::Mention mention;
    mention.document = m_batch.add(std::move(file));
    claim.mentions.push_back(mention);
    if (!cluster.description.isEmpty()) {
        model::Quotation quotation;
        quotation.document = mention.document;
        quotation.exact = cluster.description;
        quotation.voice = model::Voice::Narrator;
        claim.quotations.push_back(quotation);
    }
    for (const QString &reference : cluster.references) {
        const bool isAddress = reference.startsWith(u"http"_s, Qt::CaseInsensitive);
        model::Document cited;
        cited.title = reference;
        cited.url = isAddress ? reference : QString();
        cited.uid = documentUid(cited.url, cited.title, {});
        model::Mention citation;
        citation.document = m_batch.add(std::move(cited));
        citation.attested = cannotBeJudged;
        citation.fidelityNote = Import::tr("Cited as a source, not read: what it says itself is not known.");
        claim.mentions.push_back(citation);
    }
}

} // namespace jaccuse::import
