// SPDX-License-Identifier: MIT
#include "layout/many_nodes.h"

#include "layout/force_layout.h"
#include "layout/orientation.h"
#include "layout/overlap_removal.h"
#include "layout/pivot_mds.h"

namespace jaccuse::layout {

namespace {

constexpr int pivots = 50;
constexpr int steps = 150;
constexpr double heat = 0.3;
constexpr double meanLength = 180;
constexpr double roomTimes = 4;
/// A round blob in a wide picture costs less than distances that tell nothing.
constexpr double slightStretch = 1.05;

} // namespace

Positions layOutMany(const Component &component, double aspect, Course &course)
{
    Positions positions = pivotMds(component, choosePivots(component, pivots, course), meanLength);
    makeRoom(positions, component.boxes, roomTimes);
    course.show(positions);
    applyForces(positions, component, {}, steps, heat, course);
    orient(positions, component.boxes, aspect, slightStretch);
    makeRoom(positions, component.boxes, roomTimes);
    removeOverlaps(positions, component.boxes, {}, course);
    return positions;
}

} // namespace jaccuse::layout
