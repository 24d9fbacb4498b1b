// SPDX-License-Identifier: MIT
#include "layout/orientation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace jaccuse::layout {

namespace {

constexpr int anglesTried = 72;
constexpr int fewerAngles = 24; ///< above so many nodes that one more angle shows little
constexpr size_t manyNodes = 600;
constexpr double lowWeight = 0.5;

QPointF turned(const QPointF &position, double angle)
{
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    return {position.x() * cosine - position.y() * sine, position.x() * sine + position.y() * cosine};
}

QSizeF turnedSize(const Positions &positions, const std::vector<NodeBox> &boxes, double angle)
{
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    double left = std::numeric_limits<double>::max();
    double right = std::numeric_limits<double>::lowest();
    double top = left;
    double bottom = right;
    for (size_t i = 0; i < positions.size(); ++i) {
        const double x = positions[i].x() * cosine - positions[i].y() * sine;
        const double y = positions[i].x() * sine + positions[i].y() * cosine;
        left = std::min(left, x - boxes[i].side);
        right = std::max(right, x + boxes[i].side);
        top = std::min(top, y - boxes[i].up);
        bottom = std::max(bottom, y + boxes[i].down);
    }
    return {right - left, bottom - top};
}

void centre(Positions &positions)
{
    QPointF middle;
    for (const QPointF &position : positions)
        middle += position / static_cast<double>(positions.size());
    for (QPointF &position : positions)
        position -= middle;
}

} // namespace

QPointF orient(Positions &positions, const std::vector<NodeBox> &boxes, double aspect, double mostStretch)
{
    if (positions.size() < 2)
        return {1, 1};
    centre(positions);
    double bestAngle = 0;
    double least = std::numeric_limits<double>::max();
    const int angles = positions.size() > manyNodes ? fewerAngles : anglesTried;
    for (int i = 0; i < angles; ++i) {
        const double angle = 2 * std::numbers::pi * i / angles;
        const QSizeF size = turnedSize(positions, boxes, angle);
        // The lower the picture for the same width the better, even where the width decides.
        const double cost = std::max(size.width() / aspect, size.height()) +
                            lowWeight * (aspect >= 1 ? size.height() : size.width());
        if (cost < least - 1e-6) {
            least = cost;
            bestAngle = angle;
        }
    }
    const QSizeF size = turnedSize(positions, boxes, bestAngle);
    const double ratio = aspect * size.height() / size.width();
    const double stretch = std::clamp(std::sqrt(ratio), 1 / mostStretch, mostStretch);
    const QPointF wider(std::max(stretch, 1.0), 1 / std::min(stretch, 1.0));
    for (QPointF &position : positions) {
        const QPointF there = turned(position, bestAngle);
        position = {there.x() * wider.x(), there.y() * wider.y()};
    }
    return wider;
}

double makeRoom(Positions &positions, const std::vector<NodeBox> &boxes, double times)
{
    double taken = 0;
    for (const NodeBox &box : boxes)
        taken += 2 * box.side * (box.up + box.down);
    const QRectF bounds = boundsOf(positions, boxes);
    const double scale = std::sqrt(times * taken / std::max(bounds.width() * bounds.height(), 1.0));
    if (scale <= 1)
        return 1;
    for (QPointF &position : positions)
        position *= scale;
    return scale;
}

} // namespace jaccuse::layout
