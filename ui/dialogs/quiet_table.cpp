// SPDX-License-Identifier: MIT
#include "dialogs/quiet_table.h"

#include "panels/panel_parts.h"

#include <QEvent>
#include <QHeaderView>
#include <QListView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace jaccuse::ui {

namespace {

class ColumnShares : public QObject
{
public:
    ColumnShares(QTableView *table, std::vector<int> weights)
        : QObject(table)
        , m_table(table)
        , m_weights(std::move(weights))
    {
        table->viewport()->installEventFilter(this);
        share();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            share();
        return QObject::eventFilter(watched, event);
    }

    void share()
    {
        int sum = 0;
        for (int i = 0; i < count(); ++i)
            sum += m_table->isColumnHidden(i) ? 0 : m_weights[static_cast<size_t>(i)];
        int left = m_table->viewport()->width();
        for (int i = 0; i < count(); ++i) {
            if (m_table->isColumnHidden(i))
                continue;
            const int weight = m_weights[static_cast<size_t>(i)];
            const int width = left * weight / std::max(sum, 1);
            m_table->horizontalHeader()->resizeSection(i, width);
            left -= width;
            sum -= weight;
        }
    }

private:
    [[nodiscard]] int count() const
    {
        return std::min(static_cast<int>(m_weights.size()), m_table->model()->columnCount());
    }

    QTableView *m_table;
    std::vector<int> m_weights;
};

} // namespace

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

QListView *quietLines(QAbstractItemModel *model, const QString &accessibleName, QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setModel(model);
    list->setAccessibleName(accessibleName);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setWordWrap(true);
    list->setResizeMode(QListView::Adjust);
    list->setSpacing(2);
    return list;
}

void shareColumns(QTableView *table, const std::vector<int> &weights)
{
    delete table->findChild<QObject *>(QStringLiteral("columnShares"), Qt::FindDirectChildrenOnly);
    (new ColumnShares(table, weights))->setObjectName(QStringLiteral("columnShares"));
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
