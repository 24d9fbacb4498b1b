// SPDX-License-Identifier: MIT
#include "layout/few_nodes.h"

#include "layout/distances.h"
#include "layout/leaf_fans.h"
#include "layout/orientation.h"
#include "layout/overlap_removal.h"
#include "layout/pivot_mds.h"
#include "layout/readability.h"
#include "layout/stress_layout.h"

#include <array>
#include <cmath>
#include <numbers>

namespace jaccuse::layout {

namespace {

constexpr int readAsAWhole = 40; ///< nodes up to which reading goes before distances
constexpr int readAsStars = 8;   ///< the same where all but so many have one neighbour
constexpr int starts = 4;
constexpr int pivots = 50;
constexpr double meanLength = 180;
constexpr int rounds = 200;
constexpr double mostStretch = 1.35;

/// Other places to start from, for a graph small enough to try several: the nodes on a circle.
Positions circle(int size, int turn)
{
    Positions positions;
    for (int i = 0; i < size; ++i) {
        const double angle = 2 * std::numbers::pi * ((i * (2 * turn + 1)) % size + 0.3 * (i % 3)) / size;
        positions.emplace_back(std::cos(angle) * meanLength, std::sin(angle) * meanLength);
    }
    return positions;
}

Positions coarse(const Component &component, Course &course)
{
    return pivotMds(component, choosePivots(component, pivots, course), meanLength);
}

/// Hubs have longer edges, leaves stand around them in fans, and each node moves to where it reads best; the
/// best of several starts.
Positions composed(const Component &component, double aspect, Course &course)
{
    Wishes wishes;
    wishes.distances = allDistances(component, edgeLengths(component));
    Positions best;
    double least = 0;
    for (int start = 0; start < starts; ++start) {
        Positions positions = start == 0 ? coarse(component, course) : circle(component.size(), start);
        majorizeStress(positions, wishes.distances, {}, rounds, course);
        const std::vector<quint8> fanned = fanLeaves(positions, component);
        makeRoom(positions, component.boxes, 1.6);
        wishes.stretch = orient(positions, component.boxes, aspect, mostStretch);
        improveReading(positions, component, wishes, fanned, readingBudget / starts, course);
        removeOverlaps(positions, component.boxes, {}, course);
        const double cost = readingCost(component, positions, wishes);
        if (best.empty() || cost < least - 1e-6) {
            least = cost;
            best = std::move(positions);
        }
        if (course.stopped())
            break;
    }
    return best;
}

/// Least stress first; then what reads better, as long as the stress stays near it. In more room, boxes that
/// overlap move less.
Positions measured(const Component &component, double aspect, Course &course)
{
    constexpr double moreStress = 1.028;
    constexpr double moreForReading = 1.015;
    constexpr double slightStretch = 1.08;
    constexpr std::array room{2.0, 3.0, 4.5, 7.0, 10.0};
    std::vector<float> hops = allDistances(component, meanLength);
    Positions rested = coarse(component, course);
    majorizeStress(rested, hops, {}, rounds, course);
    const double least = normalizedStress(rested, hops);
    const double pairs = component.size() * (component.size() - 1) / 2.0;

    Positions positions;
    for (const double times : room) {
        positions = rested;
        const double scale = makeRoom(positions, component.boxes, times);
        Wishes wishes{hops, orient(positions, component.boxes, aspect, slightStretch),
                      least * pairs * moreForReading};
        for (float &distance : wishes.distances)
            distance *= static_cast<float>(scale);
        if (component.size() <= readingUpTo)
            improveReading(positions, component, wishes, std::vector<quint8>(component.nodes.size(), 0),
                           readingBudget, course);
        removeOverlaps(positions, component.boxes, {}, course);
        if (course.stopped() || normalizedStress(positions, hops) <= least * moreStress)
            break;
    }
    return positions;
}

} // namespace

Positions layOutFew(const Component &component, double aspect, Course &course)
{
    int between = 0; // nodes with more than one neighbour
    for (int node = 0; node < component.size(); ++node)
        between += component.degree(node) > 1 ? 1 : 0;
    const bool reads = component.size() <= readAsAWhole || between <= readAsStars;
    return reads ? composed(component, aspect, course) : measured(component, aspect, course);
}

} // namespace jaccuse::layout
