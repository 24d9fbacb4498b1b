// SPDX-License-Identifier: MIT
#include "dialogs/imports_table.h"

#include "dialogs/quiet_table.h"
#include "models/imports_model.h"

#include <QHeaderView>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

QTableView *importsTable(ImportsModel *imports, const QString &accessibleName, QWidget *parent)
{
    QTableView *table = quietTable(imports, accessibleName, parent);
    table->setObjectName(u"imports"_s);
    QHeaderView *header = table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ImportsModel::File, QHeaderView::Interactive);
    header->setSectionResizeMode(ImportsModel::Format, QHeaderView::Stretch);
    header->resizeSection(ImportsModel::File, table->fontMetrics().averageCharWidth() * 24);
    header->setResizeContentsPrecision(20);
    return table;
}

void hideEmptyCounts(QTableView &table, const ImportsModel &imports)
{
    using Column = ImportsModel::Column;
    for (const Column column :
         {Column::Already, Column::Updated, Column::Removed, Column::LeftOut, Column::Warnings})
        table.setColumnHidden(column, imports.isEmpty(column));
}

} // namespace jaccuse::ui
