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
    Unnamed
};

NodeShape nodeShape(model::ActorKind kind, bool named);

/// The outline around the origin of a node with this radius.
QPainterPath outlinePath(NodeShape shape, double radius);

/// How far a point lies outside the outline (negative: inside), measured from the node's middle.
double outlineDistance(NodeShape shape, double radius, QPointF fromMiddle);

} // namespace jaccuse::render
