// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace jaccuse::ui {

/// A name for a view; says when it replaces another.
class SaveViewDialog : public QDialog
{
    Q_OBJECT

public:
    SaveViewDialog(const QString &suggested, const QStringList &taken, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const;

private:
    void check();

    QStringList m_taken;
    QLineEdit *m_name;
    QLabel *m_note;
    QPushButton *m_save;
};

} // namespace jaccuse::ui
