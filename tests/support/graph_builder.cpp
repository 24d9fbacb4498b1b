// SPDX-License-Identifier: MIT
#include "support/graph_builder.h"

#include <random>
#include <set>

namespace jaccuse::support {

graph::Graph graphOf(int nodes, const std::vector<std::pair<int, int>> &edges)
{
    graph::Graph graph;
    for (int i = 0; i < nodes; ++i) {
        graph::GraphNode node;
        node.actor.id.value = i + 1;
        node.actor.name = QStringLiteral("Actor %1").arg(i + 1);
        graph.nodes.push_back(node);
    }
    for (const auto &[from, to] : edges) {
        graph::GraphEdge edge;
        edge.from = from;
        edge.to = to;
        edge.claims = 1;
        graph.edges.push_back(edge);
    }
    graph::fillAdjacency(graph);
    return graph;
}

std::vector<std::pair<int, int>> scatteredEdges(int nodes, int edges, quint32 seed)
{
    std::mt19937 random(seed);
    const auto low = [&](int below) {
        const double part = static_cast<double>(random()) / 4294967296.0;
        return static_cast<int>(below * part * part);
    };
    std::set<std::pair<int, int>> found;
    for (int i = 1; i < nodes; ++i)
        found.emplace(low(i), i);
    while (static_cast<int>(found.size()) < edges) {
        const int a = low(nodes);
        const int b = static_cast<int>(random() % static_cast<quint32>(nodes));
        if (a != b)
            found.insert(std::minmax(a, b));
    }
    return {found.begin(), found.end()};
}

} // namespace jaccuse::support
