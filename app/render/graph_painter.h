// SPDX-License-Identifier: MIT
#pragma once

#include "render/canvas.h"
#include "render/label_placement.h"
#include "render/paint_options.h"
#include "render/scene.h"
#include "render/view_state.h"

#include <QImage>
#include <QPainter>

#include <functional>
#include <vector>

namespace jaccuse::render {

/// The only drawing of the graph, for screen, PNG, SVG and PDF. Draws in logical pixels from (0, 0) to
/// the camera's size; the painter may be scaled and moved. Const and without state: any thread, one
/// painter each.
void paint(QPainter &painter, const Scene &scene, const ViewState &view, const PaintOptions &options = {});

/// The same with labels that were placed before (see LabelLayout::serves). `check` is called again and again
/// meanwhile; what it throws ends the drawing.
void paint(QPainter &painter, const Scene &scene, const ViewState &view, const LabelLayout &labels,
           const PaintOptions &options = {}, const std::function<void()> &check = {});

/// The same on any canvas.
void paint(Canvas &canvas, const Scene &scene, const ViewState &view, const LabelLayout &labels,
           const PaintOptions &options = {});

/// The same right onto an image (RGB32 or premultiplied ARGB), as large as the camera's size times its device
/// pixel ratio: the quickest way.
void paint(QImage &image, const Scene &scene, const ViewState &view, const LabelLayout &labels,
           const PaintOptions &options = {});

/// What lies below the texts of a picture.
struct Unlabelled
{
    QImage image;
    std::vector<char> isLine; ///< of each edge that may be drawn: not seen as haze only
};

/// The same while the labels are found beside it by `place`, in a thread of its own. Returns them. With
/// `below`, what lies below the texts is taken from there or, where that is null, kept there, so that the
/// same view is soon drawn again with other labels.
LabelLayout paintLabelled(QImage &image, const Scene &scene, const ViewState &view,
                          const PaintOptions &options, const std::function<LabelLayout()> &place,
                          Unlabelled *below = nullptr);

/// Brings out what the view hovers, over a picture of the same view without it: the rest is faded unless
/// something is chosen.
void paintHovered(QImage &image, const Scene &scene, const ViewState &view, const LabelLayout &labels,
                  const PaintOptions &options = {});

} // namespace jaccuse::render
