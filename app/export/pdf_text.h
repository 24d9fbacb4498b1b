// SPDX-License-Identifier: MIT
#pragma once

#include <pango/pangocairo.h>

namespace jaccuse::exporting {

/// Shows a line of text with its baseline at the origin. All glyphs go from left to right, each with the
/// letters that it stands for: so do other writers of PDF, and readers turn words of Arabic and Hebrew round
/// by themselves, while glyphs in the order of reading make them see a word in each letter.
void showText(cairo_t *cairo, PangoLayoutLine *line);

} // namespace jaccuse::exporting
