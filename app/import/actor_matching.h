// SPDX-License-Identifier: MIT
#pragma once

#include "gazetteer/gazetteer.h"
#include "import/import_report.h"
#include "store/claim_writer.h"
#include "store/import_log.h"

#include <QHash>

namespace jaccuse::import {

/// Finds for the actors of an import their rows in the file: by uid; by a name or alias that one actor of the
/// file has alone; by the gazetteer. An actor that none of these knows, or that may be one of several, gets a
/// row of its own. Asks once for each uid. Within the transaction of its writer.
class ActorMatching
{
public:
    ActorMatching(store::ClaimWriter &writer, ImportReport &report)
        : m_writer(writer)
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

    store::ClaimWriter &m_writer;
    ImportReport &m_report;
    QHash<QUuid, store::KnownActor> m_rows;
    std::vector<store::LoggedMatch> m_log;
    bool m_added = false;
};

} // namespace jaccuse::import
