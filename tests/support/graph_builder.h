// SPDX-License-Identifier: MIT
#pragma once

#include "graph/graph.h"

namespace jaccuse::support {

/// A graph of so many actors (ids from 1) and these edges, each one accusation, as buildGraph would make it
/// but for the order of nodes.
graph::Graph graphOf(int nodes, const std::vector<std::pair<int, int>> &edges);

/// A connected graph that looks random and is the same each time: some actors have many edges.
std::vector<std::pair<int, int>> scatteredEdges(int nodes, int edges, quint32 seed);

} // namespace jaccuse::support
