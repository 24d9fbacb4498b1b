// SPDX-License-Identifier: MIT
#pragma once

#include "layout/layout.h"

#include <limits>

namespace jaccuse::layout {

/// Ties some nodes to where they were.
struct Anchors
{
    /// The strength of a tie that nothing moves.
    static constexpr float pinned = std::numeric_limits<float>::infinity();

    Positions places;            ///< by node; empty: no node is tied
    std::vector<float> strength; ///< by node: times all that pulls at the node otherwise; 0 for a free one

    [[nodiscard]] float of(size_t node) const { return strength.empty() ? 0 : strength[node]; }
};

} // namespace jaccuse::layout
