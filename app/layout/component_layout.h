// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"

#include <optional>

namespace jaccuse::layout {

/// The old place of each node of a component; nothing for a new one.
using OldPlaces = std::vector<std::optional<QPointF>>;

/// Places one connected part. Where most of its nodes have an old place it comes to lie there again, else
/// anywhere. No two boxes overlap (above some hundreds of nodes: no two nodes).
Positions layOutComponent(const Component &component, const OldPlaces &old, double aspect,
                          const task::Task &task);

} // namespace jaccuse::layout
