// SPDX-License-Identifier: MIT
#include "import/source.h"

#include "import/csv_reader.h"
#include "import/import_batch.h"
#include "import/import_words.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

struct Source::Opened
{
    explicit Opened(const QString &path)
        : file(path)
    {}
    QFile file;
};

struct Source::Unpacked
{};

QString SourcePath::name() const
{
    const QString outer = QFileInfo(file).fileName();
    return member.isEmpty() ? outer : outer + u'/' + member;
}

std::vector<SourcePath> sourcesAt(const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (!info.exists())
        throw ImportError(Import::tr("There is no file %1.").arg(name));
    if (!info.isFile())
        throw ImportError(Import::tr("%1 is not a file; choose one file to import.").arg(name));
    return {{path, {}}};
}

bool SourceStart::isJson() const
{
    const QByteArray start = bytes.left(64).trimmed();
    return start.startsWith('{') || start.startsWith('[');
}

bool SourceStart::hasColumn(QStringView column) const
{
    for (const QString &title : header)
        if (column.compare(QStringView(title).trimmed(), Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

Source::Source(SourcePath path)
    : m_path(std::move(path))
{
    const QFileInfo info(m_path.file);
    m_size = info.size();
    m_modified = info.lastModified();
}

Source::~Source() = default;

SourceStart Source::start()
{
    SourceStart start;
    start.name = name();
    QIODevice &device = text();
    start.bytes = device.read(SourceStart::mostBytes);
    start.whole = start.bytes.size() < SourceStart::mostBytes;
    start.isDatabase = start.bytes.startsWith("SQLite format 3");
    if (!start.isDatabase && !start.isJson()) {
        QByteArray head = start.bytes.left(16 * 1024);
        QBuffer buffer(&head);
        buffer.open(QIODevice::ReadOnly);
        try {
            CsvReader reader(buffer, start.name);
            reader.next(start.header);
            start.separator = reader.separator();
        } catch (const ImportError &) {
            start.header.clear();
        }
    }
    return start;
}

QIODevice &Source::text()
{
    m_opened = std::make_unique<Opened>(m_path.file);
    if (!m_opened->file.open(QIODevice::ReadOnly))
        throw ImportError(Import::tr("%1 cannot be read: %2.").arg(name(), m_opened->file.errorString()));
    if (m_opened->file.peek(3) == "\xEF\xBB\xBF")
        m_opened->file.skip(3);
    return m_opened->file;
}

QByteArray Source::wholeText(qint64 most)
{
    QByteArray all = text().read(most + 1);
    if (all.size() > most)
        throw ImportError(Import::tr("%1 is too large.").arg(name()));
    return all;
}

QString Source::filePath()
{
    return m_path.file;
}

qint64 Source::position() const
{
    return m_opened ? m_opened->file.pos() : 0;
}

void Source::checkUnchanged() const {}

} // namespace jaccuse::import
