// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

class QFont;

namespace jaccuse::ui {

class Theme;

/// An actor in one line: its sign, its name, and at the right what it makes and gets.
class ActorDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ActorDelegate(const Theme &theme, QObject *parent = nullptr);

    /// Width of one column of numbers, so that headings can stand over them.
    [[nodiscard]] static int numberWidth(const QFont &font);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace jaccuse::ui
