// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace jaccuse::query {

/// Cuts UTF-8 text into the words that search compares: letters and digits, case folded, width and
/// compatibility forms folded (NFKD), without diacritics. Han, Hangul and Kana have no spaces to rely on,
/// so a run of them gives each two neighbours as one word, and when indexing its last one alone too, at
/// the same place as the pair before it, so that a single character can be looked for by prefix.
///
/// Bytes that are not UTF-8 separate words. Not thread-safe: one splitter a thread.
class WordSplitter
{
public:
    enum class Mode { Index, Query };

    WordSplitter();
    ~WordSplitter();
    WordSplitter(const WordSplitter &) = delete;
    WordSplitter &operator=(const WordSplitter &) = delete;

    /// Calls visit(word, startByte, endByte, samePlace) for each word in order; stops when it returns
    /// false. samePlace: it does not count as one more word of a phrase.
    template <class Visit>
    void split(std::string_view utf8, Mode mode, Visit visit)
    {
        Cursor cursor;
        cursor.text = utf8;
        cursor.mode = mode;
        while (next(cursor))
            if (!visit(std::string_view(cursor.word), cursor.start, cursor.end, cursor.samePlace))
                return;
    }

    /// Whether a character is written without spaces between words, so that one alone is a search.
    static bool isUnspaced(char32_t codePoint);

private:
    struct Cursor
    {
        std::string_view text;
        Mode mode = Mode::Index;
        size_t at = 0;    // next byte to look at
        std::string word; // folded
        size_t start = 0;
        size_t end = 0;
        bool samePlace = false;
        std::string pending; // a folded unspaced character that waits for its neighbour
        size_t pendingStart = 0;
        size_t pendingEnd = 0;
        bool pendingPaired = false; // it has stood in a pair already
    };
    /// What becomes of a code point.
    struct Folded
    {
        enum class Kind : unsigned char { Unseen, Separator, Skipped, Letter, Unspaced };
        Kind kind = Kind::Unseen;
        unsigned char length = 0;
        std::array<char, 18> bytes = {};
    };
    using Page = std::array<Folded, 256>;

    bool next(Cursor &cursor);
    static bool takeAscii(Cursor &cursor);
    bool flushPending(Cursor &cursor);
    const Folded &fold(char32_t codePoint);
    static Folded computeFold(char32_t codePoint);

    std::array<std::unique_ptr<Page>, 0x1100> m_pages; // by code point / 256, made when first met
};

} // namespace jaccuse::query
