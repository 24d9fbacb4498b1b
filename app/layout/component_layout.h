// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"
#include "layout/course.h"

#include <optional>

namespace jaccuse::layout {

/// Where a node was drawn before.
struct OldPlace
{
    std::optional<QPointF> at; ///< nothing for a new node
    bool pinned = false;       ///< the person has put it there: it does not move
};

/// The old place of each node of a component.
using OldPlaces = std::vector<OldPlace>;

/// Places one connected part. Where a good part of its nodes has an old place it comes to lie there again,
/// and those nodes hardly move; else anywhere, turned towards the old places there are. Pinned nodes do not
/// move.
Positions layOutComponent(const Component &component, const OldPlaces &old, double aspect, Course &course);

} // namespace jaccuse::layout
