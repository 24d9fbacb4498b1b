// SPDX-License-Identifier: MIT
#pragma once

#include "render/label_placement.h"
#include "render/scene.h"
#include "render/view_state.h"

#include <QPointF>

namespace jaccuse::render {

/// What lies under a point: a node, an edge or neither, never both.
struct Hit
{
    int node = -1;
    int edge = -1;
    bool onPill = false; ///< on the number of an edge

    friend bool operator==(const Hit &, const Hit &) = default;
};

/// Nodes first, then pills, then names, then the nearest edge within the tolerance. `labels` may be null:
/// then pills and names are not asked.
Hit hitTest(const Scene &scene, const ViewState &view, QPointF viewPoint, const LabelLayout *labels = nullptr,
            double tolerance = 6);

} // namespace jaccuse::render
