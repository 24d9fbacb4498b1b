// SPDX-License-Identifier: MIT
#pragma once

#include "render/scene.h"

#include <vector>

namespace jaccuse::render {

/// Bends the edges of a graph: each a gentle curve, those between one pair fanned out so that both
/// directions and all kinds lie apart, and lone ones bent to the side on which fewer nodes are in the way.
/// Fills start, control, end and drawable.
void fanOut(const graph::Graph &graph, const std::vector<SceneNode> &nodes, std::vector<SceneEdge> &edges);

} // namespace jaccuse::render
