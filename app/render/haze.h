// SPDX-License-Identifier: MIT
#pragma once

#include "render/pixel_rows.h"
#include "render/quad_curve.h"

#include <vector>

namespace jaccuse::render {

/// A line of which the crowd is seen rather than each: how many run over a pixel is counted, and the pixel
/// toned by the number.
struct HazeLine
{
    QuadCurve curve;
    QRgb colour = 0;
    float part = 1; ///< how much it counts
};

inline constexpr double hazeWidth = 1; ///< pixels

/// How much of a line's colour so many lines give to a pixel, 0 to below 1. It grows ever slower, so that ten
/// can be told from a hundred and a hundred from a thousand.
double hazeTone(double lines);

/// Tones the rows by the lines, one colour after another in the order of their first lines.
void drawHaze(const PixelRows &rows, const std::vector<HazeLine> &lines, const std::vector<int> &places);

} // namespace jaccuse::render
