// SPDX-License-Identifier: MIT
#include "import/source/source.h"

#include "import/import_batch.h"
#include "import/import_words.h"
#include "import/source/archive_device.h"
#include "import/source/zip_members.h"
#include "import/table/csv_reader.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

constexpr qint64 pieceBytes = 1 << 20;
constexpr qsizetype headerBytes = 16 * 1024;

/// Throws ImportError for a path that cannot be read as a file.
void openForReading(QFile &file)
{
    const QString name = QDir::toNativeSeparators(file.fileName());
    const QFileInfo info(file.fileName());
    if (!info.exists())
        throw ImportError(info.isSymLink() ? Import::tr("%1 is a link to a file that is not there.").arg(name)
                                           : Import::tr("There is no file %1.").arg(name));
    if (info.isDir())
        throw ImportError(Import::tr("%1 is a folder, not a file; choose the files in it.").arg(name));
    if (!info.isFile())
        throw ImportError(
            Import::tr("%1 is a device or a pipe, not a file; save what it gives as a file first.")
                .arg(name));
    if (!file.open(QIODevice::ReadOnly))
        throw ImportError(Import::tr("%1 cannot be read: %2.").arg(name, file.errorString()));
}

/// What of a text may be cut off in the middle of a character goes.
QByteArray withoutCutCharacter(QByteArray text)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(4, text.size()); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if (byte < 0x80)
            break;
        if (byte >= 0xC0) {
            const qsizetype length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
            if (length > back)
                text.chop(back);
            break;
        }
    }
    return text;
}

} // namespace

/// A chain of devices, from the file to the text.
struct Source::Opened
{
    [[nodiscard]] QIODevice &text() const { return decoded ? *decoded : *bytes; }

    std::unique_ptr<QIODevice> bytes;
    ArchiveDevice *archive = nullptr; // the bytes, where they are unpacked on the way
    std::unique_ptr<QIODevice> decoded;
};

QString SourcePath::name() const
{
    const QString outer = QFileInfo(file).fileName();
    return member.isEmpty() ? outer : outer + u'/' + member;
}

std::vector<SourcePath> sourcesAt(const QString &path)
{
    QFile file(path);
    openForReading(file);
    if (packingOf(file.peek(4)) != Packing::Zip)
        return {{path, {}}};
    std::vector<SourcePath> sources;
    for (const QString &member : membersOf(path))
        sources.push_back({path, member});
    return sources;
}

bool SourceStart::isJson() const
{
    const QByteArray start = bytes.left(1024).trimmed();
    return start.startsWith('{') || start.startsWith('[');
}

bool SourceStart::hasColumn(QStringView column) const
{
    return std::any_of(header.begin(), header.end(), [column](QStringView title) {
        return column.compare(title.trimmed(), Qt::CaseInsensitive) == 0;
    });
}

Source::Source(SourcePath path, Look look, ZipMembers *members)
    : m_path(std::move(path))
    , m_look(look)
{
    QFile file(m_path.file);
    openForReading(file);
    m_stamp = FileStamp::of(m_path.file);
    m_size = m_stamp.size;
    m_packing = packingOf(file.peek(4));
    if (m_packing != Packing::Zip)
        return;
    ZipMembers own;
    ZipMembers::Member member = (members ? *members : own).unpack(m_path);
    m_size = member.size;
    m_member = std::move(member.bytes);
}

Source::~Source() = default;

std::unique_ptr<Source::Opened> Source::openBytes() const
{
    auto opened = std::make_unique<Opened>();
    if (m_member) {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(*m_member);
        buffer->open(QIODevice::ReadOnly);
        opened->bytes = std::move(buffer);
    } else if (m_packing == Packing::Plain) {
        auto file = std::make_unique<QFile>(m_path.file);
        openForReading(*file);
        opened->bytes = std::move(file);
    } else {
        auto archive = std::make_unique<ArchiveDevice>(m_path, m_packing);
        opened->archive = archive.get();
        opened->bytes = std::move(archive);
    }
    return opened;
}

SourceStart Source::start()
{
    SourceStart start;
    start.name = name();
    const auto opened = openBytes();
    while (start.bytes.size() < SourceStart::mostBytes) {
        const QByteArray piece = opened->bytes->read(SourceStart::mostBytes - start.bytes.size());
        if (piece.isEmpty())
            break;
        start.bytes += piece;
    }
    start.whole = start.bytes.size() < SourceStart::mostBytes;
    start.isDatabase = start.bytes.startsWith("SQLite format 3");
    if (start.isDatabase)
        return start;
    const auto utf16 = utf16Of(start.bytes);
    start.bytes.remove(0, markLength(start.bytes));
    Utf8Check check;
    check.add(start.whole ? start.bytes : withoutCutCharacter(start.bytes));
    check.end();
    if (utf16) {
        QBuffer buffer(&start.bytes);
        buffer.open(QIODevice::ReadOnly);
        start.bytes = DecodingDevice(buffer, *utf16).readAll();
    } else if (start.bytes.contains('\0')) {
        start.isBinary = true;
        return start;
    } else if (!check.isValid() && check.isOther()) {
        start.bytes = fromWindows1252(start.bytes).toUtf8();
    }
    start.bytes = withoutCutCharacter(start.bytes);
    if (!start.isJson()) {
        QByteArray head = withoutCutCharacter(start.bytes.left(headerBytes));
        QBuffer buffer(&head);
        buffer.open(QIODevice::ReadOnly);
        try {
            CsvReader reader(buffer, start.name);
            reader.next(start.header);
            start.separator = reader.separator();
        } catch (const ImportError &) {
            start.header.clear(); // no table, which the formats then say in their own words
        }
    }
    return start;
}

void Source::findEncoding()
{
    if (m_encoding)
        return;
    const auto opened = openBytes();
    QByteArray piece = opened->bytes->read(pieceBytes);
    m_encoding = utf16Of(piece);
    if (m_encoding) {
        m_encodingNote = Import::tr("The file is UTF-16; it was read so.");
        return;
    }
    const qint64 mark = markLength(piece);
    piece.remove(0, mark);
    Utf8Check check;
    for (; !piece.isEmpty(); piece = opened->bytes->read(pieceBytes)) {
        check.add(piece);
        if (m_look == Look::Beginning)
            break;
    }
    if (m_look == Look::Whole)
        check.end();
    m_encoding = Encoding::Utf8;
    if (check.isValid())
        return;
    if (!check.isOther())
        throw ImportError(Import::tr("%1 is UTF-8 but for damaged places, the first at byte %2; mend them, "
                                     "or save the file as UTF-8 anew.")
                              .arg(name())
                              .arg(check.firstFault() + mark + 1));
    m_encoding = Encoding::Windows1252;
    m_encodingNote =
        Import::tr("The file is not UTF-8 (byte %1); it was read as Windows-1252. If letters look "
                   "wrong, save it as UTF-8 and import it again.")
            .arg(check.firstFault() + mark + 1);
}

QIODevice &Source::text()
{
    findEncoding();
    m_opened = openBytes();
    QIODevice &bytes = *m_opened->bytes;
    bytes.skip(markLength(bytes.peek(3)));
    if (m_encoding != Encoding::Utf8)
        m_opened->decoded = std::make_unique<DecodingDevice>(bytes, *m_encoding);
    return m_opened->text();
}

QByteArray Source::wholeText(qint64 most)
{
    QIODevice &device = text();
    QByteArray all;
    all.reserve(std::min(m_size + 64, most));
    for (QByteArray piece = device.read(pieceBytes); !piece.isEmpty(); piece = device.read(pieceBytes)) {
        all += piece;
        if (all.size() > most)
            throw ImportError(Import::tr("%1 holds over %2 MB in one piece; split it into several files.")
                                  .arg(name())
                                  .arg(most >> 20));
    }
    return all;
}

QString Source::filePath()
{
    if (m_packing == Packing::Plain)
        return m_path.file;
    if (!m_unpacked) {
        auto copy = std::make_unique<QTemporaryFile>();
        const auto opened = openBytes();
        bool written = copy->open();
        for (QByteArray piece = opened->bytes->read(pieceBytes); written && !piece.isEmpty();
             piece = opened->bytes->read(pieceBytes))
            written = copy->write(piece) == piece.size();
        if (!written || !copy->flush())
            throw ImportError(Import::tr("%1 cannot be unpacked into the temporary folder: %2.")
                                  .arg(name(), copy->errorString()));
        m_unpacked = std::move(copy);
    }
    return m_unpacked->fileName();
}

qint64 Source::position() const
{
    if (!m_opened)
        return 0;
    if (!m_opened->archive)
        return m_opened->bytes->pos();
    return m_packing == Packing::Zip ? m_opened->archive->unpacked() : m_opened->archive->packedRead();
}

void Source::checkUnchanged() const
{
    if (FileStamp::of(m_path.file) != m_stamp)
        throw ImportError(Import::tr("%1 was changed while it was read, so that nothing of it was taken; "
                                     "import it again when it is finished.")
                              .arg(name()));
}

} // namespace jaccuse::import
