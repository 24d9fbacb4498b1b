// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"
#include "layout/course.h"

namespace jaccuse::layout {

/// Places a connected part of at most some hundreds of nodes, anywhere. Forces that keep crossings low and
/// stress majorization that keeps distances true are balanced; up to 150 nodes the best of several starts is
/// then read node by node.
Positions layOutFew(const Component &component, double aspect, Course &course);

} // namespace jaccuse::layout
