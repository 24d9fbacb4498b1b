// SPDX-License-Identifier: MIT
#pragma once

#include "store/index_segment.h"
#include "store/posting_runs.h"
#include "store/postings.h"
#include "task/task.h"

#include <QTemporaryFile>
#include <SQLiteCpp/SQLiteCpp.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
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
/// files without a name beside it, from which it is moved into the tables of the empty index at the end,
/// within the caller's transaction. For app/store only. Throws SQLite::Exception, StoreError and
/// task::Cancelled.
class IndexBuild
{
public:
    /// `path` is that of the database. Words take about so many bytes of memory before they are written.
    IndexBuild(const QString &path, task::Task task, size_t memory = size_t{32} << 20);
    ~IndexBuild(); ///< drops what was not moved
    IndexBuild(const IndexBuild &) = delete;
    IndexBuild &operator=(const IndexBuild &) = delete;

    /// Hands quotations over; waits where the index lags far behind.
    void add(std::vector<UnindexedQuotation> quotations);
    /// Waits for the index and moves it into the file; nothing can be added after.
    void moveInto(SQLite::Database &db);

private:
    struct Indexed
    {
        qint64 id = 0;
        quint32 words = 0;
    };
    struct Page
    {
        qint64 id = 0;
        qint64 bytes = 0;
    };

    void work();
    bool next(std::vector<UnindexedQuotation> &quotations);
    void take(const UnindexedQuotation &quotation);
    void writeRun();
    void writeSegment();
    void write(QFileDevice &file, std::string_view bytes);
    template <class Condition>
    void waitFor(std::unique_lock<std::mutex> &lock, Condition condition);

    task::Task m_task;
    const size_t m_memory;
    // The thread's until it has ended
    std::optional<Postings> m_postings; // none once all are written
    QTemporaryFile m_runsFile;
    std::vector<PostingRun> m_runs;
    IndexSegment m_segment;
    QTemporaryFile m_pagesFile;
    std::vector<Page> m_pages;
    std::vector<Indexed> m_quotations;
    // Of both
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
