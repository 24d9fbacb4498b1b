// SPDX-License-Identifier: MIT
#include "theme.h"

#include "quiet_style.h"
#include "render/style.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>

#include <algorithm>

namespace jaccuse::ui {

namespace {

QFont resized(QFont font, int step)
{
    // A font is given in points or, by some desktops, in pixels.
    if (font.pointSizeF() > 0)
        font.setPointSizeF(std::max(6.0, font.pointSizeF() + step));
    else
        font.setPixelSize(std::max(8, font.pixelSize() + step));
    return font;
}

QPalette applicationPalette(const render::Palette &colours)
{
    // AlternateBase stays unset: the program does not use it, and unset it goes on following the system,
    // which is how Qt 6.4 lets one learn that the desktop is dark.
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &colour) {
        palette.setColor(role, colour);
    };
    set(QPalette::Window, colours.window);
    set(QPalette::WindowText, colours.ink);
    set(QPalette::Base, colours.panel);
    set(QPalette::Text, colours.ink);
    set(QPalette::Button, colours.panel);
    set(QPalette::ButtonText, colours.ink);
    set(QPalette::BrightText, colours.onAccent);
    set(QPalette::PlaceholderText, colours.soft);
    set(QPalette::ToolTipBase, colours.panel);
    set(QPalette::ToolTipText, colours.ink);
    set(QPalette::Highlight, colours.accent);
    set(QPalette::HighlightedText, colours.onAccent);
    set(QPalette::Link, colours.accent);
    set(QPalette::LinkVisited, colours.accent);
    set(QPalette::Light, colours.panel);
    set(QPalette::Midlight, colours.hairline);
    set(QPalette::Mid, colours.line);
    set(QPalette::Dark, colours.faint);
    set(QPalette::Shadow, colours.line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.faint);
    return palette;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
{
    QApplication::setStyle(new QuietStyle);
    apply();
    qApp->installEventFilter(this);
}

Theme::~Theme() = default;

void Theme::setChoice(Choice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
}

const render::Palette &Theme::colours() const
{
    return m_dark ? render::darkPalette() : render::lightPalette();
}

QFont Theme::interfaceFont() const
{
    return QApplication::font();
}

QFont Theme::metadataFont() const
{
    return resized(QApplication::font(), -1);
}

QFont Theme::quotationFont() const
{
    const QFont base = QApplication::font();
    QFont font = resized(render::defaultFonts().quotation, 0);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF());
    else
        font.setPixelSize(base.pixelSize());
    return resized(font, 1);
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && !m_applying) {
        if (event->type() == QEvent::ApplicationPaletteChange && m_choice == Choice::System &&
            systemIsDark() != m_dark)
            apply();
        else if (event->type() == QEvent::ApplicationFontChange)
            Q_EMIT changed();
    }
    return QObject::eventFilter(watched, event);
}

bool Theme::systemIsDark()
{
    return QApplication::palette().color(QPalette::AlternateBase).lightness() < 128;
}

void Theme::apply()
{
    m_applying = true;
    m_dark = m_choice == Choice::Dark || (m_choice == Choice::System && systemIsDark());
    QPalette palette = applicationPalette(colours());
    const QPalette before = QApplication::palette();
    if (before.isBrushSet(QPalette::Active, QPalette::AlternateBase))
        palette.setBrush(QPalette::AlternateBase, before.brush(QPalette::AlternateBase));
    QApplication::setPalette(palette);
    // The style sheet's style stands around ours, so it is found from the application's children.
    for (QuietStyle *style : qApp->findChildren<QuietStyle *>())
        style->setColours(colours());
    qApp->setStyleSheet(quietStyleSheet(colours()));
    m_applying = false;
    Q_EMIT changed();
}

} // namespace jaccuse::ui
