// SPDX-License-Identifier: MIT
#pragma once

#include "import/source/archive_reader.h"

#include <QIODevice>

namespace jaccuse::import {

/// The bytes that a .gz, or one member of a .zip, unpacks to, read from first to last. Throws ImportError
/// from its functions where the archive is damaged, locked, or unpacks to more than Source allows.
class ArchiveDevice : public QIODevice
{
public:
    ArchiveDevice(const SourcePath &path, Packing packing);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override;                   ///< known once a read found nothing more
    [[nodiscard]] qint64 unpacked() const { return m_unpacked; } ///< bytes given so far
    [[nodiscard]] qint64 packedRead() const { return m_reader.packedRead(); }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    SourcePath m_path;
    ArchiveReader m_reader;
    qint64 m_packedSize;
    qint64 m_unpacked = 0;
    bool m_ended = false;
};

} // namespace jaccuse::import
