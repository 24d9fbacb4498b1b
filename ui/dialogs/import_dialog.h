// SPDX-License-Identifier: MIT
#pragma once

#include "import_previewer.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace jaccuse::ui {

class ImportChoices;
class ImportFilesModel;
class ImportPane;
class Settings;
class Theme;

/// What files are and what they would become, before they are imported; how they are read where that can
/// be chosen. The files are looked at in another thread, which ends with the dialog.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `into` is the open Jaccuse file.
    ImportDialog(const Theme &theme, const Settings &settings, const QStringList &paths, const QString &into,
                 QWidget *parent = nullptr);

    [[nodiscard]] QStringList paths() const { return m_paths; }
    [[nodiscard]] import::ImportOptions options() const;
    void done(int result) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *buildFiles();
    [[nodiscard]] QWidget *buildMissingText();
    [[nodiscard]] QLayout *buildBottom();

    void lookAtAll();
    void lookAt(const QStringList &paths);
    void takePreviews(std::vector<import::Preview> &previews);
    void setMapping(const std::optional<import::TableMapping> &mapping);
    void showCurrent();
    void leaveOut();
    void chooseText();
    void updateState();
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] QStringList otherTables() const;
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] qsizetype readable() const;

    const Theme &m_theme;
    QString m_folder; // where a file dialog begins
    QStringList m_paths;
    QString m_into;
    QString m_textPath;
    QString m_missingText;
    std::optional<import::TableMapping> m_mapping; // nothing: suggested for each table
    bool m_all = true;                             // what is looked at now are all files
    QStringList m_afterwards;                      // looked at once the current one is
    QString m_notice;
    QTimer m_delay;
    ImportFilesModel *m_files;
    QTableView *m_list = nullptr;
    QWidget *m_listPart = nullptr;
    ImportPane *m_pane;
    ImportChoices *m_choices = nullptr;
    QWidget *m_textPart = nullptr;
    QLabel *m_textWords = nullptr;
    QLabel *m_state = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_import = nullptr;
    ImportPreviewer *m_previewer;
};

} // namespace jaccuse::ui
