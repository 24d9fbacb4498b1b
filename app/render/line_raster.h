// SPDX-License-Identifier: MIT
#pragma once

#include "render/pixel_rows.h"
#include "render/quad_curve.h"
#include "render/style.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::render {

// Lines several times faster than by QPainter, whose cost is in many short spans: coverage is taken from a
// pixel's distance to the line. Coordinates are pixels; what lies outside the rows is left out, and rows
// drawn apart join without a seam.

/// A curve of one width in an opaque colour, with flat ends.
void drawCurve(const PixelRows &rows, const QuadCurve &curve, double width, QRgb colour);

/// The same broken into strokes, cut by the length along the curve.
void drawBroken(const PixelRows &rows, const QuadCurve &curve, const LineBreaks &breaks, QRgb colour);

/// A straight stroke, its ends flat or half circles.
void drawStroke(const PixelRows &rows, QPointF from, QPointF to, double width, bool roundEnds, QRgb colour);

/// Calls piece(a, b) for straight pieces that follow the curve to a tenth of a pixel.
template <class Piece>
void followCurve(const QuadCurve &curve, Piece piece)
{
    constexpr double tolerance = 0.1;
    constexpr int mostPieces = 200;
    const QPointF bend = curve.start - 2 * curve.control + curve.end;
    const double off = (std::abs(bend.x()) + std::abs(bend.y())) / (4 * tolerance);
    const int pieces = std::clamp(static_cast<int>(std::sqrt(off)) + 1, 1, mostPieces);
    const double step = 1.0 / pieces;
    QPointF a = curve.start;
    QPointF way = step * (2 * (curve.control - curve.start) + step * bend);
    const QPointF turn = 2 * step * step * bend;
    for (int i = 1; i < pieces; ++i, way += turn) {
        const QPointF b = a + way;
        piece(a, b);
        a = b;
    }
    piece(a, curve.end);
}

/// Calls put(place in rows.pixels, coverage 1 to 256) for the pixels of a straight piece of a line. Steep
/// pieces go row by row, flat ones column by column; each row or column belongs to one piece of a line.
template <class Put>
void visitPiece(const PixelRows &rows, QPointF a, QPointF b, double width, Put put)
{
    const double half = width / 2;
    const bool steep = std::abs(b.y() - a.y()) > std::abs(b.x() - a.x());
    const auto along = [steep](QPointF p) { return steep ? p.y() : p.x(); };
    const auto across = [steep](QPointF p) { return steep ? p.x() : p.y(); };
    if (along(a) > along(b))
        std::swap(a, b);
    const double run = along(b) - along(a);
    if (!(run > 0))
        return;
    const double slope = (across(b) - across(a)) / run;
    const double stretch = std::sqrt(1 + slope * slope);
    const double reach = (half + 0.5) * stretch;
    const int shallow = steep ? rows.left : rows.top;
    const int depth = steep ? rows.right : rows.end;
    if (std::max(across(a), across(b)) + reach < shallow || std::min(across(a), across(b)) - reach > depth)
        return;
    // Steps at which the piece is within the rows at all.
    double begin = along(a) - 0.5;
    double end = along(b) - 0.5;
    if (slope != 0) {
        const double enters = ((slope > 0 ? shallow - reach : depth + reach) - across(a)) / slope + along(a);
        const double leaves = ((slope > 0 ? depth + reach : shallow - reach) - across(a)) / slope + along(a);
        begin = std::max(begin, std::floor(enters) - 1);
        end = std::min(end, std::ceil(leaves) + 1);
    }
    const double firstStep = steep ? rows.top : rows.left;
    const double endStep = steep ? rows.end : rows.right;
    const int first = static_cast<int>(std::clamp(std::ceil(begin), firstStep, endStep));
    const int last = static_cast<int>(std::clamp(std::ceil(end), firstStep, endStep));
    if (first >= last)
        return;
    // Coverage falls from the middle of the line to its rim; in 1/65536 of full cover.
    constexpr double whole = 65536;
    const auto most = static_cast<int>(std::min(1.0, width) * whole);
    const auto rim = static_cast<int>((half + 0.5) * whole);
    const auto thin = static_cast<int>(whole / stretch);
    const qsizetype onward = steep ? rows.stride : 1;
    const qsizetype sideways = steep ? 1 : rows.stride;
    // Each step from the beginning of the line, so that it is the same wherever the rows begin.
    const double level = across(a) + (0.5 - along(a)) * slope;
    qsizetype base = first * onward - rows.before;
    for (int i = first; i < last; ++i, base += onward) {
        const double middle = level + i * slope;
        const int from = std::max(shallow, static_cast<int>(std::floor(middle - reach + 0.5)));
        const int until = std::min(depth, static_cast<int>(std::floor(middle + reach + 0.5)));
        auto off = static_cast<int>((from + 0.5 - middle) * thin);
        for (int j = from; j < until; ++j, off += thin)
            if (const int coverage = std::min(rim - std::abs(off), most) >> 8; coverage > 0)
                put(base + j * sideways, static_cast<quint32>(coverage));
    }
}

} // namespace jaccuse::render
