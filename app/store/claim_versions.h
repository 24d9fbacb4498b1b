// SPDX-License-Identifier: MIT
#pragma once

#include "store/claim_tables.h"

namespace jaccuse::store {

/// Changes claims of earlier imports and keeps what stood before with the import that changes them, within
/// the caller's transaction; for app/store only. Throws SQLite::Exception and StoreError.
class ClaimVersions
{
public:
    /// `tables` are those of the import that writes.
    ClaimVersions(Database &database, ClaimTables &tables, model::ImportId import);

    /// As ClaimWriter::replace and withdraw. The claim is in its tables.
    void replace(model::ClaimId id, model::Claim claim);
    void withdraw(model::ClaimId id);

private:
    void removeParts(model::ClaimId id);
    model::ClaimId writeOver(model::ClaimId id, const model::Claim &before, model::Claim &claim);
    void writeMentions(const model::Claim &before, const model::Claim &claim);

    Database &m_database;
    SQLite::Database &m_db;
    ClaimTables &m_tables;
    model::ImportId m_import;
};

} // namespace jaccuse::store
