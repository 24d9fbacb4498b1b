// SPDX-License-Identifier: MIT
#include "layout/circle_layout.h"

#include "layout/circular_order.h"
#include "layout/ring_places.h"

#include <algorithm>

namespace jaccuse::layout {

namespace {

constexpr double smallestRadius = 110;

} // namespace

Positions layOutOnCircle(const Component &component, Course &course)
{
    if (component.size() == 1)
        return {QPointF()};
    std::vector<int> order = circularOrder(component, course);
    const auto top = std::max_element(
        order.begin(), order.end(), [&](int a, int b) { return component.degree(a) < component.degree(b); });
    std::rotate(order.begin(), top, order.end());
    std::vector<NodeBox> boxes;
    boxes.reserve(order.size());
    for (const int node : order)
        boxes.push_back(component.boxes[static_cast<size_t>(node)]);
    const Positions places = evenPlaces(boxes, radiusFor(boxes, smallestRadius));
    Positions positions(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        positions[static_cast<size_t>(order[i])] = places[i];
    return positions;
}

} // namespace jaccuse::layout
