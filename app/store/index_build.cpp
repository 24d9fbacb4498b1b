// SPDX-License-Identifier: MIT
#include "store/index_build.h"

#include "store/store_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>

namespace jaccuse::store {

namespace {

constexpr size_t piecesWaiting = 1;
constexpr auto lookAtTaskEvery = std::chrono::milliseconds(50);

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::store", text);
}

/// While it lives, the tables that an FTS5 index consists of can be written.
class OpenShadowTables
{
public:
    explicit OpenShadowTables(SQLite::Database &db)
        : m_db(db)
    {
        set(0);
    }
    ~OpenShadowTables() { set(1); }
    OpenShadowTables(const OpenShadowTables &) = delete;
    OpenShadowTables &operator=(const OpenShadowTables &) = delete;

private:
    void set(int defensive)
    {
        sqlite3_db_config(m_db.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, defensive, nullptr);
    }

    SQLite::Database &m_db;
};

/// Makes a file without a name, which is gone when the program is: beside the database, where there must be
/// room anyway, or where there can be none, such as for a database in memory, among other passing files.
void makeUnnamed(QTemporaryFile &file, const QString &path)
{
    const QString name = QStringLiteral("jaccuse-index-XXXXXX");
    for (const QDir &folder : {QFileInfo(path).absoluteDir(), QDir::temp()}) {
        file.setFileTemplate(folder.filePath(name));
        if (file.open())
            return;
    }
    throw StoreError(StoreError::Kind::Denied,
                     tr("The search index could not be built, for want of a place for its parts: %1.")
                         .arg(file.errorString()));
}

} // namespace

IndexBuild::IndexBuild(const QString &path, task::Task task, size_t memory)
    : m_task(std::move(task))
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
    } catch (const task::Cancelled &) {
        // The one that waits has thrown it already.
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
    m_changed.wait(lock, [this] { return !m_waiting.empty() || m_whole || m_stop; });
    if (m_stop)
        throw task::Cancelled{};
    if (m_waiting.empty())
        return false;
    quotations = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_changed.notify_all();
    return true;
}

void IndexBuild::take(const UnindexedQuotation &quotation)
{
    if (m_stop)
        throw task::Cancelled{};
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
    mergeRuns(m_runsFile, m_runs, m_segment, [this](qint64) {
        if (m_stop)
            throw task::Cancelled{};
    });
    m_segment.finish();
    m_runs = {};
    m_runsFile.resize(0);
    std::sort(m_quotations.begin(), m_quotations.end(),
              [](const Indexed &a, const Indexed &b) { return a.id < b.id; });
}

void IndexBuild::write(QFileDevice &file, std::string_view bytes)
{
    if (m_stop)
        throw task::Cancelled{};
    if (file.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
        throw StoreError(StoreError::Kind::Full, tr("The search index could not be built: %1. Make room on "
                                                    "the disk and try again.")
                                                     .arg(file.errorString()));
}

template <class Condition>
void IndexBuild::waitFor(std::unique_lock<std::mutex> &lock, Condition condition)
{
    while (!m_changed.wait_for(lock, lookAtTaskEvery, [&] { return m_ended || condition(); })) {
        lock.unlock();
        m_task.throwIfCancelled();
        if (m_whole)
            m_task.progress(m_indexed);
        lock.lock();
    }
    if (m_failure)
        std::rethrow_exception(m_failure);
}

void IndexBuild::add(std::vector<UnindexedQuotation> quotations)
{
    if (quotations.empty())
        return;
    m_added += static_cast<qint64>(quotations.size());
    std::unique_lock lock(m_mutex);
    waitFor(lock, [this] { return m_waiting.size() < piecesWaiting; });
    m_waiting.push_back(std::move(quotations));
    m_changed.notify_all();
}

void IndexBuild::moveInto(SQLite::Database &db)
{
    m_task.phase(QCoreApplication::translate("jaccuse::store", "Indexing quotations"), m_added);
    {
        std::unique_lock lock(m_mutex);
        m_whole = true;
        m_changed.notify_all();
        waitFor(lock, [] { return false; });
    }
    m_thread.join();
    // Also makes the connection forget what it may know of the index.
    db.exec("INSERT INTO quotation_fts(quotation_fts) VALUES('delete-all')");
    const OpenShadowTables open(db);
    m_pagesFile.seek(0);
    SQLite::Statement data(db, "INSERT INTO quotation_fts_data VALUES(?1, ?2)");
    QByteArray bytes;
    for (size_t i = 0; i < m_pages.size(); ++i) {
        if (i % 256 == 0)
            m_task.throwIfCancelled();
        bytes.resize(m_pages[i].bytes);
        if (m_pagesFile.read(bytes.data(), bytes.size()) != bytes.size())
            throw StoreError(StoreError::Kind::Other,
                             tr("The search index could not be built: %1.").arg(m_pagesFile.errorString()));
        data.bind(1, static_cast<int64_t>(m_pages[i].id));
        data.bindNoCopy(2, bytes.constData(), static_cast<int>(bytes.size()));
        data.exec();
        data.reset();
    }
    SQLite::Statement entry(db, "INSERT INTO quotation_fts_idx VALUES(?1, ?2, ?3)");
    for (const IndexSegment::Entry &begin : m_segment.entries()) {
        entry.bind(1, static_cast<int64_t>(IndexSegment::number));
        entry.bindNoCopy(2, begin.term.empty() ? "" : begin.term.data(), static_cast<int>(begin.term.size()));
        entry.bind(3, static_cast<int64_t>(begin.page));
        entry.exec();
        entry.reset();
    }
    SQLite::Statement docsize(db, "INSERT INTO quotation_fts_docsize VALUES(?1, ?2)");
    quint64 words = 0;
    std::string size;
    for (size_t i = 0; i < m_quotations.size(); ++i) {
        if (i % 1024 == 0)
            m_task.throwIfCancelled();
        words += m_quotations[i].words;
        size.clear();
        appendVarint(size, m_quotations[i].words);
        docsize.bind(1, static_cast<int64_t>(m_quotations[i].id));
        docsize.bindNoCopy(2, size.data(), static_cast<int>(size.size()));
        docsize.exec();
        docsize.reset();
    }
    std::string averages;
    appendVarint(averages, m_quotations.size());
    appendVarint(averages, words);
    SQLite::Statement record(db, "UPDATE quotation_fts_data SET block = ?2 WHERE id = ?1");
    const std::string cookie =
        db.execAndGet("SELECT block FROM quotation_fts_data WHERE id = 10").getString();
    for (const auto &[id, block] : {std::pair(1, averages), std::pair(10, m_segment.structure(cookie))}) {
        record.bind(1, id);
        record.bindNoCopy(2, block.data(), static_cast<int>(block.size()));
        record.exec();
        record.reset();
    }
}

} // namespace jaccuse::store
