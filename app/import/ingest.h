// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_batch.h"
#include "import/import_file.h"
#include "store/claim_writer.h"

#include <QHash>

namespace jaccuse::import {

/// Puts batches into a file: gives temporary keys their rows, takes what is there already (same uid; for
/// actors also the same name) instead of adding it twice, and ties answers to the claims they name.
/// Lives within one transaction; finish() before its commit.
class Ingest : public ImportSink
{
public:
    Ingest(store::Database &database, model::ImportId import, ImportReport &report,
           const task::Task &task = task::Task());

    void take(ImportBatch &&batch) override;
    void warn(ImportWarning warning) override;
    void finish();

private:
    struct PendingAnswer
    {
        model::ClaimId from;
        model::Answer answer;
    };

    model::ActorId actorRow(const model::Actor &actor);
    model::DocumentId documentRow(model::Document document, model::DocumentId key);
    void takeClaim(model::Claim claim);
    void anchorAgain(model::Quotation &quotation) const;
    void addMentions(model::ClaimId id, const model::Claim &claim);

    store::Database &m_database;
    store::ClaimWriter m_writer;
    ImportReport &m_report;
    QHash<QUuid, model::ActorId> m_actors;
    QHash<QUuid, model::DocumentId> m_documents;
    QHash<QUuid, model::IncidentId> m_incidents;
    std::vector<PendingAnswer> m_pending;
    std::vector<std::pair<model::ActorLink, QUuid>> m_links; // with the uid of the claim behind them
    std::vector<model::ActorId> m_batchActors;               // by temporary key
    std::vector<model::DocumentId> m_batchDocuments;
    std::vector<model::IncidentId> m_batchIncidents;
    /// Texts that the file holds of documents whose batch brings another one, by temporary key: what the
    /// batch quotes is anchored again in these.
    QHash<model::DocumentId, QString> m_heldTexts;
};

} // namespace jaccuse::import
