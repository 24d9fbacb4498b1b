// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"
#include "layout/course.h"

namespace jaccuse::layout {

/// Sets the nodes on a circle around the origin in an order that lessens crossings, the one with most
/// neighbours on top. The circle is as wide as the boxes need, which stand closer where they are one above
/// the other.
Positions layOutOnCircle(const Component &component, Course &course);

} // namespace jaccuse::layout
