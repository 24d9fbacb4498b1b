// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QStringDecoder>

#include <optional>

namespace jaccuse::import {

enum class Encoding { Utf8, Utf16LE, Utf16BE, Windows1252 };

/// The bytes of the byte order mark that a text begins with.
int markLength(QByteArrayView head);

/// UTF-16 by its mark, or by its pattern of zeros where most characters are ASCII; nothing otherwise.
std::optional<Encoding> utf16Of(QByteArrayView head);

/// Counts over a text in pieces what speaks for UTF-8 and against it.
class Utf8Check
{
public:
    void add(QByteArrayView piece);
    void end(); ///< a character that was cut off at the end counts as damaged

    [[nodiscard]] bool isValid() const { return m_faults == 0; }
    /// Text of another encoding, rather than UTF-8 with a few damaged places.
    [[nodiscard]] bool isOther() const { return m_faults > m_characters / 4; }
    [[nodiscard]] qint64 firstFault() const { return m_firstFault; } ///< byte, from 0

private:
    void look(QByteArrayView bytes);
    void fault(qint64 at);

    QByteArray m_rest; // an unfinished character at the end of the piece before
    qint64 m_at = 0;
    qint64 m_characters = 0; // of more than one byte
    qint64 m_faults = 0;
    qint64 m_firstFault = -1;
};

/// Gives the text of another device in UTF-8. Sequential; the device given must outlive this one and stand at
/// the first byte after the mark. Bytes that mean nothing in the encoding become U+FFFD.
class DecodingDevice : public QIODevice
{
public:
    DecodingDevice(QIODevice &bytes, Encoding encoding);
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QIODevice &m_bytes;
    Encoding m_encoding;
    QStringDecoder m_decoder;
    QByteArray m_ready;
    qsizetype m_given = 0;
};

/// A text of 8-bit characters, decoded.
QString fromWindows1252(QByteArrayView bytes);

} // namespace jaccuse::import
