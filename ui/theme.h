// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QObject>

namespace jaccuse::render {
struct Palette;
}

namespace jaccuse::ui {

/// The look of the program: colours, fonts and the application's style, in one place. One instance lives as
/// long as the windows do; GUI thread only. Widgets take colours from it when they paint, so that a change
/// shows at once.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    /// Takes over the application's style, palette and style sheet.
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    [[nodiscard]] Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    /// What the choice comes to: with System, whether the system's own colours are dark now.
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] const render::Palette &colours() const;

    /// For everything that is ours: the person's own font.
    [[nodiscard]] QFont interfaceFont() const;
    /// One point smaller, for dates, counts and other metadata.
    [[nodiscard]] QFont metadataFont() const;
    /// For everything that somebody said or wrote: a serif, one point larger.
    [[nodiscard]] QFont quotationFont() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Colours or fonts are different now; everything painted by hand must be painted again.
    void changed();

private:
    void apply();
    [[nodiscard]] static bool systemIsDark();

    Choice m_choice = Choice::System;
    bool m_dark = false;
    bool m_applying = false;
};

} // namespace jaccuse::ui
