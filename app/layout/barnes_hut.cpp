// SPDX-License-Identifier: MIT
#include "layout/barnes_hut.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace jaccuse::layout {

namespace {

struct Vec
{
    float x = 0;
    float y = 0;
};

/// A square of the plane with the sum of what is in it.
struct Cell
{
    Vec middle; ///< centre of mass
    float mass = 0;
    float side = 0; ///< 0 for a leaf
    std::array<int, 4> children{-1, -1, -1, -1};
};

class QuadTree
{
public:
    void build(const std::vector<Vec> &places, const std::vector<float> &masses)
    {
        m_cells.clear();
        m_order.resize(places.size());
        std::iota(m_order.begin(), m_order.end(), 0);
        Vec low = places.front();
        Vec high = low;
        for (const Vec &place : places) {
            low = {std::min(low.x, place.x), std::min(low.y, place.y)};
            high = {std::max(high.x, place.x), std::max(high.y, place.y)};
        }
        const float side = std::max({high.x - low.x, high.y - low.y, 1e-3F}) * 1.0001F;
        split(places, masses, m_order.begin(), m_order.end(), low, side, 0);
    }

    /// Node numbers such that neighbours in the list are mostly neighbours in the plane.
    [[nodiscard]] const std::vector<int> &order() const { return m_order; }

    /// The sum of mass * offset / distance² over all, groups far enough away taken as one.
    [[nodiscard]] Vec pushAt(const Vec &place) const
    {
        std::array<int, 160> stack{};
        int top = 0;
        Vec sum;
        stack[static_cast<size_t>(top++)] = 0;
        while (top > 0) {
            const Cell &cell = m_cells[static_cast<size_t>(stack[static_cast<size_t>(--top)])];
            const float dx = place.x - cell.middle.x;
            const float dy = place.y - cell.middle.y;
            const float squared = dx * dx + dy * dy;
            if (cell.side * cell.side < openBelow * squared || cell.side <= 0) {
                if (squared > 1e-9F) {
                    const float push = cell.mass / squared;
                    sum.x += push * dx;
                    sum.y += push * dy;
                }
                continue;
            }
            for (const int child : cell.children)
                if (child >= 0)
                    stack[static_cast<size_t>(top++)] = child;
        }
        return sum;
    }

private:
    static constexpr float openBelow = 1.44F; ///< squared ratio of side to distance
    static constexpr int deepest = 24;
    using Iterator = std::vector<int>::iterator;

    int split(const std::vector<Vec> &places, const std::vector<float> &masses, Iterator first, Iterator last,
              Vec corner, float side, int depth)
    {
        const auto place = static_cast<int>(m_cells.size());
        Cell cell;
        for (auto i = first; i != last; ++i) {
            const auto node = static_cast<size_t>(*i);
            cell.mass += masses[node];
            cell.middle.x += places[node].x * masses[node];
            cell.middle.y += places[node].y * masses[node];
        }
        cell.middle = {cell.middle.x / cell.mass, cell.middle.y / cell.mass};
        const bool leaf = last - first <= 1 || depth >= deepest;
        cell.side = leaf ? 0 : side;
        m_cells.push_back(cell);
        if (leaf)
            return place;
        const float half = side / 2;
        const Vec middle{corner.x + half, corner.y + half};
        const auto above = [&](int i) { return places[static_cast<size_t>(i)].y < middle.y; };
        const auto left = [&](int i) { return places[static_cast<size_t>(i)].x < middle.x; };
        const Iterator rows = std::partition(first, last, above);
        const std::array<Iterator, 5> bounds{first, std::partition(first, rows, left), rows,
                                             std::partition(rows, last, left), last};
        for (size_t quarter = 0; quarter < 4; ++quarter) {
            if (bounds[quarter] == bounds[quarter + 1])
                continue;
            const Vec start{corner.x + (quarter % 2 == 1 ? half : 0), corner.y + (quarter >= 2 ? half : 0)};
            const int child =
                split(places, masses, bounds[quarter], bounds[quarter + 1], start, half, depth + 1);
            m_cells[static_cast<size_t>(place)].children[quarter] = child;
        }
        return place;
    }

    std::vector<Cell> m_cells;
    std::vector<int> m_order;
};

float length(const Vec &vec)
{
    return std::sqrt(vec.x * vec.x + vec.y * vec.y);
}

float pulls(const Component &component, const std::vector<Vec> &places)
{
    float sum = 0;
    for (const auto &[a, b] : component.edges) {
        const Vec &from = places[static_cast<size_t>(a)];
        const Vec &to = places[static_cast<size_t>(b)];
        sum += length({from.x - to.x, from.y - to.y});
    }
    return sum;
}

} // namespace

void applyForces(Positions &positions, const Component &component, const Anchors &anchors, int steps,
                 double heat, const task::Task &task)
{
    const size_t size = positions.size();
    if (size < 2 || component.edges.empty())
        return;
    std::vector<Vec> places(size);
    std::vector<float> masses(size);
    for (size_t i = 0; i < size; ++i) {
        places[i] = {static_cast<float>(positions[i].x()), static_cast<float>(positions[i].y())};
        masses[i] = 1 + static_cast<float>(component.degree(static_cast<int>(i)));
    }
    // Pushing is as strong as pulling at the present size, so that the drawing keeps its scale.
    const float pull = pulls(component, places);
    const float meanLength = pull / static_cast<float>(component.edges.size());
    const float mass = std::accumulate(masses.begin(), masses.end(), 0.0F);
    const float push = pull * meanLength * 0.6F * std::sqrt(static_cast<float>(size)) / (mass * mass);

    constexpr float cooling = 0.96F;
    float longestStep = meanLength * static_cast<float>(heat);
    QuadTree tree;
    std::vector<Vec> forces(size);
    for (int step = 0; step < steps; ++step, longestStep *= cooling) {
        task.throwIfCancelled();
        tree.build(places, masses);
        for (const int node : tree.order()) {
            const auto i = static_cast<size_t>(node);
            const Vec sum = tree.pushAt(places[i]);
            forces[i] = {sum.x * push * masses[i], sum.y * push * masses[i]};
        }
        for (const auto &[first, second] : component.edges) {
            const auto a = static_cast<size_t>(first);
            const auto b = static_cast<size_t>(second);
            const Vec along{places[a].x - places[b].x, places[a].y - places[b].y};
            forces[a] = {forces[a].x - along.x, forces[a].y - along.y};
            forces[b] = {forces[b].x + along.x, forces[b].y + along.y};
        }
        for (size_t i = 0; i < size; ++i) {
            if (!anchors.places.empty() && anchors.tied[i] != 0) {
                const float tie = static_cast<float>(anchors.strength) * masses[i];
                forces[i].x += tie * (static_cast<float>(anchors.places[i].x()) - places[i].x);
                forces[i].y += tie * (static_cast<float>(anchors.places[i].y()) - places[i].y);
            }
            const float force = length(forces[i]) + 1e-9F;
            const float damping = anchors.places.empty() ? 1 : static_cast<float>(1 + anchors.strength);
            const float move = std::min(force / (masses[i] * damping), longestStep) / force;
            places[i] = {places[i].x + forces[i].x * move, places[i].y + forces[i].y * move};
        }
    }
    for (size_t i = 0; i < size; ++i)
        positions[i] = {static_cast<double>(places[i].x), static_cast<double>(places[i].y)};
}

} // namespace jaccuse::layout
