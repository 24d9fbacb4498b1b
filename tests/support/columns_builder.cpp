// SPDX-License-Identifier: MIT
#include "support/columns_builder.h"

#include <algorithm>

namespace jaccuse::support {

namespace {

qint32 dayNumber(const QDate &day)
{
    return day.isValid() ? static_cast<qint32>(day.toJulianDay()) : query::noDay;
}

quint32 setPlace(const QStringList &names, QStringList &known, std::vector<std::vector<quint32>> &sets)
{
    std::vector<quint32> set;
    for (const QString &name : names) {
        if (!known.contains(name))
            known << name;
        set.push_back(static_cast<quint32>(known.indexOf(name)));
    }
    const auto found = std::find(sets.begin(), sets.end(), set);
    if (found != sets.end())
        return static_cast<quint32>(found - sets.begin());
    sets.push_back(set);
    return static_cast<quint32>(sets.size() - 1);
}

} // namespace

ColumnsBuilder::ColumnsBuilder() = default;

ColumnsBuilder &ColumnsBuilder::claim(model::Stance stance, const QDate &day)
{
    Claim claim;
    claim.stance = stance;
    claim.from = day;
    claim.to = day;
    return this->claim(claim);
}

ColumnsBuilder &ColumnsBuilder::claim(const Claim &claim)
{
    ++m_columns.generation;
    m_columns.claims.push_back({static_cast<qint64>(m_columns.claims.size()) + 1});
    m_columns.dayLower.push_back(dayNumber(claim.from));
    m_columns.dayUpper.push_back(dayNumber(claim.to));
    m_columns.stance.push_back(static_cast<quint8>(claim.stance));
    m_columns.actSet.push_back(setPlace(claim.acts, m_columns.acts, m_columns.actSets));
    m_columns.publisherSet.push_back(
        setPlace(claim.publishers, m_columns.publishers, m_columns.publisherSets));
    m_columns.quoted.push_back(claim.quoted ? 1 : 0);
    return *this;
}

ColumnsBuilder &ColumnsBuilder::pair(const QString &from, const QString &to, query::EdgeKind kind,
                                     model::Responsibility responsibility, quint8 flags)
{
    m_columns.pairClaim.push_back(static_cast<quint32>(m_columns.claims.size() - 1));
    m_columns.pairFrom.push_back(actorPlace(from));
    m_columns.pairTo.push_back(actorPlace(to));
    m_columns.pairKind.push_back(static_cast<quint8>(kind));
    m_columns.pairResponsibility.push_back(static_cast<quint8>(responsibility));
    m_columns.pairFlags.push_back(flags);
    return *this;
}

query::ClaimColumnsPtr ColumnsBuilder::columns() const
{
    auto columns = std::make_shared<query::ClaimColumns>(m_columns);
    query::numberEdges(*columns);
    return columns;
}

model::ActorId ColumnsBuilder::actor(const QString &name) const
{
    for (const query::ColumnActor &actor : m_columns.actors)
        if (actor.name == name)
            return actor.id;
    return {};
}

quint32 ColumnsBuilder::actorPlace(const QString &name)
{
    if (actor(name).isNull()) {
        query::ColumnActor added;
        added.id.value = static_cast<qint64>(m_columns.actors.size()) + 1;
        added.name = name;
        m_columns.actors.push_back(added);
    }
    return static_cast<quint32>(actor(name).value - 1);
}

} // namespace jaccuse::support
