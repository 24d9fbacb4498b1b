// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"
#include "layout/course.h"

namespace jaccuse::layout {

/// Places a connected part of at most some hundreds of nodes by stress majorization, anywhere. Up to 40 nodes
/// what reads best goes first; above, the stress stays within 3 % of the least that was found, if the nodes
/// and their labels have room so.
Positions layOutFew(const Component &component, double aspect, Course &course);

} // namespace jaccuse::layout
