// SPDX-License-Identifier: MIT
#pragma once

namespace jaccuse::layout {

/// Ways to draw the same graph.
enum class Kind {
    Force,    ///< who has to do with whom stands together
    Circle,   ///< all on a circle, in an order that lessens crossings
    Layered,  ///< accusers above whom they accuse; what goes back in a ring of accusations points upward
    EgoRings, ///< one actor in the middle, the others on rings by their distance from it
};

} // namespace jaccuse::layout
