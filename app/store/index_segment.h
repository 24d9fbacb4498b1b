// SPDX-License-Identifier: MIT
#pragma once

#include "query/term_dictionary.h"

#include <QtGlobal>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace jaccuse::store {

/// Lays out one segment of an FTS5 index, that is its terms with the rows that hold them, as pages for the
/// table that FTS5 calls %_data. Many words at once are so indexed several times as fast as by inserting
/// rows. The layout is told in SQLite's ext/fts5/fts5_index.c under "Details"; every FTS5 reads it.
class IndexSegment
{
public:
    /// Where a search for a term begins: a row of the table %_idx.
    struct Entry
    {
        std::string term;
        qint64 page = 0;
    };
    using WritePage = std::function<void(qint64 id, std::string_view bytes)>;

    /// Pages come in ascending order of id while terms are written, and the last ones with finish().
    explicit IndexSegment(WritePage writePage);

    /// The next term, greater than the one before by its bytes. It begins with the number of its index as a
    /// digit: 0 for words, 1 and on for beginnings of words, as the schema lists them.
    void term(std::string_view term);
    /// A row with the term, its id above that of the row before. The places are as FTS5 keeps them.
    void row(qint64 id, std::string_view places);
    void finish();

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    /// Words with the number of rows of each, once finished.
    [[nodiscard]] const query::TermDictionary &words() const { return m_words; }
    /// What stands in the row of %_data that tells of segments, with this as the only one. The cookie is
    /// that row's first four bytes, by which connections see whether the settings changed.
    [[nodiscard]] std::string structure(std::string_view cookie) const;

    static constexpr qint64 number = 1;           ///< of the segment
    static constexpr size_t longestTerm = 32'768; ///< bytes; FTS5 cuts off what is longer

private:
    /// One level of the tree over a long list of rows, by which a search gets to its middle or its end.
    struct Level
    {
        void begin(bool hasAbove, qint64 below, qint64 row);

        std::string bytes;
        qint64 page = 0;  // its own number
        qint64 first = 0; // of the rows it tells of
        qint64 last = 0;
    };

    void flushPage();
    void countWord();
    void endList();
    void noteFirstRow(qint64 id);
    void writeLevel(size_t height);

    WritePage m_writePage;
    std::vector<Entry> m_entries;
    query::TermDictionary m_words;
    std::vector<std::pair<qint64, std::string>> m_levelPages; // their ids come after all others
    std::vector<Level> m_levels;
    std::string m_page;
    std::string m_footer; // where terms begin on the page
    size_t m_lastTermAt = 0;
    qint64 m_pageNumber = 1;
    std::string m_term;
    Entry m_entry; // for the page with the last term
    qint64 m_lastRow = 0;
    qint64 m_rows = 0; // of the term
    int m_termlessPages = 0;
    bool m_hasTerm = false; // the page
    bool m_hasRow = false;  // the page, or a term on it
    bool m_startsList = false;
};

void appendLongVarint(std::string &to, quint64 value);

/// A number as SQLite writes it: seven bits a byte, the most significant first.
inline void appendVarint(std::string &to, quint64 value)
{
    if (value < 0x80)
        to.push_back(static_cast<char>(value));
    else
        appendLongVarint(to, value);
}

} // namespace jaccuse::store
