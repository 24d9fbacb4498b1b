// SPDX-License-Identifier: MIT
#include "render/label_painter.h"

#include "render/text.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <QTextLayout>

namespace jaccuse::render {

namespace {

constexpr double haloWidth = 2;

/// On pixels a halo of shifted glyphs is many times faster than an outline of them.
void drawGlyphHalo(QPainter &painter, const QFont &font, QPointF baseline, const QString &text,
                   const QColor &colour)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return;
    painter.setPen(colour);
    const QPointF origin = baseline - QPointF(0, line.ascent());
    constexpr double slant = 0.7071 * haloWidth;
    for (const QGlyphRun &run : layout.glyphRuns())
        for (const QPointF step :
             {QPointF(haloWidth, 0), QPointF(-haloWidth, 0), QPointF(0, haloWidth), QPointF(0, -haloWidth),
              QPointF(slant, slant), QPointF(-slant, slant), QPointF(slant, -slant), QPointF(-slant, -slant)})
            painter.drawGlyphRun(origin + step, run);
}

} // namespace

LabelPainter::LabelPainter(QPainter &painter, const Fonts &fonts, const QColor &ground)
    : m_painter(painter)
    , m_plain(fontFor(TextRole::Label, fonts))
    , m_bold(fontFor(TextRole::BoldLabel, fonts))
    , m_pill(fontFor(TextRole::Pill, fonts))
    , m_ground(ground)
    , m_vector(painter.paintEngine()->type() != QPaintEngine::Raster)
{}

void LabelPainter::name(const PlacedLabel &label, const QRectF &box, const QColor &ink) const
{
    const QFont &font = label.bold ? m_bold : m_plain;
    const QFontMetricsF metrics(font);
    double baseline = box.top() + metrics.ascent();
    for (const QString &text : label.lines) {
        const double width = metrics.horizontalAdvance(text);
        double left = box.left() + (box.width() - width) / 2;
        if (label.alignment & Qt::AlignLeft)
            left = box.left();
        else if (label.alignment & Qt::AlignRight)
            left = box.right() - width;
        line(font, {left, baseline}, text, ink, label.haloed);
        baseline += metrics.height();
    }
}

void LabelPainter::box(const QRectF &box, const QString &text, const QColor &ink, const QColor &outline,
                       double lineWidth) const
{
    const double round = box.height() / 2;
    m_painter.setPen(QPen(outline, lineWidth));
    m_painter.setBrush(m_ground);
    m_painter.drawRoundedRect(box, round, round);
    const QFontMetricsF metrics(m_pill);
    const double left = box.center().x() - metrics.horizontalAdvance(text) / 2;
    line(m_pill, {left, box.center().y() + (metrics.ascent() - metrics.descent()) / 2}, text, ink, false);
}

void LabelPainter::line(const QFont &font, QPointF baseline, const QString &text, const QColor &ink,
                        bool haloed) const
{
    if (haloed && m_vector) {
        QPainterPath path;
        path.addText(baseline, font, text);
        m_painter.strokePath(path, QPen(m_ground, 2 * haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    } else if (haloed) {
        drawGlyphHalo(m_painter, font, baseline, text, m_ground);
    }
    m_painter.setFont(font);
    m_painter.setPen(ink);
    m_painter.drawText(baseline, text);
}

} // namespace jaccuse::render
