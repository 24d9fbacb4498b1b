// SPDX-License-Identifier: MIT
#pragma once

struct sqlite3;

namespace jaccuse::store {

/// Makes the FTS5 tokenizer "jaccuse" (query::WordSplitter) known to a connection. Every connection that
/// searches or changes quotations needs it. Throws StoreError where SQLite has no FTS5.
void registerTokenizer(sqlite3 *connection);

} // namespace jaccuse::store
