// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <future>

namespace jaccuse::import {

/// Works out a file's SHA-256 in a thread of its own, beside whatever else reads the file.
class FileHash
{
public:
    explicit FileHash(const QString &path);
    ~FileHash(); ///< stops where nobody waited for the result
    FileHash(const FileHash &) = delete;
    FileHash &operator=(const FileHash &) = delete;

    /// Waits for it, once; empty where the file could not be read to its end.
    QByteArray result() { return m_result.get(); }

private:
    std::atomic<bool> m_stop = false;
    std::future<QByteArray> m_result;
};

} // namespace jaccuse::import
