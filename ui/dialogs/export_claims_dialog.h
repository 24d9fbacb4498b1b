// SPDX-License-Identifier: MIT
#pragma once

#include "export/report.h"

#include <QDialog>

class QComboBox;

namespace jaccuse::ui {

/// Which claims to write, and in which format.
class ExportClaimsDialog : public QDialog
{
    Q_OBJECT

public:
    enum class What { Everything, Filtered, Selected, Found };

    /// Numbers of claims of each choice; no `selected`: nothing is.
    ExportClaimsDialog(qint64 everything, qint64 filtered, qint64 selected, QWidget *parent = nullptr);

    /// What a line of search finds: so many claims, or at least so many.
    ExportClaimsDialog(const QString &line, qint64 claims, bool exact, QWidget *parent = nullptr);

    [[nodiscard]] What what() const;
    /// Of exporting::dataFormats(); empty for three tables in a folder.
    [[nodiscard]] QString format() const;
    [[nodiscard]] exporting::DataOptions options() const;

private:
    explicit ExportClaimsDialog(QWidget *parent);
    void showGrouping();

    QComboBox *m_what;
    QComboBox *m_format;
    QComboBox *m_grouping; ///< of reports; of no use for other formats
};

} // namespace jaccuse::ui
