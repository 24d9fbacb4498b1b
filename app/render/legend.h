// SPDX-License-Identifier: MIT
#pragma once

#include "render/canvas.h"
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
    enum class Sign { Edge, Node, Inferred, Withdrawn, Width, Admits, SelfMark, Colour };
    Sign sign = Sign::Edge;
    query::EdgeKind kind = query::EdgeKind::Accuses;
    model::Responsibility responsibility = model::Responsibility::Unspecified;
    model::ActorKind actor = model::ActorKind::Unknown;
    QString words;
    bool named = true;                     ///< of a node
    Colouring colouring = Colouring::Kind; ///< by which nodes are coloured
    int colourClass = 0;                   ///< of Sign::Colour
};

/// The signs that a picture uses, and no other.
struct Legend
{
    std::vector<LegendEntry> entries;
};

/// The legend of what is drawn with these options, nodes coloured so.
Legend legendOf(const Scene &scene, const PaintOptions &options = {}, Colouring by = Colouring::Kind);

/// Room that the legend takes in columns of at most `size.height()`, never wider than `size.width()`
/// (then it grows in height), in logical pixels.
QSizeF legendSize(const Legend &legend, const Fonts &fonts, QSizeF most);

/// How wide a sign is, in logical pixels; about as high as a line of text.
inline constexpr double legendSignWidth = 32;

/// Draws the sign of an entry; `left` is the middle of its left side.
void paintLegendSign(QPainter &painter, const LegendEntry &entry, QPointF left, const Palette &palette,
                     const Fonts &fonts);
void paintLegendSign(Canvas &canvas, const LegendEntry &entry, QPointF left, const Palette &palette,
                     const Fonts &fonts);

/// Draws it in the rectangle that legendSize() asked for.
void paintLegend(Canvas &canvas, const Legend &legend, const Fonts &fonts, const Palette &palette,
                 const QRectF &box);

} // namespace jaccuse::render
