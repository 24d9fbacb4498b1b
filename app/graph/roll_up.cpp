// SPDX-License-Identifier: MIT
#include "graph/roll_up.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace jaccuse::graph {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::graph::RollUp)
};

constexpr int mostSteps = 16; // from an organ up to its state; more would be a circle

struct Owner
{
    quint32 place = 0;
    bool claimed = false;
};

bool leadsUp(model::ActorLinkType type)
{
    using Type = model::ActorLinkType;
    return type == Type::PartOf || type == Type::OfficeOf || type == Type::ControlledBy;
}

/// Finds the states to which actors belong.
class Owners
{
public:
    Owners(const query::ClaimColumns &columns, const std::vector<model::ActorLink> &links, bool claimedToo)
        : m_columns(columns)
    {
        QHash<model::ActorId, quint32> places;
        places.reserve(static_cast<qsizetype>(columns.actors.size()));
        for (quint32 i = 0; i < columns.actors.size(); ++i)
            places.insert(columns.actors[i].id, i);
        for (const model::ActorLink &link : links) {
            const auto from = places.constFind(link.from);
            const auto to = places.constFind(link.to);
            if (leadsUp(link.type) && (link.definitional || claimedToo) && from != places.cend() &&
                to != places.cend())
                m_above.insert(*from, {*to, !link.definitional});
        }
    }

    /// The states above an actor, over definitional links alone or over all.
    [[nodiscard]] std::vector<Owner> statesOver(quint32 actor, bool claimedToo) const
    {
        std::vector<Owner> found;
        std::vector<Owner> level{{actor, false}};
        for (int step = 0; step < mostSteps && !level.empty(); ++step) {
            std::vector<Owner> next;
            for (const Owner &below : level) {
                if (below.place != actor && m_columns.actors[below.place].kind == model::ActorKind::State) {
                    found.push_back(below);
                    continue;
                }
                const auto [first, last] = m_above.equal_range(below.place);
                for (auto at = first; at != last; ++at)
                    if (claimedToo || !at->claimed)
                        next.push_back({at->place, below.claimed || at->claimed});
            }
            std::sort(next.begin(), next.end(), [](const Owner &a, const Owner &b) {
                return std::pair(a.place, a.claimed) < std::pair(b.place, b.claimed);
            });
            next.erase(std::unique(next.begin(), next.end(),
                                   [](const Owner &a, const Owner &b) { return a.place == b.place; }),
                       next.end());
            level = std::move(next);
        }
        return found;
    }

    /// What is so by definition goes before what is claimed; where states differ there is none.
    [[nodiscard]] Owner ownerOf(quint32 actor) const
    {
        if (m_columns.actors[actor].kind == model::ActorKind::State || !m_above.contains(actor))
            return {actor, false};
        for (const bool claimedToo : {false, true}) {
            const std::vector<Owner> states = statesOver(actor, claimedToo);
            if (!states.empty() && std::all_of(states.begin(), states.end(), [&](const Owner &state) {
                    return state.place == states.front().place;
                }))
                return states.front();
            if (!states.empty())
                break;
        }
        return {actor, false};
    }

private:
    const query::ClaimColumns &m_columns;
    QMultiHash<quint32, Owner> m_above;
};

} // namespace

query::ClaimColumnsPtr rolledUp(const query::ClaimColumnsPtr &columns,
                                const std::vector<model::ActorLink> &links, RollUp rollUp)
{
    if (rollUp == RollUp::None)
        return columns;
    const Owners owners(*columns, links, rollUp == RollUp::Claimed);
    std::vector<quint32> ownerOf(columns->actors.size());
    std::vector<quint8> appears(columns->actors.size(), 0);
    for (size_t i = 0; i < columns->pairFrom.size(); ++i)
        appears[columns->pairFrom[i]] = appears[columns->pairTo[i]] = 1;
    std::vector<int> taken(columns->actors.size(), 0);
    std::vector<int> claimed(columns->actors.size(), 0);
    for (quint32 i = 0; i < columns->actors.size(); ++i) {
        const Owner owner = owners.ownerOf(i);
        ownerOf[i] = owner.place;
        if (owner.place == i || appears[i] == 0)
            continue;
        ++taken[owner.place];
        claimed[owner.place] += owner.claimed ? 1 : 0;
    }
    if (std::all_of(taken.begin(), taken.end(), [](int count) { return count == 0; }))
        return columns;

    auto rolled = std::make_shared<query::ClaimColumns>(*columns);
    for (quint32 i = 0; i < taken.size(); ++i)
        if (claimed[i] > 0)
            rolled->actors[i].name = Words::tr("%1 +%2 (%3 claimed)", "state, actors taken in, of those")
                                         .arg(rolled->actors[i].name)
                                         .arg(taken[i])
                                         .arg(claimed[i]);
        else if (taken[i] > 0)
            rolled->actors[i].name = QStringLiteral("%1 +%2").arg(rolled->actors[i].name).arg(taken[i]);
    for (size_t i = 0; i < rolled->pairFrom.size(); ++i) {
        rolled->pairFrom[i] = ownerOf[rolled->pairFrom[i]];
        rolled->pairTo[i] = ownerOf[rolled->pairTo[i]];
    }
    query::numberEdges(*rolled);
    return rolled;
}

} // namespace jaccuse::graph
