// SPDX-License-Identifier: MIT
#pragma once

#include "render/canvas.h"
#include "render/edge_shape.h"
#include "render/style.h"

namespace jaccuse::render {

/// What an edge's line and head tell, and in which colour.
struct EdgeLook
{
    query::EdgeKind kind = query::EdgeKind::Accuses;
    model::Responsibility responsibility = model::Responsibility::Unspecified;
    bool withdrawn = false;
    QRgb colour = 0;
    QRgb ground = 0;      ///< what it is drawn on
    bool inFront = false; ///< parts the lines it crosses by a seam in the ground's colour
};

/// How much wider than the line the seam is that parts it from the lines it crosses.
inline constexpr double seamWidth = 3;

/// Draws one edge: line, head, open ring and strike.
void paintEdge(Canvas &canvas, const EdgeShape &shape, const EdgeLook &look);

/// The colour of an edge that carries little (weight 0) to much (1): thin ones paler, the more so the more
/// edges there are. `strength` is that of Emphasis.
QColor edgeColour(const QColor &full, const QColor &ground, double weight, size_t edgesInAll, double strength,
                  bool inFront);

} // namespace jaccuse::render
