// SPDX-License-Identifier: MIT
#include "layout/old_places.h"

#include "layout/distances.h"
#include "layout/force_layout.h"
#include "layout/overlap_removal.h"
#include "layout/readability.h"
#include "layout/stress_layout.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::layout {

namespace {

constexpr double meanLength = 180;
constexpr float besideNew = 4; ///< strength of an old node's tie where it has a new neighbour
constexpr int stressUpTo = 500;
constexpr int rounds = 30;
constexpr int steps = 40;
constexpr double heat = 0.2;

template <class Visit>
void forNeighbours(const Component &component, size_t node, Visit visit)
{
    for (int k = component.adjacencyStart[node]; k < component.adjacencyStart[node + 1]; ++k)
        visit(static_cast<size_t>(component.adjacency[static_cast<size_t>(k)]));
}

/// How long an edge is between nodes that keep their places.
double usualLength(const Component &component, const OldPlaces &old)
{
    double sum = 0;
    double count = 0;
    for (const auto &[a, b] : component.edges) {
        const auto &first = old[static_cast<size_t>(a)].at;
        const auto &second = old[static_cast<size_t>(b)].at;
        if (!first || !second)
            continue;
        sum += std::hypot(first->x() - second->x(), first->y() - second->y());
        ++count;
    }
    return count > 0 ? sum / count : meanLength;
}

Anchors anchorsFor(const Positions &positions, const Component &component, const OldPlaces &old)
{
    Anchors anchors;
    anchors.places = positions;
    for (size_t i = 0; i < old.size(); ++i) {
        bool besideOne = false;
        forNeighbours(component, i, [&](size_t other) { besideOne = besideOne || !old[other].at; });
        const float kept = old[i].pinned || !besideOne ? Anchors::pinned : besideNew;
        anchors.strength.push_back(old[i].at ? kept : 0);
    }
    return anchors;
}

} // namespace

Positions startFrom(const Component &component, const OldPlaces &old)
{
    constexpr double goldenAngle = 2.399963229728653;
    const size_t size = component.nodes.size();
    const double length = usualLength(component, old);
    Positions positions(size);
    std::vector<quint8> placed(size, 0);
    QPointF middle;
    double count = 0;
    for (size_t i = 0; i < size; ++i) {
        if (!old[i].at)
            continue;
        positions[i] = *old[i].at;
        placed[i] = 1;
        middle += *old[i].at;
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
            forNeighbours(component, i, [&](size_t other) {
                if (before[other] != 0) {
                    sum += positions[other];
                    ++neighbours;
                }
            });
            if (neighbours == 0)
                continue;
            const QPointF mean = sum / neighbours;
            const QPointF outward = mean - middle;
            const double away = std::hypot(outward.x(), outward.y());
            const double angle = goldenAngle * static_cast<double>(i);
            const QPointF aside(std::cos(angle), std::sin(angle));
            // One neighbour: outside it; several: between them.
            const QPointF out = neighbours == 1 && away > 1 ? outward / away * length * 0.7 : QPointF();
            positions[i] = mean + out + aside * length * 0.4;
            placed[i] = 1;
            more = true;
        }
    }
    return positions;
}

Positions layOutAround(Positions positions, const Component &component, const OldPlaces &old, Course &course)
{
    for (size_t i = 0; i < old.size(); ++i)
        if (old[i].pinned)
            positions[i] = *old[i].at;
    Anchors anchors = anchorsFor(positions, component, old);
    const bool anyNew = std::any_of(old.begin(), old.end(), [](const OldPlace &place) { return !place.at; });
    if (anyNew && component.size() <= stressUpTo) {
        Wishes wishes;
        wishes.distances = allDistances(component, usualLength(component, old));
        majorizeStress(positions, wishes.distances, anchors, rounds, course);
        if (component.size() <= readingUpTo) {
            std::vector<quint8> kept;
            for (const OldPlace &place : old)
                kept.push_back(place.at ? 1 : 0);
            improveReading(positions, component, wishes, kept, readingBudget / 4, course);
        }
    } else if (anyNew) {
        applyForces(positions, component, anchors, steps, heat, course);
    }
    // From here on only what the person has pinned stands fast.
    for (size_t i = 0; i < old.size(); ++i)
        anchors.strength[i] = old[i].pinned ? Anchors::pinned : 0;
    removeOverlaps(positions, component.boxes, anchors, course);
    return positions;
}

void turnTowards(Positions &positions, const OldPlaces &old)
{
    QPointF from;
    QPointF to;
    double count = 0;
    for (size_t i = 0; i < old.size(); ++i) {
        if (!old[i].at)
            continue;
        from += positions[i];
        to += *old[i].at;
        ++count;
    }
    if (count == 0)
        return;
    from /= count;
    to /= count;
    // As complex numbers: the sums of conj(a) b and of a b for the turned and the mirrored drawing.
    QPointF turned;
    QPointF mirrored;
    for (size_t i = 0; i < old.size(); ++i) {
        if (!old[i].at)
            continue;
        const QPointF a = positions[i] - from;
        const QPointF b = *old[i].at - to;
        turned += QPointF(a.x() * b.x() + a.y() * b.y(), a.x() * b.y() - a.y() * b.x());
        mirrored += QPointF(a.x() * b.x() - a.y() * b.y(), a.x() * b.y() + a.y() * b.x());
    }
    const bool mirror = std::hypot(mirrored.x(), mirrored.y()) > std::hypot(turned.x(), turned.y());
    const QPointF turn = mirror ? mirrored : turned;
    const double length = std::hypot(turn.x(), turn.y());
    const QPointF unit = length > 1e-9 ? turn / length : QPointF(1, 0);
    for (QPointF &position : positions) {
        const QPointF off = position - from;
        const double y = mirror ? -off.y() : off.y();
        position = to + QPointF(off.x() * unit.x() - y * unit.y(), off.x() * unit.y() + y * unit.x());
    }
}

} // namespace jaccuse::layout
