// SPDX-License-Identifier: MIT
#include "store/index_completion.h"

#include "store/binding.h"
#include "store/snapshot.h"
#include "store/sqlite_errors.h"
#include "store/word_counts.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace jaccuse::store {

namespace {

constexpr qint64 allSteps = 1000;
constexpr qint64 stepsOfIndexing = 500;
constexpr qint64 stepsOfSorting = 250;
constexpr size_t lookUpAfter = 32;       // rows moved
constexpr size_t readAtOnce = 5'000;     // quotations
constexpr qint64 changesAtMost = 20'000; // above, building anew is quicker than following them

// Rows of quotation_fts_data that are no pages
constexpr int averagesRow = 1;
constexpr int structureRow = 10;

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

void put(SQLite::Statement &insert, qint64 id, std::string_view bytes)
{
    insert.bind(1, static_cast<int64_t>(id));
    insert.bindNoCopy(2, bytes.empty() ? "" : bytes.data(), static_cast<int>(bytes.size())); // "" is no NULL
    insert.exec();
    insert.reset();
}

} // namespace

IndexCompletion::IndexCompletion(task::Task task, std::shared_ptr<IndexBuild> begun)
    : m_task(std::move(task))
    , m_build(std::move(begun))
{}

void IndexCompletion::build(Database &database)
{
    m_task.phase(QCoreApplication::translate("jaccuse::store", "Indexing quotations"), allSteps);
    guarded(database.path(), [&] {
        SQLite::Database &db = database.connection();
        if (!m_build)
            readQuotations(database);
        else if (!database.isReadOnly()) // An import has just left much beside the file.
            db.exec("PRAGMA wal_checkpoint(PASSIVE)");
    });
    if (!m_build)
        return;
    m_build->close();
    m_build->wait([this] { report(m_build->added()); });
}

void IndexCompletion::readQuotations(Database &database)
{
    SQLite::Database &db = database.connection();
    const Snapshot snapshot(db);
    const auto base = indexBase(db);
    if (!base)
        return;
    const qint64 count = db.execAndGet("SELECT count(*) FROM quotation").getInt64();
    m_build = std::make_shared<IndexBuild>(database.path(), *base, m_task);
    SQLite::Statement quotations(db, "SELECT id, exact FROM quotation ORDER BY id");
    std::vector<UnindexedQuotation> piece;
    while (quotations.executeStep()) {
        piece.push_back({quotations.getColumn(0).getInt64(), quotations.getColumn(1).getString()});
        if (piece.size() == readAtOnce) {
            m_build->add(std::exchange(piece, {}));
            report(count);
        }
    }
    m_build->add(std::move(piece));
}

void IndexCompletion::report(qint64 quotations)
{
    const qint64 indexed = m_build->indexed() * stepsOfIndexing / std::max<qint64>(quotations, 1);
    m_task.progress(indexed + static_cast<qint64>(m_build->sorted() * stepsOfSorting));
}

void IndexCompletion::reportMoved()
{
    const size_t all = m_build->pages().size() + m_build->quotations().size() / 4;
    const size_t moved = m_pages + m_quotations / 4;
    const qint64 before = stepsOfIndexing + stepsOfSorting;
    const double part = static_cast<double>(moved) / static_cast<double>(std::max<size_t>(all, 1));
    m_task.progress(before + static_cast<qint64>(part * static_cast<double>(allSteps - before)));
}

IndexCompletion::State IndexCompletion::move(Database &database, int milliseconds)
{
    return guarded(database.path(), [&] {
        SQLite::Database &db = database.connection();
        // Not a store::Transaction: nothing that the file says is changed.
        SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
        const auto base = indexBase(db);
        if (!base) {
            m_build.reset();
            return State::Whole;
        }
        const bool outdated =
            !m_build || base->turn != m_build->base().turn || base->seq - m_build->base().seq > changesAtMost;
        if (outdated) {
            m_build.reset();
            m_moving = false;
            return State::Outdated;
        }
        const OpenShadowTables open(db);
        const State state = moveRows(db, milliseconds) ? State::Moving : State::Whole;
        reportMoved();
        if (state == State::Whole)
            finish(db);
        transaction.commit();
        return state;
    });
}

/// Whether there are more.
bool IndexCompletion::moveRows(SQLite::Database &db, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    if (!std::exchange(m_moving, true)) {
        m_build->base() = takeIndexTurn(db, m_build->base());
        db.exec("INSERT INTO quotation_fts(quotation_fts) VALUES('delete-all'); DELETE FROM indexed_word");
        m_build->pagesFile().seek(0);
        m_pages = 0;
        m_quotations = 0;
        m_words = 0;
    }
    const std::vector<IndexBuild::Page> &pages = m_build->pages();
    const std::vector<IndexBuild::Quotation> &quotations = m_build->quotations();
    SQLite::Statement page(db, "INSERT INTO quotation_fts_data VALUES(?1, ?2)");
    std::string bytes;
    while (m_pages < pages.size()) {
        bytes.resize(static_cast<size_t>(pages[m_pages].bytes));
        if (m_build->pagesFile().read(bytes.data(), pages[m_pages].bytes) != pages[m_pages].bytes)
            throw StoreError(
                StoreError::Kind::Other,
                QCoreApplication::translate("jaccuse::store", "The search index could not be built: %1.")
                    .arg(m_build->pagesFile().errorString()));
        put(page, pages[m_pages].id, bytes);
        if (++m_pages % lookUpAfter == 0 && timer.elapsed() >= milliseconds)
            return true;
    }
    SQLite::Statement size(db, "INSERT INTO quotation_fts_docsize VALUES(?1, ?2)");
    while (m_quotations < quotations.size()) {
        bytes.clear();
        appendVarint(bytes, quotations[m_quotations].words);
        put(size, quotations[m_quotations].id, bytes);
        if (++m_quotations % lookUpAfter == 0 && timer.elapsed() >= milliseconds)
            return true;
    }
    const query::TermDictionary &words = m_build->segment().words();
    SQLite::Statement word(db, "INSERT INTO indexed_word(word, quotations) VALUES(?1, ?2)");
    while (m_words < words.size()) {
        Binder(word).word(std::string(words.word(m_words))).integer(words.quotations(m_words)).run();
        if (++m_words % lookUpAfter == 0 && timer.elapsed() >= milliseconds)
            return true;
    }
    return false;
}

void IndexCompletion::finish(SQLite::Database &db)
{
    SQLite::Statement entry(db, "INSERT INTO quotation_fts_idx(segid, pgno, term) VALUES(" +
                                    std::to_string(IndexSegment::number) + ", ?1, ?2)");
    for (const IndexSegment::Entry &begin : m_build->segment().entries())
        put(entry, begin.page, begin.term);
    // This has nothing to do in an empty index, but makes the connection forget that it knew it as empty.
    db.exec("INSERT INTO quotation_fts(quotation_fts) VALUES('optimize')");
    std::string averages;
    quint64 words = 0;
    for (const IndexBuild::Quotation &quotation : m_build->quotations())
        words += quotation.words;
    appendVarint(averages, m_build->quotations().size());
    appendVarint(averages, words);
    SQLite::Statement row(db, "REPLACE INTO quotation_fts_data VALUES(?1, ?2)");
    put(row, averagesRow, averages);
    const std::string before =
        db.execAndGet("SELECT block FROM quotation_fts_data WHERE id = " + std::to_string(structureRow))
            .getString();
    put(row, structureRow, m_build->segment().structure(before));
    takeChanges(db);
    forgetIndexBase(db);
    m_task.progress(allSteps);
}

/// What was changed since the base of the build: the first row of the log about a quotation tells what the
/// build has of it.
void IndexCompletion::takeChanges(SQLite::Database &db)
{
    SQLite::Statement changed(db, "SELECT quotation_id, was, min(seq) FROM index_behind WHERE seq > ?1 "
                                  "GROUP BY quotation_id ORDER BY quotation_id");
    SQLite::Statement remove(db, "INSERT INTO quotation_fts(quotation_fts, rowid, exact) "
                                 "VALUES('delete', ?1, ?2)");
    SQLite::Statement now(db, "SELECT exact FROM quotation WHERE id = ?1");
    SQLite::Statement add(db, "INSERT INTO quotation_fts(rowid, exact) VALUES(?1, ?2)");
    WordCounts words;
    Binder(changed).integer(m_build->base().seq);
    while (changed.executeStep()) {
        Row row(changed);
        const qint64 id = row.integer();
        if (!changed.isColumnNull(1)) {
            const std::string was = changed.getColumn(1).getString();
            words.count(was, -1);
            Binder(remove).integer(id).word(was).run();
        }
        Binder(now).integer(id);
        if (now.executeStep()) {
            const std::string is = now.getColumn(0).getString();
            words.count(is, 1);
            Binder(add).integer(id).word(is).run();
        }
        now.reset();
    }
    words.write(db);
}

void completeIndex(Database &database, const task::Task &task, std::shared_ptr<IndexBuild> begun)
{
    using State = IndexCompletion::State;
    if (!begun && !guarded(database.path(), [&] { return indexBase(database.connection()); }))
        return;
    IndexCompletion completion(task, std::move(begun));
    for (State state = State::Outdated; state != State::Whole;) {
        if (state == State::Outdated)
            completion.build(database);
        state = completion.move(database);
    }
    database.mergeLog();
}

void rebuildIndex(Database &database, const task::Task &task)
{
    guarded(database.path(), [&] {
        SQLite::Transaction transaction(database.connection(), SQLite::TransactionBehavior::IMMEDIATE);
        beginIndexAnew(database.connection());
        transaction.commit();
    });
    completeIndex(database, task);
}

} // namespace jaccuse::store
