// SPDX-License-Identifier: MIT
#pragma once

#include "layout/pivots.h"

namespace jaccuse::layout {

/// Coarse places by multidimensional scaling of the hops to some pivots (Brandes and Pich 2007), scaled so
/// that edges are `meanLength` long on average. Nodes that look the same from every pivot are set a
/// little apart. O(pivots² * nodes + edges).
Positions pivotMds(const Component &component, const Pivots &pivots, double meanLength);

} // namespace jaccuse::layout
