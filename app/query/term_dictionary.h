// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jaccuse::query {

/// All different words of a file's quotations, as WordSplitter cuts them, with the number of quotations that
/// have each; in order of their bytes. Immutable once filled, so any thread may read it.
class TermDictionary
{
public:
    /// Words come in ascending order of their bytes.
    void add(std::string_view word, qint64 quotations);

    [[nodiscard]] size_t size() const { return m_terms.size(); }
    [[nodiscard]] std::string_view word(size_t place) const
    {
        return std::string_view(m_text).substr(m_terms[place].from, m_terms[place].length);
    }
    [[nodiscard]] qint64 quotations(size_t place) const { return m_terms[place].quotations; }

    [[nodiscard]] std::optional<size_t> find(std::string_view word) const;
    /// How many quotations have a word; 0 where there is none.
    [[nodiscard]] qint64 quotationsWith(std::string_view word) const;

    struct Range
    {
        size_t from = 0;
        size_t to = 0; ///< one past the last
        [[nodiscard]] size_t size() const { return to - from; }
    };
    /// The words that begin so.
    [[nodiscard]] Range beginningWith(std::string_view prefix) const;

    /// The word most like one that is not there, at most two letters changed, left out, added or swapped
    /// (one in words of four letters or less), the commonest of equals; nothing where none is.
    [[nodiscard]] std::optional<size_t> nearest(std::string_view word) const;

private:
    struct Term
    {
        quint32 from = 0;
        quint16 length = 0;
        bool isAscii = false;
        qint64 quotations = 0;
        quint64 letters = 0; // a bit for each byte that occurs, to see at once what cannot be near
    };
    std::string m_text;
    std::vector<Term> m_terms;
};

} // namespace jaccuse::query
