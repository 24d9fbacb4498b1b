// SPDX-License-Identifier: MIT
#include "support/made_graph.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>
#include <set>

using namespace Qt::StringLiterals;

namespace jaccuse::support {

namespace {

using Pair = std::pair<int, int>;

/// Numbers that are the same with every standard library.
class Chance
{
public:
    explicit Chance(quint32 seed)
        : m_random(seed)
    {}
    double part() { return static_cast<double>(m_random()) / 4294967296.0; }
    int below(int end) { return std::min(static_cast<int>(part() * end), end - 1); }
    /// Low numbers more often: part^power.
    int low(int end, double power)
    {
        return std::min(static_cast<int>(std::pow(part(), power) * end), end - 1);
    }

private:
    std::mt19937 m_random;
};

std::vector<Pair> madePairs(int actors, int edges, Chance &chance)
{
    const int communities = std::max(5, actors / 80);
    std::vector<int> community(static_cast<size_t>(actors));
    std::vector<std::vector<int>> members(static_cast<size_t>(communities));
    for (int i = 0; i < actors; ++i) {
        community[static_cast<size_t>(i)] = chance.below(communities);
        members[static_cast<size_t>(community[static_cast<size_t>(i)])].push_back(i);
    }
    std::set<Pair> pairs;
    for (int i = 1; i < actors; ++i)
        pairs.emplace(chance.low(i, 2), i);
    while (static_cast<int>(pairs.size()) < edges) {
        // Part to the fifth is Zipf's law with exponent 0.8.
        const int a = chance.low(actors, 5);
        const auto &own = members[static_cast<size_t>(community[static_cast<size_t>(a)])];
        const int b = chance.part() < 0.7
                          ? own[static_cast<size_t>(chance.low(static_cast<int>(own.size()), 1.5))]
                          : chance.low(actors, 5);
        if (a != b)
            pairs.insert(std::minmax(a, b));
    }
    return {pairs.begin(), pairs.end()};
}

QString madeName(int number)
{
    static constexpr std::array<QStringView, 10> kinds{
        u"Ministry of %1", u"%1 Group", u"%1",          u"%1 Front",       u"APT %1",
        u"%1 Party",       u"%1 Army",  u"Minister %1", u"%1 News Agency", u"%1 Intelligence Service"};
    static constexpr std::array<QStringView, 10> parts{u"ka",  u"ri",  u"mo",  u"ta",  u"le",
                                                       u"sun", u"vor", u"dan", u"bel", u"ost"};
    QString name;
    for (int i = 0, rest = number; i < 3 || rest > 0; ++i, rest /= 10)
        name += parts[static_cast<size_t>(rest % 10)];
    name[0] = name[0].toUpper();
    return kinds[static_cast<size_t>(number % 10)].toString().arg(name);
}

query::EdgeKind madeKind(double part)
{
    using query::EdgeKind;
    return part < 0.78   ? EdgeKind::Accuses
           : part < 0.88 ? EdgeKind::Denies
           : part < 0.93 ? EdgeKind::Defends
           : part < 0.96 ? EdgeKind::Dismisses
           : part < 0.98 ? EdgeKind::Declines
                         : EdgeKind::Withdraws;
}

model::Responsibility madeResponsibility(double part)
{
    using model::Responsibility;
    return part < 0.6    ? Responsibility::Performs
           : part < 0.75 ? Responsibility::Unspecified
           : part < 0.85 ? Responsibility::Linked
           : part < 0.95 ? Responsibility::Supports
                         : Responsibility::Tolerates;
}

} // namespace

graph::Graph madeGraph(int actors, int edges)
{
    static constexpr std::array<model::ActorKind, 10> kinds{
        model::ActorKind::Organ, model::ActorKind::Group, model::ActorKind::State, model::ActorKind::Group,
        model::ActorKind::Group, model::ActorKind::Group, model::ActorKind::Organ, model::ActorKind::Person,
        model::ActorKind::Media, model::ActorKind::Organ};
    Chance chance(static_cast<quint32>(actors) * 31U + static_cast<quint32>(edges));
    graph::Graph made;
    for (int i = 0; i < actors; ++i) {
        graph::GraphNode node;
        node.actor.id.value = i + 1;
        node.actor.name = madeName(i);
        node.actor.kind = kinds[static_cast<size_t>(i % 10)];
        node.actor.named = i % 97 != 96;
        made.nodes.push_back(node);
    }
    for (const Pair &pair : madePairs(actors, edges, chance)) {
        graph::GraphEdge edge;
        const bool forth = chance.part() < 0.5;
        edge.from = forth ? pair.first : pair.second;
        edge.to = forth ? pair.second : pair.first;
        edge.kind = madeKind(chance.part());
        if (edge.kind == query::EdgeKind::Accuses)
            edge.responsibility = madeResponsibility(chance.part());
        edge.inferred = chance.part() < 0.05;
        edge.claims = static_cast<qint64>(std::pow(chance.part() + 1e-4, -0.6));
        made.nodes[static_cast<size_t>(edge.from)].made += edge.claims;
        made.nodes[static_cast<size_t>(edge.to)].received += edge.claims;
        made.claimsInAll += edge.claims;
        made.edges.push_back(edge);
    }
    std::vector<int> order(made.nodes.size());
    std::iota(order.begin(), order.end(), 0);
    const auto involvement = [&](int node) {
        const graph::GraphNode &actor = made.nodes[static_cast<size_t>(node)];
        return actor.made + actor.received;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return involvement(a) > involvement(b); });
    std::vector<int> place(order.size());
    std::vector<graph::GraphNode> nodes;
    for (size_t i = 0; i < order.size(); ++i) {
        place[static_cast<size_t>(order[i])] = static_cast<int>(i);
        nodes.push_back(made.nodes[static_cast<size_t>(order[i])]);
    }
    made.nodes = std::move(nodes);
    for (graph::GraphEdge &edge : made.edges) {
        edge.from = place[static_cast<size_t>(edge.from)];
        edge.to = place[static_cast<size_t>(edge.to)];
    }
    std::stable_sort(
        made.edges.begin(), made.edges.end(),
        [](const graph::GraphEdge &a, const graph::GraphEdge &b) { return a.claims > b.claims; });
    graph::fillAdjacency(made);
    made.actorsInAll = actors;
    made.claimsDrawn = made.claimsInAll;
    return made;
}

} // namespace jaccuse::support
