// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_columns.h"
#include "query/completion.h"
#include "store/claim_languages.h"

#include <functional>
#include <vector>

namespace jaccuse::store {

/// All that a field of a search can ask for in this file, and of how many claims. `languages` is called for
/// SearchField::Language alone. For app/store only. Throws SQLite::Exception.
std::vector<query::FieldValue> fieldValues(const Database &database, const query::ClaimColumns &columns,
                                           const std::function<const ClaimLanguages &()> &languages,
                                           query::SearchField field);

} // namespace jaccuse::store
