// SPDX-License-Identifier: MIT
#pragma once

#include "render/paint_options.h"
#include "render/scene.h"
#include "render/view_state.h"

#include <QLineF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace jaccuse::render {

/// A node's name where it is drawn, in logical pixels of the camera it was placed for.
struct PlacedLabel
{
    int node = -1;
    QRectF box;
    QStringList lines;
    Qt::Alignment alignment = Qt::AlignHCenter;
    bool bold = false;
    bool haloed = false;               ///< something runs below it
    int side = 0;                      ///< which of the places around its node it has
    std::optional<QLineF> leader = {}; ///< from a name that stands further off to its node
};

/// The number or word at the middle of an edge.
struct PlacedPill
{
    int edge = -1;
    QRectF box;
    QString text;
};

struct RestingLabels;

/// Where names and pills stand. They keep their places while the picture is panned.
struct LabelLayout
{
    ViewState view; ///< what it was placed for
    QRectF area;    ///< logical pixels of that camera in which it placed; more than the view
    std::vector<PlacedLabel> labels;
    std::vector<PlacedPill> pills;
    std::shared_ptr<const RestingLabels> resting; ///< what stands while nothing is chosen

    /// What to add to a box to draw it under another camera of the same scale.
    [[nodiscard]] QPointF shiftTo(const Camera &camera) const;
    /// Whether it still serves for this view: same scale and selection, and panned by little.
    [[nodiscard]] bool serves(const ViewState &other) const;
    /// The same whatever is chosen.
    [[nodiscard]] bool servesCamera(const Camera &camera) const;
};

/// Places names and pills so that none overlaps another: the most involved actors first, each below its
/// node or else above, right or left, where the least runs below it; names that find no room are left
/// out, the chosen one never. What is chosen moves no name and no pill of others: those in its way go.
/// Given an earlier layout of the same scene and options that serves the camera, only what is chosen is
/// placed anew. Any thread.
LabelLayout placeLabels(const Scene &scene, const ViewState &view, const PaintOptions &options = {},
                        const LabelLayout *before = nullptr);

/// The names of an earlier layout of the same scene at their nodes, on the side where they stood, those left
/// out that would overlap now: what stands while the camera moves. Serves no other view. Any thread.
LabelLayout carryLabels(const Scene &scene, const ViewState &view, const PaintOptions &options,
                        const LabelLayout &before);

} // namespace jaccuse::render
