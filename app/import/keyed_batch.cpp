// SPDX-License-Identifier: MIT
#include "import/keyed_batch.h"

#include <utility>

namespace jaccuse::import {

namespace {

template <class Identifier, class Row>
Identifier keyOf(QHash<QUuid, Identifier> &keys, std::vector<Row> &rows, Row row)
{
    Identifier &key = keys[row.uid];
    if (key.isNull()) {
        rows.push_back(std::move(row));
        key = Identifier{static_cast<qint64>(rows.size())};
    }
    return key;
}

} // namespace

model::ActorId KeyedBatch::add(model::Actor actor)
{
    return keyOf(m_actors, m_batch.actors, std::move(actor));
}

model::DocumentId KeyedBatch::add(model::Document document)
{
    return keyOf(m_documents, m_batch.documents, std::move(document));
}

model::IncidentId KeyedBatch::add(model::Incident incident)
{
    return keyOf(m_incidents, m_batch.incidents, std::move(incident));
}

void KeyedBatch::addAffiliation(model::ActorId from, model::ActorId to)
{
    model::ActorLink link;
    link.from = from;
    link.to = to;
    link.type = model::ActorLinkType::AffiliatedWith;
    link.definitional = false;
    link.claim = model::ClaimId{static_cast<qint64>(m_batch.claims.size())};
    m_batch.actorLinks.push_back(link);
}

ImportBatch KeyedBatch::take()
{
    m_actors.clear();
    m_documents.clear();
    m_incidents.clear();
    return std::exchange(m_batch, {});
}

} // namespace jaccuse::import
