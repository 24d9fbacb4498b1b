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

} // namespace jaccuse::layout
