// SPDX-License-Identifier: MIT
#include "store/fts_tokenizer.h"

#include "query/words.h"
#include "store/store_error.h"

#include <sqlite3.h>

#include <new>

namespace jaccuse::store {

namespace {

// The functions below have C's shape and are called by SQLite (https://www.sqlite.org/fts5.html, custom
// tokenizers), so no exception may leave them.

query::WordSplitter *splitter(Fts5Tokenizer *tokenizer)
{
    return static_cast<query::WordSplitter *>(static_cast<void *>(tokenizer));
}

int create(void *, const char **, int, Fts5Tokenizer **out)
{
    auto *made = new (std::nothrow) query::WordSplitter;
    *out = static_cast<Fts5Tokenizer *>(static_cast<void *>(made));
    return made ? SQLITE_OK : SQLITE_NOMEM;
}

void destroy(Fts5Tokenizer *tokenizer)
{
    delete splitter(tokenizer);
}

int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int length,
             int (*token)(void *, int, const char *, int, int, int))
{
    using Mode = query::WordSplitter::Mode;
    const Mode mode = (flags & FTS5_TOKENIZE_QUERY) != 0 ? Mode::Query : Mode::Index;
    int result = SQLITE_OK;
    try {
        splitter(tokenizer)->split({text, static_cast<size_t>(length)}, mode,
                                   [&](std::string_view word, size_t start, size_t end, bool samePlace) {
                                       result = token(context, samePlace ? FTS5_TOKEN_COLOCATED : 0,
                                                      word.data(), static_cast<int>(word.size()),
                                                      static_cast<int>(start), static_cast<int>(end));
                                       return result == SQLITE_OK;
                                   });
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM;
    }
    return result;
}

} // namespace

void registerTokenizer(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    static fts5_tokenizer functions = {create, destroy, tokenize};
    if (!api || api->xCreateTokenizer(api, "jaccuse", nullptr, &functions, nullptr) != SQLITE_OK)
        throw StoreError(
            StoreError::Kind::Other,
            QStringLiteral("This SQLite library has no full-text search (FTS5), which Jaccuse needs."));
}

} // namespace jaccuse::store
