// SPDX-License-Identifier: MIT
#pragma once

#include "render/camera.h"
#include "render/node_colours.h"
#include "render/style.h"

#include <vector>

namespace jaccuse::render {

/// How a scene is looked at right now. A value: copy it to draw in another thread.
struct ViewState
{
    Camera camera;
    const Palette *palette =
        &lightPalette(); ///< not owned; one of the fixed palettes or one that outlives it

    Colouring colouring = Colouring::Kind;

    int selectedNode = -1; ///< place in the graph's nodes
    int selectedEdge = -1;
    int hoverNode = -1;
    int hoverEdge = -1;
    std::vector<int> litEdges;     ///< further edges at full strength, such as those of the chosen claim
    std::vector<char> dimmedNodes; ///< empty, or one for each node: not 0 draws it and its edges faded
    std::vector<char> pinnedNodes; ///< empty, or one for each node: not 0 marks it as pinned

    [[nodiscard]] bool hasSelection() const { return selectedNode >= 0 || selectedEdge >= 0; }
    friend bool operator==(const ViewState &, const ViewState &) = default;
};

} // namespace jaccuse::render
