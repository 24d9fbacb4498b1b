// SPDX-License-Identifier: MIT
#include "query/word_matches.h"

#include <QStringConverter>

#include <algorithm>
#include <tuple>
#include <utility>

namespace jaccuse::query {

namespace {

bool isOneUnspaced(std::string_view word)
{
    const QList<uint> characters =
        QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())).toUcs4();
    return characters.size() == 1 && WordSplitter::isUnspaced(characters[0]);
}

} // namespace

WordMatches::WordMatches(Sought sought)
    : m_sought(std::move(sought))
{}

std::vector<Find> WordMatches::findsOf(const WordPattern &pattern) const
{
    std::vector<Find> finds;
    const size_t count = pattern.words.size();
    const std::string &last = pattern.words.back();
    const bool oneCharacter = pattern.prefix && count == 1 && isOneUnspaced(last);
    for (size_t at = 0; at + count <= m_words.size(); ++at) {
        bool stands = true;
        for (size_t i = 0; stands && i < count; ++i) {
            const std::string &word = m_words[at + i].text;
            const bool begunOnly = pattern.prefix && i + 1 == count;
            stands = begunOnly ? word.starts_with(pattern.words[i]) : word == pattern.words[i];
        }
        if (!stands)
            continue;
        Find find;
        find.whole = !pattern.prefix || m_words[at + count - 1].text == last;
        find.place = static_cast<int>(at);
        find.words = static_cast<int>(count);
        find.startByte = m_words[at].start;
        // A single character met a pair: only the character itself was looked for.
        find.endByte = oneCharacter ? m_words[at].start + static_cast<qsizetype>(last.size())
                                    : m_words[at + count - 1].end;
        finds.push_back(find);
    }
    if (pattern.prefix && count == 1)
        for (const auto &one : m_lastOnes)
            if (one.first.text == last)
                finds.push_back({0, Why::Typed, true, one.second, 1, one.first.start, one.first.end});
    return finds;
}

std::vector<Find> WordMatches::findsOf(const Choice &choice) const
{
    if (choice.near.size() == 1)
        return findsOf(choice.near.front());
    std::vector<std::vector<Find>> each;
    each.reserve(choice.near.size());
    for (const WordPattern &pattern : choice.near)
        each.push_back(findsOf(pattern));
    std::vector<Find> finds;
    // Whichever comes first, the others follow it so near.
    for (const std::vector<Find> &firsts : each)
        for (const Find &first : firsts) {
            std::vector<Find> together;
            for (const std::vector<Find> &others : each) {
                const auto next = std::find_if(others.begin(), others.end(), [&](const Find &other) {
                    return &others == &firsts ? other.place == first.place : other.place >= first.place;
                });
                if (next == others.end() || next->place - (first.place + first.words) > choice.within)
                    break;
                together.push_back(*next);
            }
            if (together.size() == each.size())
                finds.insert(finds.end(), together.begin(), together.end());
        }
    return finds;
}

LookedThrough WordMatches::look(std::string_view utf8)
{
    m_words.clear();
    m_lastOnes.clear();
    m_splitter.split(
        utf8, WordSplitter::Mode::Index,
        [&](std::string_view word, size_t start, size_t end, bool samePlace) {
            Word found{std::string(word), static_cast<qsizetype>(start), static_cast<qsizetype>(end)};
            if (samePlace)
                m_lastOnes.emplace_back(std::move(found), std::max(0, static_cast<int>(m_words.size()) - 1));
            else
                m_words.push_back(std::move(found));
            return true;
        });
    LookedThrough result;
    result.words = static_cast<int>(m_words.size());
    result.holds = true;
    for (size_t i = 0; i < m_sought.clauses.size(); ++i) {
        const SoughtClause &clause = m_sought.clauses[i];
        bool met = false;
        for (const Choice &choice : clause.anyOf)
            for (Find find : findsOf(choice)) {
                met = true;
                if (clause.excluded)
                    break;
                find.clause = static_cast<int>(i);
                find.why = choice.why;
                result.finds.push_back(find);
            }
        result.holds = result.holds && met != clause.excluded;
    }
    std::sort(result.finds.begin(), result.finds.end(), [](const Find &a, const Find &b) {
        return std::tuple(a.place, a.clause, a.why) < std::tuple(b.place, b.clause, b.why);
    });
    return result;
}

std::vector<Match> WordMatches::in(const QString &text)
{
    // With U+FFFD for a lone surrogate, as TextOffsets counts it.
    QStringEncoder toUtf8(QStringConverter::Utf8);
    const QByteArray bytesOfText = toUtf8(text);
    std::vector<Find> finds = look({bytesOfText.constData(), static_cast<size_t>(bytesOfText.size())}).finds;
    std::sort(finds.begin(), finds.end(), [](const Find &a, const Find &b) {
        return std::tuple(a.startByte, a.endByte, a.why) < std::tuple(b.startByte, b.endByte, b.why);
    });
    const model::TextOffsets offsets(text);
    std::vector<Match> matches;
    for (const Find &find : finds) {
        const auto unit = [&](qsizetype byte) {
            return offsets.utf16FromCodePoint(offsets.codePointFromByte(byte));
        };
        const Match found = {{unit(find.startByte), unit(find.endByte)}, find.why};
        if (!matches.empty() && found.range.start <= matches.back().range.end) {
            matches.back().range.end = std::max(matches.back().range.end, found.range.end);
            matches.back().why = std::min(matches.back().why, found.why);
        } else {
            matches.push_back(found);
        }
    }
    return matches;
}

} // namespace jaccuse::query
