// SPDX-License-Identifier: MIT
#pragma once

#include "import/actor_matching.h"
#include "import/import_batch.h"
#include "import/import_report.h"
#include "import/newer_versions.h"
#include "store/claim_writer.h"

#include <QHash>
#include <QSet>

namespace jaccuse::import {

/// Puts batches into a file: gives temporary keys their rows, takes what is there already (same uid; for
/// actors also what ActorMatching finds) instead of adding it twice, changes what earlier imports brought and
/// a newer version of their file tells otherwise, and ties answers to the claims they name.
/// Lives within one transaction; finish() before its commit.
class Ingest : public ImportSink
{
public:
    Ingest(store::Database &database, model::ImportId import, ImportReport &report,
           const task::Task &task = task::Task());

    void take(ImportBatch &&batch) override;
    void warn(ImportWarning warning) override;
    void finish();
    /// As ClaimWriter's.
    [[nodiscard]] std::shared_ptr<store::IndexBuild> takeIndex() { return m_writer.takeIndex(); }
    /// Whether anything came into the file, or went.
    [[nodiscard]] bool changedAnything() const;

private:
    struct PendingAnswer
    {
        QUuid from;
        model::Answer answer;
    };

    void takeActors(ImportBatch &batch);
    void nameSurfaces(ImportBatch &batch) const;
    void takeIncidents(ImportBatch &batch);
    void withdraw(const std::vector<QUuid> &claims);
    model::DocumentId documentRow(model::Document document, model::DocumentId key);
    void takeClaim(model::Claim claim);
    void tellAgain(const store::Known &known, const model::Claim &claim, bool fromLesserText);
    [[nodiscard]] bool differs(const store::Known &known, const model::Claim &claim);
    void noteUpdate(model::ClaimId before, const model::Claim &now);
    [[nodiscard]] QString inWords(const model::Claim &claim);
    void anchorAgain(model::Quotation &quotation) const;
    void addMentions(model::ClaimId id, const model::Claim &claim);

    store::Database &m_database;
    store::ClaimWriter m_writer;
    model::ImportId m_import;
    ImportReport &m_report;
    ActorMatching m_matching;
    NewerVersions m_newer;
    QSet<qint64> m_toldAgain; // ids of earlier imports' claims that were met in this one
    bool m_changed = false;   // beside what the report counts
    QHash<QUuid, model::DocumentId> m_documents;
    QHash<QUuid, model::IncidentId> m_incidents;
    std::vector<PendingAnswer> m_pending;
    std::vector<std::pair<model::ActorLink, QUuid>> m_links; // with the uid of the claim behind them
    std::vector<model::ActorId> m_batchActors;               // by temporary key
    QStringList m_batchSurfaces;                             // likewise; see ActorMatching::Row
    std::vector<model::DocumentId> m_batchDocuments;
    std::vector<model::IncidentId> m_batchIncidents;
    /// Texts that the file holds of documents whose batch brings another one, by temporary key: what the
    /// batch quotes is anchored again in these.
    QHash<model::DocumentId, QString> m_heldTexts;
};

} // namespace jaccuse::import
