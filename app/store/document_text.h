// SPDX-License-Identifier: MIT
#pragma once

#include "model/document.h"

namespace SQLite {
class Database;
}

namespace jaccuse::store {

/// Gives a document its whole text in the place of what it had, within the caller's transaction: quotations
/// that point into it are anchored again, and its marks go. Returns how many quotations stand nowhere in it
/// and lost their anchor. For app/store only. Throws SQLite::Exception.
int replaceText(SQLite::Database &db, model::DocumentId document, const model::Document &whole);

} // namespace jaccuse::store
