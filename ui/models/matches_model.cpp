// SPDX-License-Identifier: MIT
#include "models/matches_model.h"

#include "tool_tip.h"

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

MatchesModel::MatchesModel(Kind kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
{}

void MatchesModel::setNames(std::vector<ImportedName> names)
{
    if (names == m_names)
        return;
    beginResetModel();
    m_names = std::move(names);
    endResetModel();
}

const ImportedName *MatchesModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_names[static_cast<size_t>(row)] : nullptr;
}

int MatchesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

int MatchesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_kind == Kind::Matched ? columns : Reason;
}

QVariant MatchesModel::data(const QModelIndex &index, int role) const
{
    const ImportedName *name = at(index.row());
    if (!name || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString text = index.column() == Name     ? u"“%1”"_s.arg(name->match.surface)
                         : index.column() == Reason ? name->match.reason
                         : m_kind == Kind::Matched  ? name->match.actorName
                                                    : name->match.candidates.join(tr(" or "));
    return role == Qt::ToolTipRole ? plainToolTip(text) : text;
}

QVariant MatchesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name           ? tr("Name in the file")
           : section == Reason       ? tr("Because")
           : m_kind == Kind::Matched ? tr("Taken for")
                                     : tr("May be");
}

} // namespace jaccuse::ui
