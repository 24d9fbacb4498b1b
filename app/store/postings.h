// SPDX-License-Identifier: MIT
#pragma once

#include "query/words.h"

#include <QtGlobal>

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace jaccuse::store {

/// Numbers the terms it is asked for, from 0.
class TermNumbers
{
public:
    TermNumbers();
    quint32 of(std::string_view term);
    [[nodiscard]] size_t size() const { return m_terms.size(); }
    [[nodiscard]] std::string_view term(quint32 number) const;
    [[nodiscard]] size_t bytes() const;
    void clear();

private:
    struct Term
    {
        quint32 from = 0; // in m_text
        quint32 length = 0;
    };
    struct Slot
    {
        quint32 hash = 0;
        quint32 number = 0; // from 1; 0 where free
    };

    void grow();

    std::string m_text;
    std::vector<Term> m_terms;
    std::vector<Slot> m_slots;
};

/// The words of quotations, and the beginnings of two and three letters of each, with their places:
/// gathered in any order of ids, and taken out as a run, which is sorted by term and then by id.
class Postings
{
public:
    using Write = std::function<void(std::string_view bytes)>;

    /// So many bytes are about what it should take to hold and to sort the words.
    explicit Postings(size_t memory);

    /// Returns how many words the text has.
    quint32 add(qint64 id, std::string_view text);
    /// It holds as much as it should, and had better be written before more is added.
    [[nodiscard]] bool isFull() const;
    [[nodiscard]] bool isEmpty() const { return m_quotations.empty(); }

    /// Writes the run and forgets what it holds. The run is a list of terms, each with its length in front
    /// and followed by its rows: how far the row's quotation is behind the one before, from 1, in the ids
    /// returned; the length of its places; the places as FTS5 keeps them. A 0 ends the rows.
    /// Returns the ids, ascending.
    std::vector<qint64> takeRun(const Write &write);

private:
    struct Quotation
    {
        qint64 id = 0;
        size_t from = 0; // in m_words
        size_t to = 0;
    };
    struct Word
    {
        quint32 term = 0;
        quint32 place = 0; // in its quotation
    };
    struct Posting
    {
        quint32 quotation = 0; // in order of id
        quint32 place = 0;
    };

    static constexpr size_t bytesOfWord = sizeof(Word) + sizeof(Posting);

    void group(const std::vector<quint32> &lists, size_t count);
    void writeRows(const Posting *from, const Posting *to, std::string &out) const;

    size_t m_memory;
    query::WordSplitter m_splitter;
    TermNumbers m_terms;
    std::vector<Word> m_words;
    std::vector<Quotation> m_quotations;
    std::vector<Posting> m_grouped; // by list, then by id
    std::vector<size_t> m_listEnds; // in m_grouped
};

} // namespace jaccuse::store
