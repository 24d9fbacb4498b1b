// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace jaccuse::ui {

class ImportDetails;
class ImportsModel;
class Session;
class Theme;

/// All imports that the open file remembers, the newest first; each can be taken out of it again.
class ImportHistoryDialog : public QDialog
{
    Q_OBJECT

public:
    /// The session outlives the dialog.
    ImportHistoryDialog(const Theme &theme, Session &session, QWidget *parent = nullptr);

private:
    void load();
    void showRow(int row);
    void askRemove();
    void updateState();

    Session &m_session;
    qint64 m_asked = 0;
    ImportsModel *m_imports;
    QTableView *m_table;
    QLabel *m_empty;
    ImportDetails *m_details;
    QLabel *m_state;
    QPushButton *m_remove;
};

} // namespace jaccuse::ui
