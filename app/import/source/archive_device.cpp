// SPDX-License-Identifier: MIT
#include "import/source/archive_device.h"

#include "import/import_batch.h"
#include "import/import_words.h"

#include <QFileInfo>

namespace jaccuse::import {

namespace {

constexpr qint64 ratioCountsFrom = 64 << 20; // text of so many bytes may well be packed to next to nothing

} // namespace

ArchiveDevice::ArchiveDevice(const SourcePath &path, Packing packing)
    : m_path(path)
    , m_reader(path.file, packing)
    , m_packedSize(QFileInfo(path.file).size())
{
    if (packing == Packing::Zip)
        m_reader.find(path.member);
    else
        m_reader.next();
    open(QIODevice::ReadOnly);
}

bool ArchiveDevice::atEnd() const
{
    return m_ended && QIODevice::atEnd();
}

qint64 ArchiveDevice::readData(char *data, qint64 most)
{
    const qint64 read = m_reader.read(data, most);
    m_unpacked += read;
    if (m_unpacked > Source::mostUnpacked ||
        (m_unpacked > ratioCountsFrom && m_unpacked / Source::mostRatio > m_packedSize))
        throw ImportError(Import::tr("%1 unpacks to over %2 MB, which no honest file of its size does; "
                                     "unpack it yourself if you trust it.")
                              .arg(m_path.name())
                              .arg(m_unpacked >> 20));
    m_ended = read == 0;
    return read;
}

} // namespace jaccuse::import
