// SPDX-License-Identifier: MIT
#include "graph/communities.h"

#include <algorithm>
#include <numeric>

namespace jaccuse::graph {

namespace {

/// A graph whose nodes may be groups: ties as offsets into one list, without those of a node to itself.
struct Network
{
    explicit Network(int nodes)
        : start(static_cast<size_t>(nodes) + 1, 0)
        , strength(static_cast<size_t>(nodes), 0)
    {}
    [[nodiscard]] int size() const { return static_cast<int>(strength.size()); }

    std::vector<int> start;
    std::vector<int> other;
    std::vector<double> weight;
    std::vector<double> strength; ///< of all its ties, those to itself counted twice
    double total = 0;             ///< of all strengths
};

Network networkOf(int nodes, const std::vector<Tie> &ties)
{
    Network network(nodes);
    for (const Tie &tie : ties)
        if (tie.a != tie.b) {
            ++network.start[static_cast<size_t>(tie.a) + 1];
            ++network.start[static_cast<size_t>(tie.b) + 1];
        }
    std::partial_sum(network.start.begin(), network.start.end(), network.start.begin());
    network.other.resize(static_cast<size_t>(network.start.back()));
    network.weight.resize(network.other.size());
    std::vector<int> next(network.start);
    for (const Tie &tie : ties) {
        for (const auto &[from, to] : {std::pair(tie.a, tie.b), std::pair(tie.b, tie.a)}) {
            network.strength[static_cast<size_t>(from)] += tie.weight;
            if (from == to)
                continue;
            const auto place = static_cast<size_t>(next[static_cast<size_t>(from)]++);
            network.other[place] = to;
            network.weight[place] = tie.weight;
        }
    }
    network.total = std::accumulate(network.strength.begin(), network.strength.end(), 0.0);
    return network;
}

/// Moves one node after another to the group among its neighbours' that gains most, until little moves.
std::vector<int> grouped(const Network &network)
{
    constexpr int mostRounds = 12;
    const auto nodes = static_cast<size_t>(network.size());
    std::vector<int> group(nodes);
    std::iota(group.begin(), group.end(), 0);
    std::vector<double> strength = network.strength; // by group
    std::vector<double> toGroup(nodes, 0);
    std::vector<int> met;
    for (int round = 0; round < mostRounds; ++round) {
        size_t moves = 0;
        for (size_t node = 0; node < nodes; ++node) {
            met.clear();
            for (int i = network.start[node]; i < network.start[node + 1]; ++i) {
                const auto place = static_cast<size_t>(i);
                const int other = group[static_cast<size_t>(network.other[place])];
                if (toGroup[static_cast<size_t>(other)] == 0)
                    met.push_back(other);
                toGroup[static_cast<size_t>(other)] += network.weight[place];
            }
            const int home = group[node];
            strength[static_cast<size_t>(home)] -= network.strength[node];
            const auto gain = [&](int to) {
                return toGroup[static_cast<size_t>(to)] -
                       strength[static_cast<size_t>(to)] * network.strength[node] / network.total;
            };
            int best = home;
            double most = gain(home);
            for (const int to : met)
                if (const double value = gain(to);
                    value > most + 1e-12 || (value > most - 1e-12 && to < best)) {
                    most = std::max(most, value);
                    best = to;
                }
            for (const int to : met)
                toGroup[static_cast<size_t>(to)] = 0;
            strength[static_cast<size_t>(best)] += network.strength[node];
            group[node] = best;
            moves += best != home ? 1 : 0;
        }
        if (moves * 200 < nodes)
            break;
    }
    return group;
}

/// Numbers groups from 0 in the order of their first members; returns how many there are.
int renumber(std::vector<int> &group)
{
    std::vector<int> number(group.size(), -1);
    int next = 0;
    for (int &one : group) {
        int &known = number[static_cast<size_t>(one)];
        if (known < 0)
            known = next++;
        one = known;
    }
    return next;
}

} // namespace

std::vector<std::vector<int>> communities(int things, const std::vector<Tie> &ties)
{
    std::vector<std::vector<int>> levels;
    std::vector<int> of(static_cast<size_t>(things)); // the node of each thing
    std::iota(of.begin(), of.end(), 0);
    std::vector<Tie> between = ties;
    for (int nodes = things; nodes > 1;) {
        const Network network = networkOf(nodes, between);
        if (network.total <= 0)
            break;
        std::vector<int> group = grouped(network);
        const int groups = renumber(group);
        if (groups == nodes)
            break;
        for (int &node : of)
            node = group[static_cast<size_t>(node)];
        levels.push_back(of);
        // The groups become the nodes of the next level, their ties summed up.
        for (Tie &tie : between)
            tie = {std::min(group[static_cast<size_t>(tie.a)], group[static_cast<size_t>(tie.b)]),
                   std::max(group[static_cast<size_t>(tie.a)], group[static_cast<size_t>(tie.b)]),
                   tie.weight};
        std::stable_sort(between.begin(), between.end(), [](const Tie &one, const Tie &other) {
            return std::pair(one.a, one.b) < std::pair(other.a, other.b);
        });
        std::vector<Tie> summed;
        for (const Tie &tie : between) {
            if (!summed.empty() && summed.back().a == tie.a && summed.back().b == tie.b)
                summed.back().weight += tie.weight;
            else
                summed.push_back(tie);
        }
        between = std::move(summed);
        nodes = groups;
    }
    return levels;
}

} // namespace jaccuse::graph
