// SPDX-License-Identifier: MIT
#pragma once

#include "layout/layout.h"
#include "view/view.h"

#include <functional>
#include <optional>

namespace jaccuse::view {

/// Where a view has the nodes of a graph; nothing where it lacks a place for one of them.
std::optional<layout::Positions> placesIn(const View &view, const graph::Graph &graph);

/// Places the nodes by the view's layout: who is pinned stays, and by force who has a place already moves as
/// little as may be. Deterministic. `aspect` is width over height; `show` is that of layout::Options. Throws
/// task::Cancelled.
layout::Positions arrange(const graph::Graph &graph, const std::vector<layout::NodeExtent> &extents,
                          double aspect, const View &view, const task::Task &task,
                          const std::function<void(const layout::Positions &)> &show = {});

} // namespace jaccuse::view
