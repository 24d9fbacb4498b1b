// SPDX-License-Identifier: MIT
#include "import/source/zip_members.h"

#include <algorithm>
#include <utility>

namespace jaccuse::import {

namespace {

/// The bytes of the entry; nothing where they are more than are kept, whatever the archive says.
std::optional<QByteArray> allOf(ArchiveReader &reader, qint64 saidSize)
{
    constexpr qint64 piece = 64 * 1024;
    QByteArray bytes(saidSize > 0 ? saidSize + 1 : piece, Qt::Uninitialized);
    qint64 filled = 0;
    while (const qint64 read = reader.read(bytes.data() + filled, bytes.size() - filled)) {
        filled += read;
        if (filled > ZipMembers::mostKept)
            return std::nullopt;
        if (filled == bytes.size())
            bytes.resize(std::min(2 * filled, ZipMembers::mostKept + 1));
    }
    bytes.truncate(filled);
    return bytes;
}

} // namespace

ZipMembers::Member ZipMembers::unpack(const SourcePath &path)
{
    const FileStamp file = FileStamp::of(path.file);
    // After an exception the reader stays away, so that the next member is looked for from the beginning.
    std::optional<ArchiveReader> reader = std::exchange(m_reader, std::nullopt);
    if (!reader || file != m_file) {
        reader.emplace(path.file, Packing::Zip);
        m_file = file;
    }
    reader->find(path.member);
    Member member;
    member.size = std::max<qint64>(reader->unpackedSize(), 0);
    if (member.size <= mostKept)
        member.bytes = allOf(*reader, member.size);
    m_reader = std::move(reader);
    return member;
}

} // namespace jaccuse::import
