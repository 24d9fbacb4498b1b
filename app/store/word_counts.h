// SPDX-License-Identifier: MIT
#pragma once

#include "query/term_dictionary.h"
#include "query/words.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jaccuse::store {

/// Gathers how many quotations have each word, for the table indexed_word, from which searches take all words
/// that begin alike, are forms of one, or are spelt nearly so. For app/store only. Throws SQLite::Exception.
class WordCounts
{
public:
    /// A quotation that comes (+1) or goes (-1).
    void count(std::string_view text, int change);
    /// Adds what was gathered to the table, and forgets it.
    void write(SQLite::Database &db);

    [[nodiscard]] const std::unordered_map<std::string, qint64> &counts() const { return m_counts; }

private:
    query::WordSplitter m_splitter;
    std::unordered_map<std::string, qint64> m_counts;
    std::vector<std::string> m_words; // of one quotation
};

/// The whole table.
query::TermDictionary readDictionary(SQLite::Database &db);

} // namespace jaccuse::store
