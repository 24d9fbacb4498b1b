// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace jaccuse::ui {

class Theme;

/// An actor in one line: its sign, its name, and at the right what it makes and gets.
class ActorDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ActorDelegate(const Theme &theme, QObject *parent = nullptr);

    /// Width of each of the two columns of numbers, in pixels.
    void setNumberWidth(int width) { m_numberWidth = width; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    int m_numberWidth = 0;
};

} // namespace jaccuse::ui
