// SPDX-License-Identifier: MIT
#pragma once

#include "import/exchange/exchange_notes.h"
#include "import/json/json_members.h"

#include <QHash>

namespace jaccuse::import {

/// The actors and incidents of one document of an exchange file, put into a batch and found by the ids
/// that the file gives them.
class ExchangeActors
{
public:
    /// `documentKey` tells this document from others: actors without a name of their own are kept apart
    /// by it.
    ExchangeActors(QString documentKey, ImportBatch &batch, ExchangeNotes &notes);

    /// Reads "actors"; one that cannot be taken is skipped with a warning.
    void readActors(const QJsonArray &actors);
    /// Reads "incidents". Actors come first.
    void readIncidents(const QJsonArray &incidents);

    /// Throws RecordFault for an id that is not in the file.
    [[nodiscard]] model::ActorId actor(const QString &id) const;
    [[nodiscard]] model::IncidentId incident(const QString &id) const;
    /// A lasting relation to another actor. Throws RecordFault.
    [[nodiscard]] model::ActorLink link(const JsonMembers &members, model::ActorId from) const;
    /// The publisher of this name: an actor of the file, a medium before others, else a new one.
    model::ActorId publisher(const QString &name);

private:
    void readActor(const JsonMembers &members, const QString &id);
    void readCoiners(const JsonMembers &members, model::ActorId actor);
    void readLinks(const JsonMembers &members, model::ActorId from);
    [[nodiscard]] model::ActorLink linkTo(const QString &to, model::ActorId from,
                                          model::ActorLinkType type) const;
    void readVictims(const JsonMembers &members, model::Incident &incident) const;
    model::ActorId add(model::Actor actor);

    QString m_documentKey;
    ImportBatch &m_batch;
    ExchangeNotes &m_notes;
    QHash<QString, model::ActorId> m_actors;
    QHash<QUuid, model::ActorId> m_byUid;
    QHash<QString, model::IncidentId> m_incidents;
};

/// A date with the words it was read from and how it is known. A text that is no EDTF leaves the date
/// unknown and is kept as words, with a warning that names `owner`.
model::DatedWords readDated(const JsonMembers &members, const QString &owner, ExchangeNotes &notes);

/// An EDTF text; unknown, with a warning, where it is none.
model::EdtfDate readDate(const QString &edtf, const QString &owner, ExchangeNotes &notes);

} // namespace jaccuse::import
