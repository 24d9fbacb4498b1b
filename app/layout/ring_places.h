// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"

namespace jaccuse::layout {

/// Between the centres of two boxes that overlap, it is always less than this far.
double reachOf(const NodeBox &a, const NodeBox &b);

/// Centres of boxes on a circle around the origin, one after the other from the top clockwise and evenly
/// loose, so that none overlap; empty where the circle is too narrow for them.
Positions evenPlaces(const std::vector<NodeBox> &boxes, double radius);

/// A radius, at least `smallest`, for which evenPlaces has places, at most some hundredths above the least.
double radiusFor(const std::vector<NodeBox> &boxes, double smallest);

/// Centres of boxes on a circle, each as near to its wished angle as their order and room allow (least
/// squares). `angles` ascend and span less than a full turn. Empty where there is no room.
Positions placesNear(const std::vector<double> &angles, const std::vector<NodeBox> &boxes, double radius);

} // namespace jaccuse::layout
