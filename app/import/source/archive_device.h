// SPDX-License-Identifier: MIT
#pragma once

#include "import/source/source.h"

#include <QIODevice>

struct archive;

namespace jaccuse::import {

/// What a file is packed as, by its first bytes.
Packing packingOf(QByteArrayView firstBytes);

/// The files in a .zip, in its order, without folders, hidden files and what desktops add of their own.
/// Throws ImportError.
std::vector<QString> membersOf(const QString &zipPath);

/// The bytes that a .gz, or one member of a .zip, unpacks to, read from first to last. Throws ImportError
/// from its functions where the archive is damaged, locked, or unpacks to more than Source allows.
class ArchiveDevice : public QIODevice
{
public:
    ArchiveDevice(const SourcePath &path, Packing packing);
    ~ArchiveDevice() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override;                   ///< known once a read found nothing more
    [[nodiscard]] qint64 unpacked() const { return m_unpacked; } ///< bytes given so far
    [[nodiscard]] qint64 unpackedSize() const { return m_unpackedSize; } ///< as the archive says; -1 unknown
    [[nodiscard]] qint64 packedRead() const;                             ///< bytes of the archive read so far

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    SourcePath m_path;
    archive *m_archive;
    qint64 m_packedSize = 0;
    qint64 m_unpacked = 0;
    qint64 m_unpackedSize = -1;
    bool m_ended = false;
};

} // namespace jaccuse::import
