// SPDX-License-Identifier: MIT
#pragma once

#include "import/keyed_batch.h"

#include <QHash>
#include <QString>

namespace jaccuse::import {

/// Gathers claims and what they name into batches of bounded size, for formats that are tables: one actor
/// a name, one document and one incident a uid within a batch. Lives as long as its file is read.
class BatchBuilder
{
public:
    BatchBuilder(QString fileName, ImportSink &sink);

    [[nodiscard]] const QString &fileName() const { return m_fileName; }

    /// The actor of this name as a table writes it; a kind that is known stays with it. Words that name
    /// nobody, such as "Unknown", make an actor of their own for each `place` (a document's uid, a row).
    model::ActorId actor(const QString &name, model::ActorKind kind = model::ActorKind::Unknown,
                         const QString &place = {});
    /// The actor of this uid, added where the batch has none.
    model::ActorId actor(model::Actor actor) { return m_batch.add(std::move(actor)); }
    /// Somebody whom the table does not name, known by what is said of it in one place.
    model::ActorId unnamed(const QString &name, model::ActorKind kind, const QString &place);
    /// The actor given out before.
    const model::Actor &operator[](model::ActorId id) const { return m_batch[id]; }
    model::Actor &operator[](model::ActorId id) { return m_batch[id]; }

    /// Null where the batch has no document, or incident, of this uid yet.
    [[nodiscard]] model::DocumentId document(const QUuid &uid) const { return m_batch.document(uid); }
    model::DocumentId add(model::Document document);
    [[nodiscard]] model::IncidentId incident(const QUuid &uid) const { return m_batch.incident(uid); }
    model::IncidentId add(model::Incident incident);

    void add(model::Claim claim);
    /// The same; where an earlier claim of this file has its uid, it gets one with a running number, and
    /// the answer is true.
    bool addNumbered(model::Claim claim);

    /// Hands the batch over where it is large enough; ids given out before are void then. To be called
    /// between records.
    void flushIfFull();
    void flush();

    void skip(qint64 line, const QString &reason);
    void warn(qint64 line, const QString &reason);

private:
    struct Name
    {
        QUuid uid; ///< null where it names nobody
        bool known = false;
    };

    QString m_fileName;
    ImportSink &m_sink;
    KeyedBatch m_batch;
    qsizetype m_characters = 0;
    QHash<QString, Name> m_names; // folding names is slow, and the same ones come again and again
    QHash<QString, model::ActorId> m_actorsByName;
    QHash<QUuid, int> m_claims; // those of addNumbered(), over the whole file
};

/// Adds one to a claim's parties; a responsibility for the accused, and only for them.
void addParty(model::Claim &claim, model::ActorId actor, model::PartyRole role,
              std::optional<model::Responsibility> responsibility = {});

} // namespace jaccuse::import
