// SPDX-License-Identifier: MIT
#include "search_job.h"

#include "query/search_query.h"
#include "store/claim_names.h"
#include "store/claim_reader.h"
#include "store/quotation_index.h"

#include <QCoreApplication>

#include <algorithm>

namespace jaccuse::ui {

namespace {

constexpr int quotationsShown = 50;
constexpr int othersShown = 6;

std::vector<ActorRow> findActors(const QString &typed, const query::ClaimSelection &selection)
{
    const QString key = model::nameKey(typed);
    std::vector<ActorRow> rows;
    if (key.isEmpty())
        return rows;
    const auto &actors = selection.columns->actors;
    for (size_t i = 0; i < actors.size(); ++i) {
        const query::ActorCounts &counts = selection.actorCounts[i];
        if (counts.made + counts.received == 0 || !model::nameKey(actors[i].name).contains(key))
            continue;
        rows.push_back(
            {actors[i].id, actors[i].name, actors[i].kind, actors[i].named, counts.made, counts.received});
    }
    const auto shown = std::min<size_t>(rows.size(), othersShown);
    std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(shown), rows.end(),
                      [](const ActorRow &a, const ActorRow &b) {
                          return std::pair(-(a.made + a.received), a.name) <
                                 std::pair(-(b.made + b.received), b.name);
                      });
    rows.resize(shown);
    return rows;
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

} // namespace

SearchResults searchFor(const QString &typed, store::Database &database,
                        const query::ClaimSelection &selection, const task::Task &task)
{
    task.throwIfCancelled();
    SearchResults results;
    results.query = typed;
    const query::SearchQuery query = query::parseSearch(typed, true);
    const store::QuotationIndex index(database);
    store::SearchOptions options;
    options.limit = quotationsShown;
    options.columns = selection.columns;
    options.task = task;
    if (!selection.filter.isEmpty())
        options.wanted = [&selection](model::ClaimId claim) { return selection.contains(claim); };
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
    std::vector<model::ClaimId> ids;
    for (const store::QuotationHit &hit : found.hits)
        if (std::find(ids.begin(), ids.end(), hit.claim) == ids.end())
            ids.push_back(hit.claim);
    const store::ClaimBundle bundle = reader.claims(ids);
    for (const store::QuotationHit &hit : found.hits)
        for (const model::Claim &claim : bundle.claims)
            if (claim.id == hit.claim) {
                results.quotations.push_back(rowOf(hit, bundle, claim));
                break;
            }
    results.actors = findActors(typed, selection);
    for (const store::DocumentHit &hit : reader.findDocuments(typed, othersShown))
        results.documents.push_back(
            {hit.id, hit.firstClaim, hit.title, hit.publisher, hit.published.forPeople(), hit.claims});
    return results;
}

} // namespace jaccuse::ui
