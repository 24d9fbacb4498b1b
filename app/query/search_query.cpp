// SPDX-License-Identifier: MIT
#include "query/search_query.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace jaccuse::query {

namespace {

constexpr int usualDistance = 10;
constexpr int greatestDistance = 1000;
constexpr size_t mostTerms = 64; // more than anybody types, few enough to be looked for at once

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::query", text);
}

bool isQuotationMark(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e' || c == u'\u00ab' ||
           c == u'\u00bb';
}

bool isMinus(QChar c)
{
    return c == u'-' || c == u'\u2212';
}

bool hasWord(QStringView text)
{
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(),
                       [](uint c) { return QChar::isLetterOrNumber(c); });
}

/// Reads a line from left to right.
class Parser
{
public:
    Parser(const QString &typed, bool whileTyping)
        : m_typed(typed)
        , m_whileTyping(whileTyping)
    {}

    SearchQuery read();

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_typed.size(); }
    [[nodiscard]] QChar here() const { return m_typed[m_at]; }
    [[nodiscard]] bool endsWord(qsizetype at) const
    {
        const QChar c = m_typed[at];
        return c.isSpace() || isQuotationMark(c) || c == u'(' || c == u')' || c == u'|';
    }
    void note(const QString &sentence)
    {
        if (!m_query.notes.contains(sentence))
            m_query.notes.append(sentence);
    }
    bool takeOr();
    bool takeNear();
    bool takeField();
    void takeQuoted(SearchTerm &term);
    void takeWord(SearchTerm &term);
    SearchTerm takeText();
    void add(SearchTerm term);

    const QString &m_typed;
    const bool m_whileTyping;
    qsizetype m_at = 0;
    bool m_excluded = false; // what comes next
    bool m_or = false;       // what comes next is another choice beside the last
    size_t m_terms = 0;
    SearchQuery m_query;
};

bool Parser::takeOr()
{
    if (here() == u'|') {
        ++m_at;
    } else {
        const bool isOr = QStringView(m_typed).sliced(m_at).startsWith(u"OR") &&
                          (m_at + 2 == m_typed.size() || m_typed[m_at + 2].isSpace());
        if (!isOr || m_query.clauses.empty()) // at the beginning it is a word like others
            return false;
        m_at += 2;
    }
    m_or = !m_query.clauses.empty();
    return true;
}

/// A quotation mark, and what stands up to the next one or the end.
void Parser::takeQuoted(SearchTerm &term)
{
    const qsizetype from = ++m_at;
    while (!atEnd() && !isQuotationMark(here()))
        ++m_at;
    term.text = m_typed.sliced(from, m_at - from).simplified();
    if (atEnd()) {
        term.typing = m_whileTyping;
        if (!m_whileTyping)
            note(tr("A quotation mark is not closed; the phrase goes to the end."));
    } else {
        ++m_at;
    }
    while (!atEnd() && here() == u'*') {
        term.prefix = true;
        ++m_at;
    }
}

void Parser::takeWord(SearchTerm &term)
{
    const qsizetype from = m_at;
    while (!atEnd() && !endsWord(m_at))
        ++m_at;
    term.text = m_typed.sliced(from, m_at - from);
    while (term.text.endsWith(u'*')) {
        term.text.chop(1);
        term.prefix = true;
    }
    term.typing = m_whileTyping && atEnd();
}

SearchTerm Parser::takeText()
{
    SearchTerm term;
    term.typed.start = m_at;
    if (isQuotationMark(here())) {
        term.kind = SearchTerm::Kind::Phrase;
        takeQuoted(term);
    } else {
        takeWord(term);
    }
    term.typed.end = m_at;
    return term;
}

bool Parser::takeNear()
{
    constexpr QStringView word = u"NEAR(";
    if (!QStringView(m_typed).sliced(m_at).startsWith(word))
        return false;
    SearchTerm term;
    term.kind = SearchTerm::Kind::Near;
    term.within = usualDistance;
    term.typed.start = m_at;
    m_at += word.size();
    while (!atEnd() && here() != u')') {
        if (here() == u',') { // the distance, where a number follows
            const qsizetype from = ++m_at;
            qsizetype to = from;
            while (to < m_typed.size() && m_typed[to] != u')' && m_typed[to] != u',')
                ++to;
            bool isNumber = false;
            const int within = QStringView(m_typed).sliced(from, to - from).trimmed().toInt(&isNumber);
            if (isNumber) {
                term.within = std::clamp(within, 0, greatestDistance);
                m_at = to;
            }
            continue;
        }
        const qsizetype before = m_at;
        SearchTerm part = takeText();
        if (const auto comma = part.text.indexOf(u','); comma >= 0 && part.kind == SearchTerm::Kind::Words) {
            m_at = part.typed.start + comma;
            part.text.truncate(comma);
            part.typing = false;
        }
        if (hasWord(part.text) && term.near.size() < mostTerms)
            term.near.push_back(std::move(part));
        else if (m_at == before)
            ++m_at;
    }
    term.typing = m_whileTyping && atEnd();
    if (!atEnd())
        ++m_at;
    term.typed.end = m_at;
    if (term.near.size() == 1)
        add(SearchTerm(term.near.front()));
    if (term.near.size() < 2)
        return true;
    term.text = m_typed.sliced(term.typed.start, term.typed.end - term.typed.start);
    add(std::move(term));
    return true;
}

/// name:value. What looks like a field and is none is two words.
bool Parser::takeField()
{
    qsizetype colon = m_at;
    while (colon < m_typed.size() && m_typed[colon].isLetter())
        ++colon;
    if (colon == m_at || colon >= m_typed.size() || m_typed[colon] != u':')
        return false;
    const QString name = m_typed.sliced(m_at, colon - m_at);
    const auto field = fieldNamed(name);
    const qsizetype start = m_at;
    if (!field) {
        const bool valueFollows = colon + 1 < m_typed.size() && (m_typed[colon + 1].isLetterOrNumber() ||
                                                                 isQuotationMark(m_typed[colon + 1]));
        if (!valueFollows)
            return false;
        SearchTerm word;
        word.text = name;
        word.typed = {m_at, colon};
        add(std::move(word));
        m_at = colon + 1;
        note(tr("There is no field “%1:”, so it is looked for as words.").arg(name));
        return true;
    }
    m_at = colon + 1;
    SearchTerm term;
    if (!atEnd() && !here().isSpace())
        term = takeText();
    else
        term.typing = m_whileTyping && atEnd();
    term.kind = SearchTerm::Kind::Field;
    term.field = *field;
    term.text = term.text.trimmed();
    term.typed = {start, m_at};
    add(std::move(term));
    return true;
}

void Parser::add(SearchTerm term)
{
    const bool excluded = std::exchange(m_excluded, false);
    const bool beside = std::exchange(m_or, false);
    const bool isField = term.kind == SearchTerm::Kind::Field;
    if (!isField && term.kind != SearchTerm::Kind::Near && !hasWord(term.text))
        return;
    if (isField && !isUnderstood(term.field, term.text)) {
        if (!term.typing)
            note(notUnderstood(term.field, term.text));
        return;
    }
    if (++m_terms > mostTerms) {
        note(tr("Only the first %1 words are looked for.").arg(mostTerms));
        return;
    }
    if (term.typing && !excluded && term.kind != SearchTerm::Kind::Field) {
        if (term.kind == SearchTerm::Kind::Near)
            term.near.back().prefix = true;
        else
            term.prefix = true;
    }
    if (beside && !m_query.clauses.empty()) {
        SearchClause &last = m_query.clauses.back();
        if (last.isField() == isField) {
            if (excluded && !last.excluded)
                note(tr("A minus sign after OR is passed over."));
            last.anyOf.push_back(std::move(term));
            return;
        }
        note(tr("Words and a field cannot be a choice between them, so both must hold."));
    }
    SearchClause clause;
    clause.excluded = excluded;
    clause.anyOf.push_back(std::move(term));
    m_query.clauses.push_back(std::move(clause));
}

SearchQuery Parser::read()
{
    m_query.typed = m_typed;
    while (!atEnd()) {
        if (here().isSpace() || here() == u'(' || here() == u')') {
            ++m_at;
            continue;
        }
        if (isMinus(here())) {
            ++m_at;
            m_excluded = !atEnd() && !here().isSpace();
            continue;
        }
        if (takeOr() || takeNear() || takeField())
            continue;
        add(takeText());
    }
    if (m_query.isEmpty() && !m_query.clauses.empty())
        note(tr("Only what is to be left out is named; add what to look for."));
    return std::move(m_query);
}

} // namespace

bool SearchQuery::isEmpty() const
{
    return std::all_of(clauses.begin(), clauses.end(),
                       [](const SearchClause &clause) { return clause.excluded; });
}

bool SearchQuery::asksForWords() const
{
    return std::any_of(clauses.begin(), clauses.end(),
                       [](const SearchClause &clause) { return !clause.excluded && !clause.isField(); });
}

QString SearchQuery::plainWords() const
{
    QStringList words;
    for (const SearchClause &clause : clauses)
        if (!clause.excluded && !clause.isField())
            words.append(clause.anyOf.front().text);
    return words.join(u' ');
}

SearchQuery parseSearch(const QString &typed, bool whileTyping)
{
    return Parser(typed, whileTyping).read();
}

} // namespace jaccuse::query
