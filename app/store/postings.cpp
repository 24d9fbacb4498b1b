// SPDX-License-Identifier: MIT
#include "store/postings.h"

#include "store/index_segment.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace jaccuse::store {

namespace {

constexpr quint32 noList = 0xFFFF'FFFF;
constexpr std::array<int, 3> lettersOfIndex = {0, 2, 3}; // whole words, and beginnings as the schema has them
constexpr size_t writtenAtOnce = 1 << 20;

/// The bytes of a term's first letters; 0 where it has fewer.
size_t beginning(std::string_view term, int letters)
{
    size_t end = 0;
    for (int i = 0; i < letters; ++i) {
        if (end == term.size())
            return 0;
        ++end;
        while (end < term.size() && (static_cast<unsigned char>(term[end]) & 0xC0) == 0x80)
            ++end;
    }
    return end;
}

} // namespace

TermNumbers::TermNumbers()
    : m_slots(1 << 16)
{}

quint32 TermNumbers::of(std::string_view term)
{
    const auto hash = static_cast<quint32>(std::hash<std::string_view>()(term));
    const size_t mask = m_slots.size() - 1;
    size_t at = hash & mask;
    for (; m_slots[at].number != 0; at = (at + 1) & mask)
        if (m_slots[at].hash == hash && this->term(m_slots[at].number - 1) == term)
            return m_slots[at].number - 1;
    m_terms.push_back({static_cast<quint32>(m_text.size()), static_cast<quint32>(term.size())});
    m_text.append(term);
    const auto number = static_cast<quint32>(m_terms.size());
    m_slots[at] = {hash, number};
    if (m_terms.size() * 2 > m_slots.size())
        grow();
    return number - 1;
}

std::string_view TermNumbers::term(quint32 number) const
{
    return std::string_view(m_text).substr(m_terms[number].from, m_terms[number].length);
}

void TermNumbers::grow()
{
    const std::vector<Slot> before = std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 2));
    const size_t mask = m_slots.size() - 1;
    for (const Slot &slot : before) {
        if (slot.number == 0)
            continue;
        size_t at = slot.hash & mask;
        while (m_slots[at].number != 0)
            at = (at + 1) & mask;
        m_slots[at] = slot;
    }
}

size_t TermNumbers::bytes() const
{
    return m_text.size() + m_terms.size() * sizeof(Term) + m_slots.size() * sizeof(Slot);
}

void TermNumbers::clear()
{
    m_text.clear();
    m_terms.clear();
    std::fill(m_slots.begin(), m_slots.end(), Slot());
}

Postings::Postings(size_t memory)
    : m_memory(memory)
{
    m_words.reserve(memory / bytesOfWord);
    m_grouped.reserve(memory / bytesOfWord);
}

quint32 Postings::add(qint64 id, std::string_view text)
{
    Quotation quotation{id, m_words.size(), 0};
    quint32 words = 0;
    m_splitter.split(
        text, query::WordSplitter::Mode::Index, [&](std::string_view word, size_t, size_t, bool samePlace) {
            if (!samePlace || words == 0)
                ++words;
            m_words.push_back({m_terms.of(word.substr(0, IndexSegment::longestTerm)), words - 1});
            return true;
        });
    quotation.to = m_words.size();
    m_quotations.push_back(quotation);
    return words;
}

bool Postings::isFull() const
{
    return m_terms.bytes() + m_words.size() * bytesOfWord + m_quotations.size() * sizeof(Quotation) >
           m_memory;
}

std::vector<qint64> Postings::takeRun(const Write &write)
{
    const auto byId = [](const Quotation &a, const Quotation &b) { return a.id < b.id; };
    std::sort(m_quotations.begin(), m_quotations.end(), byId);
    std::vector<quint32> terms(m_terms.size());
    std::iota(terms.begin(), terms.end(), 0);
    std::sort(terms.begin(), terms.end(),
              [this](quint32 a, quint32 b) { return m_terms.term(a) < m_terms.term(b); });

    std::string out;
    std::vector<quint32> lists(m_terms.size()); // by term
    std::vector<std::string_view> names;        // of lists
    for (size_t index = 0; index < lettersOfIndex.size(); ++index) {
        const int letters = lettersOfIndex[index];
        // Terms with the same beginning are neighbours, so that lists come in order of their names.
        names.clear();
        for (const quint32 term : terms) {
            const std::string_view whole = m_terms.term(term);
            const std::string_view name = letters == 0 ? whole : whole.substr(0, beginning(whole, letters));
            if (letters == 0 || (!name.empty() && (names.empty() || names.back() != name)))
                names.push_back(name);
            lists[term] = name.empty() ? noList : static_cast<quint32>(names.size() - 1);
        }
        group(lists, names.size());
        size_t from = 0;
        for (size_t i = 0; i < names.size(); ++i) {
            appendVarint(out, names[i].size() + 1);
            out.push_back(static_cast<char>('0' + index));
            out.append(names[i]);
            writeRows(m_grouped.data() + from, m_grouped.data() + m_listEnds[i], out);
            from = m_listEnds[i];
            if (out.size() >= writtenAtOnce) {
                write(out);
                out.clear();
            }
        }
    }
    write(out);

    std::vector<qint64> ids;
    ids.reserve(m_quotations.size());
    for (const Quotation &quotation : m_quotations)
        ids.push_back(quotation.id);
    m_terms.clear();
    m_words.clear();
    m_quotations.clear();
    return ids;
}

/// Puts the postings of each list together, in order of id and place, by counting them first.
void Postings::group(const std::vector<quint32> &lists, size_t count)
{
    m_listEnds.assign(count + 1, 0);
    for (const Word &word : m_words)
        if (lists[word.term] != noList)
            ++m_listEnds[lists[word.term] + 1];
    std::partial_sum(m_listEnds.begin(), m_listEnds.end(), m_listEnds.begin());
    m_grouped.resize(m_listEnds.back());
    for (size_t i = 0; i < m_quotations.size(); ++i)
        for (size_t k = m_quotations[i].from; k < m_quotations[i].to; ++k) {
            const Word &word = m_words[k];
            if (lists[word.term] != noList)
                m_grouped[m_listEnds[lists[word.term]]++] = {static_cast<quint32>(i), word.place};
        }
}

void Postings::writeRows(const Posting *from, const Posting *to, std::string &out) const
{
    std::string places;
    quint32 before = 0; // the last quotation, counted from 1
    while (from != to) {
        const quint32 quotation = from->quotation;
        places.clear();
        quint32 last = 0;
        for (; from != to && from->quotation == quotation; ++from) {
            appendVarint(places, from->place - last + 2); // 0 and 1 have a meaning of their own
            last = from->place;
        }
        appendVarint(out, quotation + 1 - before);
        appendVarint(out, places.size());
        out.append(places);
        before = quotation + 1;
    }
    appendVarint(out, 0);
}

} // namespace jaccuse::store
