// SPDX-License-Identifier: MIT
#include "store/database.h"

#include "store/fts_relevance.h"
#include "store/fts_tokenizer.h"
#include "store/page_cache.h"
#include "store/schema.h"
#include "store/search_memory.h"
#include "store/sqlite_errors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>
#include <QUrl>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <mutex>

using namespace Qt::StringLiterals;

namespace jaccuse::store {

namespace {

constexpr int patienceMs = 5000;    // how long a write waits for another program's write
constexpr int openPatienceMs = 300; // how long opening waits to see whether it may write
// A connection is used by one thread at a time, so it needs no lock of its own.
constexpr int openReadWrite = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
constexpr int openReadOnly = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::store", text);
}

/// Whether a writer that was killed left a log beside the file.
bool logWaits(const QString &path)
{
    return QFileInfo(path + u"-wal"_s).size() > 0 || QFileInfo(path + u"-journal"_s).size() > 0;
}

/// Refuses what is not ours by its header alone.
void checkHeader(const FileHeader &header, const QString &path)
{
    using Kind = StoreError::Kind;
    const QString name = QDir::toNativeSeparators(path);
    if (!header.isSqlite)
        throw StoreError(Kind::NotOurs,
                         tr("%1 is not a Jaccuse file; to take in its claims, use File > Import.").arg(name));
    if (header.applicationId != applicationId)
        throw StoreError(Kind::NotOurs,
                         tr("%1 is a database of another program, not a Jaccuse file.").arg(name));
    if (header.schemaStep > schemaSteps)
        throw StoreError(Kind::Newer,
                         tr("%1 was made by a newer Jaccuse (file version %2, this program knows %3); "
                            "update Jaccuse to open it.")
                             .arg(name)
                             .arg(header.schemaStep)
                             .arg(schemaSteps));
    if (header.schemaStep < 1)
        throw StoreError(Kind::Damaged,
                         tr("%1 bears Jaccuse's mark but has no file version; it is damaged or "
                            "was made by something else.")
                             .arg(name));
    // A writer that was killed while it moved its log into the file leaves it short; the log has the rest.
    if (!logWaits(path) && header.bytesExpected > QFileInfo(path).size())
        throw StoreError(Kind::Damaged, tr("%1 is cut off: it has %2 of %3 bytes; restore it from a backup.")
                                            .arg(name)
                                            .arg(QFileInfo(path).size())
                                            .arg(header.bytesExpected));
}

void harden(SQLite::Database &connection)
{
    sqlite3 *handle = connection.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    registerTokenizer(handle);
    registerRelevance(handle);
    connection.exec("PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY;"
                    "PRAGMA mmap_size=0");
    connection.exec(PageCache::sql(PageCache::usualKib));
}

} // namespace

struct Database::Private
{
    QString path;
    std::unique_ptr<SQLite::Database> connection;
    bool readOnly = false;
    QString notice;
    SearchMemory searchMemory;
};

namespace {

/// Leaves the log of a killed writer as it lies when the connection closes, as long as it is not known
/// whether the file is ours to change. Where there is no log, the one that opening makes must go again.
void keepLog(SQLite::Database &connection, bool keep)
{
    sqlite3_db_config(connection.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

/// Opens for reading. SQLite's own read-only mode would leave a log and its index behind in the folder, so it
/// is asked for only where writing is not possible; a medium that cannot be written at all needs to be told
/// that nobody writes the file.
std::unique_ptr<SQLite::Database> openForReading(const QString &path)
{
    const bool keep = logWaits(path);
    const auto open = [keep](const std::string &name, int flags) {
        auto connection = std::make_unique<SQLite::Database>(name, flags, patienceMs);
        harden(*connection);
        keepLog(*connection, keep);
        connection->exec("PRAGMA query_only=ON");
        connection->execAndGet("SELECT count(*) FROM sqlite_schema");
        return connection;
    };
    for (const int flags : {openReadWrite, openReadOnly}) {
        try {
            return open(path.toStdString(), flags);
        } catch (const SQLite::Exception &error) {
            const int code = error.getErrorCode() & 0xFF;
            if (code != SQLITE_CANTOPEN && code != SQLITE_READONLY)
                throw;
            if (flags == openReadOnly && (keep || !QFileInfo(path).isReadable()))
                throw;
        }
    }
    const QByteArray uri =
        QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded() + "?immutable=1";
    return open(uri.toStdString(), openReadOnly | SQLITE_OPEN_URI);
}

/// Makes an empty file of ours under a passing name and gives it its own only when it is whole: killed in
/// between, a program would leave a file whose header nobody knows, its tables still in the log beside it.
void createFile(const QString &path)
{
    const QString unfinished = path + u".new"_s;
    const auto clear = [&unfinished] {
        for (const QString &ending : {QString(), u"-journal"_s})
            QFile::remove(unfinished + ending);
    };
    clear();
    const auto cleared = qScopeGuard(clear); // nothing is left where there is no room for it
    {
        SQLite::Database connection(unfinished.toStdString(), openReadWrite | SQLITE_OPEN_CREATE,
                                    openPatienceMs);
        harden(connection);
        applySteps(connection, 0);
    }
    // Where another program made the file meanwhile, that one is opened.
    if (!QFile::rename(unfinished, path) && !QFileInfo::exists(path))
        throw StoreError(StoreError::Kind::Denied,
                         tr("%1 cannot be made; check that its folder may be written.")
                             .arg(QDir::toNativeSeparators(path)));
}

} // namespace

Database::Database(const QString &path, OpenMode mode)
    : d(std::make_unique<Private>())
{
    // Counting its memory costs SQLite a lock at each allocation; nobody asks for the count.
    static std::once_flag configured;
    std::call_once(configured, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
    d->path = path;
    const bool inMemory = path == u":memory:";
    const bool isMissing = !inMemory && mode == OpenMode::Create && !QFileInfo::exists(path);
    if (isMissing)
        guarded(path, [&] { createFile(path); });
    const bool isNew = inMemory;
    FileHeader header;
    if (!isNew) {
        header = readHeader(path);
        checkHeader(header, path);
    }
    guarded(path, [&] {
        if (mode != OpenMode::Read) {
            try {
                const int flags = openReadWrite | (isNew ? SQLITE_OPEN_CREATE : 0);
                d->connection = std::make_unique<SQLite::Database>(path.toStdString(), flags, openPatienceMs);
                harden(*d->connection);
                keepLog(*d->connection, !isNew && logWaits(path));
                if (!isNew && sqlite3_db_readonly(d->connection->getHandle(), "main") == 1)
                    d->notice = tr("%1 cannot be written, so it was opened for reading only.")
                                    .arg(QDir::toNativeSeparators(path));
            } catch (const SQLite::Exception &error) {
                // A folder that cannot be written has no room for the log, which SQLite tells in two ways.
                const int code = error.getErrorCode() & 0xFF;
                if (isNew || (code != SQLITE_CANTOPEN && code != SQLITE_READONLY))
                    throw;
                d->notice = tr("%1 cannot be written, so it was opened for reading only.")
                                .arg(QDir::toNativeSeparators(path));
            }
        }
        if (isNew) {
            applySteps(*d->connection, 0);
            mergeLog(); // whoever opens it next looks at the file's own header first
            d->connection->setBusyTimeout(patienceMs);
            return;
        }
        if (mode == OpenMode::Read || !d->notice.isEmpty()) {
            d->connection = openForReading(path);
            d->readOnly = true;
        } else {
            // Looked at before anything is written, so that a foreign file stays as it is.
            if (const QString difference = schemaDifference(*d->connection); !difference.isEmpty())
                throw StoreError(
                    StoreError::Kind::NotOurs,
                    tr("%1 bears Jaccuse's mark but has other tables (%2), so it was left alone.")
                        .arg(QDir::toNativeSeparators(path), difference));
            keepLog(*d->connection, false);
            try {
                d->connection->exec("BEGIN IMMEDIATE");
                d->connection->exec("ROLLBACK");
                d->connection->exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL");
                d->connection->setBusyTimeout(patienceMs);
                return;
            } catch (const SQLite::Exception &error) {
                if ((error.getErrorCode() & 0xFF) != SQLITE_BUSY)
                    throw;
                d->notice = tr("Another program is writing to %1, so it was opened for reading only; open it "
                               "again later to change it.")
                                .arg(QDir::toNativeSeparators(path));
                d->connection.reset();
                d->connection = openForReading(path);
                d->readOnly = true;
            }
        }
        if (const QString difference = schemaDifference(*d->connection); !difference.isEmpty())
            throw StoreError(StoreError::Kind::NotOurs,
                             tr("%1 bears Jaccuse's mark but has other tables (%2), so it was left alone.")
                                 .arg(QDir::toNativeSeparators(path), difference));
    });
}

Database::~Database() = default;
Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;

QString Database::path() const
{
    return d->path;
}

bool Database::isReadOnly() const
{
    return d->readOnly;
}

QString Database::notice() const
{
    return d->notice;
}

qint64 Database::fileBytes() const
{
    if (d->path != u":memory:")
        return QFileInfo(d->path).size() + QFileInfo(d->path + u"-wal"_s).size();
    return guarded(d->path, [&] {
        return d->connection
            ->execAndGet("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
            .getInt64();
    });
}

int Database::schemaStep() const
{
    return guarded(d->path, [&] { return d->connection->execAndGet("PRAGMA user_version").getInt(); });
}

qint64 Database::generation() const
{
    return guarded(d->path, [&] {
        SQLite::Statement row(*d->connection, "SELECT value FROM setting WHERE name = 'generation'");
        return row.executeStep() ? row.getColumn(0).getInt64() : 0;
    });
}

void Database::interrupt() noexcept
{
    if (d->connection)
        sqlite3_interrupt(d->connection->getHandle());
}

void Database::mergeLog() noexcept
{
    // A reader of an older state may stand in the way; then it happens at a later write.
    if (d->connection && !d->readOnly)
        sqlite3_wal_checkpoint_v2(d->connection->getHandle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr,
                                  nullptr);
}

SQLite::Database &Database::connection() const
{
    return *d->connection;
}

SearchMemory &Database::searchMemory() const
{
    return d->searchMemory;
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
    guarded(m_database.path(), [&] { m_database.connection().exec("BEGIN IMMEDIATE"); });
    m_changesBefore = sqlite3_total_changes64(m_database.connection().getHandle());
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    // SQLite has rolled back by itself after some errors; then there is nothing left to do.
    if (sqlite3_get_autocommit(m_database.connection().getHandle()) == 0)
        m_database.connection().tryExec("ROLLBACK");
}

void Transaction::commit()
{
    guarded(m_database.path(), [&] {
        SQLite::Database &db = m_database.connection();
        if (sqlite3_total_changes64(db.getHandle()) != m_changesBefore)
            db.exec("INSERT INTO setting(name, value) VALUES('generation', '1') "
                    "ON CONFLICT(name) DO UPDATE SET value = value + 1");
    });
    commitBesideClaims();
}

void Transaction::commitBesideClaims()
{
    guarded(m_database.path(), [&] { m_database.connection().exec("COMMIT"); });
    m_open = false;
}

DirectWriting::DirectWriting(Database &database)
    : m_database(database)
{
    // Stays as it is where another connection has the file open.
    m_database.connection().tryExec("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL");
}

DirectWriting::~DirectWriting()
{
    m_database.connection().tryExec("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL");
}

Savepoint::Savepoint(Database &database)
    : m_database(database)
{
    guarded(m_database.path(), [&] { m_database.connection().exec("SAVEPOINT part"); });
}

Savepoint::~Savepoint()
{
    // As above: after some errors the whole transaction is gone already.
    if (m_open && sqlite3_get_autocommit(m_database.connection().getHandle()) == 0)
        m_database.connection().tryExec("ROLLBACK TO part; RELEASE part");
}

void Savepoint::release()
{
    guarded(m_database.path(), [&] { m_database.connection().exec("RELEASE part"); });
    m_open = false;
}

} // namespace jaccuse::store
