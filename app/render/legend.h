// SPDX-License-Identifier: MIT
#pragma once

#include "render/graph_painter.h"
#include "render/scene.h"

#include <QPainter>
#include <QSizeF>
#include <QString>

#include <vector>

namespace jaccuse::render {

/// One sign and what it means.
struct LegendEntry
{
    enum class Sign { Edge, Node, Inferred, Withdrawn, Admits, Width };
    Sign sign = Sign::Edge;
    query::EdgeKind kind = query::EdgeKind::Accuses;
    model::Responsibility responsibility = model::Responsibility::Unspecified;
    model::ActorKind actor = model::ActorKind::Unknown;
    QString words;
};

/// The signs that a picture uses, and no other.
struct Legend
{
    std::vector<LegendEntry> entries;
};

/// The legend of what is drawn with these options.
Legend legendOf(const Scene &scene, const PaintOptions &options = {});

/// Room that the legend takes in columns of at most `size.height()`, never wider than `size.width()`
/// (then it grows in height), in logical pixels.
QSizeF legendSize(const Legend &legend, const Fonts &fonts, QSizeF most);

/// Draws it in the rectangle that legendSize() asked for.
void paintLegend(QPainter &painter, const Legend &legend, const Fonts &fonts, const Palette &palette,
                 const QRectF &box);

/// What is shown, such as "7 actors · 9 claims · 3 undated · all shown" or "100 of 9,998 actors · 3,214 of
/// 100,000 claims".
QString countsText(const graph::Graph &graph);

/// Draws the legend bottom left and the counts bottom right of a view, quietly.
void paintNotes(QPainter &painter, const Scene &scene, const ViewState &view, bool legend, bool counts);

} // namespace jaccuse::render
