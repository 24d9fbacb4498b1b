// SPDX-License-Identifier: MIT
#pragma once

#include "render/label_placement.h"
#include "render/paint_options.h"
#include "render/scene.h"
#include "render/view_state.h"

#include <QImage>
#include <QPainter>

#include <functional>

namespace jaccuse::render {

/// The only drawing of the graph, for screen, PNG, SVG and PDF. Draws in logical pixels from (0, 0) to
/// the camera's size; the painter may be scaled and moved. Const and without state: any thread, one
/// painter each.
void paint(QPainter &painter, const Scene &scene, const ViewState &view, const PaintOptions &options = {});

/// The same with labels that were placed before (see LabelLayout::serves).
void paint(QPainter &painter, const Scene &scene, const ViewState &view, const LabelLayout &labels,
           const PaintOptions &options = {});

/// The same right onto an image (RGB32 or premultiplied ARGB), as large as the camera's size times its device
/// pixel ratio: the quickest way.
void paint(QImage &image, const Scene &scene, const ViewState &view, const LabelLayout &labels,
           const PaintOptions &options = {});

/// The same while the labels are found beside it by `place`, in a thread of its own. Returns them.
LabelLayout paintLabelled(QImage &image, const Scene &scene, const ViewState &view,
                          const PaintOptions &options, const std::function<LabelLayout()> &place);

/// Brings out what the view hovers, over a picture of the same view without it: the rest is faded unless
/// something is chosen.
void paintHovered(QImage &image, const Scene &scene, const ViewState &view, const LabelLayout &labels,
                  const PaintOptions &options = {});

} // namespace jaccuse::render
