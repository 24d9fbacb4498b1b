// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component_layout.h"

namespace jaccuse::layout {

/// Old places where there are any; new nodes beside the neighbours that have one, each a little apart.
Positions startFrom(const Component &component, const OldPlaces &old);

/// Finds places for the nodes without an old one while those with one give way a little where a new node
/// comes beside them and else stay. Pinned nodes do not move.
Positions layOutAround(Positions positions, const Component &component, const OldPlaces &old, Course &course);

/// Shifts and turns a drawing, or its mirror image, so that it comes nearest to the old places (least
/// squares).
void turnTowards(Positions &positions, const OldPlaces &old);

} // namespace jaccuse::layout
