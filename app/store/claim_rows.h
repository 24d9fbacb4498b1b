// SPDX-License-Identifier: MIT
#pragma once

#include "store/claim_reader.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace jaccuse::store {

/// Reads single claims by id with statements prepared once; for app/store only. Its functions throw
/// SQLite::Exception, so callers guard them.
class ClaimRows
{
public:
    explicit ClaimRows(SQLite::Database &db);

    /// The claim with all that hangs on it; its answers name the claims answered.
    std::optional<model::Claim> claim(model::ClaimId id);
    std::vector<model::Span> spans(model::QuotationId id);

    enum class Direction { Answers, AnsweredBy };
    std::vector<LinkedClaim> linked(model::ClaimId id, Direction direction);

private:
    void readParties(model::Claim &claim);
    void readMentions(model::Claim &claim);
    void readQuotations(model::Claim &claim);
    void readRest(model::Claim &claim);
    void nameParties(LinkedClaim &linked);

    SQLite::Statement m_claim, m_acts, m_parties, m_partyQuotations, m_mentions, m_hops, m_quotations,
        m_spans, m_evidence, m_answers, m_answersOf, m_answeredBy, m_names;
};

} // namespace jaccuse::store
