// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace jaccuse::ui {

/// Takes a view link that was copied elsewhere, and says what is wrong with it before it is opened.
class OpenLinkDialog : public QDialog
{
    Q_OBJECT

public:
    /// Starts with the text where it looks like a link, such as what is on the clipboard.
    explicit OpenLinkDialog(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QString link() const;

private:
    void check();

    QPlainTextEdit *m_link;
    QLabel *m_fault;
    QPushButton *m_open;
};

} // namespace jaccuse::ui
