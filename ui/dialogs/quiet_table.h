// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

class QAbstractItemModel;
class QLabel;
class QListView;
class QString;
class QTableView;
class QWidget;

namespace jaccuse::ui {

/// A table as lists are in this program: single lines without a grid, whole rows chosen, long text elided.
QTableView *quietTable(QAbstractItemModel *model, const QString &accessibleName, QWidget *parent);

/// Sentences to be read one below the other, each as many lines long as it needs.
QListView *quietLines(QAbstractItemModel *model, const QString &accessibleName, QWidget *parent);

/// Keeps the columns that are shown sharing the table's width by these weights, whenever that changes.
void shareColumns(QTableView *table, const std::vector<int> &weights);

/// A sentence in the middle of a table that has no rows; hidden while it has some or the sentence is empty.
QLabel *emptyText(QTableView *table);
void setEmptyText(QLabel *label, const QTableView *table, const QString &words);

} // namespace jaccuse::ui
