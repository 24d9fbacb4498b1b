// SPDX-License-Identifier: MIT
#include "store/quotation_index.h"

#include "query/word_matches.h"
#include "store/binding.h"
#include "store/index_behind.h"
#include "store/snapshot.h"
#include "store/sqlite_errors.h"

#include <algorithm>

namespace jaccuse::store {

namespace {

// Ranking reads every match; above this many the newest come first instead.
constexpr qint64 rankAtMost = 5000;
constexpr qint64 countAtMost = 10'000;
// With claims left out, matches are looked at one by one; so many are enough to fill any list.
constexpr qint64 lookAtMost = 200000;

/// Quotations looked for, one part as an FTS5 string: https://www.sqlite.org/fts5.html, section 3. Within
/// the double quotes nothing is syntax.
QString ftsString(const query::SearchQuery::Part &part)
{
    QString text = part.text;
    text.replace(u'"', QStringLiteral("\"\""));
    text.remove(QChar::Null);
    // One character of an unspaced script stands in the index as the beginning of a pair.
    const QList<uint> characters = part.text.toUcs4();
    const bool oneUnspaced = characters.size() == 1 && query::WordSplitter::isUnspaced(characters[0]);
    return u'"' + text + (part.prefix || oneUnspaced ? QStringLiteral("\"*") : QStringLiteral("\""));
}

QString ftsExpression(const query::SearchQuery &query)
{
    QStringList wanted;
    QStringList excluded;
    for (const query::SearchQuery::Part &part : query.parts)
        (part.excluded ? excluded : wanted).append(ftsString(part));
    QString expression = wanted.join(QStringLiteral(" AND "));
    if (!excluded.isEmpty())
        expression =
            u'(' + expression + QStringLiteral(") NOT (") + excluded.join(QStringLiteral(" OR ")) + u')';
    return expression;
}

} // namespace

SearchResult QuotationIndex::search(const query::SearchQuery &query, int limit, SearchOrder order,
                                    const std::function<bool(model::ClaimId)> &wanted) const
{
    SearchResult result;
    result.order = order;
    if (query.isEmpty())
        return result;
    return guarded(m_database.path(), [&] {
        SQLite::Database &db = m_database.connection();
        const Snapshot snapshot(db);
        result.indexIsWhole = isWhole();
        if (!result.indexIsWhole)
            return result;
        const QString expression = ftsExpression(query);

        // A common word stands in nearly every quotation of a large file; "over 10,000" says enough of it.
        SQLite::Statement count(
            db, "SELECT count(*) FROM (SELECT 1 FROM quotation_fts WHERE quotation_fts MATCH ?1 "
                "LIMIT ?2)");
        const bool onlyCounting = limit <= 0 && !wanted;
        Binder(count).text(expression).integer(onlyCounting ? -1 : countAtMost + 1);
        count.executeStep();
        result.total = count.getColumn(0).getInt64();
        if (onlyCounting)
            return result;
        result.totalIsExact = result.total <= countAtMost;
        result.total = std::min(result.total, countAtMost);
        if (order == SearchOrder::Relevance && result.total > rankAtMost)
            result.order = SearchOrder::Date;

        const bool ranked = result.order == SearchOrder::Relevance;
        SQLite::Statement matches(
            db, std::string("SELECT f.rowid, ") + (ranked ? "-bm25(quotation_fts)" : "0.0") +
                    ", q.claim_id, q.document_id, q.exact, q.start_cp, q.end_cp FROM quotation_fts f "
                    "CROSS JOIN quotation q ON q.id = f.rowid WHERE f.quotation_fts MATCH ?1 ORDER BY " +
                    (ranked ? "f.rank, f.rowid DESC" : "f.rowid DESC"));
        Binder(matches).text(expression);
        query::WordMatches words(query);
        if (wanted)
            result.totalIsExact = true; // counted below, among those wanted
        qint64 passed = 0;
        while (matches.executeStep()) {
            const model::ClaimId claim{matches.getColumn(2).getInt64()};
            if (wanted) {
                if (passed + result.leftOut == lookAtMost) {
                    result.totalIsExact = false;
                    break;
                }
                if (!wanted(claim)) {
                    ++result.leftOut;
                    continue;
                }
            }
            ++passed;
            if (static_cast<int>(result.hits.size()) < limit) {
                Row row(matches);
                QuotationHit hit;
                hit.quotation = row.id<model::QuotationId>();
                row.integer();
                hit.score = matches.getColumn(1).getDouble();
                hit.claim = row.id<model::ClaimId>();
                hit.document = row.id<model::DocumentId>();
                hit.exact = row.text();
                const auto start = row.integerOrNull();
                const auto end = row.integerOrNull();
                if (start && end)
                    hit.range = model::TextRange{*start, *end};
                hit.matches = words.in(hit.exact);
                result.hits.push_back(std::move(hit));
            } else if (!wanted) {
                break;
            }
        }
        if (wanted)
            result.total = passed;
        return result;
    });
}

bool QuotationIndex::isWhole() const
{
    return guarded(m_database.path(), [&] { return !indexBase(m_database.connection()); });
}

} // namespace jaccuse::store
