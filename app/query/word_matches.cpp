// SPDX-License-Identifier: MIT
#include "query/word_matches.h"

#include <QStringConverter>

#include <algorithm>

namespace jaccuse::query {

namespace {

struct Word
{
    std::string text;
    qsizetype start = 0; // bytes
    qsizetype end = 0;
};

bool stands(const std::vector<Word> &words, size_t at, const std::vector<std::string> &pattern, bool prefix)
{
    if (at + pattern.size() > words.size())
        return false;
    for (size_t i = 0; i < pattern.size(); ++i) {
        const bool begunOnly = prefix && i + 1 == pattern.size();
        const std::string &word = words[at + i].text;
        if (begunOnly ? word.compare(0, pattern[i].size(), pattern[i]) != 0 : word != pattern[i])
            return false;
    }
    return true;
}

} // namespace

WordMatches::WordMatches(const SearchQuery &query)
{
    for (const SearchQuery::Part &part : query.parts) {
        if (part.excluded)
            continue;
        Pattern pattern;
        pattern.prefix = part.prefix;
        const std::string text = part.text.toStdString();
        m_splitter.split(text, WordSplitter::Mode::Query, [&](std::string_view word, size_t, size_t, bool) {
            pattern.words.emplace_back(word);
            return true;
        });
        const QList<uint> characters = part.text.toUcs4();
        if (characters.size() == 1 && WordSplitter::isUnspaced(characters[0]))
            pattern.prefix = true;
        if (!pattern.words.empty())
            m_patterns.push_back(std::move(pattern));
    }
}

std::vector<model::TextRange> WordMatches::in(const QString &text)
{
    // With U+FFFD for a lone surrogate, as TextOffsets counts it.
    QStringEncoder toUtf8(QStringConverter::Utf8);
    const QByteArray bytesOfText = toUtf8(text);
    const std::string_view utf8(bytesOfText.constData(), static_cast<size_t>(bytesOfText.size()));
    std::vector<Word> words;
    std::vector<Word> lastOnes; // single characters at the end of a run, at the same place as a pair
    m_splitter.split(
        utf8, WordSplitter::Mode::Index,
        [&](std::string_view word, size_t start, size_t end, bool samePlace) {
            (samePlace ? lastOnes : words)
                .push_back({std::string(word), static_cast<qsizetype>(start), static_cast<qsizetype>(end)});
            return true;
        });
    std::vector<model::TextRange> bytes;
    for (const Pattern &pattern : m_patterns) {
        const bool oneBegun = pattern.prefix && pattern.words.size() == 1;
        for (size_t i = 0; i < words.size(); ++i)
            if (stands(words, i, pattern.words, pattern.prefix)) {
                qsizetype end = words[i + pattern.words.size() - 1].end;
                const QList<uint> looked = QString::fromStdString(pattern.words.back()).toUcs4();
                // A single character met a pair: only the character itself was looked for.
                if (oneBegun && looked.size() == 1 && WordSplitter::isUnspaced(looked[0]))
                    end = words[i].start + static_cast<qsizetype>(pattern.words.back().size());
                bytes.push_back({words[i].start, end});
            }
        if (oneBegun)
            for (const Word &word : lastOnes)
                if (word.text == pattern.words.front())
                    bytes.push_back({word.start, word.end});
    }
    std::sort(bytes.begin(), bytes.end());

    const model::TextOffsets offsets(text);
    std::vector<model::TextRange> ranges;
    for (const model::TextRange &range : bytes) {
        const auto unit = [&](qsizetype byte) {
            return offsets.utf16FromCodePoint(offsets.codePointFromByte(byte));
        };
        const model::TextRange found = {unit(range.start), unit(range.end)};
        if (!ranges.empty() && found.start <= ranges.back().end)
            ranges.back().end = std::max(ranges.back().end, found.end);
        else
            ranges.push_back(found);
    }
    return ranges;
}

} // namespace jaccuse::query
