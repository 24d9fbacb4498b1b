// SPDX-License-Identifier: MIT
#include "layout/component_layout.h"

#include "layout/barnes_hut.h"
#include "layout/distances.h"
#include "layout/leaf_fans.h"
#include "layout/orientation.h"
#include "layout/overlap_removal.h"
#include "layout/pivot_mds.h"
#include "layout/readability.h"
#include "layout/stress_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jaccuse::layout {

namespace {

constexpr int stressUpTo = 600;  ///< nodes; above, forces
constexpr int denseFrom = 200;   ///< nodes from which a dense graph shows its groups better under forces
constexpr int denseDegree = 5;   ///< edge ends a node on average
constexpr int labelsUpTo = 600;  ///< nodes whose labels are kept apart too
constexpr int readingUpTo = 150; ///< nodes that are improved one by one
constexpr int severalStartsUpTo = 40;
constexpr int pivots = 50;
constexpr int stressRounds = 120;
constexpr int forceSteps = 100;
constexpr double meanLength = 180;
constexpr qint64 readingBudget = 3'000'000;

bool fitsStress(const Component &component)
{
    const bool dense = 2 * static_cast<int>(component.edges.size()) > denseDegree * component.size();
    return component.size() <= (dense ? denseFrom : stressUpTo);
}

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

Positions fewNodes(const Component &component, double aspect, const task::Task &task)
{
    Wishes wishes;
    wishes.distances = allDistances(component, edgeLengths(component), task);
    const int starts = component.size() <= severalStartsUpTo ? 4 : 1;
    Positions best;
    double least = 0;
    for (int start = 0; start < starts; ++start) {
        Positions positions =
            start == 0 ? pivotMds(component, pivots, meanLength, task) : circle(component.size(), start);
        majorizeStress(positions, wishes.distances, {}, stressRounds, task);
        const std::vector<quint8> fanned = fanLeaves(positions, component);
        makeRoom(positions, component.boxes, component.size() > readingUpTo ? 4 : 1.6);
        wishes.stretch = orient(positions, component.boxes, aspect);
        if (component.size() <= readingUpTo)
            improveReading(positions, component, wishes, fanned, readingBudget / starts, task);
        removeOverlaps(positions, component.boxes, task);
        const double cost = starts > 1 ? readingCost(component, positions, wishes) : 0;
        if (best.empty() || cost < least - 1e-6) {
            least = cost;
            best = std::move(positions);
        }
    }
    return best;
}

Positions manyNodes(const Component &component, double aspect, const task::Task &task)
{
    Positions positions = pivotMds(component, pivots, meanLength, task);
    applyForces(positions, component, {}, forceSteps, 0.5, task);
    const std::vector<NodeBox> boxes = boxesKeptApart(component);
    orient(positions, boxes, aspect);
    makeRoom(positions, boxes, 4);
    removeOverlaps(positions, boxes, task);
    return positions;
}

/// Old places where there are any; new nodes beside the neighbours that have one, each a little apart.
Positions fromOldPlaces(const Component &component, const OldPlaces &old)
{
    constexpr double goldenAngle = 2.399963229728653;
    const size_t size = component.nodes.size();
    Positions positions(size);
    std::vector<quint8> placed(size, 0);
    QPointF middle;
    double count = 0;
    for (size_t i = 0; i < size; ++i) {
        if (!old[i])
            continue;
        positions[i] = *old[i];
        placed[i] = 1;
        middle += *old[i];
        ++count;
    }
    middle /= count;
    for (bool more = true; more;) {
        more = false;
        const std::vector<quint8> before(placed);
        for (size_t i = 0; i < size; ++i) {
            if (placed[i] != 0)
                continue;
            QPointF sum;
            int neighbours = 0;
            for (int k = component.adjacencyStart[i]; k < component.adjacencyStart[i + 1]; ++k) {
                const auto other = static_cast<size_t>(component.adjacency[static_cast<size_t>(k)]);
                if (before[other] != 0) {
                    sum += positions[other];
                    ++neighbours;
                }
            }
            if (neighbours == 0)
                continue;
            const QPointF mean = sum / neighbours;
            const QPointF outward = mean - middle;
            const double away = std::hypot(outward.x(), outward.y());
            const double angle = goldenAngle * static_cast<double>(i);
            const QPointF aside(std::cos(angle), std::sin(angle));
            // One neighbour: outside it; several: between them.
            const QPointF out = neighbours == 1 && away > 1 ? outward / away * meanLength * 0.7 : QPointF();
            positions[i] = mean + out + aside * meanLength * 0.4;
            placed[i] = 1;
            more = true;
        }
    }
    return positions;
}

Positions again(const Component &component, const OldPlaces &old, const task::Task &task)
{
    Positions positions = fromOldPlaces(component, old);
    const bool few = fitsStress(component);
    const bool anyNew = std::any_of(old.begin(), old.end(), [](const auto &place) { return !place; });
    if (anyNew) {
        Anchors anchors;
        anchors.places = positions;
        for (const auto &place : old)
            anchors.tied.push_back(place ? 1 : 0);
        if (few) {
            Wishes wishes;
            wishes.distances = allDistances(component, edgeLengths(component), task);
            majorizeStress(positions, wishes.distances, anchors, stressRounds / 4, task);
            if (component.size() <= readingUpTo)
                improveReading(positions, component, wishes, anchors.tied, readingBudget / 4, task);
        } else {
            applyForces(positions, component, anchors, forceSteps / 4, 0.2, task);
        }
    }
    removeOverlaps(positions, boxesKeptApart(component), task);
    return positions;
}

} // namespace

std::vector<NodeBox> boxesKeptApart(const Component &component)
{
    if (component.size() <= labelsUpTo)
        return component.boxes;
    constexpr double apart = 3;
    std::vector<NodeBox> boxes;
    for (const double radius : component.radii)
        boxes.push_back({radius + apart, radius + apart, radius + apart});
    return boxes;
}

Positions layOutComponent(const Component &component, const OldPlaces &old, double aspect,
                          const task::Task &task)
{
    if (component.size() == 1)
        return {old.front().value_or(QPointF())};
    const auto placed =
        std::count_if(old.begin(), old.end(), [](const auto &place) { return place.has_value(); });
    Positions positions;
    if (placed * 3 >= component.size())
        positions = again(component, old, task);
    else if (fitsStress(component))
        positions = fewNodes(component, aspect, task);
    else
        positions = manyNodes(component, aspect, task);
    if (placed == 0)
        return positions;
    QPointF shift;
    for (size_t i = 0; i < positions.size(); ++i)
        if (old[i])
            shift += (*old[i] - positions[i]) / static_cast<double>(placed);
    for (QPointF &position : positions)
        position += shift;
    return positions;
}

} // namespace jaccuse::layout
