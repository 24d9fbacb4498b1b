// SPDX-License-Identifier: MIT
// How the open file is searched.
#include "query/search_query.h"
#include "search_job.h"
#include "session.h"
#include "store/quotation_index.h"

#include <utility>

namespace jaccuse::ui {

template <class Work, class Receive>
void Session::runSearch(Work work, Receive receive)
{
    const qint64 asked = ++m_searchAsked;
    m_searchTask.cancel();
    m_searchTask = task::Task();
    m_file->searcher().interrupt();
    auto future = m_file->searcher().run(
        [job = std::move(work), scope = SearchScope{m_columns, m_picture.selection},
         task = m_searchTask](store::Database &database) { return job(database, scope, task); });
    deliver(std::move(future), this, [this, asked, take = std::move(receive)](auto result) mutable {
        if (asked == m_searchAsked)
            take(std::move(result));
    });
}

void Session::search(const SearchRequest &request)
{
    if (!m_file || !m_picture.selection)
        return;
    runSearch([request](store::Database &database, const SearchScope &scope,
                        const task::Task &task) { return searchFor(request, database, scope, task); },
              [this](SearchResults results) {
                  results.willBeIndexed = m_indexing;
                  m_searchFound = SearchResults();
                  m_searchFound.query = results.query;
                  m_searchFound.order = results.order;
                  m_searchCounted = results.exact || !results.indexIsWhole;
                  Q_EMIT searched(results);
                  prepareSearch();
                  countFound();
              });
}

void Session::searchOn(int offset)
{
    if (!m_file || !m_picture.selection)
        return;
    runSearch([found = m_searchFound, offset](
                  store::Database &database, const SearchScope &scope,
                  const task::Task &task) { return moreQuotations(found, offset, database, scope, task); },
              [this, offset](const std::vector<QuotationRow> &quotations) {
                  Q_EMIT foundMore(offset, quotations);
                  countFound();
              });
}

/// To the end, once the hits are there: what comes next may end it, and asks for it again.
void Session::countFound()
{
    if (m_searchCounted)
        return;
    const qint64 asked = m_searchAsked;
    auto future = m_file->searcher().run([line = m_searchFound.query,
                                          scope = SearchScope{m_columns, m_picture.selection},
                                          task = m_searchTask](store::Database &database) {
        return countQuotations(line, database, scope, task);
    });
    deliver(std::move(future), this, [this, asked](const SearchTotal &total) {
        if (asked != m_searchAsked)
            return;
        m_searchCounted = true;
        Q_EMIT counted(total.total, total.hiddenByFilter);
    });
}

bool Session::knowsFound()
{
    const QString &line = m_held.view.filter.search;
    if (line.isEmpty() || (line == m_foundBy && m_columns == m_foundIn))
        return true;
    if (std::exchange(m_lookingUp, true))
        return false;
    auto future = m_file->searcher().run([line, columns = m_columns](store::Database &database) {
        return store::QuotationIndex(database).claims(query::parseSearch(line, true), columns, {});
    });
    whenReady(std::move(future), this, [this, line, columns = m_columns, file = m_file](auto outcome) {
        if (file != m_file)
            return;
        m_lookingUp = false;
        // A key typed into the search field ends it; then it is looked up again.
        if (outcome.value || !outcome.failure.isEmpty()) {
            m_foundBy = line;
            m_foundIn = columns;
            m_found = std::make_shared<const std::vector<quint8>>(
                outcome.value && *outcome.value ? std::move(**outcome.value)
                                                : std::vector<quint8>(columns->claims.size(), 0));
            if (!outcome.failure.isEmpty())
                Q_EMIT failed(outcome.failure);
            else if (!*outcome.value)
                Q_EMIT noticed(tr("Quotations are still being indexed; what “%1” finds is shown "
                                  "when that is done.")
                                   .arg(line));
        }
        requestPicture();
    });
    return false;
}

void Session::prepareSearch()
{
    if (!m_file || m_searchReadyFor == m_columns)
        return;
    auto future = m_file->searcher().run([columns = m_columns](store::Database &database) {
        store::QuotationIndex(database).prepare(columns);
        return Nothing{};
    });
    // A key may end it; then it is asked for again after that search.
    whenReady(std::move(future), this, [this, columns = m_columns](const Outcome<Nothing> &outcome) {
        if (outcome.value)
            m_searchReadyFor = columns;
    });
}

} // namespace jaccuse::ui
