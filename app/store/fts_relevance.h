// SPDX-License-Identifier: MIT
#pragma once

#include "query/relevance.h"
#include "store/match_expression.h"

#include <functional>
#include <vector>

struct sqlite3;

namespace jaccuse::store {

/// What the SQL function jaccuse_relevance needs to know of a search; bound as a pointer of this type's name.
struct RelevanceRequest
{
    static constexpr const char *pointerType = "jaccuse relevance request";

    const query::Relevance *relevance = nullptr; ///< null: no more is asked
    const std::vector<PhraseMeaning> *phrases = nullptr;
    std::function<bool(qint64)> leavesOut; ///< rows of which nobody needs to know; empty: none
    std::vector<query::Find> finds = {};   ///< room to work in
};

/// Makes jaccuse_relevance(quotation_fts, ?) known to a connection: how well a row fits, by query::Relevance.
void registerRelevance(sqlite3 *connection);

} // namespace jaccuse::store
