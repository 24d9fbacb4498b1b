// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_columns.h"
#include "query/search_query.h"
#include "store/claim_languages.h"

#include <functional>
#include <vector>

namespace jaccuse::store {

/// Which claims a field of a search asks for: 1 for each, by place in the columns. `languages` is called for
/// SearchField::Language alone. Throws SQLite::Exception.
std::vector<quint8> claimsWith(const Database &database, const query::ClaimColumns &columns,
                               const std::function<const ClaimLanguages &()> &languages,
                               const query::SearchTerm &field);

} // namespace jaccuse::store
