// SPDX-License-Identifier: MIT
#pragma once

#include "store/saved_views.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace jaccuse::ui {

class Session;

/// The views that the open file keeps: shows, renames, replaces and deletes them.
class ManageViewsDialog : public QDialog
{
    Q_OBJECT

public:
    /// The session outlives the dialog.
    explicit ManageViewsDialog(Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void showRequested(jaccuse::store::SavedViewId id);
    /// The view of that name shall become the one that is seen now.
    void replaceRequested(const QString &name);

private:
    void load();
    void rename(QTreeWidgetItem *item);
    void updateButtons();
    [[nodiscard]] store::SavedViewId current() const;
    [[nodiscard]] QPushButton *button(const QString &words, const QString &name);

    Session &m_session;
    QTreeWidget *m_list;
    QLabel *m_state;
    QPushButton *m_show;
    QPushButton *m_rename;
    QPushButton *m_replace;
    QPushButton *m_remove;
};

} // namespace jaccuse::ui
