// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_selection.h"

#include <QAbstractListModel>

#include <vector>

namespace jaccuse::ui {

/// The actors that take part in the claims chosen, most involved first, then by name. Rows are places in
/// the selection's own arrays, so that tens of thousands of actors cost nothing to hold.
class ActorListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< qlonglong, the value of a model::ActorId
        KindRole,                  ///< int, a model::ActorKind
        NamedRole,                 ///< bool
        MadeRole,                  ///< qlonglong, claims made
        ReceivedRole,              ///< qlonglong, claims received
    };

    explicit ActorListModel(QObject *parent = nullptr);

    /// A null pointer empties the list.
    void setSelection(query::ClaimSelectionPtr selection);
    /// Keeps actors whose name contains these words, compared by model::nameKey; empty keeps all.
    void setNameFilter(const QString &words);

    /// Actors before the name filter.
    [[nodiscard]] qsizetype total() const { return static_cast<qsizetype>(m_involved.size()); }
    /// The highest number of claims that one of these makes or receives.
    [[nodiscard]] qint64 mostClaims() const { return m_mostClaims; }
    [[nodiscard]] QModelIndex indexOf(model::ActorId actor) const;
    [[nodiscard]] model::ActorId actorAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void filterRows();

    query::ClaimSelectionPtr m_selection;
    std::vector<quint32> m_involved; ///< places in columns->actors, in the order shown
    qint64 m_mostClaims = 0;
    std::vector<quint32> m_rows;     ///< those of m_involved that pass the name filter
    std::vector<QString> m_keys;     ///< by place in columns->actors; made when first filtered by name
    query::ClaimColumnsPtr m_keysOf; ///< the columns that m_keys was made from
    QString m_nameKey;
};

} // namespace jaccuse::ui
