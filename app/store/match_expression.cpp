// SPDX-License-Identifier: MIT
#include "store/match_expression.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace jaccuse::store {

namespace {

constexpr size_t indexedLetters = 3; // as the prefix index of the schema
constexpr size_t mostWords = 256;    // that a beginning becomes
constexpr size_t mostPhrases = 32;   // likewise, with other words before it
constexpr size_t fewWords = 8;       // for which that is always the quickest
constexpr qint64 fewRows = 5000;     // so many are gathered as quickly by FTS5 itself
constexpr qint64 manyRows = 20'000;  // more are not ranked, so nobody asks which words are whole

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
    [[nodiscard]] bool isSpeltOut(const query::WordPattern &pattern) const;
    [[nodiscard]] bool isWithin(const query::Choice &whole, const query::SoughtClause &clause) const;
    void addRarest(const query::Sought &sought);
    [[nodiscard]] qint64 quotationsWith(const std::string &word, bool prefix) const;
    [[nodiscard]] query::WordPattern rarestOf(const query::Choice &choice) const;
    void addChoice(const query::Choice &choice, int clause);
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
    if (!isSpeltOut(pattern)) {
        addPhrase(pattern.words, pattern.prefix, meaning);
        return;
    }
    const auto range = m_dictionary.beginningWith(pattern.words.back());
    std::vector<std::string> words = pattern.words;
    for (size_t i = range.from; i < range.to; ++i) {
        if (i > range.from)
            m_expression.text += " OR ";
        words.back() = m_dictionary.word(i);
        PhraseMeaning one = meaning;
        one.whole = words.back() == pattern.words.back();
        addPhrase(words, false, one);
    }
}

/// Whether a beginning becomes the words that begin so.
bool Writer::isSpeltOut(const query::WordPattern &pattern) const
{
    if (!pattern.prefix || lettersOf(pattern.words.back()) <= indexedLetters)
        return false;
    const size_t words = m_dictionary.beginningWith(pattern.words.back()).size();
    if (words == 0 || words > (pattern.words.size() == 1 ? mostWords : mostPhrases))
        return false;
    return words <= fewWords || quotationsWith(pattern.words.back(), true) > fewRows;
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
               (isSpeltOut(other.near[0]) || quotationsWith(other.near[0].words[0], true) > manyRows);
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
