// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"
#include "query/search_query.h"
#include "store/database.h"

#include <functional>
#include <vector>

namespace jaccuse::store {

/// A quotation with the words looked for.
struct QuotationHit
{
    model::QuotationId quotation;
    model::ClaimId claim;
    model::DocumentId document;
    QString exact;
    std::vector<model::TextRange> matches; ///< in exact, here in UTF-16 units, ascending, apart
    std::optional<model::TextRange> range; ///< in the document, in code points, where it is anchored
    double score = 0;                      ///< higher is better; 0 where ordered by date
};

enum class SearchOrder { Relevance, Date };

struct SearchResult
{
    std::vector<QuotationHit> hits;
    qint64 total = 0;
    qint64 leftOut = 0;       ///< matches that were not wanted; all of them where the total is exact
    bool totalIsExact = true; ///< false: there are more than so many, which nobody counted
    SearchOrder order = SearchOrder::Relevance; ///< the order the hits really have
    bool indexIsWhole = true; ///< false: nothing was looked for, since quotations are still to be indexed
};

/// Full-text search over the words of all quotations, by FTS5 with Jaccuse's own tokenizer.
class QuotationIndex
{
public:
    explicit QuotationIndex(Database &database)
        : m_database(database)
    {}

    /// The total is counted up to 10,000, or to its end where limit is 0, which asks for nothing else.
    /// Hits in the order asked for, or newest first where too many match to be ranked in time (result
    /// tells). `wanted` leaves claims out, for example those that a filter hides; it may be empty.
    [[nodiscard]] SearchResult search(const query::SearchQuery &query, int limit, SearchOrder order,
                                      const std::function<bool(model::ClaimId)> &wanted = {}) const;

    /// False after a large import until an IndexCompletion has indexed its quotations.
    [[nodiscard]] bool isWhole() const;

private:
    Database &m_database;
};

} // namespace jaccuse::store
