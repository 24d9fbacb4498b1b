// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_columns.h"

#include <QStringList>

namespace jaccuse::support {

/// Builds claim columns by hand, for tests: first the claims, each followed by its pairs. Actors, acts and
/// publishers come into being by name; an actor's id is its place plus one, a claim's id too.
class ColumnsBuilder
{
public:
    struct Claim
    {
        model::Stance stance = model::Stance::Accuses;
        QStringList acts;
        QStringList publishers;
        QDate from; ///< invalid: not known
        QDate to;   ///< invalid: not known
        bool quoted = true;
    };

    ColumnsBuilder();

    /// A claim said on one day; an invalid date for an undated one.
    ColumnsBuilder &claim(model::Stance stance = model::Stance::Accuses, const QDate &day = {});
    ColumnsBuilder &claim(const Claim &claim);
    /// A pair of the claim added last.
    ColumnsBuilder &pair(const QString &from, const QString &to,
                         query::EdgeKind kind = query::EdgeKind::Accuses,
                         model::Responsibility responsibility = model::Responsibility::Performs,
                         quint8 flags = 0);

    [[nodiscard]] query::ClaimColumnsPtr columns() const;
    /// The id of an actor named before.
    [[nodiscard]] model::ActorId actor(const QString &name) const;

private:
    quint32 actorPlace(const QString &name);

    query::ClaimColumns m_columns;
};

} // namespace jaccuse::support
