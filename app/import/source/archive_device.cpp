// SPDX-License-Identifier: MIT
#include "import/source/archive_device.h"

#include "import/import_batch.h"
#include "import/import_words.h"

#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

constexpr size_t blockBytes = 256 * 1024;
constexpr qint64 ratioCountsFrom = 64 << 20; // text of so many bytes may well be packed to next to nothing

[[noreturn]] void fail(const QString &name, archive *reader)
{
    const char *why = archive_error_string(reader);
    throw ImportError(Import::tr("%1 cannot be unpacked (%2); fetch or pack it anew.")
                          .arg(name, why ? QString::fromLocal8Bit(why) : Import::tr("it is damaged")));
}

archive *newReader(const QString &path, Packing packing, const QString &name)
{
    archive *reader = archive_read_new();
    if (packing == Packing::Zip) {
        archive_read_support_format_zip(reader);
    } else {
        archive_read_support_filter_gzip(reader);
        archive_read_support_format_raw(reader);
    }
    if (archive_read_open_filename(reader, QFile::encodeName(path).constData(), blockBytes) != ARCHIVE_OK) {
        const auto ends = std::unique_ptr<archive, decltype(&archive_read_free)>(reader, archive_read_free);
        fail(name, reader);
    }
    return reader;
}

QString nameOf(archive_entry *entry)
{
    const char *utf8 = archive_entry_pathname_utf8(entry);
    return utf8 ? QString::fromUtf8(utf8) : QString::fromLatin1(archive_entry_pathname(entry));
}

bool isForPeople(const QString &member)
{
    return !member.endsWith(u'/') && !member.startsWith(u"__MACOSX/") &&
           !member.section(u'/', -1).startsWith(u'.');
}

} // namespace

Packing packingOf(QByteArrayView firstBytes)
{
    if (firstBytes.startsWith("\x1F\x8B"))
        return Packing::Gzip;
    if (firstBytes.startsWith("PK\x03\x04") || firstBytes.startsWith("PK\x05\x06"))
        return Packing::Zip;
    return Packing::Plain;
}

std::vector<QString> membersOf(const QString &zipPath)
{
    const QString name = QFileInfo(zipPath).fileName();
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(
        newReader(zipPath, Packing::Zip, name), archive_read_free);
    std::vector<QString> members;
    archive_entry *entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK ||
           status == ARCHIVE_WARN) {
        const QString member = nameOf(entry);
        if (member == u"[Content_Types].xml")
            throw ImportError(Import::tr("%1 is an office document, not a table in text; save its sheet as "
                                         "CSV in UTF-8 and import that.")
                                  .arg(name));
        if (archive_entry_filetype(entry) == AE_IFREG && isForPeople(member))
            members.push_back(member);
    }
    if (status != ARCHIVE_EOF)
        fail(name, reader.get());
    if (members.empty())
        throw ImportError(Import::tr("%1 holds no files; there is nothing in it to import.").arg(name));
    return members;
}

ArchiveDevice::ArchiveDevice(const SourcePath &path, Packing packing)
    : m_path(path)
    , m_archive(newReader(path.file, packing, path.name()))
    , m_packedSize(QFileInfo(path.file).size())
{
    archive_entry *entry = nullptr;
    int status = ARCHIVE_OK;
    do
        status = archive_read_next_header(m_archive, &entry);
    while ((status == ARCHIVE_OK || status == ARCHIVE_WARN) && packing == Packing::Zip &&
           nameOf(entry) != path.member);
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
        const auto ends =
            std::unique_ptr<archive, decltype(&archive_read_free)>(m_archive, archive_read_free);
        fail(path.name(), m_archive);
    }
    if (archive_entry_is_encrypted(entry)) {
        archive_read_free(m_archive);
        throw ImportError(
            Import::tr("%1 is locked with a password; unpack it and import what is in it.").arg(path.name()));
    }
    if (archive_entry_size_is_set(entry))
        m_unpackedSize = archive_entry_size(entry);
    open(QIODevice::ReadOnly);
}

ArchiveDevice::~ArchiveDevice()
{
    archive_read_free(m_archive);
}

qint64 ArchiveDevice::packedRead() const
{
    return archive_filter_bytes(m_archive, -1);
}

bool ArchiveDevice::atEnd() const
{
    return m_ended && QIODevice::atEnd();
}

qint64 ArchiveDevice::readData(char *data, qint64 most)
{
    const la_ssize_t read = archive_read_data(m_archive, data, static_cast<size_t>(most));
    if (read < 0)
        fail(m_path.name(), m_archive);
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
