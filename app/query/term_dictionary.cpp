// SPDX-License-Identifier: MIT
#include "query/term_dictionary.h"

#include <QString>

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace jaccuse::query {

namespace {

constexpr size_t longestSpelt = 64;      // bytes; longer ones are no words that somebody misspelt
constexpr qsizetype shortWord = 4;       // letters, up to which one change is allowed
constexpr int signatureMost = 2 * 2 * 2; // bits that two changes can set or clear, two bytes each

quint64 lettersOf(std::string_view word)
{
    quint64 letters = 0;
    for (const char c : word)
        letters |= quint64{1} << (static_cast<unsigned char>(c) * 37u % 64u);
    return letters;
}

/// How many letters must be changed, left out, added or swapped with their neighbour; more than `most` is
/// any number above it.
int distance(const QList<uint> &a, const QList<uint> &b, int most)
{
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (size_t k = 0; k < width; ++k)
        last[k] = static_cast<int>(k);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (size_t k = 1; k < width; ++k) {
            const auto at = static_cast<qsizetype>(k);
            const int change = a[i - 1] == b[at - 1] ? 0 : 1;
            row[k] = std::min({last[k] + 1, row[k - 1] + 1, last[k - 1] + change});
            if (i > 1 && at > 1 && a[i - 1] == b[at - 2] && a[i - 2] == b[at - 1])
                row[k] = std::min(row[k], before[k - 2] + 1);
            least = std::min(least, row[k]);
        }
        if (least > most)
            return most + 1;
        std::swap(before, last);
        std::swap(last, row);
    }
    return last.back();
}

QList<uint> charactersOf(std::string_view word)
{
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())).toUcs4();
}

} // namespace

void TermDictionary::add(std::string_view word, qint64 quotations)
{
    m_terms.push_back({static_cast<quint32>(m_text.size()), static_cast<quint32>(word.size()), quotations,
                       lettersOf(word)});
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
    const QList<uint> wanted = charactersOf(word);
    const quint64 letters = lettersOf(word);
    int most = wanted.size() <= shortWord ? 1 : 2;
    std::optional<size_t> best;
    for (size_t i = 0; i < m_terms.size(); ++i) {
        const Term &term = m_terms[i];
        if (term.length > longestSpelt || std::popcount(term.letters ^ letters) > signatureMost ||
            (best && most == 0))
            continue;
        const QList<uint> candidate = charactersOf(this->word(i));
        if (candidate.size() < 2)
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
