// SPDX-License-Identifier: MIT
#pragma once

#include "import/source/file_stamp.h"

#include <QByteArray>

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

    /// Whether it is that of what is at the path now.
    [[nodiscard]] bool isOf(const QString &path) const { return FileStamp::of(path) == m_file; }
    /// Waits for it; empty where the file could not be read to its end.
    [[nodiscard]] QByteArray result() const { return m_result.get(); }

private:
    FileStamp m_file;
    std::atomic<bool> m_stop = false;
    std::shared_future<QByteArray> m_result;
};

} // namespace jaccuse::import
