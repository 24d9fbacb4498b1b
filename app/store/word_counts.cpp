// SPDX-License-Identifier: MIT
#include "store/word_counts.h"

#include "store/binding.h"
#include "store/index_segment.h"
#include "store/scan.h"

#include <algorithm>

namespace jaccuse::store {

void WordCounts::count(std::string_view text, int change)
{
    m_words.clear();
    m_splitter.split(text, query::WordSplitter::Mode::Index,
                     [&](std::string_view word, size_t, size_t, bool) {
                         m_words.emplace_back(word.substr(0, IndexSegment::longestTerm));
                         return true;
                     });
    std::sort(m_words.begin(), m_words.end());
    m_words.erase(std::unique(m_words.begin(), m_words.end()), m_words.end());
    for (const std::string &word : m_words)
        m_counts[word] += change;
}

void WordCounts::write(SQLite::Database &db)
{
    SQLite::Statement add(db, "INSERT INTO indexed_word VALUES(?1, ?2) ON CONFLICT(word) DO UPDATE SET "
                              "quotations = quotations + excluded.quotations");
    SQLite::Statement drop(db, "DELETE FROM indexed_word WHERE word = ?1 AND quotations <= 0");
    for (const auto &counted : m_counts) {
        if (counted.second == 0)
            continue;
        Binder(add).word(counted.first).integer(counted.second).run();
        if (counted.second < 0)
            Binder(drop).word(counted.first).run();
    }
    m_counts.clear();
}

query::TermDictionary readDictionary(SQLite::Database &db)
{
    query::TermDictionary dictionary;
    for (Scan words(db, "SELECT word, quotations FROM indexed_word ORDER BY word"); words.next();)
        dictionary.add(words.text(0), words.integer(1));
    return dictionary;
}

} // namespace jaccuse::store
