// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"

namespace jaccuse::layout {

/// How long each edge should be, from centre to centre, by place in Component::edges. Edges between
/// actors with many different neighbours are longer, so that a hub's neighbours find room around it.
std::vector<double> edgeLengths(const Component &component);

/// The lengths of the shortest ways between all nodes, row by row: size() * size() numbers.
std::vector<float> allDistances(const Component &component, const std::vector<double> &lengths);

/// The same with every edge as long as the others.
std::vector<float> allDistances(const Component &component, double length);

/// Hops from one node to each other one.
std::vector<int> hopsFrom(const Component &component, int node);

} // namespace jaccuse::layout
