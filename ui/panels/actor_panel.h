// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_selection.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace jaccuse::ui {

class ActorDelegate;
class ActorListModel;
class Theme;

/// The list of actors with the claims that each makes and gets, and a field to narrow it by name.
class ActorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ActorPanel(const Theme &theme, QWidget *parent = nullptr);

    void setSelection(const query::ClaimSelectionPtr &selection);
    /// Marks an actor's row; null marks none. Emits nothing.
    void setCurrent(model::ActorId actor);

    [[nodiscard]] ActorListModel *model() const { return m_model; }
    [[nodiscard]] QListView *view() const { return m_view; }

Q_SIGNALS:
    void actorChosen(jaccuse::model::ActorId actor);
    /// By double click or Enter.
    void actorActivated(jaccuse::model::ActorId actor);
    /// The row under the pointer; null where there is none.
    void actorHovered(jaccuse::model::ActorId actor);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCounts();
    void markCurrent();

    const Theme &m_theme;
    ActorListModel *m_model;
    ActorDelegate *m_delegate;
    QLineEdit *m_filter;
    QListView *m_view;
    QLabel *m_empty;
    model::ActorId m_current;
    model::ActorId m_hovered;
    bool m_silent = false; ///< the current row is being set from outside
};

} // namespace jaccuse::ui
