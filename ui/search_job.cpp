// SPDX-License-Identifier: MIT
#include "search_job.h"

#include "model/wording.h"
#include "query/completion.h"
#include "query/search_query.h"
#include "store/claim_names.h"
#include "store/claim_reader.h"
#include "store/quotation_index.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace jaccuse::ui {

namespace {

constexpr int quotationsAtFirst = 50;
constexpr int quotationsAtOnce = 200; // when the list is scrolled on
constexpr size_t actorsShown = 5;
constexpr int othersShown = 4; // the quotations come after them
constexpr size_t valuesShown = 8;

/// Adds those who have most to do with what is shown.
void addActors(std::vector<ActorRow> &rows, const std::vector<size_t> &places,
               const query::ClaimColumns &columns, const query::ClaimSelection &selection)
{
    std::vector<ActorRow> more;
    for (const size_t place : places) {
        const query::ColumnActor &actor = columns.actors[place];
        // Where actors are taken into others, the selection has them at other places.
        const int shown = selection.columns.get() == &columns
                              ? static_cast<int>(place)
                              : query::indexOfActor(*selection.columns, actor.id);
        if (shown < 0)
            continue;
        const query::ActorCounts &counts = selection.actorCounts[static_cast<size_t>(shown)];
        if (counts.made + counts.received > 0)
            more.push_back({actor.id, actor.name, actor.kind, actor.named, counts.made, counts.received});
    }
    const size_t most = std::min(more.size(), actorsShown - std::min(actorsShown, rows.size()));
    const auto end = more.begin() + static_cast<std::ptrdiff_t>(most);
    std::partial_sort(more.begin(), end, more.end(), [](const ActorRow &a, const ActorRow &b) {
        return std::pair(-(a.made + a.received), a.name) < std::pair(-(b.made + b.received), b.name);
    });
    rows.insert(rows.end(), more.begin(), end);
}

QString nameOf(const store::ClaimBundle &bundle, model::ActorId actor)
{
    return bundle.actors.value(actor).name;
}

QuotationRow rowOf(const store::QuotationHit &hit, const store::ClaimBundle &bundle,
                   const model::Claim &claim)
{
    QuotationRow row;
    row.quotation = hit.quotation;
    row.claim = hit.claim;
    row.document = hit.document;
    row.words = hit.exact;
    for (const query::Match &match : hit.matches)
        row.matches.push_back(match.range);
    row.stance = claim.stance;
    row.whoSaysWhat = store::claimSentence(claim, bundle);
    row.date = claim.said.date.forPeople();
    row.tellings = hit.tellings;
    const model::Document document = bundle.documents.value(hit.document);
    row.source = nameOf(bundle, document.publisher);
    if (row.source.isEmpty())
        row.source = document.title;
    return row;
}

store::SearchOptions optionsFor(const SearchScope &scope, const task::Task &task)
{
    store::SearchOptions options;
    options.columns = scope.columns;
    options.task = task;
    if (!scope.selection->filter.isEmpty())
        options.wanted = [selection = scope.selection](model::ClaimId claim) {
            return selection->contains(claim);
        };
    return options;
}

std::vector<QuotationRow> rowsOf(const std::vector<store::QuotationHit> &hits,
                                 const store::ClaimReader &reader)
{
    std::vector<model::ClaimId> ids;
    ids.reserve(hits.size());
    for (const store::QuotationHit &hit : hits)
        ids.push_back(hit.claim);
    const store::ClaimBundle bundle = reader.claims(ids);
    QHash<model::ClaimId, const model::Claim *> claims;
    for (const model::Claim &claim : bundle.claims)
        claims.insert(claim.id, &claim);
    std::vector<QuotationRow> rows;
    rows.reserve(hits.size());
    for (const store::QuotationHit &hit : hits)
        if (const model::Claim *claim = claims.value(hit.claim))
            rows.push_back(rowOf(hit, bundle, *claim));
    return rows;
}

/// The names of fields, or values of one, that what stands before the cursor begins.
std::vector<CompletionRow> completionsOf(const SearchRequest &request, const store::QuotationIndex &index,
                                         const SearchScope &scope, const task::Task &task)
{
    const qsizetype cursor = request.cursor < 0 ? request.line.size() : request.cursor;
    const auto part = query::begunPart(request.line, cursor);
    std::vector<CompletionRow> rows;
    if (!part)
        return rows;
    if (!part->field) {
        for (const query::SearchField field : query::fieldsBeginningWith(part->begun)) {
            const query::CompletedLine done = query::completed(request.line, *part, field);
            rows.push_back(
                {done.line, done.cursor, query::fieldName(field) + u':', query::fieldLabel(field)});
        }
        return rows;
    }
    const QString name = query::fieldName(*part->field) + u':';
    for (const query::FieldValue &value :
         index.values(*part->field, part->begun, valuesShown, scope.columns, task)) {
        const query::CompletedLine done = query::completed(request.line, *part, value.value);
        rows.push_back({done.line, done.cursor, name + value.value, value.label, value.claims});
    }
    return rows;
}

} // namespace

SearchResults searchFor(const SearchRequest &request, store::Database &database, const SearchScope &scope,
                        const task::Task &task)
{
    task.throwIfCancelled();
    SearchResults results;
    results.query = request.line;
    results.wanted = request.order;
    const query::SearchQuery query = query::parseSearch(request.line, true);
    const store::QuotationIndex index(database);
    store::SearchOptions options = optionsFor(scope, task);
    options.limit = quotationsAtFirst;
    options.order = request.order;
    store::SearchResult found = index.search(query, options);
    results.total = found.total;
    results.exact = found.totalIsExact;
    results.order = found.order;
    results.indexIsWhole = found.indexIsWhole;
    results.notes = query.notes;
    results.otherNames = std::move(found.otherNames);
    results.suggestion = found.suggestion;
    results.leftOutBy = std::move(found.leftOutBy);
    if (found.totalIsExact)
        results.hiddenByFilter = found.leftOut;

    task.throwIfCancelled();
    const store::ClaimReader reader(database);
    results.quotations = rowsOf(found.hits, reader);
    results.completions = completionsOf(request, index, scope, task);
    const QString words = query.plainWords();
    const auto named = index.named(words, othersShown, scope.columns, task);
    addActors(results.actors, named.actors, *scope.columns, *scope.selection);
    addActors(results.actors, named.actorsWithin, *scope.columns, *scope.selection);
    for (const store::IncidentHit &hit : reader.findIncidents(words, othersShown))
        results.incidents.push_back(
            {hit.firstClaim, hit.name, model::actLabel(hit.category), hit.date.forPeople(), hit.claims});
    for (const store::DocumentHit &hit : reader.documentHits(named.documents))
        results.documents.push_back(
            {hit.id, hit.firstClaim, hit.title, hit.publisher, hit.published.forPeople(), hit.claims});
    return results;
}

std::vector<QuotationRow> moreQuotations(const SearchResults &found, int offset, store::Database &database,
                                         const SearchScope &scope, const task::Task &task)
{
    task.throwIfCancelled();
    store::SearchOptions options = optionsFor(scope, task);
    options.limit = quotationsAtOnce;
    options.offset = offset;
    options.order = found.order;
    // An order by more than the date is one of all matches, so none may be missed this time.
    options.countAll = found.order != store::SearchOrder::Date;
    return rowsOf(store::QuotationIndex(database).search(query::parseSearch(found.query, true), options).hits,
                  store::ClaimReader(database));
}

SearchTotal countQuotations(const QString &line, store::Database &database, const SearchScope &scope,
                            const task::Task &task)
{
    task.throwIfCancelled();
    store::SearchOptions options = optionsFor(scope, task);
    options.limit = 0;
    options.order = store::SearchOrder::Date;
    options.countAll = true;
    const store::SearchResult found =
        store::QuotationIndex(database).search(query::parseSearch(line, true), options);
    return {found.total, found.leftOut};
}

} // namespace jaccuse::ui
