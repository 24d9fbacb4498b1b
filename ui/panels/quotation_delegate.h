// SPDX-License-Identifier: MIT
#pragma once

#include "panels/quotation_card.h"

#include <QCache>
#include <QHash>
#include <QSet>
#include <QStyledItemDelegate>

class QAbstractItemView;

namespace jaccuse::ui {

class Theme;

/// Paints quotations as cards. Cards near the view stay laid out; of the others only the height is kept.
class QuotationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    QuotationDelegate(const Theme &theme, QAbstractItemView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    [[nodiscard]] QuotationCard::Target targetAt(const QModelIndex &index, QPoint viewportPoint) const;
    /// Says which target lies under the pointer; the view paints the card again.
    void setHovered(const QModelIndex &index, const QuotationCard::Target &target);
    /// Shows all of a long quotation, or its first lines again.
    void toggleFold(const QModelIndex &index);
    /// Other rows than before: what was laid out and unfolded is forgotten.
    void forgetAll();
    /// Another width, font or palette.
    void forgetLayouts();

private:
    [[nodiscard]] const QuotationCard &card(const QModelIndex &index) const;
    [[nodiscard]] int cardWidth() const;

    const Theme &m_theme;
    QAbstractItemView &m_view;
    CardFonts m_fonts;
    mutable QCache<int, QuotationCard> m_cards; ///< by row
    mutable QHash<int, int> m_heights;          ///< by row
    mutable int m_width = -1;                   ///< that cards and heights were made for
    QSet<int> m_unfolded;
    QPersistentModelIndex m_hovered;
    QuotationCard::Target m_hoveredTarget;
};

} // namespace jaccuse::ui
