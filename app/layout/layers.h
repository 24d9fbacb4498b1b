// SPDX-License-Identifier: MIT
#pragma once

#include "layout/accusation_order.h"

namespace jaccuse::layout {

/// The layer of each node, 0 on top and none empty: an accuser lies above whom it accuses, except for arcs
/// that go back in rank, and arcs span few layers. Nodes without accusations lie among those they answer to.
std::vector<int> layersOf(const Component &component, const std::vector<Arc> &arcs,
                          const std::vector<int> &ranks);

} // namespace jaccuse::layout
