// SPDX-License-Identifier: MIT
#include "model/text_offsets.h"

#include <algorithm>
#include <stdexcept>

namespace jaccuse::model {

TextOffsets::TextOffsets(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        int units = 1;
        int bytes = 3;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            units = 2;
            bytes = 4;
            ++i;
        } else if (unit < 0x80) {
            bytes = 1;
        } else if (unit < 0x800) {
            bytes = 2;
        }
        if (m_runs.empty() || m_runs.back().unitsEach != units || m_runs.back().bytesEach != bytes)
            m_runs.push_back({m_codePoints, m_utf16, m_bytes, units, bytes});
        m_codePoints += 1;
        m_utf16 += units;
        m_bytes += bytes;
    }
    if (m_runs.empty())
        m_runs.push_back({0, 0, 0, 1, 1});
}

const TextOffsets::Run &TextOffsets::runOf(qsizetype place, qsizetype Run::*start, qsizetype length) const
{
    if (place < 0 || place > length)
        throw std::out_of_range("place outside the text");
    const auto after =
        std::upper_bound(m_runs.begin(), m_runs.end(), place,
                         [start](qsizetype value, const Run &run) { return value < run.*start; });
    return *std::prev(after);
}

qsizetype TextOffsets::utf16FromCodePoint(qsizetype codePoint) const
{
    const Run &run = runOf(codePoint, &Run::codePoint, m_codePoints);
    return run.unit + (codePoint - run.codePoint) * run.unitsEach;
}

qsizetype TextOffsets::byteFromCodePoint(qsizetype codePoint) const
{
    const Run &run = runOf(codePoint, &Run::codePoint, m_codePoints);
    return run.byte + (codePoint - run.codePoint) * run.bytesEach;
}

qsizetype TextOffsets::codePointFromUtf16(qsizetype unit) const
{
    const Run &run = runOf(unit, &Run::unit, m_utf16);
    if ((unit - run.unit) % run.unitsEach != 0)
        throw std::out_of_range("place inside a surrogate pair");
    return run.codePoint + (unit - run.unit) / run.unitsEach;
}

qsizetype TextOffsets::codePointFromByte(qsizetype byte) const
{
    const Run &run = runOf(byte, &Run::byte, m_bytes);
    if ((byte - run.byte) % run.bytesEach != 0)
        throw std::out_of_range("place inside a character");
    return run.codePoint + (byte - run.byte) / run.bytesEach;
}

} // namespace jaccuse::model
