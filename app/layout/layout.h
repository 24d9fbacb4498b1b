// SPDX-License-Identifier: MIT
#pragma once

#include "graph/graph.h"
#include "task/task.h"

#include <QHash>
#include <QPointF>

#include <vector>

namespace jaccuse::layout {

/// One place a node, in scene units (1 unit is 1 px at 100 %), y downwards, centred on the origin.
using Positions = std::vector<QPointF>;

/// What nodes take up, so that they and their labels stay apart.
struct NodeExtent
{
    double radius = 16;     ///< scene units
    double labelWidth = 80; ///< scene units, below the node
    double labelHeight = 18;
};

/// Places the nodes of a graph. Deterministic: the same graph, extents and start give the same places.
/// Pivot MDS and Barnes-Hut forces, up to some hundreds of nodes balanced with stress majorization (Gansner,
/// Koren, North 2004); components are laid out apart and packed; no two nodes overlap.
/// `aspect` is the width of the picture over its height. `start` holds the places of actors drawn
/// before, which move as little as may be; it may be empty. Throws task::Cancelled.
Positions layOut(const graph::Graph &graph, const std::vector<NodeExtent> &extents, double aspect,
                 const QHash<model::ActorId, QPointF> &start, const task::Task &task);

} // namespace jaccuse::layout
