// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"
#include "task/task.h"

namespace jaccuse::store {

/// Copies a database, as it stands, into another file, which appears whole or not at all. Throws
/// StoreError and task::Cancelled.
void copyDatabase(Database &database, const QString &target, const task::Task &task);

} // namespace jaccuse::store
