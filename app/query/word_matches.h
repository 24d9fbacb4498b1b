// SPDX-License-Identifier: MIT
#pragma once

#include "model/span_anchor.h"
#include "query/sought.h"
#include "query/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace jaccuse::query {

/// A place in a text that a search means.
struct Match
{
    model::TextRange range; ///< in UTF-16 units
    Why why = Why::Typed;

    friend bool operator==(const Match &, const Match &) = default;
};

/// Where a clause is met in a text.
struct Find
{
    int clause = 0;
    Why why = Why::Typed;
    bool whole = true; ///< the words as they are, not only begun
    int place = 0;     ///< of its first word, counted in words
    int words = 1;
    qsizetype startByte = 0;
    qsizetype endByte = 0;
};

/// A text that was looked through.
struct LookedThrough
{
    std::vector<Find> finds; ///< of clauses that are not excluded, in order of place
    int words = 0;           ///< of the text
    bool holds = false;      ///< whether all clauses do
};

/// Finds the places in a text that a search means, by the same words as the index. Not thread-safe.
class WordMatches
{
public:
    explicit WordMatches(Sought sought);

    /// Ascending, apart from each other.
    std::vector<Match> in(const QString &text);
    /// What the index says of UTF-8 text.
    LookedThrough look(std::string_view utf8);

private:
    struct Word
    {
        std::string text;
        qsizetype start = 0; // bytes
        qsizetype end = 0;
    };
    std::vector<Find> findsOf(const WordPattern &pattern) const;
    std::vector<Find> findsOf(const Choice &choice) const;

    Sought m_sought;
    WordSplitter m_splitter;
    std::vector<Word> m_words;
    std::vector<std::pair<Word, int>> m_lastOnes; // single characters at the end of a run, with their place
};

} // namespace jaccuse::query
