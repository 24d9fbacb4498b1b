// SPDX-License-Identifier: MIT
#pragma once

#include "store/edits.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace jaccuse::ui {

/// How a claim is coded: stance, responsibility, date, the reader's own grade, note. Its words stay as
/// they are.
class EditClaimDialog : public QDialog
{
    Q_OBJECT

public:
    EditClaimDialog(const model::Claim &claim, const QString &heading, QWidget *parent = nullptr);

    [[nodiscard]] store::ClaimEdit edit() const;

private:
    void check();

    model::DatedWords m_said;
    QComboBox *m_stance;
    QComboBox *m_denial;
    QComboBox *m_responsibility;
    QLineEdit *m_date;
    QLabel *m_dateFault;
    QComboBox *m_credibility;
    QPlainTextEdit *m_note;
    QDialogButtonBox *m_buttons;
};

} // namespace jaccuse::ui
