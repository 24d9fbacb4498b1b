// SPDX-License-Identifier: MIT
#include "render/scene_groups.h"

#include "graph/communities.h"
#include "render/crowds.h"
#include "render/edge_shape.h"
#include "render/scene.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace jaccuse::render {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::render::Groups)
};

constexpr double roomForNode = 620;     ///< square pixels below which nodes cannot be told apart
constexpr double roomInCrowd = 200;     ///< the same where who lies close is not who is tied closely
constexpr double crowdApart = 78;       ///< pixels between the middles of two crowds
constexpr size_t worthIt = 10;          ///< crowds of fewer than this part of all nodes are let be
constexpr double largestSpread = 95;    ///< pixels: larger groups are drawn as several smaller ones
constexpr size_t fewest = 4;            ///< members of a group
constexpr size_t mostOfAll = 3;         ///< a group of more than this part of all nodes hides what there is
constexpr double tiny = 40;             ///< pixels: spread of what may be one group whatever it hides
constexpr double stepsToDouble = 3;     ///< scales told apart
constexpr size_t mostDrawn = 6;         ///< grouped scenes kept
constexpr double gapBetweenGroups = 12; ///< pixels

int stepOf(double scale)
{
    return static_cast<int>(std::floor(std::log2(std::max(scale, 1e-9)) * stepsToDouble));
}

std::vector<graph::Tie> tiesOf(const Scene &scene)
{
    std::vector<double> lengths;
    lengths.reserve(scene.edges().size());
    for (const SceneEdge &edge : scene.edges())
        lengths.push_back(std::hypot(edge.end.x() - edge.start.x(), edge.end.y() - edge.start.y()));
    std::vector<double> sorted = lengths;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    const double usual = std::max(1.0, *middle);
    std::vector<graph::Tie> ties;
    ties.reserve(lengths.size());
    for (size_t i = 0; i < lengths.size(); ++i) {
        const graph::GraphEdge &edge = scene.graph().edges[i];
        // Who lies far off must not be drawn into a group: its picture would be in another place.
        const double far = lengths[i] / usual;
        ties.push_back(
            {edge.from, edge.to, std::sqrt(std::max<double>(1, double(edge.claims))) / (1 + far * far)});
    }
    return ties;
}

QString nameOf(const graph::Graph &graph, const std::vector<int> &members)
{
    const QString others = QLocale().toString(static_cast<qlonglong>(members.size()) - 1);
    return Words::tr("%1 and %2 others")
        .arg(graph.nodes[static_cast<size_t>(members.front())].actor.name, others);
}

/// The kind that more than half of the members have, or unknown.
model::ActorKind kindOf(const graph::Graph &graph, const std::vector<int> &members)
{
    QHash<int, size_t> counts;
    for (const int member : members)
        if (const auto &actor = graph.nodes[static_cast<size_t>(member)].actor; actor.named)
            if (++counts[static_cast<int>(actor.kind)] * 2 > members.size())
                return actor.kind;
    return model::ActorKind::Unknown;
}

/// The country that more than half of the members have, or none.
QString countryOf(const graph::Graph &graph, const std::vector<int> &members)
{
    QHash<QString, size_t> counts;
    for (const int member : members)
        if (const QString &country = graph.nodes[static_cast<size_t>(member)].actor.country;
            !country.isEmpty() && ++counts[country] * 2 > members.size())
            return country;
    return {};
}

/// Moves groups apart that would lie upon each other, each by no more than need be.
void spreadOut(std::vector<QPointF> &middles, const std::vector<double> &radii)
{
    constexpr int rounds = 20;
    for (int round = 0; round < rounds; ++round) {
        bool moved = false;
        for (size_t i = 0; i < middles.size(); ++i)
            for (size_t k = 0; k < i; ++k) {
                const QPointF way = middles[i] - middles[k];
                const double apart = std::hypot(way.x(), way.y());
                const double wanted = radii[i] + radii[k];
                if (apart >= wanted)
                    continue;
                const QPointF push = (wanted - apart) / 2 *
                                     (apart > 1e-6 ? way / apart : QPointF(i % 2 ? 1 : 0, i % 2 ? 0 : 1));
                middles[i] += push;
                middles[k] -= push;
                moved = true;
            }
        if (!moved)
            break;
    }
}

} // namespace

SceneGroups::SceneGroups(const Scene &scene)
    : m_scene(scene)
{
    if (scene.edges().empty())
        return;
    const auto levels = graph::communities(static_cast<int>(scene.nodes().size()), tiesOf(scene));
    for (const std::vector<int> &groupOf : levels) {
        std::vector<Group> groups(static_cast<size_t>(*std::max_element(groupOf.begin(), groupOf.end())) + 1);
        for (size_t node = 0; node < groupOf.size(); ++node)
            groups[static_cast<size_t>(groupOf[node])].members.push_back(static_cast<int>(node));
        for (Group &group : groups)
            measure(group);
        if (!m_levels.empty())
            for (Group &inner : m_levels.back())
                inner.parent = groupOf[static_cast<size_t>(inner.members.front())];
        m_levels.push_back(std::move(groups));
    }
}

void SceneGroups::measure(Group &group) const
{
    const auto count = static_cast<double>(group.members.size());
    for (const int member : group.members)
        group.middle += m_scene.nodes()[static_cast<size_t>(member)].position / count;
    double square = 0;
    for (const int member : group.members) {
        const QPointF off = m_scene.nodes()[static_cast<size_t>(member)].position - group.middle;
        square += QPointF::dotProduct(off, off) / count;
    }
    group.spread = std::sqrt(2 * square);
}

std::vector<SceneGroups::Group> SceneGroups::crowdsBeside(const std::vector<const Group *> &closed,
                                                          double scale) const
{
    std::vector<QPointF> places;
    places.reserve(m_scene.nodes().size());
    for (const SceneNode &node : m_scene.nodes())
        places.push_back(node.position);
    std::vector<char> taken(places.size(), 0);
    for (const Group *group : closed)
        for (const int member : group->members)
            taken[static_cast<size_t>(member)] = 1;
    CrowdRule rule;
    rule.apart = crowdApart / scale;
    rule.fewest = static_cast<int>(std::ceil(M_PI * crowdApart * crowdApart / 4 / roomInCrowd));
    std::vector<Group> crowds;
    for (std::vector<int> &members : crowdsOf(places, taken, rule)) {
        if (members.size() < fewest)
            continue;
        Group &crowd = crowds.emplace_back();
        crowd.members = std::move(members);
        measure(crowd);
    }
    return crowds;
}

std::vector<const SceneGroups::Group *> SceneGroups::closedAt(double scale) const
{
    const auto crowded = [this, scale](const Group &group) {
        const auto count = static_cast<double>(group.members.size());
        const double across = group.spread * scale;
        return group.members.size() >= fewest && M_PI * across * across < roomForNode * count &&
               (group.members.size() * mostOfAll <= m_scene.nodes().size() || across < tiny);
    };
    // The largest groups that are still small on the screen; whatever lies within one is drawn with it.
    std::vector<const Group *> closed;
    std::vector<char> taken; // by group of the level above: it or one that it lies in is closed
    for (size_t level = m_levels.size(); level-- > 0;) {
        std::vector<char> now(m_levels[level].size(), 0);
        for (size_t i = 0; i < now.size(); ++i) {
            const Group &group = m_levels[level][i];
            if (!taken.empty() && taken[static_cast<size_t>(group.parent)]) {
                now[i] = 1;
            } else if (crowded(group) && (level == 0 || group.spread * scale < largestSpread)) {
                now[i] = 1;
                closed.push_back(&group);
            }
        }
        taken = std::move(now);
    }
    return closed;
}

std::shared_ptr<const GroupedScene> SceneGroups::at(double scale) const
{
    const int step = stepOf(scale);
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &[known, scene] : m_drawn)
            if (known == step)
                return scene;
    }
    // Not under the lock: whoever only asks what is known must not wait.
    // The upper end of the step: there is never less room than was reckoned with.
    const double reckoned = std::exp2((step + 0.5) / stepsToDouble);
    auto groups = closedAt(reckoned);
    auto crowds = crowdsBeside(groups, reckoned);
    const size_t crowded =
        std::accumulate(crowds.begin(), crowds.end(), size_t(0),
                        [](size_t sum, const Group &crowd) { return sum + crowd.members.size(); });
    if (crowded * worthIt < m_scene.nodes().size()) {
        crowds.clear();
    } else if (!groups.empty() && 2 * crowded > m_scene.nodes().size()) {
        // Who is tied to whom does not part such a ball, and bubbles of both sorts would crowd one another.
        groups.clear();
        crowds = crowdsBeside(groups, reckoned);
    }
    for (const Group &crowd : crowds)
        groups.push_back(&crowd);
    auto scene = groups.empty() ? nullptr : drawUp(groups, reckoned);
    const std::lock_guard lock(m_mutex);
    if (m_drawn.size() >= mostDrawn)
        m_drawn.erase(m_drawn.begin());
    m_drawn.emplace_back(step, scene);
    return scene;
}

bool SceneGroups::knows(double scale) const
{
    const int step = stepOf(scale);
    const std::lock_guard lock(m_mutex);
    return std::any_of(m_drawn.begin(), m_drawn.end(),
                       [step](const auto &drawn) { return drawn.first == step; });
}

std::shared_ptr<const GroupedScene> SceneGroups::drawUp(const std::vector<const Group *> &groups,
                                                        double scale) const
{
    const graph::Graph &whole = m_scene.graph();
    std::vector<QPointF> middles;
    std::vector<double> radii;
    for (const Group *group : groups) {
        middles.push_back(group->middle);
        radii.push_back((groupRadius(group->members.size()) + gapBetweenGroups / 2) / scale);
    }
    spreadOut(middles, radii);

    graph::Graph graph;
    layout::Positions positions;
    auto grouped = std::make_shared<GroupedScene>();
    std::vector<int> itemOf(whole.nodes.size(), -1);
    for (size_t i = 0; i < groups.size(); ++i) {
        graph::GraphNode node;
        node.members = static_cast<int>(groups[i]->members.size());
        node.actor.name = nameOf(whole, groups[i]->members);
        node.actor.kind = kindOf(whole, groups[i]->members);
        node.actor.country = countryOf(whole, groups[i]->members);
        for (const int member : groups[i]->members) {
            node.made += whole.nodes[static_cast<size_t>(member)].made;
            node.received += whole.nodes[static_cast<size_t>(member)].received;
            itemOf[static_cast<size_t>(member)] = static_cast<int>(i);
        }
        graph.nodes.push_back(node);
        positions.push_back(middles[i]);
        grouped->actorOf.push_back(groups[i]->members.front());
    }
    for (size_t i = 0; i < whole.nodes.size(); ++i)
        if (itemOf[i] < 0) {
            itemOf[i] = static_cast<int>(graph.nodes.size());
            graph.nodes.push_back(whole.nodes[i]);
            positions.push_back(m_scene.nodes()[i].position);
            grouped->actorOf.push_back(static_cast<int>(i));
        }
    // The most involved first, as in any graph.
    std::vector<int> order(graph.nodes.size());
    std::iota(order.begin(), order.end(), 0);
    const auto involvement = [&](int item) {
        const graph::GraphNode &node = graph.nodes[static_cast<size_t>(item)];
        return node.made + node.received;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return involvement(a) > involvement(b); });
    std::vector<int> place(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        place[static_cast<size_t>(order[i])] = static_cast<int>(i);
    const auto sorted = [&order](const auto &from) {
        auto to = from;
        for (size_t i = 0; i < order.size(); ++i)
            to[i] = from[static_cast<size_t>(order[i])];
        return to;
    };
    graph.nodes = sorted(graph.nodes);
    positions = sorted(positions);
    grouped->actorOf = sorted(grouped->actorOf);
    for (int &item : itemOf)
        item = place[static_cast<size_t>(item)];
    grouped->nodeOf = std::move(itemOf);

    grouped->edgeOf.assign(whole.edges.size(), -1);
    QHash<quint64, int> known;
    // The strongest of the whole come first, so the first of several stands for them.
    for (size_t i = 0; i < whole.edges.size(); ++i) {
        graph::GraphEdge edge = whole.edges[i];
        edge.from = grouped->nodeOf[static_cast<size_t>(edge.from)];
        edge.to = grouped->nodeOf[static_cast<size_t>(edge.to)];
        if (edge.from == edge.to)
            continue;
        const quint64 key = (static_cast<quint64>(edge.from) << 35U) | (static_cast<quint64>(edge.to) << 3U) |
                            static_cast<quint64>(edge.kind);
        const auto found = known.constFind(key);
        if (found == known.cend()) {
            const auto next = static_cast<int>(graph.edges.size());
            known.insert(key, next);
            grouped->edgeOf[i] = next;
            grouped->strongOf.push_back(static_cast<int>(i));
            graph.edges.push_back(edge);
            continue;
        }
        grouped->edgeOf[i] = *found;
        graph::GraphEdge &all = graph.edges[static_cast<size_t>(*found)];
        all.claims += edge.claims;
        all.inferred = all.inferred && edge.inferred;
        all.withdrawn = all.withdrawn && edge.withdrawn;
    }
    graph.actorsInAll = whole.actorsInAll;
    graph.claimsInAll = whole.claimsInAll;
    graph.claimsDrawn = whole.claimsDrawn;
    grouped->scene =
        std::make_shared<const Scene>(std::move(graph), positions, m_scene.fonts(), &m_scene.colours());
    return grouped;
}

} // namespace jaccuse::render
