// SPDX-License-Identifier: MIT
#include "layout/ring_places.h"

#include "layout/row_places.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jaccuse::layout {

namespace {

constexpr double fullTurn = 2 * std::numbers::pi;

/// The angle that a chord spans.
double spanOf(double chord, double radius)
{
    return 2 * std::asin(std::min(1.0, chord / (2 * radius)));
}

/// The angle from a box at `angle` to the next, so that they do not overlap.
double stepAfter(double angle, const NodeBox &box, const NodeBox &next, double radius)
{
    const double width = box.side + next.side;
    const double height = std::max(box.up + next.down, box.down + next.up);
    double step = 0;
    // The chord between the two stands square on the angle half way, which it moves itself.
    for (int i = 0; i < 4; ++i) {
        const double middle = angle + step / 2;
        const double across = std::abs(std::sin(middle));
        const double along = std::abs(std::cos(middle));
        const double chord = across * height >= along * width ? width / across : height / along;
        step = spanOf(std::min(chord, reachOf(box, next)), radius);
    }
    return step;
}

bool overlap(const QPointF &a, const NodeBox &boxA, const QPointF &b, const NodeBox &boxB)
{
    return !(boxA.at(a) & boxB.at(b)).isEmpty();
}

QPointF onCircle(double angle, double radius)
{
    return QPointF(std::cos(angle), std::sin(angle)) * radius;
}

} // namespace

double reachOf(const NodeBox &a, const NodeBox &b)
{
    return std::hypot(a.side + b.side, std::max(a.up + b.down, a.down + b.up));
}

Positions evenPlaces(const std::vector<NodeBox> &boxes, double radius)
{
    const size_t size = boxes.size();
    if (size == 1)
        return {QPointF(0, -radius)};
    std::vector<double> angles{-std::numbers::pi / 2};
    for (size_t i = 0; i < size; ++i)
        angles.push_back(angles.back() + stepAfter(angles.back(), boxes[i], boxes[(i + 1) % size], radius));
    const double spare = (fullTurn - (angles.back() - angles.front())) / static_cast<double>(size);
    if (spare < 0)
        return {};
    Positions places;
    for (size_t i = 0; i < size; ++i) {
        places.push_back(onCircle(angles[i] + spare * static_cast<double>(i), radius));
        if (i > 0 && overlap(places[i - 1], boxes[i - 1], places[i], boxes[i]))
            return {};
    }
    return overlap(places.back(), boxes.back(), places.front(), boxes.front()) ? Positions() : places;
}

double radiusFor(const std::vector<NodeBox> &boxes, double smallest)
{
    constexpr double wider = 1.02;
    double around = 0; // at least
    for (const NodeBox &box : boxes)
        around += std::min(2 * box.side, box.up + box.down);
    double radius = std::max({smallest, around / fullTurn, 1.0});
    while (evenPlaces(boxes, radius).empty())
        radius *= wider;
    return radius;
}

Positions placesNear(const std::vector<double> &angles, const std::vector<NodeBox> &boxes, double radius)
{
    const size_t size = boxes.size();
    std::vector<double> before{0}; // the steps from the first box on
    for (size_t i = 0; i < size; ++i)
        before.push_back(before.back() + spanOf(reachOf(boxes[i], boxes[(i + 1) % size]), radius));
    std::vector<double> left;
    left.reserve(size);
    for (size_t i = 0; i < size; ++i)
        left.push_back(angles[i] - before[i]);
    const std::vector<double> fitted = ascending(left);
    if (fitted.back() + before.back() - fitted.front() > fullTurn)
        return {};
    Positions places;
    places.reserve(size);
    for (size_t i = 0; i < size; ++i)
        places.push_back(onCircle(fitted[i] + before[i], radius));
    return places;
}

} // namespace jaccuse::layout
