// SPDX-License-Identifier: MIT
#pragma once

#include "import/source/archive_reader.h"
#include "import/source/file_stamp.h"

#include <optional>

namespace jaccuse::import {

/// Unpacks members of .zip files one after another. Where they are asked for in the order of their archive,
/// that is gone through once only, however many they are. Used by one thread at a time.
class ZipMembers
{
public:
    static constexpr qint64 mostKept = 16 << 20;

    struct Member
    {
        qint64 size = 0;                 ///< unpacked, as the archive says; 0 where it does not
        std::optional<QByteArray> bytes; ///< all of them, where they are at most mostKept
    };

    /// Throws ImportError.
    Member unpack(const SourcePath &path);

private:
    std::optional<ArchiveReader> m_reader;
    FileStamp m_file; // that the reader goes through
};

} // namespace jaccuse::import
