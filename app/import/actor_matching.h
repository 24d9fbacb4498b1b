// SPDX-License-Identifier: MIT
#pragma once

#include "gazetteer/gazetteer.h"
#include "import/import_report.h"
#include "store/claim_writer.h"
#include "store/import_log.h"
#include "store/known_actors.h"

#include <QHash>

namespace jaccuse::import {

/// The actor that a candidate for a name is, as a value: the one of the gazetteer, where that knows it; else
/// one of the kind that was looked for.
model::Actor candidateActor(const QString &candidate, model::ActorKind kind);

/// Whom an actor of an import is taken for. One that is neither known nor an entity is an actor of its own.
struct ActorMeaning
{
    std::optional<store::KnownActor> known;    ///< an actor of the file
    const gazetteer::Entity *entity = nullptr; ///< else one of the gazetteer
    QString reason;                            ///< one sentence for people; empty where its uid is known
    QStringList candidates;                    ///< names of those it may be, where it may be several
};

/// Decides by uid; by a name or alias that one actor of the file has alone; by the gazetteer. Without `file`
/// nobody is known yet.
ActorMeaning meaningOf(const model::Actor &actor, store::KnownActors *file);

/// The name that an import gives to an actor in the file.
QString nameInFile(const model::Actor &actor, store::KnownActors *file);

/// Finds for the actors of an import their rows in the file, as meaningOf() decides. An actor that is nobody
/// known, or that may be one of several, gets a row of its own. Asks once for each uid. Within the
/// transaction of its writer.
class ActorMatching
{
public:
    ActorMatching(store::Database &database, store::ClaimWriter &writer, ImportReport &report)
        : m_file(database)
        , m_writer(writer)
        , m_report(report)
    {}

    struct Row
    {
        model::ActorId id;
        QString surface; ///< the import's word for the actor, where that has another name
    };
    /// Aliases are not looked at.
    Row rowOf(const model::Actor &actor);

    /// What was matched and what is asked, to be logged.
    [[nodiscard]] const std::vector<store::LoggedMatch> &log() const { return m_log; }
    /// Whether anything new came into the file.
    [[nodiscard]] bool added() const { return m_added; }

private:
    store::KnownActor find(const model::Actor &actor);
    store::KnownActor insert(const model::Actor &actor);
    store::KnownActor entityRow(const gazetteer::Entity &entity, const model::Actor &asWritten);
    store::KnownActor matched(const model::Actor &actor, const store::KnownActor &known,
                              const QString &reason);
    store::KnownActor ask(const model::Actor &actor, const QStringList &candidates);

    store::KnownActors m_file;
    store::ClaimWriter &m_writer;
    ImportReport &m_report;
    QHash<QUuid, store::KnownActor> m_rows;
    std::vector<store::LoggedMatch> m_log;
    bool m_added = false;
};

} // namespace jaccuse::import
