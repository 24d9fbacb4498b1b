// SPDX-License-Identifier: MIT
#include "models/table_rows_model.h"

#include "render/style.h"
#include "theme.h"
#include "tool_tip.h"

#include <QFont>

namespace jaccuse::ui {

namespace {

constexpr qsizetype longestCell = 200; // of what is shown; more is elided anyway
constexpr qsizetype longestTip = 600;

bool sameColumn(const QString &a, const QString &b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

} // namespace

TableRowsModel::TableRowsModel(const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_theme(theme)
{}

void TableRowsModel::setTable(std::vector<QString> header, std::vector<std::vector<QString>> rows)
{
    beginResetModel();
    m_header = std::move(header);
    m_rows = std::move(rows);
    m_uses.assign(m_header.size(), {});
    endResetModel();
}

void TableRowsModel::setMapping(const import::TableMapping &mapping)
{
    m_uses.assign(m_header.size(), {});
    for (const auto &[field, source] : mapping.fields)
        for (size_t i = 0; i < m_header.size() && !source.column.isEmpty(); ++i)
            if (sameColumn(m_header[i], source.column)) {
                m_uses[i] += import::fieldTitle(field);
                break;
            }
    if (m_header.empty())
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QStringList TableRowsModel::wordsIn(const QString &column) const
{
    QStringList words;
    for (size_t i = 0; i < m_header.size(); ++i) {
        if (!sameColumn(m_header[i], column))
            continue;
        for (const auto &row : m_rows)
            if (i < row.size() && !row[i].trimmed().isEmpty() &&
                !words.contains(row[i].trimmed(), Qt::CaseInsensitive))
                words += row[i].trimmed();
        break;
    }
    return words;
}

bool TableRowsModel::isInUse(int column) const
{
    return !m_uses[static_cast<size_t>(column)].isEmpty();
}

int TableRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TableRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant TableRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = m_rows[static_cast<size_t>(index.row())];
    const auto column = static_cast<size_t>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return column < row.size() ? row[column].left(longestCell).simplified() : QString();
    case Qt::ToolTipRole:
        return column < row.size() ? plainToolTip(row[column].left(longestTip)) : QString();
    case Qt::BackgroundRole:
        return isInUse(index.column()) ? QVariant(m_theme.colours().selection) : QVariant();
    case Qt::ForegroundRole:
        return isInUse(index.column()) ? QVariant() : QVariant(m_theme.colours().soft);
    default:
        return {};
    }
}

QVariant TableRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto column = static_cast<size_t>(section);
    const QString name = m_header[column].simplified();
    const QString uses = m_uses[column].join(tr(", "));
    switch (role) {
    case Qt::DisplayRole:
        return QString(name + u'\n' + (uses.isEmpty() ? QStringLiteral("–") : uses));
    case Qt::ToolTipRole:
        return plainToolTip(uses.isEmpty() ? tr("%1: not used").arg(name) : tr("%1: %2").arg(name, uses));
    default:
        return {};
    }
}

} // namespace jaccuse::ui
