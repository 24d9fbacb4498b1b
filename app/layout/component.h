// SPDX-License-Identifier: MIT
#pragma once

#include "layout/layout.h"

#include <QRectF>

#include <utility>
#include <vector>

namespace jaccuse::layout {

/// What a node and its label take up, measured from the node's centre; margins included. Scene units.
struct NodeBox
{
    double side = 0; ///< to the left and to the right
    double up = 0;
    double down = 0;

    [[nodiscard]] QRectF at(const QPointF &centre) const
    {
        return {centre.x() - side, centre.y() - up, 2 * side, up + down};
    }
};

/// A connected part of a graph, its edges undirected and each pair of actors joined once.
struct Component
{
    std::vector<int> nodes;                 ///< places in the graph
    std::vector<std::pair<int, int>> edges; ///< places in `nodes`, the first below the second
    std::vector<int> adjacencyStart;        ///< nodes.size() + 1 offsets into adjacency
    std::vector<int> adjacency;             ///< places in `nodes`
    std::vector<NodeBox> boxes;             ///< by place in `nodes`
    std::vector<double> radii;

    [[nodiscard]] int size() const { return static_cast<int>(nodes.size()); }
    [[nodiscard]] int degree(int node) const
    {
        const auto i = static_cast<size_t>(node);
        return adjacencyStart[i + 1] - adjacencyStart[i];
    }
};

/// The connected parts, the largest first; of equal ones the one with the first node first.
std::vector<Component> componentsOf(const graph::Graph &graph, const std::vector<NodeExtent> &extents);

/// The rectangle around the boxes of all nodes.
QRectF boundsOf(const Positions &positions, const std::vector<NodeBox> &boxes);

} // namespace jaccuse::layout
