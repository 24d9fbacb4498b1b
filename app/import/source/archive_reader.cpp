// SPDX-License-Identifier: MIT
#include "import/source/archive_reader.h"

#include "import/import_batch.h"
#include "import/import_words.h"

#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

constexpr size_t blockBytes = 64 * 1024; // read anew for each small member of a .zip

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
    ArchiveReader reader(zipPath, Packing::Zip);
    std::vector<QString> members;
    while (reader.next()) {
        const QString member = reader.member();
        if (member == u"[Content_Types].xml")
            throw ImportError(Import::tr("%1 is an office document, not a table in text; save its sheet as "
                                         "CSV in UTF-8 and import that.")
                                  .arg(name));
        if (reader.isFile() && isForPeople(member))
            members.push_back(member);
    }
    if (members.empty())
        throw ImportError(Import::tr("%1 holds no files; there is nothing in it to import.").arg(name));
    return members;
}

void ArchiveReader::Free::operator()(archive *reader) const
{
    archive_read_free(reader);
}

ArchiveReader::ArchiveReader(const QString &path, Packing packing)
    : m_path{path, {}}
    , m_packing(packing)
{
    open();
}

void ArchiveReader::open()
{
    m_archive.reset(archive_read_new());
    archive *reader = m_archive.get();
    if (m_packing == Packing::Zip) {
        archive_read_support_format_zip(reader);
    } else {
        archive_read_support_filter_gzip(reader);
        archive_read_support_format_raw(reader);
    }
    const QByteArray name = QFile::encodeName(m_path.file);
    if (archive_read_open_filename(reader, name.constData(), blockBytes) != ARCHIVE_OK)
        fail();
}

bool ArchiveReader::next()
{
    const int status = archive_read_next_header(m_archive.get(), &m_entry);
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN && status != ARCHIVE_EOF)
        fail();
    return status != ARCHIVE_EOF;
}

void ArchiveReader::find(const QString &member)
{
    m_path.member = member;
    bool found = false;
    const auto goOn = [&] {
        while (!found && next())
            found = this->member() == member;
    };
    goOn();
    if (!found) {
        open();
        goOn();
    }
    if (!found)
        fail();
    if (archive_entry_is_encrypted(m_entry))
        throw ImportError(Import::tr("%1 is locked with a password; unpack it and import what is in it.")
                              .arg(m_path.name()));
}

QString ArchiveReader::member() const
{
    const char *utf8 = archive_entry_pathname_utf8(m_entry);
    return utf8 ? QString::fromUtf8(utf8) : QString::fromLatin1(archive_entry_pathname(m_entry));
}

bool ArchiveReader::isFile() const
{
    return archive_entry_filetype(m_entry) == AE_IFREG;
}

qint64 ArchiveReader::unpackedSize() const
{
    return archive_entry_size_is_set(m_entry) ? archive_entry_size(m_entry) : -1;
}

qint64 ArchiveReader::read(char *data, qint64 most)
{
    const la_ssize_t read = archive_read_data(m_archive.get(), data, static_cast<size_t>(most));
    if (read < 0)
        fail();
    return read;
}

qint64 ArchiveReader::packedRead() const
{
    return archive_filter_bytes(m_archive.get(), -1);
}

void ArchiveReader::fail() const
{
    const char *why = archive_error_string(m_archive.get());
    throw ImportError(
        Import::tr("%1 cannot be unpacked (%2); fetch or pack it anew.")
            .arg(m_path.name(), why ? QString::fromLocal8Bit(why) : Import::tr("it is damaged")));
}

} // namespace jaccuse::import
