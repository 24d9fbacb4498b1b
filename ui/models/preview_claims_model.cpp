// SPDX-License-Identifier: MIT
#include "models/preview_claims_model.h"

#include "model/vocabulary.h"
#include "model/wording.h"
#include "render/style.h"
#include "theme.h"
#include "tool_tip.h"

namespace jaccuse::ui {

namespace {

constexpr qsizetype longestTip = 600; // a longer tip is wider than the screen and read by nobody

QString textOf(const import::PreviewClaim &claim, int column)
{
    switch (column) {
    case PreviewClaimsModel::Accuser:
        return claim.accusers;
    case PreviewClaimsModel::Stance:
        return claim.stance;
    case PreviewClaimsModel::Accused:
        return claim.accused;
    case PreviewClaimsModel::Act:
        return claim.act;
    case PreviewClaimsModel::Date:
        return claim.date;
    case PreviewClaimsModel::Source:
        return claim.source;
    default:
        return claim.quotation.isEmpty() ? QString()
                                         : QStringLiteral("“%1”").arg(claim.quotation.simplified());
    }
}

std::optional<model::Stance> stanceOf(const QString &label)
{
    for (const model::Stance stance : model::allValues<model::Stance>())
        if (model::label(stance) == label)
            return stance;
    return {};
}

} // namespace

PreviewClaimsModel::PreviewClaimsModel(const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_theme(theme)
{}

void PreviewClaimsModel::setClaims(std::vector<import::PreviewClaim> claims)
{
    beginResetModel();
    m_claims = std::move(claims);
    endResetModel();
}

int PreviewClaimsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_claims.size());
}

int PreviewClaimsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant PreviewClaimsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const import::PreviewClaim &claim = m_claims[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(claim, index.column());
    case Qt::ToolTipRole: {
        const QString text = textOf(claim, index.column());
        return plainToolTip(text.size() > longestTip ? text.left(longestTip) + u'…' : text);
    }
    case Qt::FontRole:
        return index.column() == Quotation ? QVariant(m_theme.quotationFont()) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == Stance)
            if (const auto stance = stanceOf(claim.stance))
                return m_theme.colours().stance(*stance);
        return {};
    default:
        return {};
    }
}

QVariant PreviewClaimsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Accuser:
        return tr("Who says it");
    case Stance:
        return tr("Stance");
    case Accused:
        return tr("Accused");
    case Act:
        return tr("Act");
    case Date:
        return tr("Said on");
    case Source:
        return tr("Source");
    default:
        return tr("Quotation");
    }
}

} // namespace jaccuse::ui
