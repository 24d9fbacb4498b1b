// SPDX-License-Identifier: MIT
#pragma once

#include "render/pixel_rows.h"
#include "render/quad_curve.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::render {

/// A curve as straight pieces that follow it to a part of a pixel.
class LinePieces
{
public:
    explicit LinePieces(const QuadCurve &curve, double tolerance = 0.1)
        : m_start(curve.start)
        , m_slope(2 * (curve.control - curve.start))
        , m_bend(curve.start - 2 * curve.control + curve.end)
        , m_end(curve.end)
    {
        constexpr double mostPieces = 200;
        const double off = (std::abs(m_bend.x()) + std::abs(m_bend.y())) / (4 * tolerance);
        m_count = static_cast<int>(std::min(std::sqrt(off) + 1, mostPieces));
    }
    [[nodiscard]] int count() const { return m_count; }
    /// Where a piece begins; from `count` on, the end.
    [[nodiscard]] QPointF at(int piece) const
    {
        if (piece >= m_count)
            return m_end;
        const double t = static_cast<double>(piece) / m_count;
        return m_start + t * (m_slope + t * m_bend);
    }

private:
    QPointF m_start;
    QPointF m_slope;
    QPointF m_bend;
    QPointF m_end;
    int m_count = 1;
};

/// The steps along a straight piece of a line through the rows: steep pieces go row by row, flat ones column
/// by column, and each row or column belongs to one piece. Distances across are fixed point numbers counted
/// from the beginning of the line, so that a pixel is the same wherever the rows begin.
struct PieceSteps
{
    static constexpr int bits = 32;
    static constexpr qint64 one = qint64(1) << bits;

    /// `half` is how far from its middle the line is felt, measured square to it.
    PieceSteps(const PixelRows &rows, QPointF a, QPointF b, double half)
    {
        steep = std::abs(b.y() - a.y()) > std::abs(b.x() - a.x());
        double from = steep ? a.y() : a.x();
        double to = steep ? b.y() : b.x();
        double start = steep ? a.x() : a.y();
        double stop = steep ? b.x() : b.y();
        if (from > to) {
            std::swap(from, to);
            std::swap(start, stop);
        }
        const double run = to - from;
        if (!(run > 0))
            return;
        near = steep ? rows.left : rows.top;
        far = steep ? rows.right : rows.end;
        const double rise = (stop - start) / run;
        stretch = std::sqrt(1 + rise * rise);
        reach = half * stretch;
        const double least = std::min(start, stop) - reach;
        const double most = std::max(start, stop) + reach;
        if (most < near || least > far)
            return;
        double begin = from - 0.5;
        double end = to - 0.5;
        if (rise != 0 && (least < near || most > far)) {
            // Only where the piece is within the rows at all.
            const double enters = ((rise > 0 ? near - reach : far + reach) - start) / rise + from;
            const double leaves = ((rise > 0 ? far + reach : near - reach) - start) / rise + from;
            begin = std::max(begin, enters - 2);
            end = std::min(end, leaves + 2);
        }
        const double low = steep ? rows.top : rows.left;
        const double high = steep ? rows.end : rows.right;
        first = ceiling(std::clamp(begin, low, high));
        last = ceiling(std::clamp(end, low, high));
        onward = steep ? rows.stride : 1;
        sideways = steep ? 1 : rows.stride;
        base = first * onward - rows.before;
        slope = static_cast<qint64>(rise * static_cast<double>(one));
        constexpr double mostPixels = 1e9;
        const double level = std::clamp(start + (0.5 - from) * rise - 0.5, -mostPixels, mostPixels);
        middle = static_cast<qint64>(level * static_cast<double>(one)) + first * slope;
    }

    bool steep = false;
    int first = 0; ///< step at which the piece begins
    int last = 0;  ///< the step after its last one
    int near = 0;  ///< bounds across: the first place and the one after the last
    int far = 0;
    double stretch = 1;     ///< length of the line at each step
    double reach = 0;       ///< places across, to either side of the middle
    qint64 middle = 0;      ///< of the line at the first step, of which a pixel's middle is a whole number
    qint64 slope = 0;       ///< of the middle from step to step
    qsizetype base = 0;     ///< the place of the first step in the rows' pixels, without that across
    qsizetype onward = 0;   ///< pixels from step to step
    qsizetype sideways = 0; ///< pixels from place to place across

private:
    static int ceiling(double value)
    {
        const auto whole = static_cast<int>(value);
        return whole + (value > whole ? 1 : 0);
    }
};

/// Calls put(place in rows.pixels, coverage 0 to 256, step, place across) for the pixels of a straight piece
/// of a line and a few beside it. Each step has as many, so that the processor can foresee the loop.
template <class Put>
void visitPiece(const PixelRows &rows, QPointF a, QPointF b, double width, Put put)
{
    const PieceSteps steps(rows, a, b, width / 2 + 0.5);
    if (steps.first >= steps.last)
        return;
    // Coverage falls from the middle of the line to its rim; in 1/65536 of full cover.
    constexpr int shift = 16;
    constexpr double whole = 1 << shift;
    const auto most = static_cast<int>(std::min(1.0, width) * whole);
    const auto rim = static_cast<int>((width / 2 + 0.5) * whole);
    const auto thin = static_cast<int>(whole / steps.stretch);
    const auto reach = static_cast<qint64>(steps.reach * static_cast<double>(PieceSteps::one));
    const int places = static_cast<int>(2 * steps.reach) + 1;
    qint64 middle = steps.middle;
    qsizetype base = steps.base;
    for (int i = steps.first; i < steps.last; ++i, base += steps.onward, middle += steps.slope) {
        const auto begin = static_cast<int>((middle - reach + PieceSteps::one) >> PieceSteps::bits);
        const int from = std::max(steps.near, begin);
        const int until = std::min(steps.far, begin + places);
        const qint64 gap = ((qint64(from) << PieceSteps::bits) - middle) >> shift;
        auto off = static_cast<int>((gap * thin) >> shift);
        qsizetype place = base + from * steps.sideways;
        for (int j = from; j < until; ++j, off += thin, place += steps.sideways)
            put(place, static_cast<quint32>(std::max(0, std::min(rim - std::abs(off), most))) >> 8, i, j);
    }
}

/// The same for a line a pixel wide, by two pixels at each step: put(place, part of 256). What the line gives
/// at a step is the same whichever way it runs; `stretch` times as much makes up for slanting ones.
template <class Put>
void visitThinPiece(const PieceSteps &steps, Put put)
{
    qint64 middle = steps.middle;
    qsizetype base = steps.base;
    int i = steps.first;
    const auto partOf = [](qint64 place) {
        return static_cast<quint32>(place >> (PieceSteps::bits - 8)) & 255U;
    };
    const auto places = static_cast<unsigned>(std::max(0, steps.far - steps.near));
    const auto step = [&] {
        const auto j = static_cast<int>(middle >> PieceSteps::bits);
        const quint32 part = partOf(middle);
        const qsizetype place = base + j * steps.sideways;
        if (static_cast<unsigned>(j - steps.near) < places)
            put(place, 256 - part);
        if (static_cast<unsigned>(j + 1 - steps.near) < places)
            put(place + steps.sideways, part);
        ++i;
        base += steps.onward;
        middle += steps.slope;
    };
    // Between its ends both pixels are within the bounds, and none need be asked.
    const qint64 low = qint64(steps.near) << PieceSteps::bits;
    const qint64 high = qint64(steps.far - 1) << PieceSteps::bits;
    while (i < steps.last && (middle < low || middle >= high))
        step();
    qint64 within = steps.last - i;
    if (steps.slope > 0)
        within = std::min(within, (high - middle + steps.slope - 1) / steps.slope);
    else if (steps.slope < 0)
        within = std::min(within, (middle - low) / -steps.slope + 1);
    const int end = i + static_cast<int>(std::max<qint64>(0, within));
    for (; i < end; ++i, base += steps.onward, middle += steps.slope) {
        const quint32 part = partOf(middle);
        const qsizetype place = base + (middle >> PieceSteps::bits) * steps.sideways;
        put(place, 256 - part);
        put(place + steps.sideways, part);
    }
    while (i < steps.last)
        step();
}

} // namespace jaccuse::render
