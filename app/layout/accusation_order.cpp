// SPDX-License-Identifier: MIT
#include "layout/accusation_order.h"

#include <algorithm>
#include <map>
#include <set>

namespace jaccuse::layout {

namespace {

size_t at(int place)
{
    return static_cast<size_t>(place);
}

/// Arcs by one of their ends.
class ArcLists
{
public:
    ArcLists(int size, const std::vector<Arc> &arcs, int Arc::*end)
        : m_starts(at(size) + 1, 0)
        , m_arcs(arcs.size())
    {
        for (const Arc &arc : arcs)
            ++m_starts[at(arc.*end) + 1];
        for (size_t i = 1; i < m_starts.size(); ++i)
            m_starts[i] += m_starts[i - 1];
        std::vector<int> next(m_starts);
        for (size_t i = 0; i < arcs.size(); ++i)
            m_arcs[at(next[at(arcs[i].*end)]++)] = static_cast<int>(i);
    }

    [[nodiscard]] int first(int node) const { return m_starts[at(node)]; }
    [[nodiscard]] int last(int node) const { return m_starts[at(node) + 1]; }
    [[nodiscard]] size_t arc(int place) const { return at(m_arcs[at(place)]); }

private:
    std::vector<int> m_starts;
    std::vector<int> m_arcs;
};

/// Numbers the rings so that every arc between two of them goes to the lower number. The depth first search
/// keeps its own stack: chains of accusation can be long.
class Rings
{
public:
    Rings(int size, const std::vector<Arc> &arcs)
        : m_arcs(arcs)
        , m_out(size, arcs, &Arc::from)
        , m_number(at(size), unseen)
        , m_low(at(size), 0)
        , m_ring(at(size), unseen)
    {
        for (int node = 0; node < size; ++node)
            if (m_number[at(node)] == unseen)
                search(node);
    }

    [[nodiscard]] const std::vector<int> &ringOf() const { return m_ring; }
    [[nodiscard]] int count() const { return m_count; }

private:
    static constexpr int unseen = -1;

    struct Visit
    {
        int node;
        int next; ///< place in m_out
    };

    void enter(int node)
    {
        m_number[at(node)] = m_low[at(node)] = m_numbers++;
        m_open.push_back(node);
        m_way.push_back({node, m_out.first(node)});
    }

    void search(int start)
    {
        enter(start);
        while (!m_way.empty()) {
            Visit &visit = m_way.back();
            const int node = visit.node;
            if (visit.next < m_out.last(node)) {
                const int other = m_arcs[m_out.arc(visit.next++)].to;
                if (m_number[at(other)] == unseen)
                    enter(other);
                else if (m_ring[at(other)] == unseen)
                    m_low[at(node)] = std::min(m_low[at(node)], m_number[at(other)]);
                continue;
            }
            m_way.pop_back();
            if (!m_way.empty())
                m_low[at(m_way.back().node)] = std::min(m_low[at(m_way.back().node)], m_low[at(node)]);
            if (m_low[at(node)] == m_number[at(node)])
                close(node);
        }
    }

    void close(int root)
    {
        int node = unseen;
        do {
            node = m_open.back();
            m_open.pop_back();
            m_ring[at(node)] = m_count;
        } while (node != root);
        ++m_count;
    }

    const std::vector<Arc> &m_arcs;
    ArcLists m_out;
    std::vector<int> m_number;
    std::vector<int> m_low;
    std::vector<int> m_ring;
    std::vector<int> m_open;
    std::vector<Visit> m_way;
    int m_numbers = 0;
    int m_count = 0;
};

/// Takes those that are accused by nobody left to the front and those that accuse nobody left to the back;
/// where there are none, the one that accuses most beyond what it is accused goes to the front.
class Greedy
{
public:
    Greedy(int size, const std::vector<Arc> &arcs, const std::vector<int> &ring)
        : m_arcs(arcs)
        , m_ring(ring)
        , m_out(size, arcs, &Arc::from)
        , m_in(size, arcs, &Arc::to)
        , m_outside(at(size), 0)
        , m_inside(at(size), 0)
    {
        for (const Arc &arc : arcs) {
            if (ring[at(arc.from)] != ring[at(arc.to)])
                continue;
            m_outside[at(arc.from)] += arc.weight;
            m_inside[at(arc.to)] += arc.weight;
        }
    }

    std::vector<int> order(const std::vector<int> &nodes)
    {
        std::vector<int> front;
        std::vector<int> back;
        for (const int node : nodes)
            m_left.insert(keyOf(node));
        while (!m_left.empty()) {
            const Key key = *m_left.begin();
            (key.group == sink ? back : front).push_back(key.node);
            remove(key.node);
        }
        front.insert(front.end(), back.rbegin(), back.rend());
        return front;
    }

private:
    static constexpr int sink = 0;

    struct Key
    {
        int group = 0;      ///< sinks go first, then sources, then the others
        double balance = 0; ///< claims made less claims received
        int node = 0;

        bool operator<(const Key &other) const
        {
            if (group != other.group)
                return group < other.group;
            return balance != other.balance ? balance > other.balance : node < other.node;
        }
    };

    [[nodiscard]] Key keyOf(int node) const
    {
        const double made = m_outside[at(node)];
        const double received = m_inside[at(node)];
        const int group = made <= 0 ? sink : (received <= 0 ? 1 : 2);
        return {group, made - received, node};
    }

    void remove(int node)
    {
        m_left.erase(keyOf(node));
        const auto take = [&](const ArcLists &lists, int Arc::*otherEnd, std::vector<double> &sums) {
            for (int i = lists.first(node); i < lists.last(node); ++i) {
                const Arc &arc = m_arcs[lists.arc(i)];
                const int other = arc.*otherEnd;
                if (m_ring[at(other)] != m_ring[at(node)])
                    continue;
                const bool waits = m_left.erase(keyOf(other)) > 0;
                sums[at(other)] -= arc.weight;
                if (waits)
                    m_left.insert(keyOf(other));
            }
        };
        take(m_out, &Arc::to, m_inside);
        take(m_in, &Arc::from, m_outside);
    }

    const std::vector<Arc> &m_arcs;
    const std::vector<int> &m_ring;
    ArcLists m_out;
    ArcLists m_in;
    std::vector<double> m_outside; ///< claims about others of the ring that are left
    std::vector<double> m_inside;
    std::set<Key> m_left;
};

} // namespace

std::vector<Arc> accusationsIn(const Component &component, const graph::Graph &graph)
{
    std::vector<int> place(graph.nodes.size(), -1);
    for (size_t i = 0; i < component.nodes.size(); ++i)
        place[at(component.nodes[i])] = static_cast<int>(i);
    std::map<std::pair<int, int>, double> claims;
    for (const graph::GraphEdge &edge : graph.edges) {
        if (edge.kind == query::EdgeKind::Accuses && edge.from != edge.to && place[at(edge.from)] >= 0)
            claims[{place[at(edge.from)], place[at(edge.to)]}] += static_cast<double>(edge.claims);
    }
    std::vector<Arc> arcs;
    arcs.reserve(claims.size());
    for (const auto &[ends, weight] : claims)
        arcs.push_back({ends.first, ends.second, weight});
    return arcs;
}

std::vector<int> ranksOf(int size, const std::vector<Arc> &arcs)
{
    const Rings rings(size, arcs);
    std::vector<std::vector<int>> members(at(rings.count()));
    for (int node = 0; node < size; ++node)
        members[at(rings.ringOf()[at(node)])].push_back(node);
    Greedy greedy(size, arcs, rings.ringOf());
    std::vector<int> ranks(at(size), 0);
    int rank = 0;
    for (auto ring = members.rbegin(); ring != members.rend(); ++ring)
        for (const int node : greedy.order(*ring))
            ranks[at(node)] = rank++;
    return ranks;
}

} // namespace jaccuse::layout
