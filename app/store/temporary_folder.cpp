// SPDX-License-Identifier: MIT
#include "store/temporary_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QStorageInfo>

namespace jaccuse::store {

QString temporaryFolderFault(const QString &why)
{
    return QCoreApplication::translate(
               "jaccuse::store", "the temporary folder %1 cannot take it (%2); make room there, or start "
                                 "Jaccuse with the variable TMPDIR set to a folder with more room")
        .arg(QDir::toNativeSeparators(QDir::tempPath()), why);
}

bool temporaryFolderIsFull()
{
    constexpr qint64 next = 1 << 20; // what SQLite writes at once at most, about
    const QStorageInfo storage(QDir::tempPath());
    return storage.isValid() && storage.bytesAvailable() < next;
}

} // namespace jaccuse::store
