// SPDX-License-Identifier: MIT
#include "models/import_files_model.h"

#include "model/wording.h"
#include "tool_tip.h"

#include <QDir>
#include <QLocale>

namespace jaccuse::ui {

ImportFilesModel::ImportFilesModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ImportFilesModel::setPaths(const QStringList &paths)
{
    std::vector<import::Preview> previews;
    for (const QString &path : paths)
        previews.emplace_back().path.file = path;
    setPreviews(std::move(previews));
}

void ImportFilesModel::setPreviews(std::vector<import::Preview> previews)
{
    beginResetModel();
    m_previews = std::move(previews);
    endResetModel();
}

void ImportFilesModel::replace(std::vector<import::Preview> previews)
{
    for (import::Preview &preview : previews) {
        const int row = rowOf(preview.path);
        if (row < 0)
            continue;
        m_previews[static_cast<size_t>(row)] = std::move(preview);
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
}

const import::Preview *ImportFilesModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_previews[static_cast<size_t>(row)] : nullptr;
}

int ImportFilesModel::rowOf(const import::SourcePath &path) const
{
    for (size_t i = 0; i < m_previews.size(); ++i)
        if (m_previews[i].path == path)
            return static_cast<int>(i);
    return -1;
}

bool ImportFilesModel::isKnown(const import::Preview &preview)
{
    return !preview.format.isEmpty() || !preview.failure.isEmpty();
}

int ImportFilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_previews.size());
}

int ImportFilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ImportFilesModel::what(const import::Preview &preview) const
{
    if (!preview.failure.isEmpty())
        return preview.failure;
    if (!isKnown(preview))
        return tr("not looked at yet");
    if (!preview.companion)
        return preview.formatTitle;
    QStringList together;
    for (const import::Preview &other : m_previews)
        if (other.format == preview.format && !other.companion && other.failure.isEmpty())
            together += other.path.name();
    return together.isEmpty() ? preview.formatTitle
                              : tr("read together with %1").arg(model::joined(together.mid(0, 3)));
}

QVariant ImportFilesModel::data(const QModelIndex &index, int role) const
{
    const import::Preview *preview = at(index.row());
    if (!preview)
        return {};
    if (role == FailureRole)
        return !preview->failure.isEmpty();
    if (role == Qt::ToolTipRole && index.column() == Name) {
        QString place = QDir::toNativeSeparators(preview->path.file);
        if (!preview->path.member.isEmpty())
            place += tr(", in it %1").arg(preview->path.member);
        return plainToolTip(place);
    }
    if (role == Qt::ToolTipRole && index.column() == What)
        return plainToolTip(what(*preview));
    if (role == Qt::TextAlignmentRole && index.column() == Warnings)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return preview->path.name();
    case What:
        return what(*preview);
    default:
        return preview->warnings.empty() ? QString() : QLocale().toString(preview->warnings.size());
    }
}

QVariant ImportFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Warnings ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("File") : section == What ? tr("What it is") : tr("Warnings");
}

} // namespace jaccuse::ui
