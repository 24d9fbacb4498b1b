// SPDX-License-Identifier: MIT
#include "store/import_removal.h"

#include "store/binding.h"
#include "store/page_cache.h"
#include "store/removal_sql.h"
#include "store/sqlite_errors.h"
#include "store/stop_when.h"
#include "store/temporary_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace jaccuse::store {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::store", text);
}

[[noreturn]] void refuseTemporary(const QString &why)
{
    throw StoreError(StoreError::Kind::Denied,
                     tr("What an import brought is kept aside while it is removed, but %1.")
                         .arg(temporaryFolderFault(why)));
}

/// Runs work that writes into both files; SQLite does not tell which of them there was no room for.
template <class Work>
auto guardedBoth(const QString &path, Work work) -> decltype(work())
{
    try {
        return guarded(path, work);
    } catch (const StoreError &error) {
        if (error.kind() == StoreError::Kind::Full && temporaryFolderIsFull())
            refuseTemporary(tr("it is full"));
        throw;
    }
}

/// What holds around the transaction: the file of what is removed is attached; rows are taken away table by
/// table, so that no foreign key has to look for what would go with each; more page cache.
class Surroundings
{
public:
    Surroundings(Database &database, const QString &file)
        : m_db(database.connection())
        , m_cache(m_db, 4 * PageCache::usualKib)
    {
        // A connection that may not make its own file may make none to attach: an empty one is as good.
        QFile empty(file);
        if (!empty.open(QIODevice::Append))
            refuseTemporary(empty.errorString());
        empty.close();
        SQLite::Statement attach(m_db, "ATTACH ?1 AS gone");
        Binder(attach).text(file).run();
        // It is thrown away where anything fails.
        m_db.exec("PRAGMA gone.journal_mode=OFF; PRAGMA gone.synchronous=OFF; PRAGMA foreign_keys=OFF");
    }
    ~Surroundings()
    {
        m_db.tryExec("DETACH gone");
        m_db.tryExec("PRAGMA foreign_keys=ON");
    }
    Surroundings(const Surroundings &) = delete;
    Surroundings &operator=(const Surroundings &) = delete;

private:
    SQLite::Database &m_db;
    PageCache m_cache;
};

bool isThere(Database &database, model::ImportId import)
{
    SQLite::Statement statement(database.connection(), "SELECT 1 FROM import WHERE id = ?1");
    Binder(statement).id(import);
    return statement.executeStep();
}

QString fileIn(const QTemporaryDir &folder)
{
    return folder.filePath(QStringLiteral("removed"));
}

} // namespace

RemovalCounts countRemoval(Database &database, model::ImportId import)
{
    return guarded(database.path(), [&] {
        const std::string id = std::to_string(import.value);
        const std::string going = goingClaims(id);
        const auto number = [&](const std::string &sql) {
            return qint64(database.connection().execAndGet(sql).getInt64());
        };
        RemovalCounts counts;
        counts.claims = number("SELECT count(*) FROM (" + going + ")");
        counts.quotations = number("SELECT count(*) FROM quotation WHERE claim_id IN (" + going + ")");
        counts.kept = number("SELECT count(*) FROM claim WHERE import_id = " + id) - counts.claims;
        counts.restored = number("SELECT count(*) FROM import_change WHERE import_id = " + id);
        return counts;
    });
}

ImportRemoval::ImportRemoval(model::ImportId import, Undo undo)
    : m_import(import)
    , m_undo(undo)
{}

ImportRemoval::~ImportRemoval() = default;

RemovalCounts ImportRemoval::remove(Database &database, const task::Task &task)
{
    auto folder = std::make_unique<QTemporaryDir>(QDir::temp().filePath(QStringLiteral("jaccuse-XXXXXX")));
    if (!folder->isValid())
        refuseTemporary(folder->errorString());
    // SQLite makes no file for a database that was itself opened without making one.
    QFile aside(fileIn(*folder));
    if (!aside.open(QIODevice::WriteOnly))
        refuseTemporary(aside.errorString());
    aside.close();
    RemovalCounts counts = guardedBoth(database.path(), [&] {
        const Surroundings surroundings(database, fileIn(*folder));
        const StopWhen stop(database, [&task] { return task.cancelled(); });
        Transaction transaction(database);
        if (!isThere(database, m_import))
            throw StoreError(StoreError::Kind::Invalid, tr("The import is no longer in the file."));
        const RemovalCounts removed = RemovalSql(database, m_import, m_undo == Undo::Possible, task).remove();
        task.throwIfCancelled();
        transaction.commit();
        return removed;
    });
    if (m_undo == Undo::Possible)
        m_folder = std::move(folder);
    database.mergeLog();
    return counts;
}

void ImportRemoval::restore(Database &database, const task::Task &task)
{
    const QString changedSince = tr("This cannot be undone or redone: the file has been changed since.");
    if (!m_folder)
        throw StoreError(StoreError::Kind::Invalid, changedSince);
    guardedBoth(database.path(), [&] {
        const Surroundings surroundings(database, fileIn(*m_folder));
        const StopWhen stop(database, [&task] { return task.cancelled(); });
        Transaction transaction(database);
        try {
            if (isThere(database, m_import))
                throw StoreError(StoreError::Kind::Invalid, changedSince);
            restoreRemoved(database, m_import, task);
        } catch (const SQLite::Exception &error) {
            if ((error.getErrorCode() & 0xFF) == SQLITE_CONSTRAINT)
                throw StoreError(StoreError::Kind::Invalid, changedSince);
            throw;
        }
        task.throwIfCancelled();
        transaction.commit();
    });
    database.mergeLog();
    m_folder.reset();
}

} // namespace jaccuse::store
