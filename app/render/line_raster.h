// SPDX-License-Identifier: MIT
#pragma once

#include "render/line_pieces.h"
#include "render/pixel_rows.h"
#include "render/style.h"

namespace jaccuse::render {

// Lines several times faster than by QPainter, whose cost is in many short spans: coverage is taken from a
// pixel's distance to the line. Coordinates are pixels; what lies outside the rows is left out, and rows
// drawn apart join without a seam.

/// Pieces `first` up to `end` of a curve of one width in an opaque colour, with flat ends.
void drawCurve(const PixelRows &rows, const LinePieces &line, int first, int end, double width, QRgb colour);

/// The same broken into strokes by the length along the curve from its start.
void drawBroken(const PixelRows &rows, const LinePieces &line, int first, int end, const LineBreaks &breaks,
                QRgb colour);

/// A straight stroke, its ends flat or half circles.
void drawStroke(const PixelRows &rows, QPointF from, QPointF to, double width, bool roundEnds, QRgb colour);

} // namespace jaccuse::render
