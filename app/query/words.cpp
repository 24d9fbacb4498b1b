// SPDX-License-Identifier: MIT
#include "query/words.h"

#include <QList>
#include <QString>

namespace jaccuse::query {

namespace {

/// Reads one code point at `at` and moves past it; U+FFFD and one byte for what is not UTF-8.
char32_t decode(std::string_view text, size_t &at)
{
    const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) {
        ++at;
        return lead;
    }
    const int extra = lead >= 0xF0 && lead < 0xF5 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
    if (extra == 0 || lead >= 0xF5 || at + static_cast<size_t>(extra) >= text.size()) {
        ++at;
        return 0xFFFD;
    }
    char32_t value = lead & (0x3Fu >> extra);
    for (int i = 1; i <= extra; ++i) {
        const unsigned char next = byte(at + static_cast<size_t>(i));
        if ((next & 0xC0) != 0x80) {
            ++at;
            return 0xFFFD;
        }
        value = (value << 6) | (next & 0x3Fu);
    }
    // More bytes than the value needs are no UTF-8 either.
    const char32_t least = extra == 1 ? 0x80 : extra == 2 ? 0x800 : 0x10000;
    at += static_cast<size_t>(extra) + 1;
    return value < least || value > 0x10FFFF ? char32_t{0xFFFD} : value;
}

/// Persian and Arabic write some letters and digits otherwise that are the same to a reader.
void foldArabic(QString &text)
{
    for (QChar &c : text) {
        switch (c.unicode()) {
        case u'\u06CC': // Persian yeh
        case u'\u0649': // alef maksura
            c = u'\u064A';
            break;
        case u'\u06A9': // Persian kaf
            c = u'\u0643';
            break;
        case u'\u0629': // teh marbuta
            c = u'\u0647';
            break;
        case u'\u0671': // alef wasla
            c = u'\u0627';
            break;
        default:
            if (const int digit = c.digitValue(); digit >= 0)
                c = QChar(static_cast<char16_t>(u'0' + digit));
        }
    }
}

constexpr size_t asciiEnd = 0x80;

/// What becomes of ASCII letters and digits; all others are 0 and separate words.
constexpr std::array<char, asciiEnd> foldedAscii = [] {
    std::array<char, asciiEnd> folded = {};
    for (const char c : std::string_view("0123456789"))
        folded[static_cast<unsigned char>(c)] = c;
    constexpr std::string_view small = "abcdefghijklmnopqrstuvwxyz";
    constexpr std::string_view capital = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    for (size_t i = 0; i < small.size(); ++i) {
        folded[static_cast<unsigned char>(small[i])] = small[i];
        folded[static_cast<unsigned char>(capital[i])] = small[i];
    }
    return folded;
}();

} // namespace

WordSplitter::WordSplitter() = default;
WordSplitter::~WordSplitter() = default;

bool WordSplitter::isUnspaced(char32_t codePoint)
{
    switch (QChar::script(codePoint)) {
    case QChar::Script_Han:
    case QChar::Script_Hangul:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return QChar::isLetterOrNumber(codePoint);
    default:
        return false;
    }
}

WordSplitter::Folded WordSplitter::computeFold(char32_t codePoint)
{
    Folded folded;
    if (QChar::isMark(codePoint)) {
        folded.kind = Folded::Kind::Skipped;
        return folded;
    }
    constexpr char32_t tatweel = 0x640; // only stretches the line
    if (codePoint == tatweel) {
        folded.kind = Folded::Kind::Skipped;
        return folded;
    }
    if (!QChar::isLetterOrNumber(codePoint)) {
        folded.kind = Folded::Kind::Separator;
        return folded;
    }
    QString text = QString::fromUcs4(&codePoint, 1);
    // Hangul syllables stay whole: their parts are no letters that somebody types. й is no и with a mark, but
    // a letter of its own, by which endings are told.
    const bool whole =
        QChar::script(codePoint) == QChar::Script_Hangul || codePoint == U'\u0419' || codePoint == U'\u0439';
    if (!whole)
        text = text.normalized(QString::NormalizationForm_KD);
    text = text.toUpper().toCaseFolded(); // Qt folds ß to itself, but its upper case is SS
    foldArabic(text);
    QString letters;
    for (const char32_t part : text.toUcs4())
        if (QChar::isLetterOrNumber(part))
            letters.append(QString::fromUcs4(&part, 1));
    const QByteArray bytes = letters.toUtf8();
    if (bytes.isEmpty() || bytes.size() > static_cast<qsizetype>(folded.bytes.size())) {
        folded.kind = Folded::Kind::Separator;
        return folded;
    }
    folded.kind = isUnspaced(letters.toUcs4().first()) ? Folded::Kind::Unspaced : Folded::Kind::Letter;
    folded.length = static_cast<unsigned char>(bytes.size());
    std::copy(bytes.begin(), bytes.end(), folded.bytes.begin());
    return folded;
}

const WordSplitter::Folded &WordSplitter::fold(char32_t codePoint)
{
    auto &page = m_pages[codePoint >> 8];
    if (!page)
        page = std::make_unique<Page>();
    Folded &folded = (*page)[codePoint & 0xFF];
    if (folded.kind == Folded::Kind::Unseen)
        folded = computeFold(codePoint);
    return folded;
}

bool WordSplitter::flushPending(Cursor &cursor)
{
    if (cursor.pending.empty())
        return false;
    const bool alone = !cursor.pendingPaired || cursor.mode == Mode::Index;
    cursor.samePlace = cursor.pendingPaired;
    cursor.word = std::move(cursor.pending);
    cursor.pending.clear();
    cursor.pendingPaired = false;
    cursor.start = cursor.pendingStart;
    cursor.end = cursor.pendingEnd;
    return alone;
}

/// What most texts consist of, quicker than one by one: takes letters and digits, or what separates words
/// where no word has begun. False where something else stands here. Where a word ends here, it takes nothing.
bool WordSplitter::takeAscii(Cursor &cursor)
{
    const std::string_view text = cursor.text;
    const auto foldedAt = [text](size_t at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        return byte < asciiEnd ? foldedAscii[byte] : '\0';
    };
    const auto isAscii = [text](size_t at) { return static_cast<unsigned char>(text[at]) < asciiEnd; };
    size_t at = cursor.at;
    if (!isAscii(at))
        return false;
    if (foldedAt(at) == 0) {
        if (cursor.word.empty())
            while (at < text.size() && isAscii(at) && foldedAt(at) == 0)
                ++at;
        cursor.at = at;
        return true;
    }
    if (cursor.word.empty())
        cursor.start = at;
    while (at < text.size() && foldedAt(at) != 0)
        cursor.word.push_back(foldedAt(at++));
    cursor.end = at;
    cursor.at = at;
    return true;
}

bool WordSplitter::next(Cursor &cursor)
{
    cursor.word.clear();
    cursor.samePlace = false;
    while (cursor.at < cursor.text.size()) {
        const size_t before = cursor.at;
        if (cursor.pending.empty() && takeAscii(cursor)) {
            if (cursor.at == before) // what ended it is looked at again
                return true;
            continue;
        }
        size_t after = before;
        const Folded &folded = fold(decode(cursor.text, after));
        const std::string_view bytes(folded.bytes.data(), folded.length);

        if (folded.kind == Folded::Kind::Skipped) {
            cursor.at = after;
            if (!cursor.word.empty())
                cursor.end = after;
            continue;
        }
        if (folded.kind == Folded::Kind::Letter) {
            if (!cursor.pending.empty()) {
                if (flushPending(cursor))
                    return true;
                cursor.word.clear();
                cursor.samePlace = false;
            }
            if (cursor.word.empty())
                cursor.start = before;
            cursor.word.append(bytes);
            cursor.end = after;
            cursor.at = after;
            continue;
        }
        if (!cursor.word.empty())
            return true; // a word of letters ends here; what ended it is looked at again
        if (folded.kind == Folded::Kind::Unspaced) {
            cursor.at = after;
            if (cursor.pending.empty()) {
                cursor.pending = bytes;
                cursor.pendingStart = before;
                cursor.pendingEnd = after;
                continue;
            }
            cursor.word = cursor.pending;
            cursor.word.append(bytes);
            cursor.start = cursor.pendingStart;
            cursor.end = after;
            cursor.pending = bytes;
            cursor.pendingStart = before;
            cursor.pendingEnd = after;
            cursor.pendingPaired = true;
            return true;
        }
        cursor.at = after;
        if (!cursor.pending.empty()) {
            if (flushPending(cursor))
                return true;
            cursor.word.clear();
            cursor.samePlace = false;
        }
    }
    if (!cursor.word.empty())
        return true;
    return flushPending(cursor);
}

} // namespace jaccuse::query
