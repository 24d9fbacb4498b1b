// SPDX-License-Identifier: MIT
#include "query/snippet.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace jaccuse::query {

namespace {

/// Where a text can be cut, at `at` or after it, not behind `last`.
qsizetype cutAfter(const QString &text, qsizetype at, qsizetype last)
{
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
    words.setPosition(at);
    if (words.isAtBoundary())
        return at;
    if (const qsizetype next = words.toNextBoundary(); next >= 0 && next <= last)
        return next;
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    characters.setPosition(at);
    return characters.isAtBoundary() ? at : std::max(at, characters.toNextBoundary());
}

} // namespace

model::TextRange snippetOf(const QString &text, const std::vector<Match> &matches, qsizetype characters)
{
    if (text.size() <= characters)
        return {0, text.size()};
    qsizetype start = 0;
    if (!matches.empty()) {
        // The window with most matches, the first of equals.
        size_t best = 0;
        size_t bestCount = 0;
        size_t to = 0;
        for (size_t from = 0; from < matches.size(); ++from) {
            to = std::max(to, from);
            while (to < matches.size() &&
                   matches[to].range.end - matches[from].range.start <= characters * 3 / 4)
                ++to;
            if (to - from > bestCount) {
                best = from;
                bestCount = to - from;
            }
        }
        start = std::max<qsizetype>(0, matches[best].range.start - characters / 5);
        start = std::min(start, text.size() - characters);
        if (start > 0)
            start = cutAfter(text, start, matches[best].range.start);
        while (start < matches[best].range.start && text[start].isSpace())
            ++start;
    }
    const qsizetype least = std::min(text.size(), start + characters);
    qsizetype end = least < text.size() ? cutAfter(text, least, least + characters / 4) : text.size();
    end = std::clamp(end, start, text.size());
    return {start, end};
}

} // namespace jaccuse::query
