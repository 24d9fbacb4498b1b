// SPDX-License-Identifier: MIT
#include "graph/legend_button.h"

#include "theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <cmath>

namespace jaccuse::ui {

namespace {

constexpr int inset = 3;
constexpr int gap = 4;
constexpr double widthOfShape = 18; // nodes and marks are drawn in the middle of the room for a line

double signWidth(const render::LegendEntry &entry)
{
    using Sign = render::LegendEntry::Sign;
    const bool line = entry.sign == Sign::Edge || entry.sign == Sign::Inferred ||
                      entry.sign == Sign::Withdrawn || entry.sign == Sign::Width;
    return line ? render::legendSignWidth : widthOfShape;
}

} // namespace

LegendButton::LegendButton(const Theme &theme, render::LegendEntry entry, bool filters, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_entry(std::move(entry))
{
    setText(m_entry.words);
    setAccessibleName(m_entry.words);
    setCheckable(filters);
    if (filters) {
        setToolTip(tr("Show this alone; click again to show all"));
        setAccessibleDescription(toolTip());
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
    } else {
        setFocusPolicy(Qt::NoFocus);
    }
}

QSize LegendButton::sizeHint() const
{
    const QFontMetrics metrics(m_theme.metadataFont());
    const int sign = static_cast<int>(std::ceil(signWidth(m_entry)));
    return {2 * inset + sign + gap + metrics.horizontalAdvance(text()), metrics.height() + 3};
}

void LegendButton::paintEvent(QPaintEvent *)
{
    const render::Palette &colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || (isCheckable() && underMouse())) {
        painter.setPen(isChecked() ? QPen(colours.accent, 1) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? colours.selection : colours.hairline);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    const render::Fonts fonts{m_theme.metadataFont(), m_theme.quotationFont()};
    const double sign = signWidth(m_entry);
    const QPointF signLeft(inset + (sign - render::legendSignWidth) / 2, height() / 2.0);
    render::paintLegendSign(painter, m_entry, signLeft, colours, fonts);
    painter.setFont(m_theme.metadataFont());
    painter.setPen(isChecked() ? colours.ink : colours.soft);
    const double left = inset + sign + gap;
    painter.drawText(QRectF(left, 0, width() - left, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (hasFocus()) {
        painter.setPen(colours.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace jaccuse::ui
