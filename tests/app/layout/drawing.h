// SPDX-License-Identifier: MIT
#pragma once

#include "layout/arrange.h"
#include "support/graph_builder.h"

#include <QRectF>

#include <cmath>
#include <random>

/// What the tests of layouts look at in a drawing.
namespace jaccuse::tests {

using Edges = std::vector<std::pair<int, int>>;

/// What a node and its label cover.
inline QRectF boxOf(const QPointF &at, const layout::NodeExtent &extent)
{
    const double side = std::max(extent.radius, extent.labelWidth / 2);
    return {at.x() - side, at.y() - extent.radius, 2 * side, 2 * extent.radius + extent.labelHeight};
}

inline layout::NodeExtent extentOf(const std::vector<layout::NodeExtent> &extents, size_t node)
{
    return node < extents.size() ? extents[node] : layout::NodeExtent{};
}

inline QRectF boundsOf(const layout::Positions &positions,
                       const std::vector<layout::NodeExtent> &extents = {})
{
    QRectF bounds;
    for (size_t i = 0; i < positions.size(); ++i)
        bounds |= boxOf(positions[i], extentOf(extents, i));
    return bounds;
}

/// Pairs of nodes of which one covers the other or its label.
inline int overlapsIn(const layout::Positions &positions, const std::vector<layout::NodeExtent> &extents = {})
{
    int overlaps = 0;
    for (size_t i = 0; i < positions.size(); ++i) {
        const QRectF box = boxOf(positions[i], extentOf(extents, i));
        for (size_t j = 0; j < i; ++j)
            overlaps += box.intersects(boxOf(positions[j], extentOf(extents, j))) ? 1 : 0;
    }
    return overlaps;
}

inline double lengthOf(const QPointF &vector)
{
    return std::hypot(vector.x(), vector.y());
}

inline bool allFinite(const layout::Positions &positions)
{
    return std::all_of(positions.begin(), positions.end(),
                       [](const QPointF &at) { return std::isfinite(at.x()) && std::isfinite(at.y()); });
}

/// The places of a drawing, to start the next one from.
inline QHash<model::ActorId, QPointF> placesOf(const graph::Graph &graph, const layout::Positions &positions)
{
    QHash<model::ActorId, QPointF> places;
    for (size_t i = 0; i < positions.size(); ++i)
        places.insert(graph.nodes[i].actor.id, positions[i]);
    return places;
}

/// Nodes and labels of many sizes, the same in each run.
inline std::vector<layout::NodeExtent> mixedExtents(int count)
{
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same in each run
    std::vector<layout::NodeExtent> extents;
    for (int i = 0; i < count; ++i) {
        const double radius = 8 + static_cast<double>(random() % 30);
        extents.push_back({radius, static_cast<double>(random() % 220), random() % 4 == 0 ? 0.0 : 18.0});
    }
    return extents;
}

/// Several connected parts of different sizes, actors without an edge among them.
inline graph::Graph graphOfParts(int nodes)
{
    Edges edges;
    int first = 0;
    for (const int size : {nodes / 2, nodes / 4}) {
        for (const auto &[a, b] : support::scatteredEdges(size, std::min(2 * size, size * (size - 1) / 2), 5))
            edges.emplace_back(a + first, b + first);
        first += size;
    }
    for (int i = first; i + 2 < nodes; i += 3)
        edges.emplace_back(i, i + 1);
    return support::graphOf(nodes, edges);
}

} // namespace jaccuse::tests
