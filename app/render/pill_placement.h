// SPDX-License-Identifier: MIT
#pragma once

#include "render/emphasis.h"
#include "render/label_placement.h"
#include "render/occupancy.h"

namespace jaccuse::render {

/// Adds the pills to a layout whose names are placed: at the middle of each edge or slid along it.
void placePills(const Scene &scene, const ViewState &view, const Emphasis &emphasis, const Occupancy &lines,
                LabelLayout &layout);

/// Whether a rectangle meets a node's outline as drawn, give or take a margin in logical pixels.
bool meetsNode(const Scene &scene, const ViewState &view, int node, const QRectF &box, double margin);

/// Places of the nodes that a rectangle in logical pixels may meet.
std::vector<int> nodesAround(const Scene &scene, const ViewState &view, const QRectF &box);

} // namespace jaccuse::render
