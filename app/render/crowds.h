// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>

#include <vector>

namespace jaccuse::render {

/// Who lies too close together to be told apart, gathered by place alone.
struct CrowdRule
{
    double apart = 64; ///< units of the places: what lies between the middles of two crowds at least
    int fewest = 17;   ///< so many within half of that make a place crowded
};

/// The crowds among places, each with its places in order. A crowd gathers around the earliest place that is
/// far enough from those before it. Places `taken` make others crowded, but join nobody.
std::vector<std::vector<int>> crowdsOf(const std::vector<QPointF> &places, const std::vector<char> &taken,
                                       const CrowdRule &rule);

} // namespace jaccuse::render
