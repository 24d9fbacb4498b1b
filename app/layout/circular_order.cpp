// SPDX-License-Identifier: MIT
#include "layout/circular_order.h"

#include <algorithm>
#include <deque>
#include <set>
#include <tuple>

namespace jaccuse::layout {

namespace {

constexpr qint64 mostSiftingWork = 150'000'000; ///< steps of short loops
constexpr int mostRounds = 4;

size_t at(int place)
{
    return static_cast<size_t>(place);
}

template <class Visit>
void forNeighbours(const Component &component, int node, Visit visit)
{
    for (int k = component.adjacencyStart[at(node)]; k < component.adjacencyStart[at(node) + 1]; ++k)
        visit(component.adjacency[at(k)]);
}

/// Grows the order at both ends.
class Growing
{
public:
    explicit Growing(const Component &component)
        : m_component(component)
        , m_placed(component.nodes.size(), 0)
        , m_isPlaced(component.nodes.size(), 0)
    {}

    std::vector<int> order()
    {
        for (int node = 0; node < m_component.size(); ++node)
            m_waiting.insert(rankOf(node));
        while (!m_waiting.empty())
            place(std::get<2>(*m_waiting.begin()));
        return {m_order.begin(), m_order.end()};
    }

private:
    using Rank = std::tuple<int, int, int>;

    /// Lowest goes next: most placed neighbours, then fewest others, then the first.
    [[nodiscard]] Rank rankOf(int node) const
    {
        return {-m_placed[at(node)], m_component.degree(node) - m_placed[at(node)], node};
    }

    void place(int node)
    {
        m_waiting.erase(rankOf(node));
        m_isPlaced[at(node)] = 1;
        forNeighbours(m_component, node, [&](int other) {
            if (m_isPlaced[at(other)] == 0)
                m_waiting.erase(rankOf(other));
            ++m_placed[at(other)];
            if (m_isPlaced[at(other)] == 0)
                m_waiting.insert(rankOf(other));
        });
        if (crossesLessAtTheEnd(node))
            m_order.push_back(node);
        else
            m_order.push_front(node);
    }

    /// An edge to a node that stands crosses the open edges of all between.
    [[nodiscard]] bool crossesLessAtTheEnd(int node) const
    {
        std::vector<quint8> neighbour(m_isPlaced.size(), 0);
        forNeighbours(m_component, node, [&](int other) { neighbour[at(other)] = 1; });
        qint64 standing = 0;
        qint64 open = 0;
        qint64 before = 0;
        qint64 throughAll = 0;
        for (const int other : m_order) {
            const qint64 own = m_component.degree(other) - m_placed[at(other)];
            if (neighbour[at(other)] != 0) {
                ++standing;
                before += open;
                throughAll += own;
            }
            open += own;
        }
        const qint64 after = open * standing - before - throughAll;
        return after <= before;
    }

    const Component &m_component;
    std::vector<int> m_placed; ///< placed neighbours, by node
    std::vector<quint8> m_isPlaced;
    std::set<Rank> m_waiting;
    std::deque<int> m_order;
};

/// Tries a node between all others and leaves it where it crosses least. Two neighbours on the circle that
/// change places cross by other pairs of their edges; nothing else does.
class Sifting
{
public:
    Sifting(const Component &component, std::vector<int> &order)
        : m_component(component)
        , m_order(order)
        , m_sorted(component.adjacency.size())
    {}

    /// How many crossings fewer there are.
    qint64 sift(int node)
    {
        std::rotate(m_order.begin(), std::find(m_order.begin(), m_order.end(), node), m_order.end());
        sortNeighbours();
        qint64 change = 0;
        qint64 least = 0;
        size_t best = 0;
        for (size_t i = 1; i < m_order.size(); ++i) {
            change += changeBehind(node, m_order[i], static_cast<int>(i));
            if (change < least) {
                least = change;
                best = i;
            }
        }
        std::rotate(m_order.begin(), m_order.begin() + 1,
                    m_order.begin() + static_cast<std::ptrdiff_t>(best) + 1);
        return -least;
    }

private:
    /// The places of each node's neighbours, in order.
    void sortNeighbours()
    {
        m_next = {m_component.adjacencyStart.begin(), m_component.adjacencyStart.end() - 1};
        for (size_t i = 0; i < m_order.size(); ++i) {
            forNeighbours(m_component, m_order[i],
                          [&](int other) { m_sorted[at(m_next[at(other)]++)] = static_cast<int>(i); });
        }
    }

    /// Calls visit with the places of the neighbours, counted from behind `from` on around the circle; those
    /// of the two that change places are left out.
    template <class Visit>
    void around(int node, int from, Visit visit) const
    {
        const int *first = m_sorted.data() + m_component.adjacencyStart[at(node)];
        const int *last = m_sorted.data() + m_component.adjacencyStart[at(node) + 1];
        const int size = static_cast<int>(m_order.size());
        const int *start = std::upper_bound(first, last, from);
        for (const int *i = start; i != last; ++i)
            visit(*i - from);
        for (const int *i = first; i != start; ++i)
            if (*i != 0 && *i != from)
                visit(*i - from + size);
    }

    /// More crossings where `node` goes from before to behind `other`, which stands at `place`. `node` itself
    /// is counted at place 0, where it began.
    qint64 changeBehind(int node, int other, int place)
    {
        m_own.clear();
        m_others.clear();
        around(node, place, [&](int i) { m_own.push_back(i); });
        around(other, place, [&](int i) { m_others.push_back(i); });
        // Before the change an own edge crosses those of the other that end farther on, after it those that
        // end nearer.
        qint64 change = 0;
        size_t nearer = 0;
        size_t notFarther = 0;
        for (const int own : m_own) {
            while (nearer < m_others.size() && m_others[nearer] < own)
                ++nearer;
            notFarther = std::max(notFarther, nearer);
            while (notFarther < m_others.size() && m_others[notFarther] <= own)
                ++notFarther;
            change += static_cast<qint64>(nearer) - static_cast<qint64>(m_others.size() - notFarther);
        }
        return change;
    }

    const Component &m_component;
    std::vector<int> &m_order;
    std::vector<int> m_next;
    std::vector<int> m_sorted; ///< places of neighbours, beside Component::adjacency
    std::vector<int> m_own;
    std::vector<int> m_others;
};

} // namespace

std::vector<int> circularOrder(const Component &component, Course &course)
{
    std::vector<int> order = Growing(component).order();
    const qint64 work = 4 * qint64(component.size()) * static_cast<qint64>(component.edges.size() + 1);
    const int rounds = static_cast<int>(std::min<qint64>(mostRounds, mostSiftingWork / work));
    Sifting sifting(component, order);
    for (int round = 0; round < rounds; ++round) {
        qint64 fewer = 0;
        for (int node = 0; node < component.size(); ++node) {
            if (!course.reached((round + static_cast<double>(node) / component.size()) / rounds))
                return order;
            fewer += sifting.sift(node);
        }
        if (fewer == 0)
            break;
    }
    return order;
}

qint64 circularCrossings(const Component &component, const std::vector<int> &order)
{
    std::vector<int> place(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        place[at(order[i])] = static_cast<int>(i);
    qint64 crossings = 0;
    for (const auto &[a, b] : component.edges) {
        const auto [low, high] = std::minmax(place[at(a)], place[at(b)]);
        for (const auto &[c, d] : component.edges) {
            const auto [first, second] = std::minmax(place[at(c)], place[at(d)]);
            crossings += low < first && first < high && high < second ? 1 : 0;
        }
    }
    return crossings;
}

} // namespace jaccuse::layout
