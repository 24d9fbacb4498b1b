// SPDX-License-Identifier: MIT
#include "models/actor_list_model.h"

#include "model/actor.h"
#include "model/wording.h"

#include <algorithm>

namespace jaccuse::ui {

ActorListModel::ActorListModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void ActorListModel::setSelection(query::ClaimSelectionPtr selection)
{
    beginResetModel();
    m_selection = std::move(selection);
    m_involved.clear();
    m_mostClaims = 0;
    if (m_selection) {
        const auto &counts = m_selection->actorCounts;
        const auto &actors = m_selection->columns->actors;
        for (size_t i = 0; i < counts.size(); ++i) {
            if (counts[i].made > 0 || counts[i].received > 0)
                m_involved.push_back(static_cast<quint32>(i));
            m_mostClaims = std::max({m_mostClaims, qint64{counts[i].made}, qint64{counts[i].received}});
        }
        std::sort(m_involved.begin(), m_involved.end(), [&](quint32 a, quint32 b) {
            const qint64 ofA = counts[a].made + counts[a].received;
            const qint64 ofB = counts[b].made + counts[b].received;
            if (ofA != ofB)
                return ofA > ofB;
            const int names = actors[a].name.compare(actors[b].name, Qt::CaseInsensitive);
            return names != 0 ? names < 0 : a < b;
        });
    }
    filterRows();
    endResetModel();
}

void ActorListModel::setNameFilter(const QString &words)
{
    const QString key = model::nameKey(words);
    if (key == m_nameKey)
        return;
    beginResetModel();
    m_nameKey = key;
    filterRows();
    endResetModel();
}

void ActorListModel::filterRows()
{
    if (m_nameKey.isEmpty() || !m_selection) {
        m_rows = m_involved;
        return;
    }
    if (m_keysOf != m_selection->columns) {
        m_keysOf = m_selection->columns;
        m_keys.assign(m_keysOf->actors.size(), QString());
    }
    m_rows.clear();
    for (const quint32 place : m_involved) {
        QString &key = m_keys[place];
        if (key.isNull())
            key = model::nameKey(m_keysOf->actors[place].name);
        if (key.contains(m_nameKey))
            m_rows.push_back(place);
    }
}

QModelIndex ActorListModel::indexOf(model::ActorId actor) const
{
    if (!m_selection || actor.isNull())
        return {};
    const auto &actors = m_selection->columns->actors;
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](quint32 place) { return actors[place].id == actor; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

model::ActorId ActorListModel::actorAt(const QModelIndex &index) const
{
    if (!index.isValid() || !m_selection)
        return {};
    return m_selection->columns->actors[m_rows[static_cast<size_t>(index.row())]].id;
}

int ActorListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ActorListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_selection)
        return {};
    const quint32 place = m_rows[static_cast<size_t>(index.row())];
    const query::ColumnActor &actor = m_selection->columns->actors[place];
    const query::ActorCounts &counts = m_selection->actorCounts[place];
    switch (role) {
    case Qt::DisplayRole:
        return actor.name;
    case Qt::AccessibleTextRole:
        return tr("%1, %2: makes %3, gets %4")
            .arg(actor.name, model::label(actor.kind))
            .arg(counts.made)
            .arg(counts.received);
    case IdRole:
        return actor.id.value;
    case KindRole:
        return static_cast<int>(actor.kind);
    case NamedRole:
        return actor.named;
    case MadeRole:
        return counts.made;
    case ReceivedRole:
        return counts.received;
    default:
        return {};
    }
}

} // namespace jaccuse::ui
