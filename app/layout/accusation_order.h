// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"

namespace jaccuse::layout {

/// Who accuses whom within a component, places in Component::nodes.
struct Arc
{
    int from = 0;
    int to = 0;
    double weight = 1; ///< claims
};

/// The accusations among the nodes of a component, one arc for each pair and direction. Answers are none:
/// they go back along the accusation that they answer.
std::vector<Arc> accusationsIn(const Component &component, const graph::Graph &graph);

/// Ranks the nodes, 0 first, so that each accuser stands before whom it accuses. Only within a ring of
/// accusations can an arc go back, and there few claims do: rings are found as strongly connected components
/// (Tarjan 1972) and put in order greedily (Eades, Lin, Smyth 1993). O((nodes + arcs) * log nodes).
std::vector<int> ranksOf(int size, const std::vector<Arc> &arcs);

} // namespace jaccuse::layout
