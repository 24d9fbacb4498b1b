// SPDX-License-Identifier: MIT
#include "import/source/held_text.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

std::optional<model::TextRange> readRange(const JsonMembers &members, const QString &start,
                                          const QString &end)
{
    const auto from = members.integer(start);
    const auto to = members.integer(end);
    if (!from || !to)
        return std::nullopt;
    return model::TextRange{*from, *to};
}

/// Whether the words are as long as their place; only such can be pieced together unseen.
bool isConsistent(const GivenSpan &span)
{
    return span.range && span.range->start >= 0 && !span.exact.isEmpty() &&
           model::TextOffsets(span.exact).codePoints() == span.range->end - span.range->start;
}

QString fromCodePoint(const QString &text, qsizetype codePoint)
{
    return text.sliced(model::TextOffsets(text).utf16FromCodePoint(codePoint));
}

} // namespace

GivenSpan readSpan(const JsonMembers &members)
{
    GivenSpan span;
    span.exact = members.text(u"exact"_s);
    span.range = readRange(members, u"start_cp"_s, u"end_cp"_s);
    span.bytes = readRange(members, u"start_byte"_s, u"end_byte"_s);
    span.prefix = members.text(u"prefix"_s);
    span.suffix = members.text(u"suffix"_s);
    return span;
}

HeldText::HeldText(QString text, model::TextHeld held)
    : m_text(std::move(text))
    , m_offsets(m_text)
    , m_held(held)
{}

HeldText HeldText::excerptOf(std::vector<GivenSpan> passages)
{
    std::erase_if(passages, [](const GivenSpan &span) { return !isConsistent(span); });
    std::stable_sort(passages.begin(), passages.end(),
                     [](const GivenSpan &a, const GivenSpan &b) { return *a.range < *b.range; });
    const QString gap = u"\n\n[…]\n\n"_s;
    std::vector<Piece> pieces;
    QString excerpt;
    QString last;         // the words of the last piece
    qsizetype length = 0; // of the excerpt, in code points
    for (const GivenSpan &span : passages) {
        if (!pieces.empty() && span.range->start <= pieces.back().original.end) {
            Piece &piece = pieces.back();
            const qsizetype shared = std::min(piece.original.end, span.range->end) - span.range->start;
            const model::TextOffsets spanOffsets(span.exact);
            const qsizetype sharedUnits = spanOffsets.utf16FromCodePoint(shared);
            const QString tail = fromCodePoint(last, span.range->start - piece.original.start);
            if (!tail.startsWith(QStringView(span.exact).first(sharedUnits)))
                continue; // two passages that contradict each other: the later one stays without a place
            if (span.range->end <= piece.original.end)
                continue;
            const QString more = span.exact.sliced(sharedUnits);
            excerpt += more;
            last += more;
            length += span.range->end - piece.original.end;
            piece.original.end = span.range->end;
            continue;
        }
        if (!pieces.empty()) {
            excerpt += gap;
            length += gap.size();
        }
        pieces.push_back({*span.range, length});
        excerpt += span.exact;
        last = span.exact;
        length += span.range->end - span.range->start;
    }
    if (pieces.empty())
        return {};
    HeldText held(excerpt, model::TextHeld::Excerpt);
    held.m_pieces = std::move(pieces);
    return held;
}

PlacedSpan HeldText::place(const GivenSpan &span) const
{
    PlacedSpan placed;
    placed.exact = span.exact;
    if (m_held == model::TextHeld::None || !span.range)
        return placed;
    if (!m_pieces.empty())
        return placeInExcerpt(span);
    const auto words = model::wordsAt(m_text, m_offsets, *span.range);
    if (placed.exact.isEmpty() && words)
        placed.exact = *words;
    if (placed.exact.isEmpty()) {
        placed.fit = PlacedSpan::Fit::Lost;
        return placed;
    }
    const bool stands = words && *words == placed.exact;
    const bool bytesAgree = !span.bytes || !stands ||
                            (m_offsets.byteFromCodePoint(span.range->start) == span.bytes->start &&
                             m_offsets.byteFromCodePoint(span.range->end) == span.bytes->end);
    if (stands) {
        placed.fit = bytesAgree ? PlacedSpan::Fit::Exact : PlacedSpan::Fit::Moved;
        placed.anchor = model::anchorAt(m_text, m_offsets, *span.range);
        return placed;
    }
    const model::AnchorSearch again =
        model::findAnchor(m_text, m_offsets, placed.exact, {*span.range, span.prefix, span.suffix});
    placed.fit = PlacedSpan::Fit::Lost;
    if (again.found != model::AnchorFound::Lost) {
        placed.fit = PlacedSpan::Fit::Moved;
        placed.anchor = model::anchorAt(m_text, m_offsets, again.range);
    }
    return placed;
}

PlacedSpan HeldText::placeInExcerpt(const GivenSpan &span) const
{
    PlacedSpan placed;
    placed.exact = span.exact;
    placed.fit = PlacedSpan::Fit::Lost;
    const auto piece = std::find_if(m_pieces.begin(), m_pieces.end(), [&](const Piece &candidate) {
        return candidate.original.start <= span.range->start && span.range->end <= candidate.original.end;
    });
    if (piece == m_pieces.end())
        return placed;
    const qsizetype moved = piece->at - piece->original.start;
    const model::TextRange range{span.range->start + moved, span.range->end + moved};
    const auto words = model::wordsAt(m_text, m_offsets, range);
    if (!words || (!span.exact.isEmpty() && *words != span.exact))
        return placed;
    placed.exact = *words;
    placed.fit = PlacedSpan::Fit::Exact;
    placed.anchor = model::anchorAt(m_text, m_offsets, range);
    return placed;
}

} // namespace jaccuse::import
