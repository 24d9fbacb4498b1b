// SPDX-License-Identifier: MIT
#include "layout/few_nodes.h"

#include "layout/distances.h"
#include "layout/force_layout.h"
#include "layout/leaf_fans.h"
#include "layout/orientation.h"
#include "layout/overlap_removal.h"
#include "layout/pivot_mds.h"
#include "layout/readability.h"
#include "layout/stress_layout.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace jaccuse::layout {

namespace {

constexpr int readAsAWhole = 40; ///< nodes up to which reading goes before distances
constexpr int readAsStars = 8;   ///< the same where all but so many have one neighbour
constexpr int pivots = 50;
constexpr double meanLength = 180;
constexpr int rounds = 200;

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
    constexpr int starts = 4;
    constexpr double mostStretch = 1.35;
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

/// The size at which distances are nearest to the wished ones.
void fitScale(Positions &positions, const std::vector<float> &distances)
{
    double sum = 0;
    double squares = 0;
    for (size_t i = 0; i < positions.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            const QPointF off = positions[i] - positions[j];
            const double ratio =
                std::hypot(off.x(), off.y()) / static_cast<double>(distances[i * positions.size() + j]);
            sum += ratio;
            squares += ratio * ratio;
        }
    }
    if (squares > 0)
        for (QPointF &position : positions)
            position *= sum / squares;
}

/// Forces untangle edges and set circles apart, but tell little of distances; stress the other way round. So
/// stress moves what the forces have placed, tied to where they placed it.
void untangle(Positions &positions, const Component &component, const std::vector<float> &distances,
              Course &course)
{
    constexpr int roughly = 30;
    constexpr int steps = 300;
    constexpr double heat = 0.3;
    constexpr float tie = 4; // a weaker one: less stress, more crossings
    majorizeStress(positions, distances, {}, roughly, course);
    applyForces(positions, component, {}, steps, heat, course);
    fitScale(positions, distances);
    const Anchors anchors{positions, std::vector<float>(positions.size(), tie)};
    majorizeStress(positions, distances, anchors, rounds, course);
}

/// A drawing and what it was to be.
struct Attempt
{
    Positions positions;
    Wishes wishes;

    void read(const Component &component, qint64 budget, Course &course)
    {
        const std::vector<quint8> none(component.nodes.size(), 0);
        improveReading(positions, component, wishes, none, budget, course);
        removeOverlaps(positions, component.boxes, {}, course);
    }
};

Attempt untangledFrom(Positions positions, const Component &component, const std::vector<float> &distances,
                      double aspect, Course &course)
{
    constexpr double roomTimes = 4;
    constexpr double mostStretch = 1.3;
    Attempt attempt{std::move(positions), {distances, {1, 1}}};
    untangle(attempt.positions, component, distances, course);
    const double scale = makeRoom(attempt.positions, component.boxes, roomTimes);
    for (float &distance : attempt.wishes.distances)
        distance *= static_cast<float>(scale);
    attempt.wishes.stretch = orient(attempt.positions, component.boxes, aspect, mostStretch);
    return attempt;
}

constexpr int starts = 6;

/// Whether a drawing can be read from several starts in fair time: what is compared once grows with the
/// square of the edges.
bool canBeRead(const Component &component)
{
    const auto nodes = static_cast<qint64>(component.nodes.size());
    const auto edges = static_cast<qint64>(component.edges.size());
    return nodes <= readingUpTo && (nodes + 2 * edges) * (nodes + edges) <= readingBudget / starts;
}

/// Hubs apart, few crossings; the best of several starts is read long.
Positions spread(const Component &component, double aspect, Course &course)
{
    const std::vector<float> distances = allDistances(component, edgeLengths(component));
    Attempt best;
    double least = 0;
    for (int start = 0; start < starts && (start == 0 || !course.stopped()); ++start) {
        Attempt attempt =
            untangledFrom(start == 0 ? coarse(component, course) : circle(component.size(), start), component,
                          distances, aspect, course);
        attempt.read(component, readingBudget / starts, course);
        const double cost = readingCost(component, attempt.positions, attempt.wishes);
        if (start == 0 || cost < least - 1e-6) {
            least = cost;
            best = std::move(attempt);
        }
    }
    best.read(component, 2 * readingBudget, course);
    return best.positions;
}

/// More nodes than can be read one by one.
Positions untangled(const Component &component, double aspect, Course &course)
{
    Attempt attempt = untangledFrom(coarse(component, course), component, allDistances(component, meanLength),
                                    aspect, course);
    removeOverlaps(attempt.positions, component.boxes, {}, course);
    return attempt.positions;
}

} // namespace

Positions layOutFew(const Component &component, double aspect, Course &course)
{
    int between = 0; // nodes with more than one neighbour
    for (int node = 0; node < component.size(); ++node)
        between += component.degree(node) > 1 ? 1 : 0;
    if (component.size() <= readAsAWhole || between <= readAsStars)
        return composed(component, aspect, course);
    return canBeRead(component) ? spread(component, aspect, course) : untangled(component, aspect, course);
}

} // namespace jaccuse::layout
