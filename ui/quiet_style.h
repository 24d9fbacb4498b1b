// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace jaccuse::render {
struct Palette;
}

namespace jaccuse::ui {

/// Fusion with flat check boxes in the size of the font. What a style sheet can say is said there
/// (quietStyleSheet).
class QuietStyle : public QProxyStyle
{
    Q_OBJECT

public:
    QuietStyle();

    /// The palette lives as long as the program.
    void setColours(const render::Palette &colours) { m_colours = &colours; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;

private:
    const render::Palette *m_colours;
};

/// Flat panels, hairlines, quiet scroll bars, fields, buttons and menus in these colours.
QString quietStyleSheet(const render::Palette &colours);

} // namespace jaccuse::ui
