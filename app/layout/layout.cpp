// SPDX-License-Identifier: MIT
#include "layout/layout.h"

#include "layout/component.h"
#include "layout/component_layout.h"
#include "layout/overlap_removal.h"
#include "layout/packing.h"

#include <algorithm>

namespace jaccuse::layout {

namespace {

/// Between the rectangles of two components.
constexpr double componentGap = 36;
constexpr double squarest = 0.2;
constexpr double widest = 5;

QRectF withGap(const QRectF &rect)
{
    return rect.adjusted(-componentGap / 2, -componentGap / 2, componentGap / 2, componentGap / 2);
}

void shift(Positions &positions, const QPointF &by)
{
    for (QPointF &position : positions)
        position += by;
}

OldPlaces oldPlacesOf(const Component &component, const graph::Graph &graph,
                      const QHash<model::ActorId, QPointF> &start)
{
    OldPlaces old;
    for (const int node : component.nodes) {
        const auto found = start.constFind(graph.nodes[static_cast<size_t>(node)].actor.id);
        old.push_back(found == start.cend() ? std::nullopt : std::optional(found.value()));
    }
    return old;
}

} // namespace

Positions layOut(const graph::Graph &graph, const std::vector<NodeExtent> &extents, double aspect,
                 const QHash<model::ActorId, QPointF> &start, const task::Task &task)
{
    const double ratio = std::clamp(aspect, squarest, widest);
    const std::vector<Component> components = componentsOf(graph, extents);
    std::vector<Positions> parts;
    std::vector<QRectF> standing;
    std::vector<size_t> free;
    std::vector<QSizeF> sizes;
    for (const Component &component : components) {
        task.throwIfCancelled();
        const OldPlaces old = oldPlacesOf(component, graph, start);
        parts.push_back(layOutComponent(component, old, ratio, task));
        const QRectF bounds = withGap(boundsOf(parts.back(), component.boxes));
        if (std::any_of(old.begin(), old.end(), [](const auto &place) { return place.has_value(); })) {
            standing.push_back(bounds);
        } else {
            free.push_back(parts.size() - 1);
            sizes.push_back(bounds.size());
        }
    }
    const std::vector<QPointF> corners = packRectangles(sizes, standing, ratio);
    for (size_t i = 0; i < free.size(); ++i) {
        Positions &part = parts[free[i]];
        shift(part, corners[i] - withGap(boundsOf(part, components[free[i]].boxes)).topLeft());
    }

    Positions positions(graph.nodes.size());
    std::vector<NodeBox> boxes(graph.nodes.size());
    for (size_t c = 0; c < components.size(); ++c) {
        const std::vector<NodeBox> apart = boxesKeptApart(components[c]);
        for (size_t i = 0; i < parts[c].size(); ++i) {
            const auto node = static_cast<size_t>(components[c].nodes[i]);
            positions[node] = parts[c][i];
            boxes[node] = apart[i];
        }
    }
    // Parts that come from old places may have grown into each other.
    if (standing.size() > 1)
        removeOverlaps(positions, boxes, task);
    // What stands at old places stays; a fresh drawing has its middle at the origin.
    if (standing.empty())
        shift(positions, -boundsOf(positions, boxes).center());
    return positions;
}

} // namespace jaccuse::layout
