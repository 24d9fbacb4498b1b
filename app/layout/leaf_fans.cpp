// SPDX-License-Identifier: MIT
#include "layout/leaf_fans.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jaccuse::layout {

namespace {

constexpr size_t manyLeaves = 10;
constexpr double leavesOnOneRing = 14;
constexpr double mostRings = 4;
constexpr double ringGap = 84;
/// Edges to the outer rings pass the inner nodes at least so far from their centres.
constexpr double passingRoom = 34;
constexpr double shortestRadius = 165;
constexpr double fullTurn = 2 * std::numbers::pi;

struct Spoke
{
    double angle = 0; ///< 0 to a full turn
    int node = 0;

    friend auto operator<=>(const Spoke &, const Spoke &) = default;
};

/// A sector between two edges of the hub that lead on.
struct Sector
{
    double start = 0;
    double width = fullTurn;
    size_t leaves = 0;
};

std::vector<Sector> sectorsBetween(const std::vector<Spoke> &others, double firstLeaf)
{
    if (others.empty())
        return {{firstLeaf, fullTurn, 0}};
    std::vector<Sector> sectors;
    for (size_t i = 0; i < others.size(); ++i) {
        const bool last = i + 1 == others.size();
        const double end = last ? others.front().angle + fullTurn : others[i + 1].angle;
        sectors.push_back({others[i].angle, end - others[i].angle, 0});
    }
    return sectors;
}

/// Gives each leaf to the sector that is the least crowded with one more.
void share(std::vector<Sector> &sectors, size_t leaves)
{
    for (size_t i = 0; i < leaves; ++i) {
        const auto room = [](const Sector &sector) {
            return sector.width / static_cast<double>(sector.leaves + 2);
        };
        const auto widest =
            std::max_element(sectors.begin(), sectors.end(),
                             [&](const Sector &a, const Sector &b) { return room(a) < room(b); });
        ++widest->leaves;
    }
}

void fanAround(Positions &positions, const Component &component, int hub, std::vector<quint8> &fanned)
{
    const QPointF centre = positions[static_cast<size_t>(hub)];
    std::vector<Spoke> leaves;
    std::vector<Spoke> others;
    const auto first = static_cast<size_t>(component.adjacencyStart[static_cast<size_t>(hub)]);
    const auto last = static_cast<size_t>(component.adjacencyStart[static_cast<size_t>(hub) + 1]);
    for (size_t i = first; i < last; ++i) {
        const int node = component.adjacency[i];
        const QPointF off = positions[static_cast<size_t>(node)] - centre;
        const double angle = std::atan2(off.y(), off.x());
        (component.degree(node) == 1 ? leaves : others)
            .push_back({angle < 0 ? angle + fullTurn : angle, node});
    }
    if (leaves.size() < manyLeaves)
        return;
    std::sort(leaves.begin(), leaves.end());
    std::sort(others.begin(), others.end());
    std::vector<Sector> sectors = sectorsBetween(others, leaves.front().angle);
    share(sectors, leaves.size());
    // The leaf after the first edge that leads on comes first, so that each stays near where it was.
    if (!others.empty())
        std::rotate(leaves.begin(), std::lower_bound(leaves.begin(), leaves.end(), others.front()),
                    leaves.end());

    const auto count = static_cast<double>(leaves.size());
    const double rings = std::clamp(std::ceil(std::sqrt(count / leavesOnOneRing)), 1.0, mostRings);
    double side = 0;
    for (const Spoke &leaf : leaves)
        side += component.boxes[static_cast<size_t>(leaf.node)].side / count;
    fanned[static_cast<size_t>(hub)] = 1;
    size_t next = 0;
    for (const Sector &sector : sectors) {
        const double wholeTurn = others.empty() ? 0 : 1;
        const double step = sector.width / (static_cast<double>(sector.leaves) + wholeTurn);
        const double radius =
            std::max({shortestRadius, 1.6 * side / (rings * step), rings > 1 ? passingRoom / step : 0});
        for (size_t i = 0; i < sector.leaves; ++i, ++next) {
            fanned[static_cast<size_t>(leaves[next].node)] = 1;
            const double angle = sector.start + step * (static_cast<double>(i) + wholeTurn);
            const double ring = std::fmod(static_cast<double>(i), rings);
            const double length = radius + ringGap * ring;
            positions[static_cast<size_t>(leaves[next].node)] =
                centre + QPointF(std::cos(angle), std::sin(angle)) * length;
        }
    }
}

} // namespace

std::vector<quint8> fanLeaves(Positions &positions, const Component &component)
{
    std::vector<quint8> fanned(component.nodes.size(), 0);
    for (int node = 0; node < component.size(); ++node)
        if (component.degree(node) >= static_cast<int>(manyLeaves))
            fanAround(positions, component, node, fanned);
    return fanned;
}

} // namespace jaccuse::layout
