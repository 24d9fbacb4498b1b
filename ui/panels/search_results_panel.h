// SPDX-License-Identifier: MIT
#pragma once

#include "models/search_results.h"

#include <QFrame>
#include <QModelIndex>

class QAction;
class QHBoxLayout;
class QLabel;
class QListView;
class QPushButton;
class QToolButton;

namespace jaccuse::ui {

class SearchResultsModel;
class Theme;

/// The results below the search field. A part of the window, not a window of its own, so that the keyboard
/// stays in the field.
class SearchResultsPanel : public QFrame
{
    Q_OBJECT

public:
    explicit SearchResultsPanel(const Theme &theme, QWidget *parent = nullptr);

    /// The orders to choose from, and what can be done with all that was found; as buttons.
    void setActions(const QList<QAction *> &orders, const QList<QAction *> &commands);

    void setResults(const SearchResults &results);
    /// Shown until results come; the hits of the query before stay in view meanwhile.
    void setSearching(const QString &query);
    /// While nothing is typed: searches to choose from, and how one searches.
    void setStart(const std::vector<LineRow> &lines);
    void addQuotations(int offset, const std::vector<QuotationRow> &quotations);
    void setTotal(qint64 total, qint64 hiddenByFilter);

    [[nodiscard]] SearchResultsModel *model() const { return m_model; }
    [[nodiscard]] QListView *view() const { return m_view; }
    /// The height that all of it would like, or more than any window has.
    [[nodiscard]] int wantedHeight() const;
    /// Looks for what is offered instead of what found nothing; false where nothing is.
    bool takeSuggestion();
    /// Goes so many rows on, or back.
    void step(int by);

Q_SIGNALS:
    void rowClicked(const QModelIndex &index);
    void hitReached(const QModelIndex &index);
    /// Another line to look for instead, in a spelling that finds something.
    void suggestionChosen(const QString &line);
    void resized();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void show(const SearchResults &results);
    void fetchAhead();

    const Theme &m_theme;
    SearchResultsModel *m_model;
    QListView *m_view;
    QLabel *m_message;
    QPushButton *m_suggestion;
    QWidget *m_head;
    QLabel *m_totals;
    QToolButton *m_order;
    QWidget *m_foot;
    QHBoxLayout *m_commands;
    QLabel *m_remarks;
};

} // namespace jaccuse::ui
