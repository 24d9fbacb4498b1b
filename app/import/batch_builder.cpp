// SPDX-License-Identifier: MIT
#include "import/batch_builder.h"

#include "import/table/unnamed.h"
#include "import/uids.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

constexpr size_t claimsInBatch = 5000;
constexpr qsizetype charactersInBatch = 4 * 1024 * 1024;
constexpr qsizetype namesRemembered = 200'000;

template <class Identifier>
Identifier placeOf(size_t size)
{
    return Identifier{static_cast<qint64>(size)};
}

} // namespace

BatchBuilder::BatchBuilder(QString fileName, ImportSink &sink)
    : m_fileName(std::move(fileName))
    , m_sink(sink)
{}

model::ActorId BatchBuilder::actor(const QString &name, model::ActorKind kind, const QString &place)
{
    model::ActorId id = m_actorsByName.value(name);
    if (id.isNull()) {
        if (m_names.size() > namesRemembered)
            m_names.clear();
        Name &entry = m_names[name];
        if (!std::exchange(entry.known, true) && !isUnnamed(name))
            entry.uid = actorUid(name);
        if (entry.uid.isNull())
            return unnamed(name, kind, place);
        model::ActorId &known = m_actors[entry.uid];
        if (known.isNull()) {
            model::Actor actor;
            actor.uid = entry.uid;
            actor.name = name;
            m_batch.actors.push_back(std::move(actor));
            known = placeOf<model::ActorId>(m_batch.actors.size());
        }
        id = known;
        m_actorsByName.insert(name, id);
    }
    if (kind != model::ActorKind::Unknown)
        (*this)[id].kind = kind;
    return id;
}

model::ActorId BatchBuilder::actor(const model::Actor &actor)
{
    model::ActorId &known = m_actors[actor.uid];
    if (known.isNull()) {
        m_batch.actors.push_back(actor);
        known = placeOf<model::ActorId>(m_batch.actors.size());
    }
    return known;
}

model::ActorId BatchBuilder::unnamed(const QString &name, model::ActorKind kind, const QString &place)
{
    model::Actor nobody;
    nobody.uid = uidOf(u"actor"_s, {u"unnamed"_s, m_fileName, place, name});
    nobody.name = name;
    nobody.kind = kind;
    nobody.named = false;
    return actor(nobody);
}

model::DocumentId BatchBuilder::add(model::Document document)
{
    model::DocumentId &known = m_documents[document.uid];
    if (known.isNull()) {
        m_characters += document.text.size() + document.title.size();
        m_batch.documents.push_back(std::move(document));
        known = placeOf<model::DocumentId>(m_batch.documents.size());
    }
    return known;
}

model::IncidentId BatchBuilder::add(model::Incident incident)
{
    model::IncidentId &known = m_incidents[incident.uid];
    if (known.isNull()) {
        m_characters += incident.description.size();
        m_batch.incidents.push_back(std::move(incident));
        known = placeOf<model::IncidentId>(m_batch.incidents.size());
    }
    return known;
}

void BatchBuilder::add(model::Claim claim)
{
    m_characters += claim.note.size() + claim.actWords.size();
    for (const model::Quotation &quotation : claim.quotations)
        m_characters += quotation.exact.size();
    m_batch.claims.push_back(std::move(claim));
}

bool BatchBuilder::addNumbered(model::Claim claim)
{
    const int before = m_claims[claim.uid]++;
    if (before > 0)
        claim.uid =
            uidOf(u"claim"_s, {claim.uid.toString(QUuid::WithoutBraces), QString::number(before + 1)});
    add(std::move(claim));
    return before > 0;
}

void BatchBuilder::flushIfFull()
{
    if (m_batch.claims.size() + m_batch.incidents.size() >= claimsInBatch || m_characters > charactersInBatch)
        flush();
}

void BatchBuilder::flush()
{
    if (!m_batch.claims.empty() || !m_batch.documents.empty() || !m_batch.incidents.empty())
        m_sink.take(std::exchange(m_batch, {}));
    m_characters = 0;
    m_actorsByName.clear();
    m_actors.clear();
    m_documents.clear();
    m_incidents.clear();
}

void BatchBuilder::skip(qint64 line, const QString &reason)
{
    m_sink.warn({.file = m_fileName, .line = line, .reason = reason, .skipped = true});
}

void BatchBuilder::warn(qint64 line, const QString &reason)
{
    m_sink.warn({.file = m_fileName, .line = line, .reason = reason});
}

void addParty(model::Claim &claim, model::ActorId actor, model::PartyRole role,
              std::optional<model::Responsibility> responsibility)
{
    model::Party party;
    party.actor = actor;
    party.role = role;
    party.responsibility = responsibility;
    claim.parties.push_back(std::move(party));
}

} // namespace jaccuse::import
