// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"
#include "query/claim_columns.h"
#include "query/completion.h"
#include "query/search_query.h"
#include "query/sought.h"
#include "query/word_matches.h"
#include "store/database.h"
#include "task/task.h"

#include <functional>
#include <vector>

namespace jaccuse::store {

/// A claim found, with the quotation that fits best.
struct QuotationHit
{
    model::QuotationId quotation; ///< null where the claim has none
    model::ClaimId claim;
    model::DocumentId document;
    QString exact;
    std::vector<query::Match> matches;     ///< in exact, ascending, apart
    model::TextRange snippet;              ///< the stretch of exact to show, in UTF-16 units
    std::optional<model::TextRange> range; ///< in the document, in code points, where it is anchored
    double score = 0;                      ///< higher is better; 0 where not ordered by relevance
    int tellings = 1;                      ///< documents that tell the claim
};

enum class SearchOrder {
    Relevance, ///< best match first
    Date,      ///< newest first, claims without a date last
    Source     ///< by publisher, newest first in each
};

struct SearchOptions
{
    int limit = 50;
    int offset = 0; ///< hits to pass over
    SearchOrder order = SearchOrder::Relevance;
    bool forms = true;                          ///< also other forms and spellings of words
    bool otherNames = true;                     ///< also other names of actors named
    bool countAll = false;                      ///< counts to the end, however long that takes
    std::function<bool(model::ClaimId)> wanted; ///< leaves claims out, for example those a filter hides
    query::ClaimColumnsPtr columns;             ///< where the caller has them; saves reading them for fields
    task::Task task;                            ///< cancelled, for example, by the next key
};

/// Claims that only one field of a search leaves out.
struct LeftOutByField
{
    QString field; ///< as "stance:denies"
    qint64 claims = 0;
    bool isExact = true;
};

struct SearchResult
{
    std::vector<QuotationHit> hits;
    qint64 total = 0;         ///< claims that match
    bool totalIsExact = true; ///< false: there are at least so many, the others were not counted
    qint64 leftOut = 0;       ///< claims that match and are not wanted; all of them where the total is exact
    SearchOrder order = SearchOrder::Relevance; ///< the order the hits really have
    std::vector<query::OtherNames> otherNames;  ///< names looked for besides those typed
    QString suggestion; ///< where nothing was found: the line with the nearest spelling that finds something
    std::vector<LeftOutByField> leftOutBy; ///< where nothing was found
    bool indexIsWhole = true; ///< false: nothing was looked for, since quotations are still to be indexed
};

/// Full-text search over the words of all quotations and the fields of their claims, by FTS5 with Jaccuse's
/// own tokenizer. What it keeps between searches is kept with the database. Throws StoreError, and
/// task::Cancelled where the task was cancelled or the database interrupted.
class QuotationIndex
{
public:
    explicit QuotationIndex(Database &database)
        : m_database(database)
    {}

    /// Hits in the order asked for, or newest first where too many match to be ordered so in time (the result
    /// tells).
    [[nodiscard]] SearchResult search(const query::SearchQuery &query, const SearchOptions &options) const;
    [[nodiscard]] SearchResult search(const query::SearchQuery &query, int limit, SearchOrder order,
                                      const std::function<bool(model::ClaimId)> &wanted = {}) const;

    /// All claims that a query finds, 1 for each by place in the columns; some tenths of a second where they
    /// are many. Nothing while the index is not whole.
    [[nodiscard]] std::optional<std::vector<quint8>> claims(const query::SearchQuery &query,
                                                            const query::ClaimColumnsPtr &columns,
                                                            const task::Task &task) const;

    /// What a field can go on with, from what is in the file: at most so many values that begin so. The first
    /// time for a field takes some tenths of a second where there are a million claims.
    [[nodiscard]] std::vector<query::FieldValue> values(query::SearchField field, const QString &begun,
                                                        size_t most, const query::ClaimColumnsPtr &columns,
                                                        const task::Task &task) const;

    /// What has the words in its name: actors, by place in the columns, and at most so many documents, those
    /// with the most claims first. Works while the index is not whole.
    struct Named
    {
        std::vector<size_t> actors;       ///< of which a name, or a word of one, begins with the words
        std::vector<size_t> actorsWithin; ///< of which another part of a name has them in it
        std::vector<model::DocumentId> documents;
    };
    [[nodiscard]] Named named(const QString &words, size_t mostDocuments,
                              const query::ClaimColumnsPtr &columns, const task::Task &task) const;

    /// Reads what searches keep in memory, before the first of them needs it; about a second for a million
    /// claims. Without it totals of common words come as "at least".
    void prepare(const query::ClaimColumnsPtr &columns = {}) const;

    /// False after a large import until an IndexCompletion has indexed its quotations.
    [[nodiscard]] bool isWhole() const;

private:
    Database &m_database;
};

} // namespace jaccuse::store
