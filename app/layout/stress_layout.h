// SPDX-License-Identifier: MIT
#pragma once

#include "layout/anchors.h"
#include "layout/course.h"

namespace jaccuse::layout {

/// Moves nodes so that the distances between them come near the given ones, near pairs weighing most: stress
/// majorization (Gansner, Koren, North 2004), one node after the other. `distances` row by row, size²
/// numbers. O(size² * rounds); stops early at rest.
void majorizeStress(Positions &positions, const std::vector<float> &distances, const Anchors &anchors,
                    int rounds, Course &course);

/// The mean over all pairs of (1 - s * apart / distance)², with the scale s at which it is least.
double normalizedStress(const Positions &positions, const std::vector<float> &distances);

} // namespace jaccuse::layout
