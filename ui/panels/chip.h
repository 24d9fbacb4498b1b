// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace jaccuse::ui {

class Theme;

/// Words in a pill with a cross: a button that takes something away.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    Chip(const Theme &theme, const QString &words, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace jaccuse::ui
