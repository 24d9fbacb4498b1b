// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>
#include <QString>

class QHBoxLayout;
class QWidget;

namespace jaccuse::ui {

class Theme;

// What all panels are put together from, so that headings, margins and empty states are the same in each.

/// A one-line label that ends in … where there is no room; its tool tip then has the whole text.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The flat ground of a panel.
void makePanel(QWidget &panel);

/// A heading at the left and something quiet at the right, with the margins of a panel's first line.
QHBoxLayout *headingLine(QWidget *heading, QWidget *right);

/// A sentence in the middle of a panel that has nothing to show.
void makeEmptyText(QLabel &label, const QString &words);

/// Keep a label's colour and font as the theme has them: a section's heading, bold and soft; text of a
/// title, bold and ink; metadata, small and soft.
void keepHeadingStyle(const Theme &theme, QLabel &label);
void keepTitleStyle(const Theme &theme, QLabel &label);
void keepSoft(const Theme &theme, QLabel &label);

} // namespace jaccuse::ui
