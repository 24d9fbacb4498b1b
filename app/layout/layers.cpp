// SPDX-License-Identifier: MIT
#include "layout/layers.h"

#include <algorithm>
#include <limits>
#include <set>

namespace jaccuse::layout {

namespace {

constexpr int balancingRounds = 8;

size_t at(int place)
{
    return static_cast<size_t>(place);
}

/// The arcs of one node, all turned downward.
struct Ends
{
    std::vector<int> above;
    std::vector<int> below;
};

std::vector<Ends> endsOf(int size, const std::vector<Arc> &arcs, const std::vector<int> &ranks)
{
    std::set<std::pair<int, int>> downward;
    for (const Arc &arc : arcs) {
        const bool back = ranks[at(arc.from)] > ranks[at(arc.to)];
        downward.emplace(back ? arc.to : arc.from, back ? arc.from : arc.to);
    }
    std::vector<Ends> ends(at(size));
    for (const auto &[from, to] : downward) {
        ends[at(from)].below.push_back(to);
        ends[at(to)].above.push_back(from);
    }
    return ends;
}

/// Moves a node down to whom it accuses or up to its accusers, whichever are more.
void balance(int node, const std::vector<Ends> &ends, std::vector<int> &layers)
{
    const Ends &own = ends[at(node)];
    if (own.below.size() == own.above.size())
        return;
    if (own.below.size() > own.above.size()) {
        int lowest = std::numeric_limits<int>::max();
        for (const int other : own.below)
            lowest = std::min(lowest, layers[at(other)] - 1);
        layers[at(node)] = lowest;
    } else {
        int highest = 0;
        for (const int other : own.above)
            highest = std::max(highest, layers[at(other)] + 1);
        layers[at(node)] = highest;
    }
}

/// Nodes that only answer, or are only answered, take the middle layer of their neighbours.
void placeOthers(const Component &component, const std::vector<Ends> &ends, std::vector<int> &layers)
{
    for (int node = 0; node < component.size(); ++node) {
        if (!ends[at(node)].above.empty() || !ends[at(node)].below.empty())
            continue;
        std::vector<int> near;
        for (int k = component.adjacencyStart[at(node)]; k < component.adjacencyStart[at(node) + 1]; ++k)
            near.push_back(layers[at(component.adjacency[at(k)])]);
        if (near.empty())
            continue;
        const auto middle = near.begin() + static_cast<std::ptrdiff_t>(near.size() / 2);
        std::nth_element(near.begin(), middle, near.end());
        layers[at(node)] = *middle;
    }
}

void closeGaps(std::vector<int> &layers)
{
    std::vector<int> used(layers);
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (int &layer : layers)
        layer = static_cast<int>(std::lower_bound(used.begin(), used.end(), layer) - used.begin());
}

} // namespace

std::vector<int> layersOf(const Component &component, const std::vector<Arc> &arcs,
                          const std::vector<int> &ranks)
{
    const int size = component.size();
    const std::vector<Ends> ends = endsOf(size, arcs, ranks);
    std::vector<int> byRank(at(size));
    for (int node = 0; node < size; ++node)
        byRank[at(ranks[at(node)])] = node;
    std::vector<int> layers(at(size), 0);
    for (const int node : byRank)
        for (const int above : ends[at(node)].above)
            layers[at(node)] = std::max(layers[at(node)], layers[at(above)] + 1);
    for (int round = 0; round < balancingRounds; ++round) {
        std::reverse(byRank.begin(), byRank.end());
        for (const int node : byRank)
            balance(node, ends, layers);
    }
    placeOthers(component, ends, layers);
    closeGaps(layers);
    return layers;
}

} // namespace jaccuse::layout
