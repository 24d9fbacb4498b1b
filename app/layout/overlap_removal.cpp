// SPDX-License-Identifier: MIT
#include "layout/overlap_removal.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace jaccuse::layout {

namespace {

constexpr int roundsBeforeGrowing = 30;
constexpr double growth = 1.06;
/// Smaller overlaps are none.
constexpr double tolerance = 0.01;

/// One sweep from left to right; false where nothing overlapped.
bool pushApart(Positions &positions, const std::vector<NodeBox> &boxes, std::vector<size_t> &order,
               double widest)
{
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return std::pair(positions[a].x(), a) < std::pair(positions[b].x(), b);
    });
    bool pushed = false;
    for (size_t place = 0; place < order.size(); ++place) {
        const size_t a = order[place];
        for (size_t next = place + 1; next < order.size(); ++next) {
            const size_t b = order[next];
            // Places move during the sweep; twice the widest box bounds what that can hide.
            if (positions[b].x() - positions[a].x() > 2 * widest)
                break;
            const double dx = positions[b].x() - positions[a].x();
            const double overX = boxes[a].side + boxes[b].side - std::abs(dx);
            if (overX <= tolerance)
                continue;
            const double centreA = positions[a].y() + (boxes[a].down - boxes[a].up) / 2;
            const double centreB = positions[b].y() + (boxes[b].down - boxes[b].up) / 2;
            const double dy = centreB - centreA;
            const double overY =
                (boxes[a].down + boxes[a].up + boxes[b].down + boxes[b].up) / 2 - std::abs(dy);
            if (overY <= tolerance)
                continue;
            pushed = true;
            if (overX < overY) {
                const double shift = (overX + tolerance) / 2 * (dx < 0 ? -1 : 1);
                positions[a].rx() -= shift;
                positions[b].rx() += shift;
            } else {
                const double shift = (overY + tolerance) / 2 * (dy < 0 ? -1 : 1);
                positions[a].ry() -= shift;
                positions[b].ry() += shift;
            }
        }
    }
    return pushed;
}

} // namespace

void removeOverlaps(Positions &positions, const std::vector<NodeBox> &boxes, const task::Task &task)
{
    if (positions.size() < 2)
        return;
    std::vector<size_t> order(positions.size());
    std::iota(order.begin(), order.end(), size_t(0));
    double widest = 0;
    for (const NodeBox &box : boxes)
        widest = std::max(widest, box.side);
    for (int round = 1; pushApart(positions, boxes, order, widest); ++round) {
        task.throwIfCancelled();
        if (round % roundsBeforeGrowing != 0)
            continue;
        QPointF middle;
        for (const QPointF &position : positions)
            middle += position / static_cast<double>(positions.size());
        for (QPointF &position : positions)
            position = middle + (position - middle) * growth;
    }
}

} // namespace jaccuse::layout
