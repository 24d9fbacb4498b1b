// SPDX-License-Identifier: MIT
#pragma once

#include "render/canvas.h"
#include "render/pixel_rows.h"

namespace jaccuse::render {

// Small filled shapes by the distance of each pixel from their outline. Coordinates are pixels; what lies
// outside the rows is left out.

void drawShape(const PixelRows &rows, NodeShape shape, QPointF middle, double radius,
               std::optional<QRgb> fill, const Outline &outline);

void drawHead(const PixelRows &rows, const HeadCorners &corners, QRgb colour);

/// A picture (premultiplied) whose top left pixel comes to a place.
void drawSprite(const PixelRows &rows, const QImage &sprite, QPoint topLeft);

} // namespace jaccuse::render
