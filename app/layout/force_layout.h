// SPDX-License-Identifier: MIT
#pragma once

#include "layout/anchors.h"
#include "layout/component.h"
#include "layout/course.h"

namespace jaccuse::layout {

/// Moves nodes under forces: edges pull in proportion to their length, and all nodes push each other apart by
/// 1 / distance and by their numbers of neighbours, as in ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian
/// 2014), but weaker for hubs, and all are drawn to the middle a little; both bring the distances nearer to
/// those in the graph. The drawing keeps its size. The longest step is `heat` mean edge lengths at first and
/// shrinks to nearly none. Uses all cores; the result does not depend on their number. O(steps * (nodes * log
/// nodes + edges)).
void applyForces(Positions &positions, const Component &component, const Anchors &anchors, int steps,
                 double heat, Course &course);

} // namespace jaccuse::layout
