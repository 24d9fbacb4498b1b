// SPDX-License-Identifier: MIT
#include "panels/chip.h"

#include "render/style.h"
#include "theme.h"
#include "tool_tip.h"

#include <QPainter>

namespace jaccuse::ui {

namespace {

constexpr int side = 9;
constexpr int gap = 7;

int crossOf(const QFontMetrics &metrics)
{
    return metrics.xHeight();
}

} // namespace

Chip::Chip(const Theme &theme, const QString &words, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(words);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setToolTip(plainToolTip(tr("Take away: %1").arg(words)));
    setAccessibleName(tr("Take away: %1").arg(words));
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(m_theme.metadataFont());
    return {metrics.horizontalAdvance(text()) + gap + crossOf(metrics) + 2 * side + 1, metrics.height() + 6};
}

void Chip::paintEvent(QPaintEvent * /*event*/)
{
    const render::Palette &colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = m_theme.metadataFont();
    const QFontMetrics metrics(font);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(hasFocus() ? colours.accent : colours.line, 1));
    painter.setBrush(underMouse() || isDown() ? colours.line : colours.hairline);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);

    const int cross = crossOf(metrics);
    const QRect words(side, 0, width() - 2 * side - gap - cross, height());
    painter.setFont(font);
    painter.setPen(colours.ink);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text(), Qt::ElideRight, words.width()));
    const QRectF mark(width() - side - cross, (height() - cross) / 2.0, cross, cross);
    painter.setPen(QPen(underMouse() ? colours.ink : colours.soft, 1.4));
    painter.drawLine(mark.topLeft(), mark.bottomRight());
    painter.drawLine(mark.topRight(), mark.bottomLeft());
}

} // namespace jaccuse::ui
