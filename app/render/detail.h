// SPDX-License-Identifier: MIT
#pragma once

#include "render/emphasis.h"
#include "render/scene.h"
#include "render/view_state.h"

#include <vector>

namespace jaccuse::render {

/// Which edges of a view are drawn one by one and which are only seen as haze, because together they would be
/// a blot.
struct Detail
{
    std::vector<int> lines; ///< with their heads, in the order in which they are drawn; those in focus last
    std::vector<int> haze;  ///< thin and uncounted, below all lines
};

/// Lines are those in focus, then the ones with both ends in view, then those with one, the strongest first
/// and equals together, until they would cover too much of the view.
Detail detailOf(const Scene &scene, const ViewState &view, const Emphasis &emphasis);

} // namespace jaccuse::render
