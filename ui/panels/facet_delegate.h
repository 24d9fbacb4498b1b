// SPDX-License-Identifier: MIT
#pragma once

#include "panels/facet_section.h"

#include <QStyledItemDelegate>

namespace jaccuse::ui {

/// A value of a facet in one line: check box, sign, words, and the number of claims at the right.
class FacetDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    FacetDelegate(const Theme &theme, FacetSection::Sign sign, QObject *parent = nullptr);

    /// The part of a row that a click toggles; the rest of it chooses the value alone.
    [[nodiscard]] QRect boxOf(const QRect &row) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    FacetSection::Sign m_sign;
};

} // namespace jaccuse::ui
