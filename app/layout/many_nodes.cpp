// SPDX-License-Identifier: MIT
#include "layout/many_nodes.h"

#include "layout/force_layout.h"
#include "layout/orientation.h"
#include "layout/overlap_removal.h"
#include "layout/pivot_mds.h"

#include <algorithm>

namespace jaccuse::layout {

namespace {

constexpr int pivots = 50;
constexpr double fewestSteps = 110;
constexpr double mostSteps = 150;
constexpr double heat = 0.3;
constexpr double meanLength = 180;
constexpr double roomTimes = 4;
/// A round blob in a wide picture costs less than distances that tell nothing.
constexpr double slightStretch = 1.05;

/// Where there are few edges or a few hubs hold most of them, a drawing comes to rest later.
int stepsFor(const Component &component)
{
    constexpr double stepsBySkew = 28;
    constexpr double fewNeighbours = 8;
    double sum = 0;
    double squares = 0;
    for (int node = 0; node < component.size(); ++node) {
        const double degree = component.degree(node);
        sum += degree;
        squares += degree * degree;
    }
    const double skew = component.size() * squares / (sum * sum); // 1 where all have as many neighbours
    const double steps = sum < fewNeighbours * component.size() ? mostSteps : stepsBySkew * skew;
    return static_cast<int>(std::clamp(steps, fewestSteps, mostSteps));
}

} // namespace

Positions layOutMany(const Component &component, double aspect, Course &course)
{
    Positions positions = pivotMds(component, choosePivots(component, pivots, course), meanLength);
    makeRoom(positions, component.boxes, roomTimes);
    course.show(positions);
    applyForces(positions, component, {}, stepsFor(component), heat, course);
    orient(positions, component.boxes, aspect, slightStretch);
    makeRoom(positions, component.boxes, roomTimes);
    removeOverlaps(positions, component.boxes, {}, course);
    return positions;
}

} // namespace jaccuse::layout
