// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"

namespace jaccuse::layout {

/// Ties some nodes to where they were.
struct Anchors
{
    Positions places;         ///< empty: no node is tied
    std::vector<quint8> tied; ///< 1 for a node that is
    double strength = 4;      ///< against all that the distances of the node pull
};

/// Moves nodes so that the distances between them come near the given ones, near pairs weighing most
/// (stress majorization, one node after the other). O(size² * rounds); stops early at rest.
void majorizeStress(Positions &positions, const std::vector<float> &distances, const Anchors &anchors,
                    int rounds, const task::Task &task);

} // namespace jaccuse::layout
