// SPDX-License-Identifier: MIT
#include "query/term_dictionary.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>

namespace jaccuse::query {

namespace {

constexpr size_t longestSpelt = 64; // bytes; longer ones are no words that somebody misspelt
constexpr size_t shortWord = 4;     // letters, up to which one change is allowed

/// The letters of a word that is not too long.
struct Letters
{
    std::array<char32_t, longestSpelt> letters;
    size_t count = 0;

    explicit Letters(std::string_view word)
    {
        for (size_t at = 0; at < word.size();) {
            const auto lead = static_cast<unsigned char>(word[at++]);
            char32_t letter = lead;
            for (; at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80; ++at)
                letter = letter << 8 | static_cast<unsigned char>(word[at]); // other letters, other numbers
            letters[count++] = letter;
        }
    }
};

quint64 lettersOf(std::string_view word)
{
    quint64 letters = 0;
    for (const char c : word)
        letters |= quint64{1} << (static_cast<unsigned char>(c) * 37u % 64u);
    return letters;
}

bool isAscii(std::string_view word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// How many letters must be changed, left out, added or swapped with their neighbour; more than `most` is
/// any number above it.
int distance(const Letters &a, const Letters &b, int most)
{
    const auto apart = static_cast<int>(a.count) - static_cast<int>(b.count);
    if (std::abs(apart) > most)
        return most + 1;
    using Row = std::array<int, longestSpelt + 1>;
    std::array<Row, 3> rows;
    Row *before = &rows[0];
    Row *last = &rows[1];
    Row *row = &rows[2];
    for (size_t k = 0; k <= b.count; ++k)
        (*last)[k] = static_cast<int>(k);
    for (size_t i = 1; i <= a.count; ++i) {
        (*row)[0] = static_cast<int>(i);
        int least = (*row)[0];
        for (size_t k = 1; k <= b.count; ++k) {
            const int change = a.letters[i - 1] == b.letters[k - 1] ? 0 : 1;
            (*row)[k] = std::min({(*last)[k] + 1, (*row)[k - 1] + 1, (*last)[k - 1] + change});
            if (i > 1 && k > 1 && a.letters[i - 1] == b.letters[k - 2] &&
                a.letters[i - 2] == b.letters[k - 1])
                (*row)[k] = std::min((*row)[k], (*before)[k - 2] + 1);
            least = std::min(least, (*row)[k]);
        }
        if (least > most)
            return most + 1;
        Row *const free = before;
        before = last;
        last = row;
        row = free;
    }
    return (*last)[b.count];
}

} // namespace

void TermDictionary::add(std::string_view word, qint64 quotations)
{
    m_terms.push_back({static_cast<quint32>(m_text.size()), static_cast<quint16>(word.size()), isAscii(word),
                       quotations, lettersOf(word)});
    m_text.append(word);
}

std::optional<size_t> TermDictionary::find(std::string_view word) const
{
    const size_t at = beginningWith(word).from;
    return at < size() && this->word(at) == word ? std::optional(at) : std::nullopt;
}

qint64 TermDictionary::quotationsWith(std::string_view word) const
{
    const auto at = find(word);
    return at ? quotations(*at) : 0;
}

TermDictionary::Range TermDictionary::beginningWith(std::string_view prefix) const
{
    const auto view = [this](const Term &term) {
        return std::string_view(m_text).substr(term.from, term.length);
    };
    const auto from =
        std::lower_bound(m_terms.begin(), m_terms.end(), prefix,
                         [&](const Term &term, std::string_view looked) { return view(term) < looked; });
    const auto to = std::partition_point(
        from, m_terms.end(), [&](const Term &term) { return view(term).substr(0, prefix.size()) == prefix; });
    return {static_cast<size_t>(from - m_terms.begin()), static_cast<size_t>(to - m_terms.begin())};
}

std::optional<size_t> TermDictionary::nearest(std::string_view word) const
{
    if (word.size() > longestSpelt)
        return std::nullopt;
    const Letters wanted(word);
    const quint64 letters = lettersOf(word);
    const bool ascii = isAscii(word);
    int most = wanted.count <= shortWord ? 1 : 2;
    std::optional<size_t> best;
    for (size_t i = 0; i < m_terms.size() && (!best || most > 0); ++i) {
        const Term &term = m_terms[i];
        // A change takes one letter away and brings another; one that is not ASCII has up to three bytes.
        const int bits = most * (ascii && term.isAscii ? 2 : 6);
        if (term.length > longestSpelt || std::popcount(term.letters ^ letters) > bits ||
            (ascii && term.isAscii &&
             std::abs(static_cast<int>(term.length) - static_cast<int>(word.size())) > most))
            continue;
        const Letters candidate(this->word(i));
        if (candidate.count < 2)
            continue;
        const int far = distance(wanted, candidate, most);
        if (far > most || far == 0)
            continue;
        if (!best || far < most || term.quotations > m_terms[*best].quotations)
            best = i;
        most = far;
    }
    return best;
}

} // namespace jaccuse::query
