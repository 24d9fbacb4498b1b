// SPDX-License-Identifier: MIT
#include "layout/orientation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jaccuse::layout {

namespace {

constexpr int anglesTried = 60;
constexpr double mostStretch = 1.25;

struct Extent
{
    double width = 0;
    double height = 0;
};

Extent turnedExtent(const Positions &positions, double angle)
{
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    for (const QPointF &position : positions) {
        const double x = position.x() * cosine - position.y() * sine;
        const double y = position.x() * sine + position.y() * cosine;
        left = std::min(left, x);
        right = std::max(right, x);
        top = std::min(top, y);
        bottom = std::max(bottom, y);
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

void orient(Positions &positions, const std::vector<NodeBox> &boxes, double aspect)
{
    if (positions.size() < 2)
        return;
    centre(positions);
    double width = 0;
    double height = 0;
    for (const NodeBox &box : boxes) {
        width = std::max(width, 2 * box.side);
        height = std::max(height, box.up + box.down);
    }
    double bestAngle = 0;
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < anglesTried; ++i) {
        const double angle = std::numbers::pi * i / anglesTried;
        const Extent extent = turnedExtent(positions, angle);
        // The lower the picture for the same width the better, even where the width decides.
        const double cost = std::max((extent.width + width) / aspect, extent.height + height) +
                            0.1 * (aspect >= 1 ? extent.height : extent.width);
        if (cost < least - 1e-6) {
            least = cost;
            bestAngle = angle;
        }
    }
    const Extent extent = turnedExtent(positions, bestAngle);
    const double ratio = aspect * (extent.height + height) / (extent.width + width);
    const double stretch = std::clamp(std::sqrt(ratio), 1 / mostStretch, mostStretch);
    const double cosine = std::cos(bestAngle);
    const double sine = std::sin(bestAngle);
    for (QPointF &position : positions)
        position = {(position.x() * cosine - position.y() * sine) * std::max(stretch, 1.0),
                    (position.x() * sine + position.y() * cosine) / std::min(stretch, 1.0)};
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
