// SPDX-License-Identifier: MIT
#pragma once

#include "models/search_results.h"
#include "query/claim_selection.h"
#include "store/database.h"

namespace jaccuse::ui {

/// Looks for what somebody is typing among quotations, actors and sources; claims that the selection
/// leaves out are counted, not shown. Any thread. Throws StoreError and task::Cancelled.
SearchResults searchFor(const QString &typed, store::Database &database,
                        const query::ClaimSelection &selection, const task::Task &task);

} // namespace jaccuse::ui
