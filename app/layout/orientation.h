// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"

namespace jaccuse::layout {

/// Turns a drawing around its middle so that it fills a picture of the aspect (width over height) best,
/// and stretches it towards it, at most so many times. Returns how much, along x and along y.
QPointF orient(Positions &positions, const std::vector<NodeBox> &boxes, double aspect, double mostStretch);

/// Grows a drawing until its rectangle holds so many times the area of its boxes; never shrinks it. Returns
/// how many times longer it has become.
double makeRoom(Positions &positions, const std::vector<NodeBox> &boxes, double times);

} // namespace jaccuse::layout
