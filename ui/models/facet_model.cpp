// SPDX-License-Identifier: MIT
#include "models/facet_model.h"

#include "model/actor.h"

#include <algorithm>

namespace jaccuse::ui {

FacetModel::FacetModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void FacetModel::setValues(std::vector<FacetValue> values, const QSet<QString> &chosen)
{
    // The rows stay where they are when only counts and marks change, so that the keyboard does too.
    const std::vector<size_t> rowsBefore = m_rows;
    const auto sameKey = [](const FacetValue &a, const FacetValue &b) { return a.key == b.key; };
    const bool same = std::equal(values.begin(), values.end(), m_values.begin(), m_values.end(), sameKey);
    if (!same)
        beginResetModel();
    m_values = std::move(values);
    m_chosen = chosen;
    if (!same) {
        fill();
        endResetModel();
        return;
    }
    fill();
    if (m_rows == rowsBefore) {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    std::vector<size_t> rows = rowsBefore;
    std::swap(rows, m_rows);
    beginResetModel();
    std::swap(rows, m_rows);
    endResetModel();
}

bool FacetModel::isListed(const FacetValue &value) const
{
    return value.always || value.claims > 0 || m_chosen.contains(value.key);
}

void FacetModel::fill()
{
    m_rows.clear();
    for (size_t i = 0; i < m_values.size(); ++i) {
        if (m_most >= 0 && m_rows.size() >= static_cast<size_t>(m_most))
            break;
        if (!isListed(m_values[i]))
            continue;
        if (m_narrowing.isEmpty() || model::nameKey(m_values[i].words).contains(m_narrowing))
            m_rows.push_back(i);
    }
}

void FacetModel::setNarrowing(const QString &words)
{
    beginResetModel();
    m_narrowing = model::nameKey(words);
    fill();
    endResetModel();
}

void FacetModel::setMost(int most)
{
    if (most == m_most)
        return;
    beginResetModel();
    m_most = most;
    fill();
    endResetModel();
}

int FacetModel::total() const
{
    return static_cast<int>(
        std::count_if(m_values.begin(), m_values.end(), [this](const FacetValue &v) { return isListed(v); }));
}

bool FacetModel::isChecked(const QString &key) const
{
    return m_chosen.isEmpty() || m_chosen.contains(key);
}

QSet<QString> FacetModel::toggled(const QString &key) const
{
    QSet<QString> all;
    for (const FacetValue &value : m_values)
        all.insert(value.key);
    QSet<QString> chosen = m_chosen.isEmpty() ? all : m_chosen;
    if (!chosen.remove(key))
        chosen.insert(key);
    // All marked is no filter; nothing marked would show nothing at all, which nobody means.
    return chosen.contains(all) ? QSet<QString>() : chosen;
}

QSet<QString> FacetModel::only(const QString &key) const
{
    const QSet<QString> alone{key};
    return m_chosen == alone ? QSet<QString>() : alone;
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FacetValue &value = m_values[m_rows[static_cast<size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        return value.words;
    case Qt::CheckStateRole:
        return isChecked(value.key) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return isChecked(value.key) ? tr("%1, shown, claims: %2").arg(value.words).arg(value.claims)
                                    : tr("%1, not shown, claims: %2").arg(value.words).arg(value.claims);
    case KeyRole:
        return value.key;
    case CountRole:
        return value.claims;
    default:
        return {};
    }
}

} // namespace jaccuse::ui
