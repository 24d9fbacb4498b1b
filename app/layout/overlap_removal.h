// SPDX-License-Identifier: MIT
#pragma once

#include "layout/anchors.h"
#include "layout/component.h"
#include "layout/course.h"

namespace jaccuse::layout {

/// Pushes boxes apart until no two overlap, each pair along the way that moves it least; where they are
/// too tight for that, everything grows a little and it goes on. Pinned nodes stay, over each other if they
/// must. A course that is stopped leaves the overlaps that are left.
void removeOverlaps(Positions &positions, const std::vector<NodeBox> &boxes, const Anchors &anchors,
                    Course &course);

} // namespace jaccuse::layout
