// SPDX-License-Identifier: MIT
#pragma once

#include "render/edge_shape.h"
#include "render/style.h"

#include <QPainter>

namespace jaccuse::render {

/// What an edge's line and head tell, and in which colour.
struct EdgeLook
{
    query::EdgeKind kind = query::EdgeKind::Accuses;
    model::Responsibility responsibility = model::Responsibility::Unspecified;
    bool withdrawn = false;
    QColor colour;          ///< opaque
    QColor ground;          ///< what it is drawn on
    bool inFront = false;   ///< parts the lines it crosses by a seam in the ground's colour
    bool lineDrawn = false; ///< the line is there already: only the head and marks are drawn
};

/// How much wider than the line the seam is that parts it from the lines it crosses.
inline constexpr double seamWidth = 3;

/// How much of the shape's line is drawn below the head: the parameter where it ends.
double lineEnd(const EdgeShape &shape, query::EdgeKind kind);

/// Draws one edge: line, head, open ring and strike.
void paintEdge(QPainter &painter, const EdgeShape &shape, const EdgeLook &look);

/// The colour of an edge that carries little (weight 0) to much (1): thin ones paler, the more so the more
/// edges there are. `strength` is that of Emphasis.
QColor edgeColour(const QColor &full, const QColor &ground, double weight, size_t edgesInAll, double strength,
                  bool inFront);

} // namespace jaccuse::render
