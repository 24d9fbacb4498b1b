// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_batch.h"

#include <QHash>

namespace jaccuse::import {

/// A batch that is being made. What has a uid stands in it once, and is named by its temporary key.
class KeyedBatch
{
public:
    /// The key of the one with this uid: the one that is there, else this one, now added.
    model::ActorId add(model::Actor actor);
    model::DocumentId add(model::Document document);
    model::IncidentId add(model::Incident incident);
    /// Claims are added as they come.
    void add(model::Claim claim) { m_batch.claims.push_back(std::move(claim)); }
    /// The claim added last states that one is affiliated with the other.
    void addAffiliation(model::ActorId from, model::ActorId to);
    void withdraw(const QUuid &claim) { m_batch.withdrawn.push_back(claim); }

    /// Null where there is none of this uid.
    [[nodiscard]] model::ActorId actor(const QUuid &uid) const { return m_actors.value(uid); }
    [[nodiscard]] model::DocumentId document(const QUuid &uid) const { return m_documents.value(uid); }
    [[nodiscard]] model::IncidentId incident(const QUuid &uid) const { return m_incidents.value(uid); }

    [[nodiscard]] const model::Actor &operator[](model::ActorId key) const
    {
        return m_batch.actors[static_cast<size_t>(key.value - 1)];
    }
    [[nodiscard]] model::Actor &operator[](model::ActorId key)
    {
        return m_batch.actors[static_cast<size_t>(key.value - 1)];
    }
    [[nodiscard]] const ImportBatch &rows() const { return m_batch; }

    /// What was made, and begins anew; keys given out before are void then.
    [[nodiscard]] ImportBatch take();

private:
    ImportBatch m_batch;
    QHash<QUuid, model::ActorId> m_actors;
    QHash<QUuid, model::DocumentId> m_documents;
    QHash<QUuid, model::IncidentId> m_incidents;
};

} // namespace jaccuse::import
