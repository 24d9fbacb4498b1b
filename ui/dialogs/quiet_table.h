// SPDX-License-Identifier: MIT
#pragma once

class QAbstractItemModel;
class QLabel;
class QString;
class QTableView;
class QWidget;

namespace jaccuse::ui {

/// A table as lists are in this program: single lines without a grid, whole rows chosen, long text elided.
QTableView *quietTable(QAbstractItemModel *model, const QString &accessibleName, QWidget *parent);

/// A sentence in the middle of a table that has no rows; hidden while it has some or the sentence is empty.
QLabel *emptyText(QTableView *table);
void setEmptyText(QLabel *label, const QTableView *table, const QString &words);

} // namespace jaccuse::ui
