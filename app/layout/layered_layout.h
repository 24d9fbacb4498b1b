// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"
#include "layout/course.h"

namespace jaccuse::layout {

/// Sets accusers above whom they accuse, in layers (Sugiyama, Tagawa, Toda 1981). An edge points upward only
/// where it closes a ring of accusations; none is turned round or left out to hide that. A layer too wide for
/// the aspect stands in several rows. Within a row nodes stand near the middle of their neighbours.
Positions layOutInLayers(const Component &component, const graph::Graph &graph, double aspect,
                         Course &course);

} // namespace jaccuse::layout
