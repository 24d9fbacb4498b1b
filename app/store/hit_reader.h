// SPDX-License-Identifier: MIT
#pragma once

#include "query/word_matches.h"
#include "store/quotation_index.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace jaccuse::store {

/// Reads what is shown of claims that a search has found. For app/store only. Throws SQLite::Exception.
class HitReader
{
public:
    HitReader(SQLite::Database &db, const query::Sought &sought);

    /// With the claim's first quotation where `quotation` is 0.
    QuotationHit hit(qint64 claim, qint64 quotation);

private:
    query::WordMatches m_words;
    SQLite::Statement m_quotation;
    SQLite::Statement m_first;
    SQLite::Statement m_tellings;
};

} // namespace jaccuse::store
