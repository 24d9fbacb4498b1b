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
    /// A title above and what is known of it below.
    void paintTwoLines(QPainter &painter, const QRect &rect, const QString &title,
                       QStringList metadata) const;
    /// Words, softly what they mean, and something at the right.
    void paintWords(QPainter &painter, const QRect &rect, const QString &words, const QString &label,
                    const QString &right) const;

    const Theme &m_theme;
};

} // namespace jaccuse::ui
