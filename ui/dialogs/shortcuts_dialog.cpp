// SPDX-License-Identifier: MIT
#include "dialogs/shortcuts_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace jaccuse::ui {

ShortcutsDialog::ShortcutsDialog(const QList<QPair<QString, QString>> &sheet, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    QList<QPair<QString, QString>> lines = sheet;
    lines.append(
        {{tr("Wheel"), tr("In the graph: zoom at the pointer")},
         {tr("Drag"), tr("In the graph: move it; on an actor: move and pin the actor")},
         {tr("Double click"), tr("In the graph: expand an actor, open an edge's quotations, fit all")},
         {tr("Arrow keys"), tr("In the graph: go to the nearest actor that way")},
         {tr("Ctrl+arrow keys"), tr("In the graph: move it")},
         {tr("Shift+arrow keys"), tr("In the graph: move and pin the selected actor")},
         {tr("Alt+1 to Alt+9"), tr("Show the first, second, … of the saved views")},
         {tr("Enter"), tr("In the graph: open; in a list: go there")},
         {tr("Esc"), tr("Leave the search; in the graph: select nothing")},
         {tr("Mouse back and forward"), tr("Back and forward through what was visited")}});
    auto *table = new QTableWidget(static_cast<int>(lines.size()), 2, this);
    table->setAccessibleName(windowTitle());
    table->setHorizontalHeaderLabels({tr("Key"), tr("What it does")});
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (int row = 0; row < table->rowCount(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(lines[row].first));
        table->setItem(row, 1, new QTableWidgetItem(lines[row].second));
    }
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(table);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 34);
}

} // namespace jaccuse::ui
