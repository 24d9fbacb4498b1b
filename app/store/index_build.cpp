// SPDX-License-Identifier: MIT
#include "store/index_build.h"

#include "store/fts_tokenizer.h"

#include <QCoreApplication>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>

namespace jaccuse::store {

namespace {

constexpr size_t piecesWaiting = 1;
constexpr auto lookAtTaskEvery = std::chrono::milliseconds(50);

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

void copyRows(SQLite::Database &from, SQLite::Database &to, const std::string &table, int columns,
              const task::Task &task)
{
    SQLite::Statement rows(from, "SELECT * FROM " + table + " ORDER BY 1, 2");
    SQLite::Statement insert(to, "INSERT OR REPLACE INTO " + table +
                                     (columns == 2 ? " VALUES(?1, ?2)" : " VALUES(?1, ?2, ?3)"));
    for (qint64 count = 0; rows.executeStep(); ++count) {
        if (count % 256 == 0)
            task.throwIfCancelled();
        insert.reset();
        for (int i = 0; i < columns; ++i) {
            const SQLite::Column value = rows.getColumn(i);
            if (value.isInteger())
                insert.bind(i + 1, value.getInt64());
            else // an empty one is no NULL
                insert.bindNoCopy(i + 1, value.getBytes() == 0 ? "" : value.getBlob(), value.getBytes());
        }
        insert.exec();
    }
}

} // namespace

IndexBuild::IndexBuild(task::Task task)
    : m_task(std::move(task))
    , m_built("", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) // a file that goes with the connection
{
    registerTokenizer(m_built.getHandle());
    sqlite3_progress_handler(
        m_built.getHandle(), 500, [](void *stop) { return *static_cast<std::atomic<bool> *>(stop) ? 1 : 0; },
        &m_stop);
    // In step with the index of schema step 1 but for the text, which only the file holds. Its pieces are
    // merged once, at the end: merging them as they come writes each of them several times.
    m_built.exec(R"(PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-16384; BEGIN;
        CREATE VIRTUAL TABLE quotation_fts USING fts5(exact, content='', tokenize='jaccuse', prefix='1 2 3');
        INSERT INTO quotation_fts(quotation_fts, rank)
            VALUES('hashsize', 67108864), ('automerge', 0), ('crisismerge', 1000))");
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
        SQLite::Statement insert(m_built, "INSERT INTO quotation_fts(rowid, exact) VALUES(?1, ?2)");
        std::vector<UnindexedQuotation> quotations;
        while (next(quotations)) {
            for (const UnindexedQuotation &quotation : quotations) {
                if (m_stop)
                    return;
                insert.reset();
                insert.bind(1, static_cast<int64_t>(quotation.id));
                insert.bindNoCopy(2, quotation.words);
                insert.exec();
                ++m_indexed;
            }
        }
        if (!m_stop)
            m_built.exec("INSERT INTO quotation_fts(quotation_fts) VALUES('optimize'); COMMIT");
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
    if (m_waiting.empty() || m_stop)
        return false;
    quotations = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_changed.notify_all();
    return true;
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
    std::sort(quotations.begin(), quotations.end(),
              [](const UnindexedQuotation &a, const UnindexedQuotation &b) { return a.id < b.id; });
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
    copyRows(m_built, db, "quotation_fts_data", 2, m_task);
    copyRows(m_built, db, "quotation_fts_idx", 3, m_task);
    copyRows(m_built, db, "quotation_fts_docsize", 2, m_task);
}

} // namespace jaccuse::store
