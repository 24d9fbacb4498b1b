// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"

namespace jaccuse::layout {

/// Pushes boxes apart until no two overlap, each pair along the way that moves it least; where they are
/// too tight for that, everything grows a little and it goes on.
void removeOverlaps(Positions &positions, const std::vector<NodeBox> &boxes, const task::Task &task);

} // namespace jaccuse::layout
