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
        id = m_batch.actor(entry.uid);
        if (id.isNull()) {
            model::Actor actor;
            actor.uid = entry.uid;
            actor.name = name;
            id = m_batch.add(std::move(actor));
        }
        m_actorsByName.insert(name, id);
    }
    if (kind != model::ActorKind::Unknown)
        (*this)[id].kind = kind;
    return id;
}

model::ActorId BatchBuilder::unnamed(const QString &name, model::ActorKind kind, const QString &place)
{
    model::Actor nobody;
    nobody.uid = uidOf(u"actor"_s, {u"unnamed"_s, m_fileName, place, name});
    nobody.name = name;
    nobody.kind = kind;
    nobody.named = false;
    return actor(std::move(nobody));
}

model::DocumentId BatchBuilder::add(model::Document document)
{
    if (m_batch.document(document.uid).isNull())
        m_characters += document.text.size() + document.title.size();
    return m_batch.add(std::move(document));
}

model::IncidentId BatchBuilder::add(model::Incident incident)
{
    if (m_batch.incident(incident.uid).isNull())
        m_characters += incident.description.size();
    return m_batch.add(std::move(incident));
}

void BatchBuilder::add(model::Claim claim)
{
    m_characters += claim.note.size() + claim.actWords.size();
    for (const model::Quotation &quotation : claim.quotations)
        m_characters += quotation.exact.size();
    m_batch.add(std::move(claim));
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
    const ImportBatch &rows = m_batch.rows();
    if (rows.claims.size() + rows.incidents.size() >= claimsInBatch || m_characters > charactersInBatch)
        flush();
}

void BatchBuilder::flush()
{
    const ImportBatch &rows = m_batch.rows();
    if (rows.claims.empty() && rows.documents.empty() && rows.incidents.empty())
        return;
    m_sink.take(m_batch.take());
    m_characters = 0;
    m_actorsByName.clear();
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
