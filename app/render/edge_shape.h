// SPDX-License-Identifier: MIT
#pragma once

#include "render/quad_curve.h"
#include "render/scene.h"
#include "render/view_state.h"

namespace jaccuse::render {

/// An edge as it is drawn: cut at the outlines of its nodes, in logical pixels.
struct EdgeShape
{
    bool drawn = false;  ///< false where the nodes touch or overlap
    QuadCurve line;      ///< from the claimant's outline (or open ring) to the tip of the head
    double shaftEnd = 1; ///< parameter on `line` where the head begins
    QPointF direction;   ///< of the head, length 1
    double headLength = 0;
    double width = 1;
    QPointF ring;          ///< middle of the open ring at the claimant's end
    double ringRadius = 0; ///< 0 where the claimant is stated
};

/// Factor on the radii of nodes at a scale: nodes grow less than distances.
double nodeFactor(double scale);

/// Radius of a node as drawn, in logical pixels.
double drawnRadius(const SceneNode &node, double scale);

EdgeShape edgeShape(const Scene &scene, const ViewState &view, int edge);

/// Room in pixels between a head's tip and the outline it points at.
inline constexpr double tipGap = 2.5;
/// How far the ring around a chosen node stands off its outline.
inline constexpr double chosenRing = 4.5;

} // namespace jaccuse::render
