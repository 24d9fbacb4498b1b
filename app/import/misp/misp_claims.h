// SPDX-License-Identifier: MIT
#pragma once

#include "import/keyed_batch.h"
#include "import/misp/misp_galaxy.h"
#include "import/shared_names.h"

#include <QHash>

namespace jaccuse::import {

/// Makes actors and claims of a galaxy's clusters, in the voice of the galaxy.
///
/// Each cluster becomes a group with its synonyms as aliases; names that several clusters bear are marked
/// ambiguous, and no two clusters become one. What a galaxy says of who is behind a group is what it says,
/// never a property of the group:
/// - `country`: a claim by the galaxy that the group performs (inferred) and that state is linked;
/// - `cfr-suspected-state-sponsor`: a claim, hedged, that the group performs and that state supports it;
///   both where both are given, since they are two statements that may differ;
/// - neither, but victims or kinds of incident: a claim that the group performs.
/// The first two stand behind a claimed link of the two, affiliated_with. An empty country and the sponsor
/// "Unknown" say nothing. References become documents that are told to be cited, not read.
class MispClaims
{
public:
    /// `producers`: those who coin names, by their uuid.
    MispClaims(const MispGalaxy &galaxy, const QHash<QUuid, MispCluster> &producers);

    void take(const MispCluster &cluster);
    /// What was made since the last call.
    ImportBatch batch() { return m_batch.take(); }

    [[nodiscard]] size_t size() const { return m_batch.rows().actors.size() + m_batch.rows().claims.size(); }
    [[nodiscard]] qint64 claims() const { return m_claims; }
    [[nodiscard]] qint64 unknownCoiners() const
    {
        return m_unknownCoiners;
    } ///< names whose producer is not known

private:
    /// One statement of a cluster.
    struct Statement
    {
        QString field; ///< part of the claim's uid
        QStringList states;
        model::Responsibility responsibility = model::Responsibility::Linked;
        model::Force force = model::Force::Flat;
        QString summary;
    };

    void add(const MispCluster &cluster, model::ActorId group, const Statement &statement);
    void addDocuments(const MispCluster &cluster, model::Claim &claim);
    void addAliases(const MispCluster &cluster, model::Actor &actor);
    model::ActorId state(const QString &name);
    model::ActorId producer(const QUuid &uuid);
    model::ActorId galaxy();

    const MispGalaxy &m_galaxy;
    const QHash<QUuid, MispCluster> &m_producers;
    SharedNames<QUuid> m_ambiguous;
    KeyedBatch m_batch;
    qint64 m_claims = 0;
    qint64 m_unknownCoiners = 0;
};

/// What kind of actor the clusters of a galaxy are; nothing where they are no actors, such as tools.
std::optional<model::ActorKind> mispActorKind(const MispGalaxy &galaxy);

} // namespace jaccuse::import
