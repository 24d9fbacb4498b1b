// SPDX-License-Identifier: MIT
#pragma once

#include "models/search_results.h"

#include <QLineEdit>
#include <QTimer>

namespace jaccuse::ui {

class SearchResultsPanel;
class Theme;

/// The search field with its results in a panel below, which never takes the keyboard away from it.
/// Down and Up go through the rows, Enter chooses, Tab completes what is begun, Esc closes.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const Theme &theme, QWidget *parent = nullptr);

    /// Results for what is typed; those of another line are dropped.
    void setResults(const SearchResults &results);
    /// Asks once more for what was asked for last, since there may be other results now.
    void askAgain();
    /// What is asked for now.
    [[nodiscard]] SearchRequest request() const;
    void setOrder(store::SearchOrder order);
    /// Searches of before and those that are kept, offered while nothing is typed.
    void setLines(std::vector<LineRow> lines);
    [[nodiscard]] SearchResultsPanel *results() const { return m_panel; }

Q_SIGNALS:
    /// The words to look for, some milliseconds after the last key; empty when the field was emptied.
    void queryChanged(const QString &words);
    void quotationChosen(jaccuse::model::ClaimId claim, jaccuse::model::QuotationId quotation,
                         jaccuse::model::DocumentId document);
    void actorChosen(jaccuse::model::ActorId actor);
    void claimChosen(jaccuse::model::ClaimId claim);
    /// firstClaim is null where the document tells no claim.
    void documentChosen(jaccuse::model::DocumentId document, jaccuse::model::ClaimId firstClaim);
    /// The hit that arrow keys rest on, to be shown without going there.
    void quotationPreviewed(jaccuse::model::ClaimId claim, jaccuse::model::QuotationId quotation,
                            jaccuse::model::DocumentId document);
    void actorPreviewed(jaccuse::model::ActorId actor);
    void documentPreviewed(jaccuse::model::DocumentId document);
    /// A hit of this line was chosen.
    void lineUsed(const QString &line);
    /// Esc: back to where one was.
    void escaped();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void startQuery();
    void openPanel();
    void closePanel();
    void placePanel();
    bool complete();
    void choose(const QModelIndex &index);
    bool chooseHit(const QModelIndex &index);
    void preview(const QModelIndex &index);

    const Theme &m_theme;
    SearchResultsPanel *m_panel;
    QTimer m_delay;
    QString m_asked;
    store::SearchOrder m_order = store::SearchOrder::Relevance;
    std::vector<LineRow> m_lines;
};

} // namespace jaccuse::ui
