// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"
#include "store/binding.h"
#include "store/dated_ids.h"
#include "store/edge_writer.h"
#include "store/index_build.h"
#include "task/task.h"

#include <QHash>

#include <utility>
#include <vector>

namespace jaccuse::store {

/// Writes claims into their tables, within the caller's transaction; for app/store only. Throws
/// SQLite::Exception.
class ClaimTables
{
public:
    ClaimTables(Database &database, model::ImportId import);

    /// A new id for a claim said then.
    model::ClaimId nextId(const model::EdtfDate &said) { return model::ClaimId{m_claimIds.next(said)}; }

    /// Writes claims whose ids are set, one table after the other: rows in order of id, which is the order
    /// of every table here, reach each page of the file once.
    void write(const std::vector<const model::Claim *> &claims, const task::Task &task);
    /// What a claim holds itself, over the row it has; its other rows, but mentions and quotations, anew.
    void writeAgain(const model::Claim &claim);
    void writeMention(model::ClaimId claim, const model::Mention &mention);
    void writeRelay(model::ClaimId claim, const model::Mention &mention);
    void writeQuotations(model::ClaimId claim, const model::EdtfDate &said,
                         const std::vector<model::Quotation> &quotations, int firstSeq);

    /// The graph's edges of claims that are written.
    EdgeWriter &edges() { return m_edges; }
    /// The quotations written since the last call, by id; they are not in the search index yet.
    std::vector<UnindexedQuotation> takeUnindexed() { return std::exchange(m_unindexed, {}); }
    /// From now on, those come with their words.
    void keepWords() { m_keepWords = true; }

private:
    void writeClaim(const model::Claim &claim);
    void writeActs(const model::Claim &claim);
    void writeEvidence(const model::Claim &claim);
    void writeParties(const model::Claim &claim);
    void writeSpans(qint64 quotation, const std::vector<model::Span> &spans);
    qint64 actRow(const QString &act);

    SQLite::Database &m_db;
    model::ImportId m_import;
    SQLite::Statement m_claim, m_act, m_party, m_partyQuotation, m_evidence, m_mention, m_hop, m_quotation,
        m_span, m_actFind, m_actAdd;
    DatedIds m_claimIds;
    DatedIds m_quotationIds;
    EdgeWriter m_edges;
    BoundTexts m_texts;
    QHash<QString, qint64> m_acts;
    std::vector<UnindexedQuotation> m_unindexed;
    bool m_keepWords = false;
};

} // namespace jaccuse::store
