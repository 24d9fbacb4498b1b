// SPDX-License-Identifier: MIT
#include "import/source/text_decoding.h"

#include <algorithm>
#include <simdjson.h>

namespace jaccuse::import {

namespace {

constexpr qint64 pieceBytes = 256 * 1024;

/// The length of the UTF-8 character that begins at the place, 0 where none does, -1 where its end is
/// missing.
int characterAt(QByteArrayView bytes, qsizetype place)
{
    const auto byte = [&](qsizetype at) { return static_cast<unsigned char>(bytes[at]); };
    const unsigned char lead = byte(place);
    const int length = lead < 0x80                   ? 1
                       : lead >= 0xC2 && lead < 0xE0 ? 2
                       : (lead & 0xF0) == 0xE0       ? 3
                       : lead >= 0xF0 && lead < 0xF5 ? 4
                                                     : 0;
    for (int i = 1; i < length; ++i) {
        if (place + i >= bytes.size())
            return -1;
        if ((byte(place + i) & 0xC0) != 0x80)
            return 0;
    }
    return length > 1 && !simdjson::validate_utf8(bytes.data() + place, static_cast<size_t>(length)) ? 0
                                                                                                     : length;
}

} // namespace

int markLength(QByteArrayView head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        return 3;
    return head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF") ? 2 : 0;
}

std::optional<Encoding> utf16Of(QByteArrayView head)
{
    if (head.startsWith("\xFF\xFE"))
        return Encoding::Utf16LE;
    if (head.startsWith("\xFE\xFF"))
        return Encoding::Utf16BE;
    const qsizetype pairs = std::min<qsizetype>(head.size() / 2, 2048);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        even += head[2 * i] == '\0';
        odd += head[2 * i + 1] == '\0';
    }
    if (odd > pairs / 3 && even < pairs / 20)
        return Encoding::Utf16LE;
    if (even > pairs / 3 && odd < pairs / 20)
        return Encoding::Utf16BE;
    return std::nullopt;
}

void Utf8Check::add(QByteArrayView piece)
{
    if (m_rest.isEmpty()) {
        look(piece);
        return;
    }
    // The few bytes over the border, then the rest of the piece where it lies.
    const qsizetype over = std::min<qsizetype>(3, piece.size());
    QByteArray joined = m_rest + piece.first(over).toByteArray();
    const qint64 restBytes = m_rest.size();
    m_rest.clear();
    const int length = characterAt(joined, 0);
    if (length < 0) {
        m_rest = joined;
        return;
    }
    const qint64 used = length > 0 ? length - restBytes : 0;
    if (length > 0) {
        ++m_characters;
        m_at += length;
    } else {
        fault(m_at);
        m_at += restBytes;
    }
    look(piece.sliced(used));
}

void Utf8Check::look(QByteArrayView bytes)
{
    // An unfinished character at the end waits for the next piece.
    qsizetype end = bytes.size();
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, end); ++back)
        if (const auto byte = static_cast<unsigned char>(bytes[end - back]); (byte & 0xC0) == 0xC0) {
            if (characterAt(bytes, end - back) < 0)
                end -= back;
            break;
        }
    const QByteArrayView whole = bytes.first(end);
    if (m_faults == 0 && simdjson::validate_utf8(whole.data(), static_cast<size_t>(whole.size()))) {
        // A rough count: it only weighs against faults that come later.
        m_characters += std::count_if(whole.begin(), whole.end(),
                                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0xC0; });
        m_at += whole.size();
    } else {
        for (qsizetype i = 0; i < whole.size();) {
            const int length = std::max(characterAt(whole, i), 0);
            if (length == 0)
                fault(m_at + i);
            m_characters += length > 1;
            i += std::max(length, 1);
        }
        m_at += whole.size();
    }
    m_rest = bytes.sliced(end).toByteArray();
}

void Utf8Check::fault(qint64 at)
{
    ++m_faults;
    if (m_firstFault < 0)
        m_firstFault = at;
}

void Utf8Check::end()
{
    if (!m_rest.isEmpty())
        fault(m_at);
    m_rest.clear();
}

QString fromWindows1252(QByteArrayView bytes)
{
    // The places 0x80 to 0x9F, which differ from Latin-1; 0 where the encoding has none.
    // https://encoding.spec.whatwg.org/index-windows-1252.txt
    static constexpr char16_t high[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                          0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                          0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                          0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text)
        if (const char16_t unit = character.unicode(); unit >= 0x80 && unit < 0xA0)
            character = high[unit - 0x80] ? QChar(high[unit - 0x80]) : QChar(QChar::ReplacementCharacter);
    return text;
}

DecodingDevice::DecodingDevice(QIODevice &bytes, Encoding encoding)
    : m_bytes(bytes)
    , m_encoding(encoding)
    , m_decoder(encoding == Encoding::Utf16BE ? QStringConverter::Utf16BE : QStringConverter::Utf16LE)
{
    open(QIODevice::ReadOnly);
}

bool DecodingDevice::atEnd() const
{
    return m_given == m_ready.size() && m_bytes.atEnd() && QIODevice::atEnd();
}

qint64 DecodingDevice::readData(char *data, qint64 most)
{
    while (m_given == m_ready.size()) {
        const QByteArray piece = m_bytes.read(pieceBytes);
        if (piece.isEmpty())
            return 0;
        m_ready = (m_encoding == Encoding::Windows1252 ? fromWindows1252(piece) : QString(m_decoder(piece)))
                      .toUtf8();
        m_given = 0;
    }
    const qsizetype given = std::min<qsizetype>(most, m_ready.size() - m_given);
    std::copy_n(m_ready.constData() + m_given, given, data);
    m_given += given;
    return given;
}

} // namespace jaccuse::import
