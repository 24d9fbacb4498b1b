// SPDX-License-Identifier: MIT
#pragma once

#include "query/relevance.h"
#include "store/match_expression.h"
#include "store/quotation_index.h"
#include "store/search_memory.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <unordered_map>
#include <utility>
#include <vector>

namespace jaccuse::store {

/// One search, from the query to its hits; within the caller's snapshot. For app/store only. Throws
/// SQLite::Exception and task::Cancelled.
class QuotationSearch
{
public:
    QuotationSearch(Database &database, SearchMemory &memory, const query::SearchQuery &query,
                    const SearchOptions &options);

    SearchResult run();

private:
    /// A claim that matches; its newest matching quotation, or null until it is looked for.
    struct Found
    {
        qint64 claim = 0;
        qint64 quotation = 0;
        double score = 0;
    };
    void readFields();
    void findByFields();
    void findByClaims();
    void findByWords();
    bool fewHave(const std::string &expression, const std::pair<qint64, qint64> &span);
    void findByReading(const std::string &expression, const std::pair<qint64, qint64> &span);
    void findByIndex(const std::pair<qint64, qint64> &span);
    void sortByScore();
    void sortBySource();
    void readHits();
    [[nodiscard]] QStringList otherNamesOf(const QString &name);

    [[nodiscard]] qint64 claimOf(qint64 quotation, size_t &hint);
    /// Takes a quotation that matches: its claim, if it was not taken before, or the better of its
    /// quotations.
    void take(qint64 claim, qint64 quotation, double score);
    [[nodiscard]] size_t needed() const
    {
        return static_cast<size_t>(m_options.offset) + static_cast<size_t>(std::max(m_options.limit, 0));
    }
    [[nodiscard]] bool countedEnough(qint64 seen, double left) const;
    [[nodiscard]] query::Relevance relevance() const;

    Database &m_database;
    SQLite::Database &m_db;
    SearchMemory &m_memory;
    const query::SearchQuery &m_query;
    const SearchOptions &m_options;
    query::Sought m_sought;
    MatchExpression m_expression;
    std::optional<std::vector<quint8>> m_claims; // that the fields let through; none: there are no fields
    qint64 m_fieldClaims = 0;                    // how many
    std::vector<Found> m_found;
    static constexpr size_t leftOut = static_cast<size_t>(-1);
    std::unordered_map<qint64, size_t> m_placeOf; // claims, where one may have several quotations
    bool m_scored = false;
    double m_started = 0; // processor time
    SearchResult m_result;
    SQLite::Statement m_claimOfQuotation;
    SQLite::Statement m_namesOf;
};

} // namespace jaccuse::store
