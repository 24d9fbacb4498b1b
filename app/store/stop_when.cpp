// SPDX-License-Identifier: MIT
#include "store/stop_when.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <utility>

namespace jaccuse::store {

namespace {
constexpr int stepsBetween = 20000; // of SQLite's virtual machine: well under a millisecond
}

StopWhen::StopWhen(Database &database, std::function<bool()> stop)
    : m_database(database)
    , m_stop(std::move(stop))
{
    sqlite3_progress_handler(
        m_database.connection().getHandle(), stepsBetween,
        [](void *own) { return static_cast<StopWhen *>(own)->m_stop() ? 1 : 0; }, this);
}

StopWhen::~StopWhen()
{
    sqlite3_progress_handler(m_database.connection().getHandle(), 0, nullptr, nullptr);
}

} // namespace jaccuse::store
