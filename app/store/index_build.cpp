// SPDX-License-Identifier: MIT
#include "store/index_build.h"

#include "store/store_error.h"
#include "store/unnamed_file.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace jaccuse::store {

namespace {

constexpr size_t piecesWaiting = 1;
constexpr auto lookUpEvery = std::chrono::milliseconds(50);

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::store", text);
}

void makeUnnamed(QTemporaryFile &file, const QString &path)
{
    if (!openUnnamed(file, path))
        throw StoreError(StoreError::Kind::Denied,
                         tr("The search index could not be built, for want of a place for its parts: %1.")
                             .arg(file.errorString()));
}

} // namespace

IndexBuild::IndexBuild(const QString &path, const IndexBase &base, task::Task task, size_t memory)
    : m_base(base)
    , m_task(std::move(task))
    , m_memory(memory)
    , m_postings(std::in_place, memory)
    , m_segment([this](qint64 id, std::string_view bytes) {
        write(m_pagesFile, bytes);
        m_pages.push_back({id, static_cast<qint64>(bytes.size())});
    })
{
    makeUnnamed(m_runsFile, path);
    makeUnnamed(m_pagesFile, path);
    m_thread = std::thread([this] { work(); });
}

IndexBuild::~IndexBuild()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stop = true;
        m_changed.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void IndexBuild::work()
{
    std::exception_ptr failure;
    try {
        std::vector<UnindexedQuotation> quotations;
        while (next(quotations))
            for (const UnindexedQuotation &quotation : quotations)
                take(quotation);
        writeSegment();
    } catch (...) {
        failure = std::current_exception();
    }
    const std::scoped_lock lock(m_mutex);
    m_failure = std::move(failure);
    m_ended = true;
    m_changed.notify_all();
}

bool IndexBuild::next(std::vector<UnindexedQuotation> &quotations)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_waiting.empty() || m_closed || m_stop; });
    throwIfStopped();
    if (m_waiting.empty())
        return false;
    quotations = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_changed.notify_all();
    return true;
}

void IndexBuild::take(const UnindexedQuotation &quotation)
{
    throwIfStopped();
    m_quotations.push_back({quotation.id, m_postings->add(quotation.id, quotation.words)});
    if (m_postings->isFull())
        writeRun();
    ++m_indexed;
}

void IndexBuild::writeRun()
{
    PostingRun run;
    run.from = m_runsFile.pos();
    run.ids = m_postings->takeRun([this](std::string_view bytes) { write(m_runsFile, bytes); });
    run.to = m_runsFile.pos();
    m_runs.push_back(std::move(run));
}

void IndexBuild::writeSegment()
{
    if (!m_postings->isEmpty())
        writeRun();
    m_postings.reset();
    m_runsFile.flush();
    qint64 merged = 0;
    mergeRuns(m_runsFile, m_runs, m_segment, [&](qint64 bytes) {
        throwIfStopped();
        merged += bytes;
        m_sorted = static_cast<double>(merged) / static_cast<double>(m_runs.back().to);
    });
    m_segment.finish();
    m_pagesFile.flush();
    m_runs = {};
    m_runsFile.resize(0);
    std::sort(m_quotations.begin(), m_quotations.end(),
              [](const Quotation &a, const Quotation &b) { return a.id < b.id; });
}

void IndexBuild::write(QFileDevice &file, std::string_view bytes)
{
    throwIfStopped();
    if (file.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
        throw StoreError(StoreError::Kind::Full, tr("The search index could not be built: %1. Make room on "
                                                    "the disk and try again.")
                                                     .arg(file.errorString()));
}

void IndexBuild::throwIfStopped() const
{
    if (m_stop)
        throw task::Cancelled{};
}

void IndexBuild::waitFor(const std::function<bool()> &condition, const std::function<void()> &meanwhile)
{
    std::unique_lock lock(m_mutex);
    while (!m_changed.wait_for(lock, lookUpEvery, [&] { return m_ended || condition(); })) {
        lock.unlock();
        meanwhile();
        lock.lock();
    }
    if (m_failure)
        std::rethrow_exception(m_failure);
}

void IndexBuild::add(std::vector<UnindexedQuotation> quotations)
{
    if (quotations.empty())
        return;
    waitFor([this] { return m_waiting.size() < piecesWaiting; }, [this] { m_task.throwIfCancelled(); });
    const std::scoped_lock lock(m_mutex);
    m_added += static_cast<qint64>(quotations.size());
    m_waiting.push_back(std::move(quotations));
    m_changed.notify_all();
}

void IndexBuild::close()
{
    const std::scoped_lock lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

void IndexBuild::wait(const std::function<void()> &meanwhile)
{
    waitFor([] { return false; }, meanwhile);
}

} // namespace jaccuse::store
