// SPDX-License-Identifier: MIT
#pragma once

#include "models/search_results.h"

#include <QFrame>
#include <QModelIndex>

class QLabel;
class QListView;
class QPushButton;

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

    void setResults(const SearchResults &results);
    /// Shown until results come; the hits of the query before stay in view meanwhile.
    void setSearching(const QString &query);

    [[nodiscard]] SearchResultsModel *model() const { return m_model; }
    [[nodiscard]] QListView *view() const { return m_view; }
    /// The height that all of it would like.
    [[nodiscard]] int wantedHeight() const;
    /// Looks for what is offered instead of what found nothing; false where nothing is.
    bool takeSuggestion();
    /// Goes to the next hit; past the last, nothing is chosen.
    void step(int by);

Q_SIGNALS:
    void hitClicked(const QModelIndex &index);
    void hitReached(const QModelIndex &index);
    /// Another line to look for instead, in a spelling that finds something.
    void suggestionChosen(const QString &line);
    void resized();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString totalsText() const;
    [[nodiscard]] static QString emptyText(const SearchResults &results);
    [[nodiscard]] static QStringList remarks(const SearchResults &results);

    const Theme &m_theme;
    SearchResultsModel *m_model;
    QListView *m_view;
    QLabel *m_message;
    QPushButton *m_suggestion;
    QLabel *m_totals;
};

} // namespace jaccuse::ui
