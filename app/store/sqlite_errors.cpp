// SPDX-License-Identifier: MIT
#include "store/sqlite_errors.h"

#include "task/task.h"

#include <QCoreApplication>
#include <QDir>
#include <sqlite3.h>

namespace jaccuse::store {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::store", text);
}

} // namespace

void throwAsStoreError(const SQLite::Exception &error, const QString &path)
{
    using Kind = StoreError::Kind;
    const QString name = QDir::toNativeSeparators(path);
    switch (error.getErrorCode() & 0xFF) {
    case SQLITE_INTERRUPT:
        throw task::Cancelled{};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw StoreError(Kind::Locked, tr("%1 is being written by another program; try again when that has "
                                          "finished.")
                                           .arg(name));
    case SQLITE_READONLY:
        throw StoreError(Kind::ReadOnly,
                         tr("%1 cannot be written; save a copy of it elsewhere and change that.").arg(name));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        throw StoreError(Kind::Damaged,
                         tr("%1 is damaged; restore it from a backup, or save what is readable with "
                            "jaccuse-cli export.")
                             .arg(name));
    case SQLITE_FULL:
        throw StoreError(Kind::Full,
                         tr("There is no room left on the disk of %1; nothing was changed. Make room "
                            "and try again.")
                             .arg(name));
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        throw StoreError(
            Kind::Denied,
            tr("%1 cannot be opened; check that the file and its folder may be read.").arg(name));
    default:
        throw StoreError(
            Kind::Other,
            tr("%1 could not be read or written: %2.").arg(name, QString::fromUtf8(error.what())));
    }
}

} // namespace jaccuse::store
