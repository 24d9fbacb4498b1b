// SPDX-License-Identifier: MIT
#include "store/quotation_search.h"

#include "model/actor.h"
#include "store/binding.h"
#include "store/fts_relevance.h"
#include "store/hit_reader.h"
#include "store/scan.h"

#include <algorithm>
#include <ctime>
#include <limits>

namespace jaccuse::store {

namespace {

// Ranking looks at every match; where there are more than this, or counting them would take too long, the
// newest come first instead.
constexpr qint64 rankAtMost = 5000;
constexpr size_t sortAtMost = 10'000;
// Counting goes on to here, or until so much processor time has passed; somewhat longer where the end is
// near.
constexpr qint64 countAtMost = 10'000;
constexpr double countSeconds = 0.0025;
constexpr qint64 alwaysCounted = 2000; // quotations with one word
constexpr double mostCountSeconds = 0.005;
constexpr double nearEnd = 0.5;
// So few claims or quotations are read and looked through rather than looked for among many with the words.
constexpr qint64 readAtMost = 800;
constexpr qint64 worthReading = 20;
constexpr qint64 lookUpEvery = 32;

double processorSeconds()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

} // namespace

QuotationSearch::QuotationSearch(Database &database, SearchMemory &memory, const query::SearchQuery &query,
                                 const SearchOptions &options)
    : m_database(database)
    , m_db(database.connection())
    , m_memory(memory)
    , m_query(query)
    , m_options(options)
    , m_started(processorSeconds())
    , m_claimOfQuotation(m_db, "SELECT claim_id FROM quotation WHERE id = ?1")
    // Names that stand for the actor anywhere; "Moscow" or "the regime" do so in their text alone.
    , m_namesOf(m_db,
                "WITH named(id) AS (SELECT coalesce(merged_into, id) FROM actor WHERE name_key = ?1 UNION "
                "SELECT coalesce(a.merged_into, a.id) FROM alias l JOIN actor a ON a.id = l.actor_id "
                "WHERE l.key = ?1 AND l.ambiguous = 0 AND l.kind IN ('name', 'official', 'short', 'acronym', "
                "'vendor', 'transliteration')) "
                "SELECT name FROM actor JOIN named USING(id) UNION SELECT text FROM alias l JOIN named ON "
                "named.id = l.actor_id WHERE l.ambiguous = 0 AND l.kind IN ('name', 'official', 'short', "
                "'acronym', 'vendor', 'transliteration')")
{}

QStringList QuotationSearch::otherNamesOf(const QString &name)
{
    const QString key = model::nameKey(name);
    QStringList names;
    if (key.isEmpty())
        return names;
    Binder(m_namesOf).text(key);
    while (m_namesOf.executeStep()) {
        const QString other = QString::fromUtf8(m_namesOf.getColumn(0).getText());
        if (model::nameKey(other) != key)
            names.append(other);
    }
    m_namesOf.reset();
    return names;
}

SearchResult QuotationSearch::run()
{
    query::Widening widening;
    widening.dictionary = &m_memory.dictionary();
    if (m_options.forms)
        widening.forms = &m_memory.forms();
    if (m_options.otherNames)
        widening.otherNames = [this](const QString &name) { return otherNamesOf(name); };
    m_sought = query::soughtBy(m_query, widening);
    m_expression = matchExpression(m_sought, m_memory.dictionary());
    m_result.otherNames = m_sought.otherNames;
    m_result.order = m_options.order;
    readFields();
    if (m_expression.text.empty()) {
        // Words that leave out, or fields alone; words of which none is a word look for nothing.
        if (m_claims && !m_query.asksForWords())
            findByFields();
    } else if (m_claims && m_fieldClaims <= readAtMost &&
               m_expression.atMost() > m_fieldClaims * worthReading) {
        findByClaims();
    } else {
        findByWords();
    }
    if (m_result.order == SearchOrder::Source)
        sortBySource();
    readHits();
    return std::move(m_result);
}

void QuotationSearch::readFields()
{
    for (const query::SearchClause &clause : m_query.clauses) {
        if (!clause.isField())
            continue;
        std::vector<quint8> any;
        for (const query::SearchTerm &field : clause.anyOf) {
            m_options.task.throwIfCancelled();
            const auto claims = m_memory.claimsWith(m_database, m_options.columns, field);
            if (any.empty())
                any = *claims;
            else
                std::transform(any.begin(), any.end(), claims->begin(), any.begin(),
                               [](quint8 a, quint8 b) { return static_cast<quint8>(a | b); });
        }
        if (!m_claims)
            m_claims.emplace(any.size(), quint8{1});
        const quint8 out = clause.excluded ? 1 : 0;
        std::transform(m_claims->begin(), m_claims->end(), any.begin(), m_claims->begin(),
                       [out](quint8 in, quint8 a) { return static_cast<quint8>(in & (a ^ out)); });
    }
    if (m_claims)
        m_fieldClaims = std::count(m_claims->begin(), m_claims->end(), quint8{1});
}

qint64 QuotationSearch::claimOf(qint64 quotation, size_t &hint)
{
    if (const QuotationPlaces *places = m_memory.heldPlaces()) {
        const size_t place = places->claimOf(quotation, hint);
        if (place == QuotationPlaces::nowhere || (m_claims && (*m_claims)[place] == 0))
            return 0;
        return m_memory.heldColumns()->claims[place].value;
    }
    Binder(m_claimOfQuotation).integer(quotation);
    const qint64 claim = m_claimOfQuotation.executeStep() ? m_claimOfQuotation.getColumn(0).getInt64() : 0;
    m_claimOfQuotation.reset();
    return claim;
}

void QuotationSearch::take(qint64 claim, qint64 quotation, double score)
{
    const bool once = m_memory.heldPlaces() && m_memory.heldPlaces()->oneEach();
    if (!once) {
        const auto [known, isNew] = m_placeOf.try_emplace(claim, m_found.size());
        if (!isNew) {
            if (known->second != leftOut && score > m_found[known->second].score)
                m_found[known->second] = {claim, quotation, score};
            return;
        }
        if (m_options.wanted && !m_options.wanted(model::ClaimId{claim}))
            known->second = leftOut;
    }
    if (m_options.wanted && (once ? !m_options.wanted(model::ClaimId{claim}) : m_placeOf[claim] == leftOut))
        ++m_result.leftOut;
    else
        m_found.push_back({claim, quotation, score});
}

/// `left` is the part of the file that is still to be looked through; 1 where that is not known.
bool QuotationSearch::countedEnough(qint64 seen, double left) const
{
    if (m_options.countAll || m_found.size() < needed())
        return false;
    if (static_cast<qint64>(m_found.size()) > countAtMost)
        return true;
    if (seen % lookUpEvery != 0)
        return false;
    if (m_expression.atLeast > 0 && m_expression.atMost() <= alwaysCounted)
        return false;
    const double spent = processorSeconds() - m_started;
    return spent > (left < nearEnd ? mostCountSeconds : countSeconds);
}

/// Claims by what they are, newest first; quotations with words that are to be left out are read.
void QuotationSearch::findByFields()
{
    if (m_result.order == SearchOrder::Relevance)
        m_result.order = SearchOrder::Date;
    const query::ClaimColumns &columns = m_memory.columns(m_database, m_options.columns);
    const bool leavesOut = !m_sought.clauses.empty();
    query::WordMatches words(m_sought);
    SQLite::Statement quotations(m_db, "SELECT exact FROM quotation WHERE claim_id = ?1");
    const auto holds = [&](qint64 claim) {
        bool has = true;
        Binder(quotations).integer(claim);
        while (has && quotations.executeStep())
            has = words.look(quotations.getColumn(0).getString()).holds;
        quotations.reset();
        return has;
    };
    const bool countsThemselves = !m_options.wanted && !leavesOut && m_options.order != SearchOrder::Source;
    qint64 seen = 0;
    for (size_t i = m_claims->size(); i-- > 0;) {
        if ((*m_claims)[i] == 0)
            continue;
        const qint64 claim = columns.claims[i].value;
        if (++seen % lookUpEvery == 0)
            m_options.task.throwIfCancelled();
        if (!leavesOut || holds(claim)) {
            if (m_options.wanted && !m_options.wanted(columns.claims[i]))
                ++m_result.leftOut;
            else
                m_found.push_back({claim, 0, 0});
        }
        if (countsThemselves ? m_found.size() >= needed() : countedEnough(seen, 1)) {
            m_result.totalIsExact = countsThemselves || seen == m_fieldClaims;
            break;
        }
    }
    m_result.total = countsThemselves ? m_fieldClaims : static_cast<qint64>(m_found.size());
}

query::Relevance QuotationSearch::relevance() const
{
    return {m_memory.quotations(), m_memory.averageWords(), m_expression.meeting};
}

/// Reads the quotations of the few claims that the fields let through.
void QuotationSearch::findByClaims()
{
    const query::ClaimColumns &columns = m_memory.columns(m_database, m_options.columns);
    const query::Relevance relevance = this->relevance();
    query::WordMatches words(m_sought);
    SQLite::Statement quotations(m_db,
                                 "SELECT id, exact FROM quotation WHERE claim_id = ?1 ORDER BY id DESC");
    for (size_t i = m_claims->size(); i-- > 0;) {
        if ((*m_claims)[i] == 0)
            continue;
        m_options.task.throwIfCancelled();
        Binder(quotations).integer(columns.claims[i].value);
        std::optional<Found> best;
        while (quotations.executeStep()) {
            const query::LookedThrough looked = words.look(quotations.getColumn(1).getString());
            if (!looked.holds)
                continue;
            const double score = relevance.score(looked.finds, looked.words);
            if (!best || score > best->score)
                best = Found{columns.claims[i].value, quotations.getColumn(0).getInt64(), score};
        }
        quotations.reset();
        if (best)
            take(best->claim, best->quotation, best->score);
    }
    m_result.total = static_cast<qint64>(m_found.size());
    if (m_result.order == SearchOrder::Relevance)
        sortByScore();
}

void QuotationSearch::findByWords()
{
    std::pair<qint64, qint64> span(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
    if (m_claims)
        span = m_memory.places(m_database, m_options.columns).span(*m_claims);
    else if (m_options.order == SearchOrder::Source)
        static_cast<void>(m_memory.places(m_database, m_options.columns));
    const bool isOneWord = m_sought.clauses.size() == 1 && m_expression.atLeast > 0;
    if (!isOneWord && !m_options.countAll && m_expression.rarestAtMost <= readAtMost)
        findByReading(m_expression.rarest, span);
    else if (!m_expression.beforeLetter.empty() && fewHave(m_expression.beforeLetter, span))
        findByReading(m_expression.beforeLetter, span);
    else
        findByIndex(span);
}

bool QuotationSearch::fewHave(const std::string &expression, const std::pair<qint64, qint64> &span)
{
    Scan matches(m_db,
                 "SELECT rowid FROM quotation_fts WHERE quotation_fts MATCH ?1 AND rowid BETWEEN ?2 AND "
                 "?3 ORDER BY rowid DESC");
    matches.bind(1, expression);
    matches.bind(2, span.first);
    matches.bind(3, span.second);
    qint64 seen = 0;
    while (seen <= readAtMost && matches.next())
        ++seen;
    return seen <= readAtMost;
}

/// Reads the few quotations that an expression finds, which every match does.
void QuotationSearch::findByReading(const std::string &expression, const std::pair<qint64, qint64> &span)
{
    const query::Relevance relevance = this->relevance();
    query::WordMatches words(m_sought);
    Scan matches(m_db,
                 "SELECT rowid FROM quotation_fts WHERE quotation_fts MATCH ?1 AND rowid BETWEEN ?2 AND "
                 "?3 ORDER BY rowid DESC");
    matches.bind(1, expression);
    matches.bind(2, span.first);
    matches.bind(3, span.second);
    SQLite::Statement text(m_db, "SELECT exact FROM quotation WHERE id = ?1");
    size_t hint = QuotationPlaces::nowhere;
    while (matches.next()) {
        m_options.task.throwIfCancelled();
        const qint64 quotation = matches.integer(0);
        const qint64 claim = claimOf(quotation, hint);
        if (claim == 0)
            continue;
        Binder(text).integer(quotation);
        if (text.executeStep())
            if (const query::LookedThrough looked = words.look(text.getColumn(0).getString()); looked.holds)
                take(claim, quotation, relevance.score(looked.finds, looked.words));
        text.reset();
    }
    m_result.total = static_cast<qint64>(m_found.size());
    if (m_result.order == SearchOrder::Relevance)
        sortByScore();
}

void QuotationSearch::findByIndex(const std::pair<qint64, qint64> &span)
{
    const bool plain = !m_claims && !m_options.wanted;
    const bool isCounted = plain && m_expression.oneWord && m_memory.heldPlaces() &&
                           m_memory.heldPlaces()->oneEach() && m_expression.atMost() > rankAtMost &&
                           m_result.order != SearchOrder::Source;
    const query::Relevance relevance = this->relevance();
    RelevanceRequest request{&relevance, &m_expression.phrases, {}};
    size_t rankingHint = QuotationPlaces::nowhere;
    if (!plain)
        request.leavesOut = [&](qint64 quotation) {
            const qint64 claim = claimOf(quotation, rankingHint);
            return claim == 0 || (m_options.wanted && !m_options.wanted(model::ClaimId{claim}));
        };
    // Matches that are left out are no reason not to rank the others.
    bool ranks = m_result.order == SearchOrder::Relevance && !isCounted &&
                 (!plain || m_expression.atLeast <= rankAtMost);
    const char *const column = ranks ? ", jaccuse_relevance(quotation_fts, ?4)" : "";
    Scan matches(m_db, (QByteArray("SELECT rowid") + column +
                        " FROM quotation_fts WHERE quotation_fts MATCH ?1 AND rowid BETWEEN ?2 AND ?3 "
                        "ORDER BY rowid DESC")
                           .constData());
    matches.bind(1, m_expression.text);
    matches.bind(2, span.first);
    matches.bind(3, span.second);
    if (ranks)
        matches.bind(4, static_cast<void *>(&request), RelevanceRequest::pointerType);
    size_t hint = QuotationPlaces::nowhere;
    qint64 seen = 0;
    bool complete = true;
    while (matches.next()) {
        const qint64 quotation = matches.integer(0);
        if (++seen % lookUpEvery == 0)
            m_options.task.throwIfCancelled();
        if (const qint64 claim = claimOf(quotation, hint); claim != 0)
            take(claim, quotation, ranks ? matches.real(1) : 0);
        if (ranks && m_found.size() > static_cast<size_t>(rankAtMost)) {
            ranks = false;
            request.relevance = nullptr;
        }
        const double left = m_memory.heldPlaces() ? m_memory.heldPlaces()->before(hint) : 1;
        if (isCounted ? m_found.size() >= needed() : countedEnough(seen, left)) {
            complete = false;
            break;
        }
    }
    m_result.total = isCounted ? m_expression.atMost() : static_cast<qint64>(m_found.size());
    m_result.totalIsExact = complete || isCounted;
    if (m_result.order != SearchOrder::Relevance)
        return;
    if (complete && ranks)
        sortByScore();
    else
        m_result.order = SearchOrder::Date;
}

void QuotationSearch::sortByScore()
{
    m_scored = true;
    std::stable_sort(m_found.begin(), m_found.end(),
                     [](const Found &a, const Found &b) { return a.score > b.score; });
}

void QuotationSearch::sortBySource()
{
    if (!m_result.totalIsExact || m_found.size() > sortAtMost) {
        m_result.order = SearchOrder::Date;
        return;
    }
    const query::ClaimColumns &columns = m_memory.columns(m_database, m_options.columns);
    const auto publisher = [&](const Found &found) {
        const auto at =
            std::lower_bound(columns.claims.begin(), columns.claims.end(), model::ClaimId{found.claim});
        const auto &set =
            columns.publisherSets[columns.publisherSet[static_cast<size_t>(at - columns.claims.begin())]];
        return set.empty() ? QString(QChar(QChar::LastValidCodePoint >> 8)) // those without one last
                           : columns.publishers[static_cast<qsizetype>(set.front())];
    };
    std::vector<std::pair<QString, Found>> named;
    named.reserve(m_found.size());
    for (const Found &found : m_found)
        named.emplace_back(publisher(found), found);
    std::stable_sort(named.begin(), named.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (size_t i = 0; i < named.size(); ++i)
        m_found[i] = named[i].second;
}

void QuotationSearch::readHits()
{
    HitReader reader(m_db, m_sought);
    const size_t to = std::min(m_found.size(), needed());
    for (auto i = static_cast<size_t>(m_options.offset); i < to; ++i) {
        m_result.hits.push_back(reader.hit(m_found[i].claim, m_found[i].quotation));
        m_result.hits.back().score = m_scored ? m_found[i].score : 0;
    }
}

} // namespace jaccuse::store
