// SPDX-License-Identifier: MIT
#include "layout/distances.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace jaccuse::layout {

namespace {

/// From outline to outline; with two nodes of common size an edge is some 165 units long.
constexpr double gap = 130;
/// Two nodes with up to so many neighbours that they do not share are as far apart as the gap says.
constexpr double roomyNeighbours = 9;
constexpr double longest = 4;

int sharedNeighbours(const Component &component, int a, int b)
{
    const auto at = [&](int i) {
        return component.adjacency.begin() + component.adjacencyStart[static_cast<size_t>(i)];
    };
    int shared = 0;
    auto left = at(a);
    auto right = at(b);
    while (left != at(a + 1) && right != at(b + 1)) {
        if (*left == *right)
            ++shared;
        const bool stepLeft = *left <= *right;
        const bool stepRight = *right <= *left;
        left += stepLeft ? 1 : 0;
        right += stepRight ? 1 : 0;
    }
    return shared;
}

} // namespace

std::vector<double> edgeLengths(const Component &component)
{
    std::vector<double> lengths;
    lengths.reserve(component.edges.size());
    for (const auto &[a, b] : component.edges) {
        const int own = component.degree(a) + component.degree(b) - 2 * sharedNeighbours(component, a, b);
        const double factor = std::clamp(std::sqrt(own / roomyNeighbours), 1.0, longest);
        lengths.push_back(gap * factor + component.radii[static_cast<size_t>(a)] +
                          component.radii[static_cast<size_t>(b)]);
    }
    return lengths;
}

std::vector<float> allDistances(const Component &component, const std::vector<double> &lengths)
{
    const auto size = static_cast<size_t>(component.size());
    // Arc lengths beside the adjacency, so that the search below reads both in one run.
    std::vector<float> arcs(component.adjacency.size());
    std::vector<int> next(component.adjacencyStart);
    for (size_t i = 0; i < component.edges.size(); ++i) {
        const auto &[a, b] = component.edges[i];
        arcs[static_cast<size_t>(next[static_cast<size_t>(a)]++)] = static_cast<float>(lengths[i]);
        arcs[static_cast<size_t>(next[static_cast<size_t>(b)]++)] = static_cast<float>(lengths[i]);
    }

    using Reached = std::pair<float, int>;
    std::vector<float> distances(size * size, std::numeric_limits<float>::max());
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> queue;
    for (size_t source = 0; source < size; ++source) {
        float *row = distances.data() + source * size;
        row[source] = 0;
        queue.emplace(0.0F, static_cast<int>(source));
        while (!queue.empty()) {
            const auto [distance, node] = queue.top();
            queue.pop();
            if (distance > row[node])
                continue;
            const auto first = static_cast<size_t>(component.adjacencyStart[static_cast<size_t>(node)]);
            const auto last = static_cast<size_t>(component.adjacencyStart[static_cast<size_t>(node) + 1]);
            for (size_t i = first; i < last; ++i) {
                const int other = component.adjacency[i];
                const float through = distance + arcs[i];
                if (through < row[other]) {
                    row[other] = through;
                    queue.emplace(through, other);
                }
            }
        }
    }
    return distances;
}

std::vector<float> allDistances(const Component &component, double length)
{
    std::vector<float> distances;
    distances.reserve(component.nodes.size() * component.nodes.size());
    for (int node = 0; node < component.size(); ++node)
        for (const int hops : hopsFrom(component, node))
            distances.push_back(static_cast<float>(length * hops));
    return distances;
}

std::vector<int> hopsFrom(const Component &component, int node)
{
    std::vector<int> hops(component.nodes.size(), -1);
    std::vector<int> queue{node};
    hops[static_cast<size_t>(node)] = 0;
    for (size_t head = 0; head < queue.size(); ++head) {
        const auto at = static_cast<size_t>(queue[head]);
        for (int i = component.adjacencyStart[at]; i < component.adjacencyStart[at + 1]; ++i) {
            const int other = component.adjacency[static_cast<size_t>(i)];
            if (hops[static_cast<size_t>(other)] < 0) {
                hops[static_cast<size_t>(other)] = hops[at] + 1;
                queue.push_back(other);
            }
        }
    }
    return hops;
}

} // namespace jaccuse::layout
