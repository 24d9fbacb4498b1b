// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"

#include <set>
#include <tuple>

namespace jaccuse::store {

/// From, to, kind: the key of a row of the edge table.
using EdgeSumKey = std::tuple<qint64, qint64, int>;

/// Brings the edge table up to date for the keys given, or as a whole where there are very many.
void refreshEdgeSums(Database &database, const std::set<EdgeSumKey> &touched);

/// Whether there are so many keys that the table is made anew as a whole.
bool touchesMany(const std::set<EdgeSumKey> &touched);

/// Makes the whole edge table anew.
void rebuildEdgeSums(Database &database);

} // namespace jaccuse::store
