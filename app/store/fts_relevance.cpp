// SPDX-License-Identifier: MIT
#include "store/fts_relevance.h"

#include <sqlite3.h>

#include <new>

namespace jaccuse::store {

namespace {

// Has C's shape and is called by SQLite, so no exception may leave it:
// https://www.sqlite.org/fts5.html#custom_auxiliary_functions
void relevance(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int count,
               sqlite3_value **values)
{
    auto *request =
        count == 1
            ? static_cast<RelevanceRequest *>(sqlite3_value_pointer(values[0], RelevanceRequest::pointerType))
            : nullptr;
    if (!request || !request->relevance)
        return;
    if (request->leavesOut && request->leavesOut(api->xRowid(fts)))
        return;
    int instances = 0;
    int words = 0;
    int result = api->xInstCount(fts, &instances);
    if (result == SQLITE_OK)
        result = api->xColumnSize(fts, 0, &words);
    try {
        request->finds.clear();
        for (int i = 0; result == SQLITE_OK && i < instances; ++i) {
            int phrase = 0;
            int column = 0;
            int place = 0;
            result = api->xInst(fts, i, &phrase, &column, &place);
            if (result != SQLITE_OK || phrase < 0 || static_cast<size_t>(phrase) >= request->phrases->size())
                break;
            const PhraseMeaning &meaning = (*request->phrases)[static_cast<size_t>(phrase)];
            request->finds.push_back(
                {meaning.clause, meaning.why, meaning.whole, place, meaning.words, 0, 0});
        }
        if (result == SQLITE_OK)
            sqlite3_result_double(context, request->relevance->score(request->finds, words));
        else
            sqlite3_result_error_code(context, result);
    } catch (const std::bad_alloc &) {
        sqlite3_result_error_nomem(context);
    }
}

} // namespace

void registerRelevance(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (api)
        api->xCreateFunction(api, "jaccuse_relevance", nullptr, relevance, nullptr);
}

} // namespace jaccuse::store
