// SPDX-License-Identifier: MIT
#pragma once

#include "render/label_placement.h"
#include "render/scene.h"
#include "render/view_state.h"

#include <QPointF>

namespace jaccuse::render {

/// What lies under a point: a node, an edge or neither, never both. From afar it may be a group of actors or
/// a bundle of edges, told by its most involved actor or strongest edge.
struct Hit
{
    int node = -1;
    int edge = -1;
    bool onPill = false; ///< on the number of an edge
    int group = -1;      ///< a node of the group
    int bundle = -1;     ///< an edge of the bundle

    friend bool operator==(const Hit &, const Hit &) = default;
};

/// Nodes first, then pills, then names, then the nearest edge within the tolerance. `labels` may be null:
/// then pills and names are not asked.
Hit hitTest(const Scene &scene, const ViewState &view, QPointF viewPoint, const LabelLayout *labels = nullptr,
            double tolerance = 6);

} // namespace jaccuse::render
