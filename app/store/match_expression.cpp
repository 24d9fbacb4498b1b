// SPDX-License-Identifier: MIT
#include "store/match_expression.h"

#include <algorithm>
#include <limits>

namespace jaccuse::store {

namespace {

constexpr size_t indexedLetters = 3; // as the prefix index of the schema
constexpr size_t mostWords = 256;    // that a beginning becomes
constexpr size_t mostPhrases = 32;   // likewise, with other words before it

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
    if (pattern.prefix && lettersOf(pattern.words.back()) > indexedLetters) {
        const auto range = m_dictionary.beginningWith(pattern.words.back());
        if (range.size() > 0 && range.size() <= (pattern.words.size() == 1 ? mostWords : mostPhrases)) {
            std::vector<std::string> words = pattern.words;
            for (size_t i = range.from; i < range.to; ++i) {
                if (i > range.from)
                    m_expression.text += " OR ";
                words.back() = m_dictionary.word(i);
                PhraseMeaning one = meaning;
                one.whole = words.back() == pattern.words.back();
                addPhrase(words, false, one);
            }
            return;
        }
    }
    addPhrase(pattern.words, pattern.prefix, meaning);
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
    for (size_t i = 0; i < clause.anyOf.size(); ++i) {
        if (i > 0)
            m_expression.text += " OR ";
        addChoice(clause.anyOf[i], number);
    }
    m_expression.text += ')';
}

qint64 Writer::meeting(const query::Choice &choice) const
{
    qint64 least = std::numeric_limits<qint64>::max();
    for (const query::WordPattern &pattern : choice.near)
        for (size_t i = 0; i < pattern.words.size(); ++i) {
            qint64 with = 0;
            if (pattern.prefix && i + 1 == pattern.words.size()) {
                const auto range = m_dictionary.beginningWith(pattern.words[i]);
                for (size_t word = range.from; word < range.to; ++word)
                    with += m_dictionary.quotations(word);
            } else {
                with = m_dictionary.quotationsWith(pattern.words[i]);
            }
            least = std::min(least, with);
        }
    return least;
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
    for (size_t i = 0; i < sought.clauses.size(); ++i)
        if (sought.clauses[i].excluded) {
            m_expression.text += " NOT ";
            addClause(sought.clauses[i], static_cast<int>(i));
            m_expression.meeting[i] = std::numeric_limits<qint64>::max();
        }
    if (!excludes && sought.clauses.size() == 1 && sought.clauses[0].anyOf.size() == 1) {
        const query::Choice &only = sought.clauses[0].anyOf[0];
        m_expression.oneWord =
            only.near.size() == 1 && only.near[0].words.size() == 1 && !only.near[0].prefix;
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
