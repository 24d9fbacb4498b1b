// SPDX-License-Identifier: MIT
#pragma once

#include "render/line_pieces.h"

#include <vector>

namespace jaccuse::render {

/// A line of which the crowd is seen rather than each: how many run over a place is counted, and the place
/// toned by the number. Places are cells of two by two pixels, between which the tones are blended.
struct HazeLine
{
    QuadCurve curve;
    QRgb colour = 0;
    float part = 1; ///< how much it counts
};

inline constexpr double hazeWidth = 1; ///< pixels
inline constexpr double hazeReach = 5; ///< pixels from its middle that a line may tone

/// How much of a line's colour so many lines give to a pixel, 0 to below 1. It grows ever slower, so that ten
/// can be told from a hundred and a hundred from a thousand.
double hazeTone(double lines);

/// Pieces of a line or of a haze line in their order, by its place.
struct PieceRun
{
    int line = -1;
    int first = 0;
    int end = 0;
};

/// The pieces in which a haze line is drawn and counted by.
LinePieces hazePieces(const HazeLine &line);

/// Tones the rows by runs of the lines, in the mean of their colours; their order makes no difference.
void drawHaze(const PixelRows &rows, const std::vector<HazeLine> &lines, const std::vector<PieceRun> &runs);

} // namespace jaccuse::render
