// SPDX-License-Identifier: MIT
#include "render/label_painter.h"

#include "render/text.h"

#include <QFontMetricsF>

namespace jaccuse::render {

LabelPainter::Face::Face(const QFont &from)
    : font(from)
{
    const QFontMetricsF metrics(from);
    ascent = metrics.ascent();
    descent = metrics.descent();
    height = metrics.height();
}

LabelPainter::LabelPainter(Canvas &canvas, const Fonts &fonts, const QColor &ground)
    : m_canvas(canvas)
    , m_plain(fontFor(TextRole::Label, fonts))
    , m_bold(fontFor(TextRole::BoldLabel, fonts))
    , m_pill(fontFor(TextRole::Pill, fonts))
    , m_ground(ground.rgb())
{}

void LabelPainter::name(const PlacedLabel &label, const QRectF &box, const QColor &ink) const
{
    const Face &face = label.bold ? m_bold : m_plain;
    double baseline = box.top() + face.ascent;
    for (const QString &text : label.lines) {
        double left = box.left();
        if (!(label.alignment & Qt::AlignLeft)) {
            const double room = box.width() - QFontMetricsF(face.font).horizontalAdvance(text);
            left += label.alignment & Qt::AlignRight ? room : room / 2;
        }
        m_canvas.text({left, baseline}, text, face.font, ink.rgb(),
                      label.haloed ? std::optional(m_ground) : std::nullopt);
        baseline += face.height;
    }
}

void LabelPainter::box(const QRectF &box, const QString &text, const QColor &ink, const QColor &outline,
                       double lineWidth) const
{
    const QPointF middle = box.center();
    const double high = box.height();
    const QPointF half((box.width() - high) / 2, 0);
    if (half.x() < 0.5) {
        m_canvas.shape(NodeShape::Round, middle, high / 2, m_ground, {outline.rgb(), lineWidth});
    } else {
        m_canvas.stroke(middle - half, middle + half, high + lineWidth, true, outline.rgb());
        m_canvas.stroke(middle - half, middle + half, high - lineWidth, true, m_ground);
    }
    const double left = middle.x() - QFontMetricsF(m_pill.font).horizontalAdvance(text) / 2;
    m_canvas.text({left, middle.y() + (m_pill.ascent - m_pill.descent) / 2}, text, m_pill.font, ink.rgb(),
                  std::nullopt);
}

} // namespace jaccuse::render
