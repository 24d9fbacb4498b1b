// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"
#include "layout/course.h"

namespace jaccuse::layout {

/// Places a connected part of many nodes, anywhere: pivot MDS, of which there is something to see at once,
/// then forces.
Positions layOutMany(const Component &component, double aspect, Course &course);

} // namespace jaccuse::layout
