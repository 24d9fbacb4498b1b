// SPDX-License-Identifier: MIT
#pragma once

#include <QListView>
#include <QTimer>

namespace jaccuse::ui {

class QuotationDelegate;
class Theme;

/// The list of cards: clicks on links and folds act on them; all else acts on the card.
class QuotationView : public QListView
{
    Q_OBJECT

public:
    explicit QuotationView(const Theme &theme, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QuotationDelegate *cards() const { return m_delegate; }
    /// Lays out all rows there are, if need be, and scrolls so that the card is in view from its first line.
    void reveal(const QModelIndex &index);

Q_SIGNALS:
    /// A card became the current one by key or click, or was clicked again.
    void cardChosen(const QModelIndex &index);
    /// By Enter or double click.
    void cardOpened(const QModelIndex &index);
    /// A line of the card that leads to another claim, by its place in CardContent::links.
    void linkChosen(const QModelIndex &index, int link);
    /// The card under the pointer, not valid where there is none; once for each.
    void cardHovered(const QModelIndex &index);
    void nearEnd();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;

private:
    void lookAhead();
    void point(const QModelIndex &index);

    const Theme &m_theme;
    QuotationDelegate *m_delegate;
    QTimer m_looking;
    bool m_onTarget = false; ///< the mouse was pressed on a link or fold
    QPersistentModelIndex m_currentAtPress;
    QPersistentModelIndex m_pointed;
};

} // namespace jaccuse::ui
