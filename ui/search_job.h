// SPDX-License-Identifier: MIT
#pragma once

#include "models/search_results.h"
#include "query/claim_selection.h"
#include "store/database.h"

namespace jaccuse::ui {

/// What a search looks in: the claims of the file, and those that are shown, which alone are found. The
/// others are counted.
struct SearchScope
{
    query::ClaimColumnsPtr columns;
    query::ClaimSelectionPtr selection;
};

/// How many quotations there are, and how many more the filters leave out.
struct SearchTotal
{
    qint64 total = 0;
    qint64 hiddenByFilter = 0;
};

// Any thread. They throw StoreError and task::Cancelled.

/// Looks for what somebody is typing among quotations, actors, incidents and sources, and for what the line
/// can go on with.
SearchResults searchFor(const SearchRequest &request, store::Database &database, const SearchScope &scope,
                        const task::Task &task);

/// Quotations of the same search from `offset` on; `found` is what searchFor() gave.
std::vector<QuotationRow> moreQuotations(const SearchResults &found, int offset, store::Database &database,
                                         const SearchScope &scope, const task::Task &task);

/// Counts them to the end.
SearchTotal countQuotations(const QString &line, store::Database &database, const SearchScope &scope,
                            const task::Task &task);

} // namespace jaccuse::ui
