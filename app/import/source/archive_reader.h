// SPDX-License-Identifier: MIT
#pragma once

#include "import/source/source.h"

#include <memory>
#include <vector>

struct archive;
struct archive_entry;

namespace jaccuse::import {

/// What a file is packed as, by its first bytes.
Packing packingOf(QByteArrayView firstBytes);

/// The files in a .zip, in its order, without folders, hidden files and what desktops add of their own.
/// Throws ImportError.
std::vector<QString> membersOf(const QString &zipPath);

/// Goes through a .zip from entry to entry, or to the one of a .gz. Throws ImportError where the archive is
/// damaged.
class ArchiveReader
{
public:
    ArchiveReader(const QString &path, Packing packing);

    bool next(); ///< false where there are no more
    /// Goes to the next entry of that name, which may be past the end and so from the beginning on. Throws
    /// ImportError where there is none, or it is locked with a password.
    void find(const QString &member);

    [[nodiscard]] QString member() const;
    [[nodiscard]] bool isFile() const;
    [[nodiscard]] qint64 unpackedSize() const; ///< as the archive says; -1 where it does not

    /// Bytes of the entry; 0 at its end.
    qint64 read(char *data, qint64 most);
    [[nodiscard]] qint64 packedRead() const; ///< bytes of the archive read so far

private:
    struct Free
    {
        void operator()(archive *reader) const;
    };

    void open();
    [[noreturn]] void fail() const;

    SourcePath m_path; // with the member that was sought last, for messages
    Packing m_packing;
    std::unique_ptr<archive, Free> m_archive;
    archive_entry *m_entry = nullptr;
};

} // namespace jaccuse::import
