// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"
#include "task/task.h"

#include <QStringList>

namespace jaccuse::store {

/// Everything that is wrong with a file, one sentence each, at most 1,000; empty where it is sound. Looks
/// at the database pages, foreign keys, the search index where it is whole, every anchor, the drawn edges and
/// the packed columns.
QStringList checkFile(Database &database, const task::Task &task);

} // namespace jaccuse::store
