// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_report.h"

#include <QDialog>

class QLabel;
class QTableView;

namespace jaccuse::ui {

class ImportDetails;
class ImportsModel;
class Session;
class Theme;

/// What became of the files of one import, each with its counts, names and warnings. Not in the way of the
/// window.
class ImportSummaryDialog : public QDialog
{
    Q_OBJECT

public:
    /// The session outlives the dialog.
    ImportSummaryDialog(const Theme &theme, Session &session, const std::vector<import::FileImport> &imports,
                        QWidget *parent = nullptr);

private:
    void showRow(int row);

    std::vector<model::ImportId> m_all; // imports of all files
    ImportsModel *m_imports;
    QTableView *m_table;
    ImportDetails *m_details;
    QLabel *m_state;
};

} // namespace jaccuse::ui
