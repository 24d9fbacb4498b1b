// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QFileInfo>

namespace jaccuse::import {

/// What tells that a file on disk is still the one that was looked at before.
struct FileStamp
{
    QString path;
    qint64 size = 0;
    QDateTime modified;

    static FileStamp of(const QString &path)
    {
        const QFileInfo info(path);
        return {path, info.size(), info.lastModified()};
    }
    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

} // namespace jaccuse::import
