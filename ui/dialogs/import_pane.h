// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_preview.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QStringListModel;
class QTableView;

namespace jaccuse::ui {

class ElidedLabel;
class MappingButton;
class MappingEditor;
class PreviewClaimsModel;
class SavedMappings;
class TableRowsModel;
class Theme;

/// What one file would become: its first claims and warnings; of a table also its first rows and which
/// column is what.
class ImportPane : public QWidget
{
    Q_OBJECT

public:
    ImportPane(const Theme &theme, const SavedMappings &saved, QWidget *parent = nullptr);

    /// `mapping` stands for the preview's own where the person changed it. `together` says of a companion
    /// what it is read with.
    void show(const import::Preview &preview, const std::optional<import::TableMapping> &mapping,
              const QString &together);
    /// One sentence in place of everything, while there is nothing to show.
    void showSentence(const QString &sentence);
    /// Why the mapping shown cannot be used, as one sentence; empty where it can.
    [[nodiscard]] QString fault() const;

Q_SIGNALS:
    void mappingEdited(const jaccuse::import::TableMapping &mapping);
    void suggestionChosen();
    void failed(const QString &sentence);

private:
    [[nodiscard]] QWidget *buildMapping(const SavedMappings &saved);
    [[nodiscard]] QWidget *buildTables();
    void takeMapping(const import::TableMapping &mapping);
    void showMapping(const import::Preview &preview, const std::optional<import::TableMapping> &mapping);
    void showClaims(const import::Preview &preview);
    void showWarnings(const std::vector<import::ImportWarning> &warnings);
    [[nodiscard]] QString summaryOf(const import::Preview &preview) const;

    const Theme &m_theme;
    bool m_mapped = false;
    bool m_canDoWithout = false; ///< coded texts come in without a mapping as well
    ElidedLabel *m_title;
    QLabel *m_summary;
    QPushButton *m_warningsButton;
    QWidget *m_mappingColumn = nullptr;
    MappingButton *m_mappingButton = nullptr;
    MappingEditor *m_editor = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_rowsPart = nullptr;
    TableRowsModel *m_rows;
    PreviewClaimsModel *m_claims;
    QStringListModel *m_warnings;
    QTableView *m_claimsTable = nullptr;
    QLabel *m_claimsEmpty = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace jaccuse::ui
