// SPDX-License-Identifier: MIT
#include "import/table/csv_reader.h"

#include "import/import_batch.h"
#include "import/import_words.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace jaccuse::import {

namespace {

constexpr qsizetype chunk = 1024 * 1024;

/// The first `wanted` from `place` on, or `end`.
qsizetype find(const QByteArray &bytes, qsizetype place, qsizetype end, char wanted)
{
    const void *found = std::memchr(bytes.constData() + place, wanted, static_cast<size_t>(end - place));
    return found ? static_cast<const char *>(found) - bytes.constData() : end;
}

/// LF, CRLF and CR each end one line.
qint64 lineEnds(const char *from, const char *to)
{
    qint64 count = std::count(from, to, '\n');
    for (const char *at = from; at < to; ++at) {
        at = static_cast<const char *>(std::memchr(at, '\r', static_cast<size_t>(to - at)));
        if (!at)
            break;
        if (at + 1 == to || at[1] != '\n')
            ++count;
    }
    return count;
}

} // namespace

CsvReader::CsvReader(QIODevice &device, QString fileName)
    : m_device(device)
    , m_fileName(std::move(fileName))
{}

CsvReader::CsvReader(QIODevice &device, QString fileName, char separator)
    : m_device(device)
    , m_fileName(std::move(fileName))
    , m_separator(separator)
    , m_quoted(false)
{}

bool CsvReader::next(std::vector<QString> &fields)
{
    if (!m_started)
        start();
    while (true) {
        while (scanRecord() == Scan::NeedsMore) {
            checkLength(m_buffer.size());
            if (!refill())
                throw ImportError(Import::tr("%1: the quotation mark opened in the record at line %2 is "
                                             "never closed; close it and import again.")
                                      .arg(m_fileName)
                                      .arg(m_line));
        }
        if (m_fields.empty())
            return false;
        checkLength(m_recordEnd);
        checkBytes(m_position, m_recordEnd);
        m_recordLine = m_line;
        const bool empty = m_fields.size() == 1 && m_fields.front().start == m_fields.front().end;
        if (!empty) {
            fields.resize(m_fields.size());
            for (size_t i = 0; i < m_fields.size(); ++i)
                fields[i] = textOf(m_fields[i]);
        }
        m_line += m_scannedLines;
        m_position = m_recordEnd;
        if (!empty)
            return true;
    }
}

void CsvReader::start()
{
    m_started = true;
    // A pipe hands over little at a time; the separator shows in the whole first line, with its end.
    while (m_buffer.indexOf('\n') < 0 && (m_buffer.indexOf('\r') < 0 || m_buffer.endsWith('\r')) &&
           m_buffer.size() < chunk && refill()) {
    }
    if (m_buffer.startsWith("\xEF\xBB\xBF"))
        m_position = 3;
    if (m_quoted && !takeSeparatorLine())
        guessSeparator();
}

bool CsvReader::refill()
{
    if (m_atEnd)
        return false;
    m_buffer.remove(0, m_position);
    m_consumed += m_position;
    m_position = 0;
    // A record that does not fit is scanned anew after each refill, so that the steps must grow with it.
    const qsizetype old = m_buffer.size();
    const qsizetype wanted = std::max(chunk, old);
    m_buffer.resize(old + wanted);
    const qint64 got = m_device.read(m_buffer.data() + old, wanted);
    m_buffer.resize(old + std::max<qint64>(got, 0));
    if (got < 0)
        throw ImportError(Import::tr("%1 cannot be read: %2.").arg(m_fileName, m_device.errorString()));
    if (got == 0)
        m_atEnd = true;
    return true;
}

/// A first line such as "sep=;", by which spreadsheets are told.
bool CsvReader::takeSeparatorLine()
{
    const QByteArray line = m_buffer.mid(m_position, 7);
    if (!line.toLower().startsWith("sep=") || line.size() < 6 || (line[5] != '\n' && line[5] != '\r'))
        return false;
    m_separator = line[4];
    m_position += line.endsWith("\r\n") ? 7 : 6;
    ++m_line;
    return true;
}

void CsvReader::guessSeparator()
{
    qint64 best = 0;
    for (const char candidate : {',', ';', '\t', '|'}) {
        qint64 count = 0;
        bool quoted = false;
        for (qsizetype i = m_position; i < m_buffer.size(); ++i) {
            const char c = m_buffer.at(i);
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && (c == '\n' || c == '\r'))
                break;
            else if (!quoted && c == candidate)
                ++count;
        }
        if (count > best) {
            best = count;
            m_separator = candidate;
        }
    }
}

/// Moves past a quoted field's text up to after its closing mark; false where the buffer ends before.
bool CsvReader::scanQuoted(qsizetype &place)
{
    const qsizetype size = m_buffer.size();
    const qsizetype opened = place;
    Field &field = m_fields.back();
    while (true) {
        place = find(m_buffer, place, size, '"');
        if (place == size || (place + 1 == size && !m_atEnd))
            return false;
        if (place + 1 < size && m_buffer.at(place + 1) == '"') {
            field.doubled = true;
            place += 2;
            continue;
        }
        field.end = place;
        m_scannedLines += lineEnds(m_buffer.constData() + opened, m_buffer.constData() + place);
        ++place;
        return true;
    }
}

/// Finds the fields of the record at m_position. At the end of the file there are none.
CsvReader::Scan CsvReader::scanRecord()
{
    const qsizetype size = m_buffer.size();
    const char *bytes = m_buffer.constData();
    m_fields.clear();
    m_scannedLines = 0;
    qsizetype place = m_position;
    if (place == size && m_atEnd)
        return Scan::Record;
    while (true) {
        m_fields.push_back({place, place, false});
        bool quoted = false;
        if (m_quoted && place < size && bytes[place] == '"') {
            m_fields.back().start = ++place;
            if (!scanQuoted(place))
                return Scan::NeedsMore;
            quoted = true;
        }
        const qsizetype loose = place;
        while (place < size && bytes[place] != m_separator && bytes[place] != '\n' && bytes[place] != '\r')
            ++place;
        if (!quoted) {
            m_fields.back().end = place;
        } else if (place > loose) {
            // Text after a closing mark is against the rules; it is kept rather than lost.
            m_fields.back().end = place;
            m_fields.back().doubled = true;
        }
        if (place == size) {
            if (!m_atEnd)
                return Scan::NeedsMore;
            m_recordEnd = place;
            return Scan::Record;
        }
        if (bytes[place] == m_separator) {
            ++place;
            continue;
        }
        if (bytes[place] == '\r') {
            if (place + 1 == size && !m_atEnd)
                return Scan::NeedsMore;
            if (place + 1 < size && bytes[place + 1] == '\n')
                ++place;
        }
        ++m_scannedLines;
        m_recordEnd = place + 1;
        return Scan::Record;
    }
}

QString CsvReader::textOf(const Field &field) const
{
    const char *from = m_buffer.constData() + field.start;
    const qsizetype length = field.end - field.start;
    if (!field.doubled)
        return QString::fromUtf8(from, length);
    QByteArray plain;
    plain.reserve(length);
    for (qsizetype i = 0; i < length; ++i) {
        if (from[i] != '"')
            plain.append(from[i]);
        else if (i + 1 < length && from[i + 1] == '"')
            plain.append(from[i++]);
    }
    return QString::fromUtf8(plain);
}

void CsvReader::checkLength(qsizetype end) const
{
    if (end - m_position > longestRecord)
        throw ImportError(Import::tr("%1, line %2: this record is longer than 16 MiB; close the quotation "
                                     "mark that it opens, or shorten it.")
                              .arg(m_fileName)
                              .arg(m_line));
}

void CsvReader::checkBytes(qsizetype from, qsizetype to) const
{
    if (find(m_buffer, from, to, '\0') != to)
        throw ImportError(Import::tr("%1, line %2: the record holds a NUL character; this is not a table in "
                                     "text, save it as CSV in UTF-8 and import again.")
                              .arg(m_fileName)
                              .arg(m_line));
    if (!QUtf8StringView(m_buffer.constData() + from, to - from).isValidUtf8())
        throw ImportError(
            Import::tr("%1, line %2: the record is not UTF-8; save the file as UTF-8 and import again.")
                .arg(m_fileName)
                .arg(m_line));
}

} // namespace jaccuse::import
