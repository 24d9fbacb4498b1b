// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"
#include "store/dated_ids.h"
#include "store/edge_writer.h"
#include "store/index_build.h"
#include "store/packed_rows.h"

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

    /// The rows of a claim whose id is set, with all that hangs on it but its answers; good until the next
    /// call of anything here. The claim counts as written from then on.
    std::string_view pack(const model::Claim &claim);
    /// Writes what was packed.
    void write(std::string_view rows) { m_inserts.run(rows); }

    /// What a claim holds itself, over the row it has; its other rows, but mentions and quotations, anew.
    void writeAgain(const model::Claim &claim);
    void writeMention(model::ClaimId claim, const model::Mention &mention);
    void writeRelay(model::ClaimId claim, const model::Mention &mention);
    void writeQuotations(model::ClaimId claim, const model::EdtfDate &said,
                         const std::vector<model::Quotation> &quotations, int firstSeq);

    /// The graph's edges of claims that are written.
    EdgeWriter &edges() { return m_edges; }
    /// The quotations written or packed since the last call; they are not in the search index yet.
    std::vector<UnindexedQuotation> takeUnindexed() { return std::exchange(m_unindexed, {}); }
    /// From now on, those come without their words, which take much memory.
    void dropWords();

private:
    void packClaim(const model::Claim &claim);
    void packActs(const model::Claim &claim);
    void packParties(const model::Claim &claim);
    void packEvidence(const model::Claim &claim);
    void packMention(model::ClaimId claim, const model::Mention &mention);
    void packRelay(model::ClaimId claim, const model::Mention &mention);
    void packQuotations(model::ClaimId claim, const model::EdtfDate &said,
                        const std::vector<model::Quotation> &quotations, int firstSeq);
    void packSpans(qint64 quotation, const std::vector<model::Span> &spans);
    void writePacked();
    qint64 actRow(const QString &act);

    SQLite::Database &m_db;
    model::ImportId m_import;
    PackedInserts m_inserts;
    PackedRows m_rows;
    SQLite::Statement m_actFind, m_actAdd;
    DatedIds m_claimIds;
    DatedIds m_quotationIds;
    EdgeWriter m_edges;
    QHash<QString, qint64> m_acts;
    std::vector<UnindexedQuotation> m_unindexed;
    bool m_keepWords = true;
};

} // namespace jaccuse::store
