// SPDX-License-Identifier: MIT
#pragma once

#include "render/label_placement.h"
#include "render/scene.h"
#include "render/view_state.h"

#include <QPainter>
#include <QSet>

namespace jaccuse::render {

struct PaintOptions
{
    bool background = true; ///< fill the view with the canvas colour
    bool counts = true;     ///< pills with the number of claims
    bool badges = true;     ///< "+12" at nodes with neighbours that are not drawn
    QSet<int> onlyNodes;    ///< if not empty, nothing but these and the edges between them
    QSet<int> onlyEdges;    ///< if not empty, of the edges nothing but these
};

/// The only drawing of the graph, for screen, PNG, SVG and PDF. Draws in logical pixels from (0, 0) to
/// the camera's size; the painter may be scaled and moved. Const and without state: any thread, one
/// painter each.
void paint(QPainter &painter, const Scene &scene, const ViewState &view, const PaintOptions &options = {});

/// The same with labels that were placed before (see LabelLayout::serves).
void paint(QPainter &painter, const Scene &scene, const ViewState &view, const LabelLayout &labels,
           const PaintOptions &options = {});

} // namespace jaccuse::render
