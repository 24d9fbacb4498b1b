// SPDX-License-Identifier: MIT
#pragma once

#include "graph/graph.h"

#include <QPainterPath>
#include <QPointF>

namespace jaccuse::render {

/// The outline of an actor: its kind without colour.
enum class NodeShape {
    Round,
    DoubleRound,
    RoundedSquare,
    Square,
    CutSquare,
    Hexagon,
    Person,
    Dotted,
    Unnamed,
    Crowd ///< several actors drawn as one
};

/// Whether the outline is a circle.
bool isRound(NodeShape shape);

NodeShape nodeShape(model::ActorKind kind, bool named);
NodeShape nodeShape(const graph::GraphNode &node);

/// The outline around the origin of a node with this radius.
QPainterPath outlinePath(NodeShape shape, double radius);

/// No point of the outline is nearer to the middle than this, or farther than outlineReach.
double outlineDepth(NodeShape shape, double radius);
double outlineReach(NodeShape shape, double radius);

/// How far a point lies outside the outline (negative: inside), measured from the node's middle.
double outlineDistance(NodeShape shape, double radius, QPointF fromMiddle);

} // namespace jaccuse::render
