// SPDX-License-Identifier: MIT
#pragma once

#include "query/word_matches.h"

#include <span>
#include <vector>

namespace jaccuse::query {

/// How well a quotation fits a search: bm25 (k1 = 1.2, b = 0.75) over the search's clauses, where words as
/// they were typed count more than other forms, these more than other names, and clauses that stand side by
/// side in the order typed more than apart.
class Relevance
{
public:
    /// `quotations` are all of the file; each clause's number is how many of them meet it, as far as known.
    Relevance(qint64 quotations, double averageWords, const std::vector<qint64> &meeting);

    /// Finds in order of place; `words` is the length of the quotation. Higher is better.
    [[nodiscard]] double score(std::span<const Find> finds, int words) const;

private:
    double m_averageWords;
    std::vector<double> m_weights; // by clause: the rarer, the heavier
};

} // namespace jaccuse::query
