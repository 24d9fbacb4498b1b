// SPDX-License-Identifier: MIT
#include "model/span_anchor.h"

namespace jaccuse::model {

namespace {

QStringView slice(QStringView text, const TextOffsets &offsets, TextRange range)
{
    const qsizetype start = offsets.utf16FromCodePoint(range.start);
    return text.sliced(start, offsets.utf16FromCodePoint(range.end) - start);
}

qsizetype commonStart(QStringView a, QStringView b)
{
    qsizetype n = 0;
    while (n < a.size() && n < b.size() && a[n] == b[n])
        ++n;
    return n;
}

qsizetype commonEnd(QStringView a, QStringView b)
{
    qsizetype n = 0;
    while (n < a.size() && n < b.size() && a[a.size() - 1 - n] == b[b.size() - 1 - n])
        ++n;
    return n;
}

/// Whether a place lies between the halves of a surrogate pair, or between a letter and its marks.
bool splitsCharacter(QStringView text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return false;
    if (text[at].isLowSurrogate())
        return text[at - 1].isHighSurrogate();
    return text[at].category() == QChar::Mark_NonSpacing;
}

} // namespace

std::optional<QString> wordsAt(QStringView text, const TextOffsets &offsets, TextRange range)
{
    if (range.start < 0 || range.start >= range.end || range.end > offsets.codePoints())
        return std::nullopt;
    return slice(text, offsets, range).toString();
}

Anchor anchorAt(QStringView text, const TextOffsets &offsets, TextRange range)
{
    const TextRange before = {std::max<qsizetype>(0, range.start - anchorContext), range.start};
    const TextRange after = {range.end, std::min(offsets.codePoints(), range.end + anchorContext)};
    return {range, slice(text, offsets, before).toString(), slice(text, offsets, after).toString()};
}

AnchorSearch findAnchor(QStringView text, const TextOffsets &offsets, const QString &exact,
                        const Anchor &anchor)
{
    if (wordsAt(text, offsets, anchor.range) == exact)
        return {AnchorFound::Exact, anchor.range};
    if (exact.isEmpty())
        return {};

    AnchorSearch best;
    qsizetype bestAgreement = -1;
    for (qsizetype at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
        if (splitsCharacter(text, at) || splitsCharacter(text, at + exact.size()))
            continue;
        const qsizetype agreement = commonEnd(text.first(at), anchor.prefix) +
                                    commonStart(text.sliced(at + exact.size()), anchor.suffix);
        if (agreement <= bestAgreement)
            continue;
        bestAgreement = agreement;
        const qsizetype start = offsets.codePointFromUtf16(at);
        best = {AnchorFound::Moved, {start, offsets.codePointFromUtf16(at + exact.size())}};
    }
    return best;
}

} // namespace jaccuse::model
