// SPDX-License-Identifier: MIT
#pragma once

#include "render/legend.h"

#include <QAbstractButton>

namespace jaccuse::ui {

class Theme;

/// A sign of the graph and what it means. Checkable where a click shows it alone; else it only tells.
class LegendButton : public QAbstractButton
{
    Q_OBJECT

public:
    LegendButton(const Theme &theme, render::LegendEntry entry, bool filters, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    render::LegendEntry m_entry;
};

} // namespace jaccuse::ui
