// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"
#include "layout/course.h"

namespace jaccuse::layout {

/// Nodes spread over a component, and how far all others are from them.
struct Pivots
{
    std::vector<int> nodes;
    std::vector<std::vector<float>> hops; ///< by pivot, then by node
};

/// The first pivot is the node with most neighbours, each further one a node farthest from all before (the
/// max-min choice of Brandes and Pich 2007). Fewer than `count` where there are fewer nodes or the course
/// stops; never none. O(count * (nodes + edges)).
Pivots choosePivots(const Component &component, int count, Course &course);

} // namespace jaccuse::layout
