// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>
#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>

namespace jaccuse::store {

// A file whose search index lacks quotations holds a mark that says so (table index_behind). While it stands,
// IndexedQuotations logs there what changes, instead of changing the index, which IndexCompletion is building
// aside or will build. For app/store only. These throw SQLite::Exception.

/// The state of quotations that an index is built from.
struct IndexBase
{
    qint64 turn = 0; ///< changes where another begins to build, or where all is to be built anew
    qint64 seq = 0;  ///< the log's last row that it knows of
};

/// None where the index is whole.
std::optional<IndexBase> indexBase(SQLite::Database &db);
/// Whoever is building the index has built in vain: it must be built from what the tables hold now.
IndexBase beginIndexAnew(SQLite::Database &db);
/// Whoever has built from that base has the turn from now on, and another who has done so no more.
IndexBase takeIndexTurn(SQLite::Database &db, const IndexBase &base);
/// The index is whole.
void forgetIndexBase(SQLite::Database &db);

} // namespace jaccuse::store
