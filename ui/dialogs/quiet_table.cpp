// SPDX-License-Identifier: MIT
#include "dialogs/quiet_table.h"

#include "panels/panel_parts.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace jaccuse::ui {

QTableView *quietTable(QAbstractItemModel *model, const QString &accessibleName, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setAccessibleName(accessibleName);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideRight);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setMinimumSectionSize(table->fontMetrics().averageCharWidth() * 6);
    return table;
}

QLabel *emptyText(QTableView *table)
{
    auto *label = new QLabel(table->viewport());
    makeEmptyText(*label, QString());
    auto *whole = new QVBoxLayout(table->viewport());
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(label, 1);
    label->hide();
    return label;
}

void setEmptyText(QLabel *label, const QTableView *table, const QString &words)
{
    label->setText(words);
    label->setVisible(!words.isEmpty() && table->model()->rowCount() == 0);
}

} // namespace jaccuse::ui
