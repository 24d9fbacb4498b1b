// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <vector>

namespace jaccuse::import {

/// Reads the records of a table in text (RFC 4180) from a device, one after the other, in bounded memory.
///
/// UTF-8 with or without BOM; lines end in LF, CRLF or CR; fields may be quoted, then hold line ends and
/// doubled quotation marks. The separator (comma, semicolon or tab) is the one that the first line has
/// most of. Empty lines are passed over. Throws ImportError, naming file and line, for what is not UTF-8,
/// NUL characters, a quotation mark that is never closed, and a record of over 16 MiB.
class CsvReader
{
public:
    static constexpr qsizetype longestRecord = 16 * 1024 * 1024; ///< bytes

    /// The device must be open for reading and outlive the reader; the name is for sentences.
    CsvReader(QIODevice &device, QString fileName);
    /// The same for a table that knows no quoting, such as event data: a field is what stands between two
    /// of these separators.
    CsvReader(QIODevice &device, QString fileName, char separator);

    /// Reads the next record into `fields`; false at the end of the file.
    bool next(std::vector<QString> &fields);

    [[nodiscard]] qint64 line() const { return m_recordLine; } ///< where the last record starts, from 1
    [[nodiscard]] qint64 bytesRead() const { return m_consumed + m_position; }
    [[nodiscard]] QChar separator() const { return QLatin1Char(m_separator); }

private:
    /// A field's bytes in the buffer, without its quotation marks.
    struct Field
    {
        qsizetype start;
        qsizetype end;
        bool doubled; ///< holds doubled marks, or text after the closing one
    };
    enum class Scan { Record, NeedsMore };

    void start();
    bool refill();
    bool takeSeparatorLine();
    void guessSeparator();
    Scan scanRecord();
    bool scanQuoted(qsizetype &place);
    [[nodiscard]] QString textOf(const Field &field) const;
    void checkLength(qsizetype end) const;
    void checkBytes(qsizetype from, qsizetype to) const;

    QIODevice &m_device;
    QString m_fileName;
    QByteArray m_buffer;
    qsizetype m_position = 0;  ///< of the next record in the buffer
    qsizetype m_recordEnd = 0; ///< after the record last scanned, line end included
    qint64 m_consumed = 0;     ///< bytes of the file before the buffer
    qint64 m_line = 1;         ///< of m_position
    qint64 m_recordLine = 0;
    qint64 m_scannedLines = 0; ///< line ends in the record last scanned
    std::vector<Field> m_fields;
    char m_separator = ',';
    bool m_quoted = true; ///< quotation marks mean something
    bool m_started = false;
    bool m_atEnd = false;
};

} // namespace jaccuse::import
