// SPDX-License-Identifier: MIT
#pragma once

#include "store/claim_edges.h"
#include "store/edge_sums.h"
#include "store/packed_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <unordered_map>
#include <vector>

namespace jaccuse::store {

/// Keeps claim_edge and edge true to the claims, within the caller's transaction; for app/store only.
/// Throws SQLite::Exception.
class EdgeWriter
{
public:
    explicit EdgeWriter(Database &database);

    /// Packs the rows that a new claim's own parties make. They count as written from then on.
    void pack(model::ClaimId id, const model::Claim &claim, PackedRows &rows);
    /// Takes a claim's rows away and makes them anew from its parties and answers as they stand in the
    /// file; where the claim is gone, only takes them away.
    void redraw(model::ClaimId id);
    /// Brings the sums up to date.
    void finish();

private:
    void insert(model::ClaimId id, const EdgeRow &row);
    void touch(const EdgeSumKey &key);
    model::Claim partiesOf(model::ClaimId id);
    bool isUnknown(model::ActorId actor);

    Database &m_database;
    SQLite::Statement m_insert, m_remove, m_rows, m_parties, m_stance, m_answers, m_kind;
    std::unordered_map<qint64, bool> m_unknown; // by actor
    std::set<EdgeSumKey> m_touched;
};

} // namespace jaccuse::store
