// SPDX-License-Identifier: MIT
#include "layout/component.h"

#include <algorithm>
#include <numeric>

namespace jaccuse::layout {

namespace {

/// Room left free between two boxes is twice this.
constexpr double margin = 8;
constexpr double labelGap = 4;

NodeBox boxOf(const NodeExtent &extent)
{
    NodeBox box;
    box.side = std::max(extent.radius, extent.labelWidth / 2) + margin;
    box.up = extent.radius + margin;
    box.down = extent.radius + margin + (extent.labelHeight > 0 ? labelGap + extent.labelHeight : 0);
    return box;
}

/// The component that each node belongs to, numbered in order of first nodes.
std::vector<int> labelled(const graph::Graph &graph, int &count)
{
    std::vector<int> label(graph.nodes.size(), -1);
    std::vector<int> queue;
    count = 0;
    for (size_t first = 0; first < graph.nodes.size(); ++first) {
        if (label[first] >= 0)
            continue;
        queue.assign(1, static_cast<int>(first));
        label[first] = count;
        while (!queue.empty()) {
            const auto node = static_cast<size_t>(queue.back());
            queue.pop_back();
            for (int i = graph.adjacencyStart[node]; i < graph.adjacencyStart[node + 1]; ++i) {
                const auto &edge = graph.edges[static_cast<size_t>(graph.adjacency[static_cast<size_t>(i)])];
                for (const int end : {edge.from, edge.to}) {
                    if (label[static_cast<size_t>(end)] < 0) {
                        label[static_cast<size_t>(end)] = count;
                        queue.push_back(end);
                    }
                }
            }
        }
        ++count;
    }
    return label;
}

void fillAdjacency(Component &component)
{
    std::sort(component.edges.begin(), component.edges.end());
    component.edges.erase(std::unique(component.edges.begin(), component.edges.end()), component.edges.end());
    component.adjacencyStart.assign(component.nodes.size() + 1, 0);
    for (const auto &[a, b] : component.edges) {
        ++component.adjacencyStart[static_cast<size_t>(a) + 1];
        ++component.adjacencyStart[static_cast<size_t>(b) + 1];
    }
    std::partial_sum(component.adjacencyStart.begin(), component.adjacencyStart.end(),
                     component.adjacencyStart.begin());
    component.adjacency.resize(component.edges.size() * 2);
    std::vector<int> next(component.adjacencyStart);
    for (const auto &[a, b] : component.edges) {
        component.adjacency[static_cast<size_t>(next[static_cast<size_t>(a)]++)] = b;
        component.adjacency[static_cast<size_t>(next[static_cast<size_t>(b)]++)] = a;
    }
}

} // namespace

std::vector<Component> componentsOf(const graph::Graph &graph, const std::vector<NodeExtent> &extents)
{
    int count = 0;
    const std::vector<int> label = labelled(graph, count);
    std::vector<Component> components(static_cast<size_t>(count));
    std::vector<int> place(graph.nodes.size());
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        Component &component = components[static_cast<size_t>(label[i])];
        place[i] = component.size();
        component.nodes.push_back(static_cast<int>(i));
        const NodeExtent extent = i < extents.size() ? extents[i] : NodeExtent{};
        component.boxes.push_back(boxOf(extent));
        component.radii.push_back(extent.radius);
    }
    for (const graph::GraphEdge &edge : graph.edges) {
        if (edge.from == edge.to)
            continue;
        const int a = place[static_cast<size_t>(edge.from)];
        const int b = place[static_cast<size_t>(edge.to)];
        components[static_cast<size_t>(label[static_cast<size_t>(edge.from)])].edges.emplace_back(
            std::minmax(a, b));
    }
    for (Component &component : components)
        fillAdjacency(component);
    std::stable_sort(components.begin(), components.end(),
                     [](const Component &a, const Component &b) { return a.size() > b.size(); });
    return components;
}

QRectF boundsOf(const Positions &positions, const std::vector<NodeBox> &boxes)
{
    QRectF bounds;
    for (size_t i = 0; i < positions.size(); ++i)
        bounds |= boxes[i].at(positions[i]);
    return bounds;
}

} // namespace jaccuse::layout
