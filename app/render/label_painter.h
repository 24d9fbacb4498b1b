// SPDX-License-Identifier: MIT
#pragma once

#include "render/label_placement.h"

#include <QColor>
#include <QFont>
#include <QPainter>

namespace jaccuse::render {

/// Draws names and small boxes of text. Each string is drawn once as text, so that it stays text in SVG
/// and PDF; a halo lies below it.
class LabelPainter
{
public:
    LabelPainter(QPainter &painter, const Fonts &fonts, const QColor &ground);

    void name(const PlacedLabel &label, const QRectF &box, const QColor &ink) const;
    /// A pill: text in a box with round ends.
    void box(const QRectF &box, const QString &text, const QColor &ink, const QColor &outline,
             double lineWidth) const;

private:
    void line(const QFont &font, QPointF baseline, const QString &text, const QColor &ink, bool haloed) const;

    QPainter &m_painter;
    QFont m_plain;
    QFont m_bold;
    QFont m_pill;
    QColor m_ground;
    bool m_vector;
};

} // namespace jaccuse::render
