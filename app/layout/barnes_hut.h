// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"
#include "layout/stress_layout.h"

namespace jaccuse::layout {

/// Moves nodes under forces: edges pull in proportion to their length, all nodes push each other apart by
/// 1 / distance and their numbers of neighbours; far groups push as one (Barnes, Hut 1986). `heat` is the
/// first step's length in mean edge lengths. O(steps * nodes * log nodes).
void applyForces(Positions &positions, const Component &component, const Anchors &anchors, int steps,
                 double heat, const task::Task &task);

} // namespace jaccuse::layout
