// SPDX-License-Identifier: MIT
#pragma once

#include "model/span_anchor.h"
#include "query/search_query.h"
#include "query/words.h"

#include <string>
#include <vector>

namespace jaccuse::query {

/// Finds the places in a text that a search means, by the same words as the index. Not thread-safe.
class WordMatches
{
public:
    explicit WordMatches(const SearchQuery &query);

    /// Ranges in UTF-16 units, ascending, apart from each other.
    std::vector<model::TextRange> in(const QString &text);

private:
    struct Pattern
    {
        std::vector<std::string> words; ///< side by side
        bool prefix = false;            ///< the last one is only begun
    };
    WordSplitter m_splitter;
    std::vector<Pattern> m_patterns;
};

} // namespace jaccuse::query
