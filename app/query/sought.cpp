// SPDX-License-Identifier: MIT
#include "query/sought.h"

#include "query/words.h"

#include <algorithm>
#include <iterator>

namespace jaccuse::query {

namespace {

constexpr size_t mostNearChoices = 24;
constexpr qsizetype mostOtherNames = 24;
constexpr size_t longestName = 5; // words typed
constexpr qsizetype longestAcronym = 5;

bool isDigits(std::string_view word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Turns the terms of a search into choices.
class Widener
{
public:
    explicit Widener(const Widening &widening)
        : m_widening(widening)
    {}

    Sought widen(const SearchQuery &query);

private:
    WordPattern patternOf(const QString &text, bool prefix);
    [[nodiscard]] bool isThere(const std::string &word) const
    {
        return !m_widening.dictionary || m_widening.dictionary->find(word).has_value();
    }
    void addForms(const SearchTerm &term, const WordPattern &typed, std::vector<Choice> &choices);
    void addSpellings(const SearchTerm &term, const WordPattern &typed, std::vector<Choice> &choices) const;
    std::vector<Choice> choicesOf(const SearchTerm &term, bool widened);
    std::vector<Choice> nearChoices(const SearchTerm &term, bool widened);
    void joinNumbers(const SearchQuery &query, const std::vector<size_t> &places, Sought &sought);
    void addOtherNames(const SearchQuery &query, const std::vector<size_t> &places, Sought &sought);

    const Widening &m_widening;
    WordSplitter m_splitter;
};

WordPattern Widener::patternOf(const QString &text, bool prefix)
{
    WordPattern pattern;
    pattern.prefix = prefix;
    const std::string utf8 = text.toStdString();
    m_splitter.split(utf8, WordSplitter::Mode::Query, [&](std::string_view word, size_t, size_t, bool) {
        pattern.words.emplace_back(word);
        return true;
    });
    // One character of an unspaced script stands in the index as the beginning of a pair.
    if (pattern.words.size() == 1) {
        const QList<uint> characters = QString::fromStdString(pattern.words.front()).toUcs4();
        if (characters.size() == 1 && WordSplitter::isUnspaced(characters[0]))
            pattern.prefix = true;
    }
    return pattern;
}

/// U.S. and US, APT28 and APT-28, Fancy-Bear and FancyBear are the same.
void Widener::addSpellings(const SearchTerm &term, const WordPattern &typed,
                           std::vector<Choice> &choices) const
{
    const auto add = [&](std::vector<std::string> words) {
        const bool known = std::all_of(words.begin(), words.end() - (typed.prefix ? 1 : 0),
                                       [this](const std::string &word) { return isThere(word); });
        if (known)
            choices.push_back({{{std::move(words), typed.prefix}}, 0, Why::Form});
    };
    if (typed.words.size() > 1) {
        std::string joined;
        for (const std::string &word : typed.words)
            joined += word;
        const QList<uint> first = QString::fromStdString(joined).toUcs4();
        if (!first.isEmpty() && !WordSplitter::isUnspaced(first[0]) && isThere(joined))
            choices.push_back({{{{joined}, false}}, 0, Why::Form});
        return;
    }
    const std::string &word = typed.words.front();
    const auto digits = std::find_if(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits != word.begin() && digits != word.end() && isDigits({digits, word.end()}))
        add({std::string(word.begin(), digits), std::string(digits, word.end())});
    const bool isAcronym =
        term.text.size() >= 2 && term.text.size() <= longestAcronym &&
        std::all_of(term.text.begin(), term.text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (isAcronym) {
        std::vector<std::string> letters;
        for (const char letter : word)
            letters.emplace_back(1, letter);
        if (std::all_of(letters.begin(), letters.end(), [this](const auto &l) { return isThere(l); }))
            choices.push_back({{{std::move(letters), false}}, 0, Why::Form});
    }
}

void Widener::addForms(const SearchTerm &term, const WordPattern &typed, std::vector<Choice> &choices)
{
    if (!m_widening.forms)
        return;
    addSpellings(term, typed, choices);
    if (typed.words.size() == 1)
        for (std::string &form : m_widening.forms->of(typed.words.front()))
            choices.push_back({{{{std::move(form)}, false}}, 0, Why::Form});
    if (const std::string bare = withoutKoreanParticle(term.text.toStdString()); !bare.empty())
        choices.push_back({{patternOf(QString::fromStdString(bare), false)}, 0, Why::Form});
}

std::vector<Choice> Widener::nearChoices(const SearchTerm &term, bool widened)
{
    std::vector<Choice> choices = {Choice{{}, term.within, Why::Typed}};
    for (const SearchTerm &part : term.near) {
        const std::vector<Choice> ways = choicesOf(part, widened);
        std::vector<Choice> longer;
        for (const Choice &choice : choices)
            for (const Choice &way : ways) {
                if (longer.size() == mostNearChoices)
                    break;
                longer.push_back(choice);
                longer.back().near.push_back(way.near.front());
                longer.back().why = std::max(choice.why, way.why);
            }
        if (!ways.empty())
            choices = std::move(longer);
    }
    if (choices.front().near.empty())
        return {};
    return choices;
}

std::vector<Choice> Widener::choicesOf(const SearchTerm &term, bool widened)
{
    if (term.kind == SearchTerm::Kind::Near)
        return nearChoices(term, widened);
    const WordPattern typed = patternOf(term.text, term.prefix);
    std::vector<Choice> choices;
    if (typed.words.empty())
        return choices;
    // The word itself before what only begins with it.
    if (term.prefix && typed.prefix && typed.words.size() == 1 && m_widening.dictionary &&
        m_widening.dictionary->find(typed.words.front()))
        choices.push_back({{{typed.words, false}}, 0, Why::Typed});
    choices.push_back({{typed}, 0, Why::Typed});
    const bool begunOnly = term.prefix && !term.typing;
    if (widened && !begunOnly && term.kind == SearchTerm::Kind::Words)
        addForms(term, typed, choices);
    return choices;
}

/// APT 28 also stands as APT28.
void Widener::joinNumbers(const SearchQuery &query, const std::vector<size_t> &places, Sought &sought)
{
    for (size_t i = 0; i + 1 < places.size(); ++i) {
        const SearchClause &name = query.clauses[places[i]];
        const SearchClause &number = query.clauses[places[i + 1]];
        const bool plain = !name.excluded && !number.excluded && places[i] + 1 == places[i + 1] &&
                           name.anyOf.size() == 1 && number.anyOf.size() == 1 &&
                           name.anyOf[0].kind == SearchTerm::Kind::Words &&
                           number.anyOf[0].kind == SearchTerm::Kind::Words;
        if (!plain)
            continue;
        const WordPattern first = patternOf(name.anyOf[0].text, false);
        const WordPattern second = patternOf(number.anyOf[0].text, false);
        if (first.words.size() != 1 || second.words.size() != 1 || !isDigits(second.words[0]))
            continue;
        std::string joined = first.words[0] + second.words[0];
        if (!isThere(joined))
            continue;
        const Choice choice = {{{{std::move(joined)}, false}}, 0, Why::Form};
        sought.clauses[i].anyOf.push_back(choice);
        sought.clauses[i + 1].anyOf.push_back(choice);
    }
}

/// Where clauses that stand side by side make a name, each of them is also met by any of its other names:
/// (north or DPRK) and (korea or DPRK) is the same as north and korea, or DPRK.
void Widener::addOtherNames(const SearchQuery &query, const std::vector<size_t> &places, Sought &sought)
{
    const auto isPlain = [&](size_t i) {
        const SearchClause &clause = query.clauses[places[i]];
        return !clause.excluded && clause.anyOf.size() == 1 &&
               clause.anyOf[0].kind == SearchTerm::Kind::Words && // quoted, it stands for itself
               (!clause.anyOf[0].prefix || clause.anyOf[0].typing);
    };
    for (size_t from = 0; from < places.size(); ++from) {
        size_t to = from;
        while (to < places.size() && to - from < longestName && isPlain(to) &&
               (to == from || places[to - 1] + 1 == places[to]))
            ++to;
        for (; to > from; --to) {
            QStringList words;
            for (size_t i = from; i < to; ++i)
                words.append(query.clauses[places[i]].anyOf[0].text);
            const QString typed = words.join(u' ');
            QStringList names = m_widening.otherNames(typed).mid(0, mostOtherNames);
            const WordPattern own = patternOf(typed, false);
            std::vector<Choice> choices;
            QStringList used;
            for (const QString &name : names) {
                WordPattern pattern = patternOf(name, false);
                if (pattern.words.empty() || pattern.words == own.words)
                    continue;
                used.append(name);
                choices.push_back({{std::move(pattern)}, 0, Why::OtherName});
            }
            if (choices.empty())
                continue;
            for (size_t i = from; i < to; ++i)
                std::copy(choices.begin(), choices.end(), std::back_inserter(sought.clauses[i].anyOf));
            sought.otherNames.push_back({typed, used});
            from = to - 1;
            break;
        }
    }
}

Sought Widener::widen(const SearchQuery &query)
{
    Sought sought;
    std::vector<size_t> places; // of the clauses of words in the query
    for (size_t i = 0; i < query.clauses.size(); ++i) {
        const SearchClause &clause = query.clauses[i];
        if (clause.isField())
            continue;
        SoughtClause made;
        made.excluded = clause.excluded;
        for (const SearchTerm &term : clause.anyOf) {
            std::vector<Choice> choices = choicesOf(term, !clause.excluded);
            std::move(choices.begin(), choices.end(), std::back_inserter(made.anyOf));
        }
        if (made.anyOf.empty())
            continue;
        sought.clauses.push_back(std::move(made));
        places.push_back(i);
    }
    if (m_widening.forms)
        joinNumbers(query, places, sought);
    if (m_widening.otherNames)
        addOtherNames(query, places, sought);
    return sought;
}

} // namespace

Sought soughtBy(const SearchQuery &query, const Widening &widening)
{
    return Widener(widening).widen(query);
}

} // namespace jaccuse::query
