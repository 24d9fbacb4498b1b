// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace jaccuse::model {

/// Converts places in one text between the three ways of counting: Unicode code points (what is stored),
/// UTF-16 units (what QString counts) and UTF-8 bytes (what exchange files carry as a check).
///
/// Built once a document in O(length); each conversion is O(log length). A place may be anything from 0
/// to the length, inclusive. Conversions throw std::out_of_range beyond that, and for a unit or byte in
/// the middle of a character.
class TextOffsets
{
public:
    /// The text must be valid UTF-16: lone surrogates count as one code point and three bytes (U+FFFD).
    explicit TextOffsets(QStringView text);

    [[nodiscard]] qsizetype codePoints() const { return m_codePoints; }
    [[nodiscard]] qsizetype utf16Length() const { return m_utf16; }
    [[nodiscard]] qsizetype utf8Length() const { return m_bytes; }

    [[nodiscard]] qsizetype utf16FromCodePoint(qsizetype codePoint) const;
    [[nodiscard]] qsizetype codePointFromUtf16(qsizetype unit) const;
    [[nodiscard]] qsizetype byteFromCodePoint(qsizetype codePoint) const;
    [[nodiscard]] qsizetype codePointFromByte(qsizetype byte) const;

private:
    /// A run of characters of one width; between runs the sums jump.
    struct Run
    {
        qsizetype codePoint;
        qsizetype unit;
        qsizetype byte;
        int unitsEach;
        int bytesEach;
    };
    const Run &runOf(qsizetype place, qsizetype Run::*start, qsizetype length) const;

    std::vector<Run> m_runs;
    qsizetype m_codePoints = 0;
    qsizetype m_utf16 = 0;
    qsizetype m_bytes = 0;
};

} // namespace jaccuse::model
