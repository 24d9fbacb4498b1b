// SPDX-License-Identifier: MIT
#include "layout/orientation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace jaccuse::layout {

namespace {

constexpr int anglesTried = 72;
constexpr double lowWeight = 0.5;
constexpr double mostStretch = 1.35;

QPointF turned(const QPointF &position, double angle)
{
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    return {position.x() * cosine - position.y() * sine, position.x() * sine + position.y() * cosine};
}

QSizeF turnedSize(const Positions &positions, const std::vector<NodeBox> &boxes, double angle)
{
    Positions there;
    for (const QPointF &position : positions)
        there.push_back(turned(position, angle));
    return boundsOf(there, boxes).size();
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

QPointF orient(Positions &positions, const std::vector<NodeBox> &boxes, double aspect)
{
    if (positions.size() < 2)
        return {1, 1};
    centre(positions);
    double bestAngle = 0;
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < anglesTried; ++i) {
        const double angle = 2 * std::numbers::pi * i / anglesTried;
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

void makeRoom(Positions &positions, const std::vector<NodeBox> &boxes, double times)
{
    double taken = 0;
    for (const NodeBox &box : boxes)
        taken += 2 * box.side * (box.up + box.down);
    const QRectF bounds = boundsOf(positions, boxes);
    const double scale = std::sqrt(times * taken / std::max(bounds.width() * bounds.height(), 1.0));
    if (scale > 1)
        for (QPointF &position : positions)
            position *= scale;
}

} // namespace jaccuse::layout
