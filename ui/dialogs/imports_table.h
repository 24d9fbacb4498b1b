// SPDX-License-Identifier: MIT
#pragma once

class QString;
class QTableView;
class QWidget;

namespace jaccuse::ui {

class ImportsModel;

/// A table of imports with their counts, one a row.
QTableView *importsTable(ImportsModel *imports, const QString &accessibleName, QWidget *parent);

/// Leaves room for names where columns of counts say nothing.
void hideEmptyCounts(QTableView &table, const ImportsModel &imports);

} // namespace jaccuse::ui
