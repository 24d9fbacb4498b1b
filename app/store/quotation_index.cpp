// SPDX-License-Identifier: MIT
#include "store/quotation_index.h"

#include "query/words.h"
#include "store/index_behind.h"
#include "store/quotation_search.h"
#include "store/snapshot.h"
#include "store/sqlite_errors.h"
#include "store/stop_when.h"

#include <algorithm>
#include <utility>

namespace jaccuse::store {

namespace {

/// The line with each word that no quotation has in the nearest spelling that one has; empty where nothing
/// can be mended.
QString respelt(const query::SearchQuery &query, const query::TermDictionary &dictionary)
{
    QString line = query.typed;
    bool changed = false;
    query::WordSplitter splitter;
    for (size_t i = query.clauses.size(); i-- > 0;) {
        const query::SearchClause &clause = query.clauses[i];
        if (clause.isField() || clause.excluded)
            continue;
        for (size_t k = clause.anyOf.size(); k-- > 0;) {
            const query::SearchTerm &term = clause.anyOf[k];
            if (term.kind != query::SearchTerm::Kind::Words)
                continue;
            std::vector<std::string> words;
            const std::string text = term.text.toStdString();
            splitter.split(text, query::WordSplitter::Mode::Query,
                           [&](std::string_view word, size_t, size_t, bool) {
                               words.emplace_back(word);
                               return true;
                           });
            if (words.size() != 1 || dictionary.beginningWith(words[0]).size() > 0)
                continue;
            const auto nearest = dictionary.nearest(words[0]);
            if (!nearest)
                return {};
            line.replace(term.typed.start, term.typed.end - term.typed.start,
                         QString::fromStdString(std::string(dictionary.word(*nearest))));
            changed = true;
        }
    }
    return changed ? line : QString();
}

/// Where nothing was found, says what would be.
void helpOn(const query::SearchQuery &query, const SearchOptions &options, Database &database,
            SearchMemory &memory, SearchResult &result)
{
    SearchOptions counting = options;
    counting.limit = 1;
    counting.offset = 0;
    counting.order = SearchOrder::Date;
    if (const QString line = respelt(query, memory.dictionary()); !line.isEmpty()) {
        const query::SearchQuery other = query::parseSearch(line, false);
        if (QuotationSearch(database, memory, other, counting).run().total > 0)
            result.suggestion = line;
    }
    for (size_t i = 0; i < query.clauses.size(); ++i) {
        if (!query.clauses[i].isField())
            continue;
        query::SearchQuery less = query;
        less.clauses.erase(less.clauses.begin() + static_cast<std::ptrdiff_t>(i));
        if (less.isEmpty())
            continue;
        const SearchResult found = QuotationSearch(database, memory, less, counting).run();
        if (found.total > 0) {
            const query::SearchTerm &field = query.clauses[i].anyOf.front();
            result.leftOutBy.push_back(
                {query::fieldName(field.field) + u':' + field.text, found.total, found.totalIsExact});
        }
    }
}

} // namespace

SearchResult QuotationIndex::search(const query::SearchQuery &query, const SearchOptions &options) const
{
    SearchResult result;
    result.order = options.order;
    if (query.isEmpty())
        return result;
    return guarded(m_database.path(), [&] {
        const StopWhen stop(m_database, [&options] { return options.task.cancelled(); });
        const Snapshot snapshot(m_database.connection());
        result.indexIsWhole = isWhole();
        if (!result.indexIsWhole)
            return result;
        SearchMemory &memory = m_database.searchMemory();
        memory.refresh(m_database);
        result = QuotationSearch(m_database, memory, query, options).run();
        if (result.total == 0 && result.leftOut == 0 && options.limit > 0)
            helpOn(query, options, m_database, memory, result);
        return std::move(result);
    });
}

SearchResult QuotationIndex::search(const query::SearchQuery &query, int limit, SearchOrder order,
                                    const std::function<bool(model::ClaimId)> &wanted) const
{
    SearchOptions options;
    options.limit = limit;
    options.order = order;
    options.countAll = limit <= 0;
    options.wanted = wanted;
    return search(query, options);
}

std::optional<std::vector<quint8>> QuotationIndex::claims(const query::SearchQuery &query,
                                                          const query::ClaimColumnsPtr &columns,
                                                          const task::Task &task) const
{
    std::vector<quint8> in(columns->claims.size(), 0);
    SearchOptions options;
    options.limit = 0;
    options.order = SearchOrder::Date;
    options.columns = columns;
    options.task = task;
    // Where all are counted, each that matches is asked about.
    options.countAll = true;
    options.wanted = [&](model::ClaimId claim) {
        const auto at = std::lower_bound(columns->claims.begin(), columns->claims.end(), claim);
        if (at != columns->claims.end() && *at == claim)
            in[static_cast<size_t>(at - columns->claims.begin())] = 1;
        return true;
    };
    if (!search(query, options).indexIsWhole)
        return std::nullopt;
    return in;
}

std::vector<query::FieldValue> QuotationIndex::values(query::SearchField field, const QString &begun,
                                                      size_t most, const query::ClaimColumnsPtr &columns,
                                                      const task::Task &task) const
{
    return guarded(m_database.path(), [&] {
        const StopWhen stop(m_database, [&task] { return task.cancelled(); });
        const Snapshot snapshot(m_database.connection());
        if (!isWhole())
            return std::vector<query::FieldValue>();
        SearchMemory &memory = m_database.searchMemory();
        memory.refresh(m_database);
        return query::beginningWith(memory.values(m_database, columns, field), begun, most);
    });
}

QuotationIndex::Named QuotationIndex::named(const QString &words, size_t mostDocuments,
                                            const query::ClaimColumnsPtr &columns,
                                            const task::Task &task) const
{
    return guarded(m_database.path(), [&] {
        const StopWhen stop(m_database, [&task] { return task.cancelled(); });
        const Snapshot snapshot(m_database.connection());
        SearchMemory &memory = m_database.searchMemory();
        memory.refresh(m_database);
        const NamesInFile &names = memory.names(m_database, columns);
        Named found;
        NamesInFile::Actors actors = names.actors(words);
        found.actors = std::move(actors.begun);
        found.actorsWithin = std::move(actors.within);
        for (const qint64 document : names.documents(words, mostDocuments))
            found.documents.push_back(model::DocumentId{document});
        return found;
    });
}

void QuotationIndex::prepare(const query::ClaimColumnsPtr &columns) const
{
    guarded(m_database.path(), [&] {
        const Snapshot snapshot(m_database.connection());
        if (!isWhole())
            return;
        m_database.searchMemory().refresh(m_database);
        m_database.searchMemory().readAhead(m_database, columns);
    });
}

bool QuotationIndex::isWhole() const
{
    return guarded(m_database.path(), [&] { return !indexBase(m_database.connection()); });
}

} // namespace jaccuse::store
