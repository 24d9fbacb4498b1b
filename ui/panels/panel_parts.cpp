// SPDX-License-Identifier: MIT
#include "panels/panel_parts.h"

#include "render/style.h"
#include "theme.h"
#include "tool_tip.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

#include <functional>

namespace jaccuse::ui {

namespace {

void keep(const Theme &theme, QLabel &label, const std::function<QFont()> &font,
          const std::function<QColor()> &colour)
{
    const auto apply = [&label, font, colour] {
        label.setFont(font());
        QPalette palette = label.palette();
        // On the ground of a panel a label's words are Text, elsewhere WindowText.
        palette.setColor(QPalette::WindowText, colour());
        palette.setColor(QPalette::Text, colour());
        label.setPalette(palette);
    };
    QObject::connect(&theme, &Theme::changed, &label, apply);
    apply();
}

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    setToolTip(shown == text() ? QString() : plainToolTip(text()));
    style()->drawItemText(&painter, rect(), Qt::AlignLeft | Qt::AlignVCenter, palette(), isEnabled(), shown,
                          foregroundRole());
}

void makePanel(QWidget &panel)
{
    panel.setBackgroundRole(QPalette::Base);
    panel.setAutoFillBackground(true);
}

QHBoxLayout *headingLine(QWidget *heading, QWidget *right)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 8, 12, 6);
    line->setSpacing(10);
    line->addWidget(heading, 1);
    if (right)
        line->addWidget(right);
    return line;
}

void makeEmptyText(QLabel &label, const QString &words)
{
    label.setText(words);
    label.setTextFormat(Qt::PlainText);
    label.setWordWrap(true);
    label.setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label.setContentsMargins(25, 14, 25, 14);
}

void keepHeadingStyle(const Theme &theme, QLabel &label)
{
    keep(
        theme, label,
        [&theme] {
            QFont font = theme.metadataFont();
            font.setBold(true);
            return font;
        },
        [&theme] { return theme.colours().soft; });
}

void keepTitleStyle(const Theme &theme, QLabel &label)
{
    keep(
        theme, label,
        [&theme] {
            QFont font = theme.interfaceFont();
            font.setBold(true);
            return font;
        },
        [&theme] { return theme.colours().ink; });
}

void keepSoft(const Theme &theme, QLabel &label)
{
    keep(
        theme, label, [&theme] { return theme.metadataFont(); }, [&theme] { return theme.colours().soft; });
}

} // namespace jaccuse::ui
