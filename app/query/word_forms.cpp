// SPDX-License-Identifier: MIT
#include "query/word_forms.h"

#include <QChar>
#include <QList>
#include <QString>

#include <algorithm>
#include <array>
#include <functional>
#include <libstemmer.h>

namespace jaccuse::query {

namespace {

constexpr size_t mostForms = 40;
constexpr size_t fewestLetters = 3; // a shorter word has no forms worth looking for
constexpr size_t markersNeeded = 2;

/// What one word ends with in the index, and what it ends with as it is written.
struct Ending
{
    std::string_view folded;
    std::string_view written;
};

/// The index has no diacritics, but these endings are known to the stemmer with theirs alone.
constexpr std::array<Ending, 4> frenchEndings = {
    {{"ees", "\u00e9es"}, {"ee", "\u00e9e"}, {"erent", "\u00e8rent"}, {"eaient", "\u00e9aient"}}};
constexpr std::array<Ending, 3> spanishEndings = {
    {{"cion", "ci\u00f3n"}, {"sion", "si\u00f3n"}, {"aran", "ar\u00e1n"}}};

struct LatinLanguage
{
    const char *name;
    std::array<std::string_view, 6> markers; // words that nearly every text has
    const Ending *endings;
    size_t endingCount;
};

constexpr std::array<LatinLanguage, 4> latinLanguages = {{
    {"english", {"the", "of", "and", "to", "was", "that"}, nullptr, 0},
    {"german", {"der", "und", "nicht", "fur", "auf", "wurde"}, nullptr, 0},
    {"french", {"les", "des", "dans", "est", "pour", "qui"}, frenchEndings.data(), frenchEndings.size()},
    {"spanish", {"los", "del", "para", "una", "por", "las"}, spanishEndings.data(), spanishEndings.size()},
}};

std::string withEnding(std::string_view word, const Ending *endings, size_t count)
{
    for (size_t i = 0; i < count; ++i)
        if (word.size() > endings[i].folded.size() && word.ends_with(endings[i].folded))
            return std::string(word.substr(0, word.size() - endings[i].folded.size()))
                .append(endings[i].written);
    return std::string(word);
}

bool isAscii(std::string_view word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

QChar::Script scriptOf(std::string_view word)
{
    const QList<uint> characters =
        QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())).toUcs4();
    return characters.isEmpty() ? QChar::Script_Unknown : QChar::script(characters.first());
}

} // namespace

struct WordForms::Language
{
    Language(const char *name, const Ending *ofEndings, size_t count)
        : stemmer(sb_stemmer_new(name, "UTF_8"))
        , endings(ofEndings)
        , endingCount(count)
    {}
    ~Language() { sb_stemmer_delete(stemmer); }
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    [[nodiscard]] std::string stem(std::string_view word) const
    {
        if (!stemmer)
            return std::string(word);
        const std::string written = withEnding(word, endings, endingCount);
        const auto *bytes = static_cast<const sb_symbol *>(static_cast<const void *>(written.data()));
        const sb_symbol *stemmed = sb_stemmer_stem(stemmer, bytes, static_cast<int>(written.size()));
        if (!stemmed)
            return std::string(word);
        const auto *text = static_cast<const char *>(static_cast<const void *>(stemmed));
        return {text, static_cast<size_t>(sb_stemmer_length(stemmer))};
    }

    /// Whether a word of a dictionary has this stem. Each word is stemmed once.
    bool hasStem(const TermDictionary &dictionary, size_t place, std::string_view wanted, quint32 wantedHash)
    {
        if (hashes.size() != dictionary.size()) // another word has come, or gone
            hashes.assign(dictionary.size(), 0);
        if (hashes[place] == 0)
            hashes[place] = hashOf(stem(dictionary.word(place)));
        return hashes[place] == wantedHash && stem(dictionary.word(place)) == wanted;
    }
    static quint32 hashOf(std::string_view text)
    {
        return static_cast<quint32>(std::hash<std::string_view>()(text)) | 1u;
    }

    sb_stemmer *stemmer;
    const Ending *endings;
    size_t endingCount;
    std::vector<quint32> hashes; // of stems, by place in the dictionary; 0 where not known yet
};

WordForms::WordForms(const TermDictionary &dictionary)
    : m_dictionary(dictionary)
    , m_russian(std::make_unique<Language>("russian", nullptr, 0))
{
    for (const LatinLanguage &language : latinLanguages) {
        const auto there = static_cast<size_t>(
            std::count_if(language.markers.begin(), language.markers.end(),
                          [&](std::string_view marker) { return dictionary.find(marker).has_value(); }));
        // English is what most files are in, so that even a few words of it are taken for that.
        if (there >= markersNeeded || m_latin.empty())
            m_latin.push_back(
                std::make_unique<Language>(language.name, language.endings, language.endingCount));
    }
}

WordForms::~WordForms() = default;

/// Forms of one stem begin alike, so only words that begin like the stem are stemmed too.
void WordForms::addStemmed(Language &language, std::string_view word, std::vector<size_t> &found) const
{
    const std::string stem = language.stem(word);
    // The last letter of a stem may be another one than in the word: deny, denies, deni.
    const size_t letter = isAscii(stem) ? 1 : 2;
    const size_t kept = stem.size() > fewestLetters * letter ? stem.size() - letter : stem.size();
    const TermDictionary::Range range = m_dictionary.beginningWith(std::string_view(stem).substr(0, kept));
    const quint32 hash = Language::hashOf(stem);
    for (size_t i = range.from; i < range.to; ++i)
        if (language.hasStem(m_dictionary, i, stem, hash))
            found.push_back(i);
}

/// Particles are written together with the word that they stand before.
void WordForms::addArabic(std::string_view word, std::vector<size_t> &found) const
{
    static constexpr std::array<std::string_view, 10> particles = {"\u0648\u0627\u0644",
                                                                   "\u0628\u0627\u0644",
                                                                   "\u0643\u0627\u0644",
                                                                   "\u0641\u0627\u0644",
                                                                   "\u0644\u0644",
                                                                   "\u0627\u0644",
                                                                   "\u0648",
                                                                   "\u0628",
                                                                   "\u0644",
                                                                   "\u0641"};
    constexpr size_t leastLeft = 6; // three letters
    std::string_view bare = word;
    for (const std::string_view particle : particles)
        if (word.starts_with(particle) && word.size() - particle.size() >= leastLeft) {
            // One letter is as likely the word's own; it goes where the rest is a word as well.
            if (particle.size() == 2 && !m_dictionary.find(word.substr(particle.size())) &&
                !m_dictionary.find(std::string("\u0627\u0644").append(word.substr(particle.size()))))
                continue;
            bare = word.substr(particle.size());
            break;
        }
    if (const auto place = m_dictionary.find(bare))
        found.push_back(*place);
    for (const std::string_view particle : particles)
        if (const auto place = m_dictionary.find(std::string(particle).append(bare)))
            found.push_back(*place);
}

std::vector<std::string> WordForms::of(std::string_view word)
{
    std::vector<size_t> found;
    if (isAscii(word)) {
        const bool hasDigit =
            std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!hasDigit && word.size() >= fewestLetters)
            for (const auto &language : m_latin)
                addStemmed(*language, word, found);
    } else if (const QChar::Script script = scriptOf(word); script == QChar::Script_Cyrillic) {
        if (word.size() >= 2 * fewestLetters)
            addStemmed(*m_russian, word, found);
    } else if (script == QChar::Script_Arabic) {
        addArabic(word, found);
    }
    std::sort(found.begin(), found.end(), [this](size_t a, size_t b) {
        const qint64 more = m_dictionary.quotations(b) - m_dictionary.quotations(a);
        return more == 0 ? a < b : more < 0;
    });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<std::string> forms;
    for (const size_t place : found)
        if (m_dictionary.word(place) != word && forms.size() < mostForms)
            forms.emplace_back(m_dictionary.word(place));
    return forms;
}

std::string withoutKoreanParticle(std::string_view word)
{
    static constexpr std::array<std::u16string_view, 22> particles = {
        u"에서는", u"으로", u"에서", u"에게", u"까지", u"부터", u"한테", u"이나", u"보다", u"처럼", u"은",
        u"는",     u"이",   u"가",   u"을",   u"를",   u"의",   u"에",   u"와",   u"과",   u"도",   u"로"};
    const QString text = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    for (const QChar c : text)
        if (QChar::script(c.unicode()) != QChar::Script_Hangul)
            return {};
    for (const std::u16string_view particle : particles) {
        const QStringView ending(particle.data(), static_cast<qsizetype>(particle.size()));
        if (text.size() >= ending.size() + 2 && text.endsWith(ending))
            return text.chopped(ending.size()).toStdString();
    }
    return {};
}

} // namespace jaccuse::query
