// SPDX-License-Identifier: MIT
#pragma once

#include "import/keyed_batch.h"
#include "import/shared_names.h"
#include "import/stix/stix_objects.h"

namespace jaccuse::import {

/// A batch that is being made of STIX objects: actors, incidents and documents are added to it where a
/// claim first names them. Uids come from STIX ids, so a later bundle meets the same things.
class StixBatch
{
public:
    StixBatch(const StixObjects &objects, ImportSink &sink);

    KeyedBatch batch;

    /// Hands the batch over and begins a new one, where it holds that many claims.
    void flush(size_t claims);

    /// The actor that an object stands for. A campaign stands for those behind it, a collective.
    model::ActorId actor(const StixObject &object);
    /// One known by its name alone, such as an author of an opinion.
    model::ActorId actorNamed(const QString &name);
    /// Who created an object: the identity of its created_by_ref; where that is not said, or not in the
    /// file, an actor without a name: one a file, or one for each absent identity.
    model::ActorId creator(const StixObject &object);

    /// The incident that a campaign or incident object stands for.
    model::IncidentId incident(const StixObject &object);

    /// What the objects of one creator are told in, as one document: a bundle has no author or title of
    /// its own, and its id changes with every release.
    model::DocumentId collection(const StixObject &object);
    model::DocumentId report(const StixObject &report);

private:
    [[nodiscard]] std::vector<model::Alias> aliases(const StixObject &object) const;

    const StixObjects &m_objects;
    ImportSink &m_sink;
    SharedNames<QString> m_ambiguous; // those of groups, by their ids
};

/// The uid of what a STIX object becomes.
QUuid stixUid(const QString &id);

/// The day of a STIX time, with the time as its words; unknown where there is none.
model::DatedWords stixDay(const StixObject &object, const QString &member);

/// The days between two STIX times, either of which may be missing.
model::DatedWords stixDays(const StixObject &object, const QString &from, const QString &to);

} // namespace jaccuse::import
