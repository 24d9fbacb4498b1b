// SPDX-License-Identifier: MIT
#include "layout/packing.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace jaccuse::layout {

namespace {

/// So many rectangles look for the best place each; the rest, small and alike, stand in rows.
constexpr size_t placedOneByOne = 48;

double area(const QSizeF &size)
{
    return size.width() * size.height();
}

/// Sets rectangles in rows from the origin; returns their corners and the size of the whole.
std::vector<QPointF> inRows(const std::vector<QSizeF> &sizes, double aspect, QSizeF &whole)
{
    double total = 0;
    double widest = 0;
    for (const QSizeF &size : sizes) {
        total += area(size);
        widest = std::max(widest, size.width());
    }
    const double width = std::max(widest, std::sqrt(total * aspect) * 1.05);
    std::vector<QPointF> corners;
    QPointF at;
    double rowHeight = 0;
    whole = {};
    for (const QSizeF &size : sizes) {
        if (at.x() > 0 && at.x() + size.width() > width) {
            at = {0, at.y() + rowHeight};
            rowHeight = 0;
        }
        corners.push_back(at);
        at.rx() += size.width();
        rowHeight = std::max(rowHeight, size.height());
        whole = whole.expandedTo({at.x(), at.y() + rowHeight});
    }
    return corners;
}

bool overlaps(const QRectF &a, const QRectF &b)
{
    constexpr double touch = 1e-6;
    return a.left() < b.right() - touch && b.left() < a.right() - touch && a.top() < b.bottom() - touch &&
           b.top() < a.bottom() - touch;
}

QRectF around(const std::vector<QRectF> &rects)
{
    QRectF whole;
    for (const QRectF &rect : rects)
        whole |= rect;
    return whole;
}

/// Finds a place for one rectangle beside those that stand.
QPointF besideOthers(const QSizeF &size, const std::vector<QRectF> &standing, double aspect)
{
    if (standing.empty())
        return {-size.width() / 2, -size.height() / 2};
    const QRectF whole = around(standing);
    std::optional<QPointF> best;
    double least = 0;
    const auto consider = [&](double x, double y) {
        const QRectF rect(QPointF(x, y), size);
        const QRectF grown = whole | rect;
        const QPointF off = rect.center() - whole.center();
        const double cost = std::max(grown.width() / aspect, grown.height()) +
                            0.05 * (grown.width() / aspect + grown.height()) +
                            0.02 * std::hypot(off.x() / aspect, off.y());
        if (best && cost >= least - 1e-9)
            return;
        if (std::none_of(standing.begin(), standing.end(),
                         [&](const QRectF &other) { return overlaps(rect, other); })) {
            best = rect.topLeft();
            least = cost;
        }
    };
    const double w = size.width();
    const double h = size.height();
    for (const QRectF &other : standing) {
        for (const double y :
             {other.top(), other.center().y() - h / 2, other.bottom() - h, whole.top(), whole.bottom() - h}) {
            consider(other.right(), y);
            consider(other.left() - w, y);
        }
        for (const double x :
             {other.left(), other.center().x() - w / 2, other.right() - w, whole.left(), whole.right() - w}) {
            consider(x, other.bottom());
            consider(x, other.top() - h);
        }
    }
    return best.value_or(whole.topRight());
}

} // namespace

std::vector<QPointF> packRectangles(const std::vector<QSizeF> &sizes, const std::vector<QRectF> &fixed,
                                    double aspect)
{
    std::vector<QRectF> standing(fixed);
    std::vector<QPointF> corners;
    const size_t single = sizes.size() > placedOneByOne + 1 ? placedOneByOne : sizes.size();
    for (size_t i = 0; i < single; ++i) {
        corners.push_back(besideOthers(sizes[i], standing, aspect));
        standing.emplace_back(corners.back(), sizes[i]);
    }
    if (single == sizes.size())
        return corners;
    // The rest fills what the others leave of the picture: a wide strip, a tall one, or between.
    const std::vector<QSizeF> rest(sizes.begin() + static_cast<std::ptrdiff_t>(single), sizes.end());
    const QRectF before = around(standing);
    std::vector<QPointF> best;
    double least = 0;
    for (const double shape : {0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0}) {
        QSizeF whole;
        std::vector<QPointF> rows = inRows(rest, aspect * shape, whole);
        const QPointF origin = besideOthers(whole, standing, aspect);
        const QRectF grown = before | QRectF(origin, whole);
        const double cost = std::max(grown.width() / aspect, grown.height());
        if (!best.empty() && cost >= least)
            continue;
        least = cost;
        for (QPointF &corner : rows)
            corner += origin;
        best = std::move(rows);
    }
    corners.insert(corners.end(), best.begin(), best.end());
    return corners;
}

} // namespace jaccuse::layout
