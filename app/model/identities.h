// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"

#include <QHash>
#include <QUuid>

namespace jaccuse::model {

/// Rows of one file beside the uids that name the same things in every copy of it.
class Identities
{
public:
    /// Several uids may mean one actor, where actors were merged; the first added is its own.
    void add(ActorId actor, const QUuid &uid)
    {
        m_actorOf.insert(uid, actor);
        if (!m_uidOfActor.contains(actor))
            m_uidOfActor.insert(actor, uid);
    }
    void add(ClaimId claim, const QUuid &uid)
    {
        m_claimOf.insert(uid, claim);
        m_uidOfClaim.insert(claim, uid);
    }

    /// Null where it is not known.
    [[nodiscard]] QUuid uidOf(ActorId actor) const { return m_uidOfActor.value(actor); }
    [[nodiscard]] QUuid uidOf(ClaimId claim) const { return m_uidOfClaim.value(claim); }
    [[nodiscard]] ActorId actorOf(const QUuid &uid) const { return m_actorOf.value(uid); }
    [[nodiscard]] ClaimId claimOf(const QUuid &uid) const { return m_claimOf.value(uid); }

private:
    QHash<QUuid, ActorId> m_actorOf;
    QHash<ActorId, QUuid> m_uidOfActor;
    QHash<QUuid, ClaimId> m_claimOf;
    QHash<ClaimId, QUuid> m_uidOfClaim;
};

} // namespace jaccuse::model
