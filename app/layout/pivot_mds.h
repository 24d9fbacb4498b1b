// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"

namespace jaccuse::layout {

/// Coarse places by multidimensional scaling of the hops to some pivots (Brandes, Pich 2007), scaled so
/// that edges are `meanLength` long on average. Nodes that look the same from every pivot are set a
/// little apart. O(pivots * (nodes + edges)).
Positions pivotMds(const Component &component, int pivots, double meanLength, const task::Task &task);

} // namespace jaccuse::layout
