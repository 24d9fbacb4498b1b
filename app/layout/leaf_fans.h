// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"

namespace jaccuse::layout {

/// Spreads the leaves of hubs evenly around them, on as many rings as their boxes need, in the sectors
/// that the hub's other edges leave free. Hubs with few leaves stay as they are. Returns
/// 1 for each leaf that was placed and its hub: moving one of them alone would break the fan.
std::vector<quint8> fanLeaves(Positions &positions, const Component &component);

} // namespace jaccuse::layout
