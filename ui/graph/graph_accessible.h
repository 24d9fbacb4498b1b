// SPDX-License-Identifier: MIT
#pragma once

namespace jaccuse::ui {

class GraphView;

/// Lets assistive technology see into graph views made from now on: what is in view and most involved are
/// children of the canvas, actors first and then the edges between them, each with its words and its place.
void installGraphAccessibility();

/// Says that the focus is on what is selected in the graph now.
void tellFocusOf(GraphView &view);

} // namespace jaccuse::ui
