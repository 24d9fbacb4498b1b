// SPDX-License-Identifier: MIT
#pragma once

#include "render/canvas.h"
#include "render/label_placement.h"

#include <QColor>
#include <QFont>

namespace jaccuse::render {

/// Draws names and small boxes of text. Each string is drawn once as text, so that it stays text in SVG
/// and PDF; a halo lies below it.
class LabelPainter
{
public:
    LabelPainter(Canvas &canvas, const Fonts &fonts, const QColor &ground);

    void name(const PlacedLabel &label, const QRectF &box, const QColor &ink) const;
    /// A pill: text in a box with round ends.
    void box(const QRectF &box, const QString &text, const QColor &ink, const QColor &outline,
             double lineWidth) const;

private:
    struct Face
    {
        explicit Face(const QFont &from);
        QFont font;
        double ascent;
        double descent;
        double height;
    };

    Canvas &m_canvas;
    Face m_plain;
    Face m_bold;
    Face m_pill;
    QRgb m_ground;
};

} // namespace jaccuse::render
