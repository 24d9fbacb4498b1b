// SPDX-License-Identifier: MIT
#include "models/imports_model.h"

#include "import/format.h"
#include "tool_tip.h"

#include <QLocale>

#include <algorithm>

namespace jaccuse::ui {

namespace {

QString formatTitle(const QString &id)
{
    for (const import::Format &format : import::formats())
        if (format.id == id)
            return format.title;
    return id;
}

qint64 countOf(const import::ImportReport &report, int column)
{
    switch (column) {
    case ImportsModel::Claims:
        return report.claims;
    case ImportsModel::Already:
        return report.already;
    case ImportsModel::Updated:
        return report.updated + report.updatedDocuments + report.updatedIncidents;
    case ImportsModel::Removed:
        return report.removed;
    case ImportsModel::LeftOut:
        return report.skipped;
    default:
        return report.warningsInAll;
    }
}

QString textOf(const ImportsModel::Row &row, int column)
{
    switch (column) {
    case ImportsModel::File:
        return row.name;
    case ImportsModel::Format:
        return row.failure.isEmpty() ? formatTitle(row.report.format) : row.failure;
    case ImportsModel::When:
        return QLocale().toString(row.when.toLocalTime(), QLocale::ShortFormat);
    default: {
        // Nothing is written where nothing is to be told, but claims are always counted.
        const qint64 count = countOf(row.report, column);
        const bool quiet = !row.failure.isEmpty() || (count == 0 && column != ImportsModel::Claims);
        return quiet ? QString() : QLocale().toString(count);
    }
    }
}

} // namespace

ImportsModel::ImportsModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ImportsModel::setRows(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

bool ImportsModel::isEmpty(Column column) const
{
    return std::all_of(m_rows.begin(), m_rows.end(),
                       [column](const Row &row) { return textOf(row, column).isEmpty(); });
}

const ImportsModel::Row *ImportsModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<size_t>(row)] : nullptr;
}

int ImportsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ImportsModel::data(const QModelIndex &index, int role) const
{
    const Row *row = at(index.row());
    if (!row)
        return {};
    if (role == Qt::DisplayRole)
        return textOf(*row, index.column());
    if (role == Qt::ToolTipRole && index.column() < Claims)
        return plainToolTip(textOf(*row, index.column()));
    if (role == Qt::TextAlignmentRole && index.column() >= Claims)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant ImportsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= Claims ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const bool tip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !tip)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case Format:
        return tr("What it is");
    case When:
        return tr("Imported");
    case Claims:
        return tip ? tr("Claims that are new in the file") : tr("New claims");
    case Already:
        return tip ? tr("Claims that were in the file already, as they are") : tr("Already there");
    case Updated:
        return tip ? tr("Claims, documents and incidents that this newer version changed") : tr("Updated");
    case Removed:
        return tip ? tr("Claims that this newer version takes back") : tr("Taken back");
    case LeftOut:
        return tip ? tr("Records that could not be taken, each with a warning") : tr("Left out");
    default:
        return tr("Warnings");
    }
}

} // namespace jaccuse::ui
