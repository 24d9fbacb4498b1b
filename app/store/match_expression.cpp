// SPDX-License-Identifier: MIT
#include "store/match_expression.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace jaccuse::store {

namespace {

constexpr size_t fewestLetters = 2; // of beginnings that the schema has an index of
constexpr size_t mostLetters = 3;
constexpr size_t mostLetterPairs = 1000; // that one letter becomes
constexpr size_t mostWords = 256;        // that a beginning becomes
constexpr size_t mostPhrases = 32;       // likewise, with other words before it
constexpr size_t fewWords = 8;           // for which that is always the quickest
constexpr qint64 fewRows = 5000;         // so many are gathered as quickly by FTS5 itself
constexpr qint64 manyRows = 20'000;      // more are not ranked, so nobody asks which words are whole

/// What a beginning is written as.
struct Spelling
{
    std::string word;
    bool prefix = false;
};

size_t lettersOf(std::string_view word)
{
    return static_cast<size_t>(std::count_if(
        word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Builds one expression.
class Writer
{
public:
    explicit Writer(const query::TermDictionary &dictionary)
        : m_dictionary(dictionary)
    {}

    MatchExpression write(const query::Sought &sought);

private:
    void addPhrase(const std::vector<std::string> &words, bool prefix, PhraseMeaning meaning);
    void addPattern(const query::WordPattern &pattern, const PhraseMeaning &meaning);
    [[nodiscard]] std::vector<Spelling> spellings(const query::WordPattern &pattern) const;
    [[nodiscard]] std::vector<Spelling> pairsFrom(const std::string &letter) const;
    [[nodiscard]] bool isWithin(const query::Choice &whole, const query::SoughtClause &clause) const;
    void addRarest(const query::Sought &sought);
    void addBeforeLetter(const query::SoughtClause &clause);
    [[nodiscard]] qint64 quotationsWith(const std::string &word, bool prefix) const;
    [[nodiscard]] query::WordPattern rarestOf(const query::Choice &choice) const;
    void addChoice(const query::Choice &choice, int clause);
    void addNear(const query::Choice &choice, const PhraseMeaning &meaning);
    void addClause(const query::SoughtClause &clause, int number);
    [[nodiscard]] qint64 meeting(const query::Choice &choice) const;

    const query::TermDictionary &m_dictionary;
    MatchExpression m_expression;
};

void Writer::addPhrase(const std::vector<std::string> &words, bool prefix, PhraseMeaning meaning)
{
    std::string &text = m_expression.text;
    for (size_t i = 0; i < words.size(); ++i) {
        text += i == 0 ? "\"" : "+\"";
        text += words[i]; // letters and digits alone
        text += '"';
    }
    if (prefix)
        text += '*';
    meaning.words = static_cast<int>(words.size());
    meaning.whole = meaning.whole && !prefix;
    m_expression.phrases.push_back(meaning);
}

void Writer::addPattern(const query::WordPattern &pattern, const PhraseMeaning &meaning)
{
    const std::vector<Spelling> spelt = spellings(pattern);
    if (spelt.empty()) {
        addPhrase(pattern.words, pattern.prefix, meaning);
        return;
    }
    std::vector<std::string> words = pattern.words;
    for (const Spelling &spelling : spelt) {
        if (&spelling != &spelt.front())
            m_expression.text += " OR ";
        words.back() = spelling.word;
        PhraseMeaning one = meaning;
        one.whole = spelling.word == pattern.words.back();
        addPhrase(words, spelling.prefix, one);
    }
}

/// What a beginning becomes; empty where it stays what it is.
std::vector<Spelling> Writer::spellings(const query::WordPattern &pattern) const
{
    if (!pattern.prefix)
        return {};
    const std::string &begun = pattern.words.back();
    const size_t letters = lettersOf(begun);
    const bool alone = pattern.words.size() == 1;
    std::vector<Spelling> spelt;
    if (letters < fewestLetters) {
        spelt = pairsFrom(begun);
        return spelt.size() <= (alone ? mostLetterPairs : mostWords) ? spelt : std::vector<Spelling>();
    }
    const auto range = m_dictionary.beginningWith(begun);
    if (letters <= mostLetters || range.size() > (alone ? mostWords : mostPhrases))
        return {};
    if (range.size() > fewWords && quotationsWith(begun, true) <= fewRows)
        return {};
    for (size_t i = range.from; i < range.to; ++i)
        spelt.push_back({std::string(m_dictionary.word(i)), false});
    return spelt;
}

/// The letter as a word, and each pair of letters that begins with it.
std::vector<Spelling> Writer::pairsFrom(const std::string &letter) const
{
    std::vector<Spelling> pairs;
    const auto range = m_dictionary.beginningWith(letter);
    for (size_t i = range.from; i < range.to;) {
        const std::string_view word = m_dictionary.word(i);
        size_t end = letter.size();
        if (end == word.size()) {
            pairs.push_back({letter, false});
            ++i;
            continue;
        }
        ++end;
        while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80)
            ++end;
        pairs.push_back({std::string(word.substr(0, end)), true});
        i = m_dictionary.beginningWith(pairs.back().word).to;
    }
    return pairs;
}

/// Whether another choice of the clause is the beginning that this word is, and finds it as well.
bool Writer::isWithin(const query::Choice &whole, const query::SoughtClause &clause) const
{
    const auto isOneWord = [](const query::Choice &choice) {
        return choice.near.size() == 1 && choice.near[0].words.size() == 1;
    };
    if (!isOneWord(whole) || whole.near[0].prefix)
        return false;
    return std::any_of(clause.anyOf.begin(), clause.anyOf.end(), [&](const query::Choice &other) {
        return isOneWord(other) && other.near[0].prefix && other.near[0].words == whole.near[0].words &&
               (!spellings(other.near[0]).empty() || quotationsWith(other.near[0].words[0], true) > manyRows);
    });
}

qint64 Writer::quotationsWith(const std::string &word, bool prefix) const
{
    if (!prefix)
        return m_dictionary.quotationsWith(word);
    const auto range = m_dictionary.beginningWith(word);
    qint64 with = 0;
    for (size_t i = range.from; i < range.to; ++i)
        with += m_dictionary.quotations(i);
    return with;
}

void Writer::addChoice(const query::Choice &choice, int clause)
{
    PhraseMeaning meaning;
    meaning.clause = clause;
    meaning.why = choice.why;
    if (choice.near.size() == 1) {
        addPattern(choice.near.front(), meaning);
        return;
    }
    // FTS5 has no OR within NEAR, so each spelling of a beginning is near the others by itself.
    const auto begun = std::find_if(choice.near.begin(), choice.near.end(),
                                    [](const query::WordPattern &pattern) { return pattern.prefix; });
    const std::vector<Spelling> spelt =
        begun == choice.near.end() ? std::vector<Spelling>() : spellings(*begun);
    if (spelt.empty() || spelt.size() > mostWords) {
        addNear(choice, meaning);
        return;
    }
    query::Choice one = choice;
    query::WordPattern &last = one.near[static_cast<size_t>(begun - choice.near.begin())];
    for (const Spelling &spelling : spelt) {
        if (&spelling != &spelt.front())
            m_expression.text += " OR ";
        last.words.back() = spelling.word;
        last.prefix = spelling.prefix;
        addNear(one, meaning);
    }
}

void Writer::addNear(const query::Choice &choice, const PhraseMeaning &meaning)
{
    m_expression.text += "NEAR(";
    for (const query::WordPattern &pattern : choice.near) {
        addPhrase(pattern.words, pattern.prefix, meaning);
        m_expression.text += ' ';
    }
    m_expression.text += ", " + std::to_string(choice.within) + ')';
}

void Writer::addClause(const query::SoughtClause &clause, int number)
{
    m_expression.text += '(';
    bool first = true;
    for (const query::Choice &choice : clause.anyOf) {
        if (isWithin(choice, clause))
            continue;
        if (!std::exchange(first, false))
            m_expression.text += " OR ";
        addChoice(choice, number);
    }
    m_expression.text += ')';
}

/// The one word of a choice that the fewest quotations have.
query::WordPattern Writer::rarestOf(const query::Choice &choice) const
{
    query::WordPattern rarest;
    qint64 least = std::numeric_limits<qint64>::max();
    for (const query::WordPattern &pattern : choice.near)
        for (size_t i = 0; i < pattern.words.size(); ++i) {
            const bool prefix = pattern.prefix && i + 1 == pattern.words.size();
            const qint64 with = quotationsWith(pattern.words[i], prefix);
            if (with < least) {
                least = with;
                rarest = {{pattern.words[i]}, prefix};
            }
        }
    return rarest;
}

qint64 Writer::meeting(const query::Choice &choice) const
{
    const query::WordPattern rarest = rarestOf(choice);
    return quotationsWith(rarest.words.front(), rarest.prefix);
}

void Writer::addRarest(const query::Sought &sought)
{
    size_t best = sought.clauses.size();
    for (size_t i = 0; i < sought.clauses.size(); ++i)
        if (!sought.clauses[i].excluded &&
            (best == sought.clauses.size() || m_expression.meeting[i] < m_expression.meeting[best]))
            best = i;
    m_expression.rarestAtMost = m_expression.meeting[best];
    std::swap(m_expression.text, m_expression.rarest);
    const std::vector<PhraseMeaning> phrases = m_expression.phrases;
    for (const query::Choice &choice : sought.clauses[best].anyOf) {
        if (isWithin(choice, sought.clauses[best]))
            continue;
        if (!m_expression.text.empty())
            m_expression.text += " OR ";
        addPattern(rarestOf(choice), {});
    }
    m_expression.phrases = phrases;
    std::swap(m_expression.text, m_expression.rarest);
}

void Writer::addBeforeLetter(const query::SoughtClause &clause)
{
    if (clause.anyOf.size() != 1 || clause.anyOf[0].near.size() != 1)
        return;
    const query::WordPattern &pattern = clause.anyOf[0].near[0];
    if (!pattern.prefix || pattern.words.size() < 3 || lettersOf(pattern.words.back()) >= fewestLetters)
        return;
    for (size_t i = 0; i + 1 < pattern.words.size(); ++i)
        m_expression.beforeLetter += (i == 0 ? "\"" : "+\"") + pattern.words[i] + '"';
}

MatchExpression Writer::write(const query::Sought &sought)
{
    bool excludes = false;
    for (size_t i = 0; i < sought.clauses.size(); ++i) {
        const query::SoughtClause &clause = sought.clauses[i];
        qint64 with = 0;
        for (const query::Choice &choice : clause.anyOf)
            with += meeting(choice);
        m_expression.meeting.push_back(with);
        if (clause.excluded) {
            excludes = true;
            continue;
        }
        m_expression.text += m_expression.text.empty() ? "(" : " AND ";
        addClause(clause, static_cast<int>(i));
    }
    if (m_expression.text.empty())
        return {};
    m_expression.text += ')';
    addRarest(sought);
    for (size_t i = 0; i < sought.clauses.size(); ++i)
        if (sought.clauses[i].excluded) {
            m_expression.text += " NOT ";
            addClause(sought.clauses[i], static_cast<int>(i));
            m_expression.meeting[i] = std::numeric_limits<qint64>::max();
        }
    if (!excludes && sought.clauses.size() == 1) {
        addBeforeLetter(sought.clauses[0]);
        for (const query::Choice &choice : sought.clauses[0].anyOf) {
            if (choice.near.size() != 1 || choice.near[0].words.size() != 1)
                continue;
            const query::WordPattern &only = choice.near[0];
            m_expression.oneWord = !only.prefix && sought.clauses[0].anyOf.size() == 1;
            const auto range =
                only.prefix ? m_dictionary.beginningWith(only.words[0]) : query::TermDictionary::Range();
            qint64 with = only.prefix ? 0 : m_dictionary.quotationsWith(only.words[0]);
            for (size_t i = range.from; i < range.to; ++i)
                with = std::max(with, m_dictionary.quotations(i));
            m_expression.atLeast = std::max(m_expression.atLeast, with);
        }
    }
    return std::move(m_expression);
}

} // namespace

qint64 MatchExpression::atMost() const
{
    return meeting.empty() ? 0 : *std::min_element(meeting.begin(), meeting.end());
}

MatchExpression matchExpression(const query::Sought &sought, const query::TermDictionary &dictionary)
{
    return Writer(dictionary).write(sought);
}

} // namespace jaccuse::store
