// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QPair>

namespace jaccuse::ui {

/// All keys of the window in one sheet, with what mouse and keyboard do in the graph.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Keys and what they do.
    explicit ShortcutsDialog(const QList<QPair<QString, QString>> &sheet, QWidget *parent = nullptr);
};

} // namespace jaccuse::ui
