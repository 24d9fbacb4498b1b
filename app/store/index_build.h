// SPDX-License-Identifier: MIT
#pragma once

#include "store/index_behind.h"
#include "store/index_segment.h"
#include "store/posting_runs.h"
#include "store/postings.h"
#include "task/task.h"

#include <QTemporaryFile>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
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

/// Builds a search index in a thread of its own, in files without a name that are gone when it is. What it
/// built an IndexCompletion moves into the file. For app/store only. Throws StoreError and task::Cancelled.
class IndexBuild
{
public:
    struct Page
    {
        qint64 id = 0;
        qint64 bytes = 0; ///< in the file of pages, one after the other
    };
    struct Quotation
    {
        qint64 id = 0;
        quint32 words = 0; ///< how many it has
    };

    /// `path` is that of the database, beside which the files lie; `base` the state of the quotations that
    /// are added; `task` that of whoever adds them. Words take about so much memory (bytes) before they are
    /// written.
    IndexBuild(const QString &path, const IndexBase &base, task::Task task, size_t memory = size_t{32} << 20);
    ~IndexBuild(); ///< stops where it is not ready
    IndexBuild(const IndexBuild &) = delete;
    IndexBuild &operator=(const IndexBuild &) = delete;

    /// Hands quotations over, in any order; waits where the index lags far behind.
    void add(std::vector<UnindexedQuotation> quotations);
    /// Nothing more comes.
    void close();
    /// Waits until all is built; `meanwhile` is called about 20 times a second and may throw.
    void wait(const std::function<void()> &meanwhile);

    [[nodiscard]] qint64 added() const { return m_added; }     ///< quotations
    [[nodiscard]] qint64 indexed() const { return m_indexed; } ///< of these
    [[nodiscard]] double sorted() const { return m_sorted; }   ///< part of the work after that, from 0 to 1

    // Once all is built:
    IndexBase &base() { return m_base; }
    [[nodiscard]] QFileDevice &pagesFile() { return m_pagesFile; }
    [[nodiscard]] const std::vector<Page> &pages() const { return m_pages; } ///< in order of id
    [[nodiscard]] const IndexSegment &segment() const { return m_segment; }
    [[nodiscard]] const std::vector<Quotation> &quotations() const { return m_quotations; } ///< likewise

private:
    void work();
    bool next(std::vector<UnindexedQuotation> &quotations);
    void take(const UnindexedQuotation &quotation);
    void writeRun();
    void writeSegment();
    void write(QFileDevice &file, std::string_view bytes);
    void throwIfStopped() const;
    void waitFor(const std::function<bool()> &condition, const std::function<void()> &meanwhile);

    IndexBase m_base;
    task::Task m_task;
    const size_t m_memory;
    // The thread's until it has ended
    std::optional<Postings> m_postings; // none once all are written
    QTemporaryFile m_runsFile;
    std::vector<PostingRun> m_runs;
    IndexSegment m_segment;
    QTemporaryFile m_pagesFile;
    std::vector<Page> m_pages;
    std::vector<Quotation> m_quotations;
    // Of both
    std::atomic<bool> m_stop = false;
    std::atomic<qint64> m_added = 0;
    std::atomic<qint64> m_indexed = 0;
    std::atomic<double> m_sorted = 0;
    std::mutex m_mutex; // guards all below
    std::condition_variable m_changed;
    std::deque<std::vector<UnindexedQuotation>> m_waiting;
    bool m_closed = false;
    bool m_ended = false;
    std::exception_ptr m_failure;
    std::thread m_thread;
};

} // namespace jaccuse::store
