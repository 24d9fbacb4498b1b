// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"
#include "layout/course.h"

namespace jaccuse::layout {

/// Sets one node at the origin and the others on rings around it, ring by ring as many hops away as the
/// shortest way to them is long. On a ring, nodes stand near the angles of their neighbours (a radial drawing
/// as by Yee, Fisher, Dhamija and Hearst 2001, ordered by barycentres), and rings are as wide as their boxes
/// need.
Positions layOutOnRings(const Component &component, int middle, Course &course);

} // namespace jaccuse::layout
