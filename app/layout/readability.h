// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"
#include "layout/course.h"

namespace jaccuse::layout {

/// How far nodes should be from each other: row by row, in a drawing stretched so much along x and y.
struct Wishes
{
    std::vector<float> distances;
    QPointF stretch{1, 1};
};

/// What makes a small drawing hard to read, as one number: lower reads better. Counts distances far from
/// the wished ones, edges that cross, edges through or close by a foreign node or label, overlapping
/// boxes, and narrow angles between edges of one node.
double readingCost(const Component &component, const Positions &positions, const Wishes &wishes);

/// Nodes up to which improveReading is worth its time, and a fair budget for it.
constexpr int readingUpTo = 150;
constexpr qint64 readingBudget = 3'000'000;

/// Tries small moves of each node that is not `kept` in place and keeps the ones that read better. Fit for up
/// to some hundred nodes: `budget` bounds the work in compared pairs, so that the result hangs on no clock.
void improveReading(Positions &positions, const Component &component, const Wishes &wishes,
                    const std::vector<quint8> &kept, qint64 budget, Course &course);

} // namespace jaccuse::layout
