// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_columns.h"
#include "store/database.h"
#include "task/task.h"

#include <memory>

namespace jaccuse::store {

// The columns of all claims, kept in the file beside its tables and loaded in one go: reading them from a
// million rows takes over a second. They count only as long as no change was committed after them.

/// Puts columns that were read from this file into it, in a transaction of their own, unless the file has
/// been changed since or has them already. Where that fails nothing is said and nothing is lost: the file
/// is read from its tables then.
void packColumns(Database &database, const query::ClaimColumns &columns) noexcept;
/// The same with columns that are read from the tables first.
void packColumns(Database &database) noexcept;

/// The packed columns; null where there are none that count. Every length and number is looked at, so that
/// a damaged file gives none rather than wrong ones. For app/store only.
std::shared_ptr<query::ClaimColumns> packedColumns(const Database &database);

/// The columns as the tables have them, whatever is packed. In the caller's snapshot; for app/store only.
/// Throws SQLite::Exception, StoreError, task::Cancelled.
std::shared_ptr<query::ClaimColumns> columnsOfTables(const Database &database, const task::Task &task);

} // namespace jaccuse::store
