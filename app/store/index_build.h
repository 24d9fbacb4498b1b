// SPDX-License-Identifier: MIT
#pragma once

#include "task/task.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace jaccuse::store {

/// A quotation that is not in the search index yet. Its words are kept only for an IndexBuild.
struct UnindexedQuotation
{
    qint64 id = 0;
    std::string words; ///< UTF-8
};

/// Builds the search index of a file that has none, in a thread of its own beside the rows being written: in
/// a temporary database, whose tables are moved into those of the empty index at the end, within the caller's
/// transaction. For app/store only. Throws SQLite::Exception and task::Cancelled.
class IndexBuild
{
public:
    explicit IndexBuild(task::Task task);
    ~IndexBuild(); ///< drops what was not moved
    IndexBuild(const IndexBuild &) = delete;
    IndexBuild &operator=(const IndexBuild &) = delete;

    /// Hands quotations over; waits where the index lags far behind.
    void add(std::vector<UnindexedQuotation> quotations);
    /// Waits for the index and moves it into the file; nothing can be added after.
    void moveInto(SQLite::Database &db);

private:
    void work();
    bool next(std::vector<UnindexedQuotation> &quotations);
    template <class Condition>
    void waitFor(std::unique_lock<std::mutex> &lock, Condition condition);

    task::Task m_task;
    SQLite::Database m_built; // used by the thread until it has ended
    std::atomic<bool> m_stop = false;
    std::atomic<qint64> m_indexed = 0;
    qint64 m_added = 0;
    std::mutex m_mutex; // guards all below
    std::condition_variable m_changed;
    std::deque<std::vector<UnindexedQuotation>> m_waiting;
    bool m_whole = false; // nothing more comes
    bool m_ended = false;
    std::exception_ptr m_failure;
    std::thread m_thread;
};

} // namespace jaccuse::store
