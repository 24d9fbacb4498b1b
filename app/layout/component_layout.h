// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"

#include <optional>

namespace jaccuse::layout {

/// The old place of each node of a component; nothing for a new one.
using OldPlaces = std::vector<std::optional<QPointF>>;

/// The boxes that no two may overlap: nodes with their labels; in a part of many hundreds of nodes, where
/// labels are drawn for few of them, the nodes alone.
std::vector<NodeBox> boxesKeptApart(const Component &component);

/// Places one connected part. Where most of its nodes have an old place it comes to lie there again, else
/// anywhere.
Positions layOutComponent(const Component &component, const OldPlaces &old, double aspect,
                          const task::Task &task);

} // namespace jaccuse::layout
