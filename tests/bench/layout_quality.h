// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>

#include <utility>
#include <vector>

namespace jaccuse::bench {

/// How well a drawing shows a graph. Numbers of large graphs are estimated from samples, the same in each
/// run.
struct LayoutQuality
{
    /// Mean over pairs of the largest component of (1 - s * distance / hops)², s the best scale. Lower is
    /// better.
    double stress = 0;
    /// Edges crossed by an edge on average, those that share an end not counted. Lower is better.
    double crossings = 0;
    /// Mean over the nodes of what a node's neighbours and as many nearest nodes have in common (Jaccard).
    double neighbourhood = 0;
};

/// `edges` between different nodes, each pair at most once.
LayoutQuality qualityOf(const std::vector<std::pair<int, int>> &edges, const std::vector<QPointF> &places);

} // namespace jaccuse::bench
