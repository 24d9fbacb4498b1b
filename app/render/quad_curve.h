// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QRectF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace jaccuse::render {

/// A quadratic Bézier curve.
struct QuadCurve
{
    QPointF start;
    QPointF control;
    QPointF end;

    [[nodiscard]] QPointF at(double t) const
    {
        const double s = 1 - t;
        return s * s * start + 2 * s * t * control + t * t * end;
    }
    [[nodiscard]] QPointF tangent(double t) const
    {
        return 2 * ((1 - t) * (control - start) + t * (end - control));
    }
    /// The part from one parameter to another.
    [[nodiscard]] QuadCurve part(double from, double to) const
    {
        const QPointF middle =
            (1 - from) * (1 - to) * start + (from * (1 - to) + to * (1 - from)) * control + from * to * end;
        return {at(from), middle, at(to)};
    }
    /// A rectangle that holds it (not the smallest).
    [[nodiscard]] QRectF box() const
    {
        const double left = std::min({start.x(), control.x(), end.x()});
        const double top = std::min({start.y(), control.y(), end.y()});
        return {QPointF(left, top), QPointF(std::max({start.x(), control.x(), end.x()}),
                                            std::max({start.y(), control.y(), end.y()}))};
    }
    [[nodiscard]] double roughLength() const
    {
        const QPointF a = control - start;
        const QPointF b = end - control;
        const QPointF c = end - start;
        // std::hypot guards against overflow, at several times the price.
        const auto length = [](QPointF way) { return std::sqrt(QPointF::dotProduct(way, way)); };
        return (length(a) + length(b) + 2 * length(c)) / 3;
    }
    /// A quick bound: the distance of a point from the curve is never less.
    [[nodiscard]] double leastDistance(QPointF point) const
    {
        const QPointF chord = end - start;
        const QPointF bend = control - (start + end) / 2;
        const double square = QPointF::dotProduct(chord, chord);
        const QPointF from = point - start;
        if (std::abs(QPointF::dotProduct(bend, chord)) < 1e-6 * square) {
            // Bent straight to the side, it is the graph of a parabola over its chord, and a point is no
            // nearer to it than its height above it allows at the steepest slope in between.
            const auto height = [&](QPointF way) {
                return (chord.x() * way.y() - chord.y() * way.x()) / square;
            };
            const double along = QPointF::dotProduct(from, chord) / square;
            const double rise = height(bend);
            const double off = std::abs(height(from) - 2 * along * (1 - along) * rise);
            const double slope = 2 * std::max(1.0, std::abs(1 - 2 * along)) * rise;
            return off * std::sqrt(square / (1 + slope * slope));
        }
        // Four pieces of a quadratic curve each bend a sixteenth as far as the whole.
        return distance(point, 4) - std::hypot(bend.x(), bend.y()) / 32;
    }
    /// Distance of a point from the curve, taken as so many straight pieces.
    [[nodiscard]] double distance(QPointF point, int pieces = 24) const
    {
        double best = std::numeric_limits<double>::max();
        QPointF a = start;
        for (int i = 1; i <= pieces; ++i) {
            const QPointF b = at(static_cast<double>(i) / pieces);
            const QPointF along = b - a;
            const double square = QPointF::dotProduct(along, along);
            const double t =
                square > 0 ? std::clamp(QPointF::dotProduct(point - a, along) / square, 0.0, 1.0) : 0.0;
            const QPointF gap = point - (a + t * along);
            best = std::min(best, QPointF::dotProduct(gap, gap));
            a = b;
        }
        return std::sqrt(best);
    }
};

} // namespace jaccuse::render
