// SPDX-License-Identifier: MIT
#pragma once

#include "models/imports_model.h"
#include "models/matches_model.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStringListModel;
class QTableView;
class QTabWidget;

namespace jaccuse::ui {

class Session;
class Theme;

/// What imports did beyond their counts: names taken for known actors, each of which can be taken back;
/// names to be asked about; what a newer version changed; warnings, which can be saved.
class ImportDetails : public QWidget
{
    Q_OBJECT

public:
    /// The session outlives this.
    ImportDetails(const Theme &theme, Session &session, QWidget *parent = nullptr);

    /// `imports` are those whose names are shown; the report tells the rest.
    void show(const std::vector<model::ImportId> &imports, const import::ImportReport &report);
    void showNothing();
    /// The tab that a person should see first: questions, else warnings, else names.
    void openMostUrgent();

Q_SIGNALS:
    /// One sentence.
    void failed(const QString &sentence);

private:
    enum Tab { Names, Questions, Changes, Warnings };

    [[nodiscard]] QWidget *buildNames();
    [[nodiscard]] QWidget *buildQuestions();
    [[nodiscard]] QWidget *buildChanges();
    [[nodiscard]] QWidget *buildWarnings();
    void loadNames();
    void takeNames(std::vector<ImportedName> names);
    void updateTabs();
    void updateButtons();
    void countMoving();
    void updateMoving();
    void saveWarnings();

    const Theme &m_theme;
    Session &m_session;
    std::vector<model::ImportId> m_imports;
    import::ImportReport m_report;
    bool m_openUrgent = false;
    qint64 m_asked = 0;
    qint64 m_askedMoving = 0;
    std::optional<qint64> m_claimsMoving; ///< that name the actor of the chosen question, once counted
    QLabel *m_counts;
    QTabWidget *m_tabs;
    MatchesModel *m_names;
    MatchesModel *m_questions;
    QStringListModel *m_changes;
    QStringListModel *m_warnings;
    QTableView *m_nameTable = nullptr;
    QTableView *m_questionTable = nullptr;
    QLabel *m_noNames = nullptr;
    QPushButton *m_undo = nullptr;
    QLabel *m_question = nullptr;
    QComboBox *m_answer = nullptr;
    QLabel *m_moving = nullptr;
    QPushButton *m_apply = nullptr;
    QLabel *m_warningsState = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace jaccuse::ui
