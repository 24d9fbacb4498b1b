// SPDX-License-Identifier: MIT
#pragma once

#include "render/legend.h"

namespace jaccuse::render {

/// What is shown, such as "7 actors · 9 claims · 3 undated · all shown" or "100 of 9,998 actors · 3,214 of
/// 100,000 claims".
QString countsText(const graph::Graph &graph);

/// What stands behind the counts on the screen where not everybody is drawn: " · show more"; else empty.
QString moreText(const graph::Graph &graph);

/// Where the legend stands in a view: bottom left.
QRectF legendBox(const Legend &legend, const Fonts &fonts, QSizeF view);

/// Where the counts stand in a view: bottom right.
QRectF countsBox(const QString &counts, const Fonts &fonts, QSizeF view);

/// Shows the whole scene so that no node, name or line stands below the legend or the counts, where it
/// can: both lie beside the graph or below it, whichever leaves the graph larger.
Camera fittedWithNotes(const Scene &scene, QSizeF view, bool legend, bool counts, double largest = 1.6);

/// Draws the legend and the counts over a view, quietly, on the canvas colour.
void paintNotes(QPainter &painter, const Scene &scene, const ViewState &view, bool legend, bool counts);

} // namespace jaccuse::render
