// SPDX-License-Identifier: MIT
#include "store/backup.h"

#include "store/sqlite_errors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdio>

namespace jaccuse::store {

namespace {
constexpr int pagesAtOnce = 2048;
}

void copyDatabase(Database &database, const QString &target, const task::Task &task)
{
    const QString name = QDir::toNativeSeparators(target);
    if (QFileInfo(target).canonicalFilePath() == QFileInfo(database.path()).canonicalFilePath() &&
        QFileInfo::exists(target))
        throw StoreError(
            StoreError::Kind::Invalid,
            QCoreApplication::translate("jaccuse::store", "%1 is the open file itself; choose another name.")
                .arg(name));
    const QString temporary = target + QStringLiteral(".part");
    QFile::remove(temporary);
    try {
        guarded(target, [&] {
            SQLite::Database copy(temporary.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            SQLite::Backup backup(copy, database.connection());
            do {
                task.throwIfCancelled();
                backup.executeStep(pagesAtOnce);
            } while (backup.getRemainingPageCount() > 0);
        });
    } catch (...) {
        QFile::remove(temporary);
        throw;
    }
    // The log of a file that is replaced must not be read into the one that takes its place.
    for (const QString &ending : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(target + ending);
    // rename() replaces in one step; QFile::rename() would refuse an existing target.
    if (std::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(target).constData()) != 0) {
        QFile::remove(temporary);
        throw StoreError(
            StoreError::Kind::Denied,
            QCoreApplication::translate("jaccuse::store", "%1 cannot be written; choose another folder.")
                .arg(name));
    }
}

} // namespace jaccuse::store
