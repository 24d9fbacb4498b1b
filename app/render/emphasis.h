// SPDX-License-Identifier: MIT
#pragma once

#include "render/paint_options.h"
#include "render/scene.h"
#include "render/view_state.h"

#include <vector>

namespace jaccuse::render {

/// How strongly each node and edge is drawn: what is chosen or lit and what touches it in full, the rest
/// faded; what the pointer is on comes forward.
struct Emphasis
{
    static constexpr float hidden = 0;
    static constexpr float faded = 0.38F;
    static constexpr float receding = 0.7F;

    std::vector<float> nodes; ///< part of the full colour; 0 is not drawn
    std::vector<float> edges;
    std::vector<char> inFocus; ///< edges in front: chosen, lit or under the pointer, or at the chosen node
};

Emphasis emphasisOf(const Scene &scene, const ViewState &view, const PaintOptions &options);

} // namespace jaccuse::render
