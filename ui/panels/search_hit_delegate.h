// SPDX-License-Identifier: MIT
#pragma once

#include "models/search_results_model.h"

#include <QStyledItemDelegate>

namespace jaccuse::ui {

class Theme;

/// A hit in the search results: the words with their matches marked, and a soft second line.
class SearchHitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SearchHitDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintQuotation(QPainter &painter, const QRect &rect, const QuotationRow &hit) const;
    void paintActor(QPainter &painter, const QRect &rect, const ActorRow &hit) const;
    void paintDocument(QPainter &painter, const QRect &rect, const DocumentRow &hit) const;

    const Theme &m_theme;
};

} // namespace jaccuse::ui
