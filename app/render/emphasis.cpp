// SPDX-License-Identifier: MIT
#include "render/emphasis.h"

#include <algorithm>

namespace jaccuse::render {

namespace {

class Builder
{
public:
    Builder(const Scene &scene, Emphasis &emphasis)
        : m_graph(scene.graph())
        , m_emphasis(emphasis)
    {}

    void raiseEdge(int edge, bool front)
    {
        if (edge < 0 || edge >= static_cast<int>(m_graph.edges.size()))
            return;
        const auto place = static_cast<size_t>(edge);
        m_emphasis.edges[place] = 1;
        if (front)
            m_emphasis.inFocus[place] = 1;
        m_emphasis.nodes[static_cast<size_t>(m_graph.edges[place].from)] = 1;
        m_emphasis.nodes[static_cast<size_t>(m_graph.edges[place].to)] = 1;
    }

    void raiseNode(int node)
    {
        if (node < 0 || node >= static_cast<int>(m_graph.nodes.size()))
            return;
        const auto place = static_cast<size_t>(node);
        m_emphasis.nodes[place] = 1;
        for (int i = m_graph.adjacencyStart[place]; i < m_graph.adjacencyStart[place + 1]; ++i)
            raiseEdge(m_graph.adjacency[static_cast<size_t>(i)], true);
    }

private:
    const graph::Graph &m_graph;
    Emphasis &m_emphasis;
};

} // namespace

Emphasis emphasisOf(const Scene &scene, const ViewState &view, const PaintOptions &options)
{
    const graph::Graph &graph = scene.graph();
    Emphasis emphasis;
    const bool hovers = view.hoverNode >= 0 || view.hoverEdge >= 0;
    const bool chooses = view.hasSelection() || !view.litEdges.empty();
    const float rest = chooses ? Emphasis::faded : hovers ? Emphasis::receding : 1.0F;
    emphasis.nodes.assign(graph.nodes.size(), rest);
    emphasis.edges.assign(graph.edges.size(), rest);
    emphasis.inFocus.assign(graph.edges.size(), 0);

    Builder builder(scene, emphasis);
    // A chosen edge narrows a chosen node down to itself.
    if (view.selectedEdge >= 0) {
        builder.raiseEdge(view.selectedEdge, true);
        if (view.selectedNode >= 0 && view.selectedNode < static_cast<int>(graph.nodes.size()))
            emphasis.nodes[static_cast<size_t>(view.selectedNode)] = 1;
    } else {
        builder.raiseNode(view.selectedNode);
    }
    for (const int edge : view.litEdges)
        builder.raiseEdge(edge, true);
    builder.raiseNode(view.hoverNode);
    builder.raiseEdge(view.hoverEdge, true);

    if (view.dimmedNodes.size() == graph.nodes.size()) {
        for (size_t i = 0; i < graph.nodes.size(); ++i)
            if (view.dimmedNodes[i])
                emphasis.nodes[i] = std::min(emphasis.nodes[i], Emphasis::faded);
        for (size_t i = 0; i < graph.edges.size(); ++i)
            if (view.dimmedNodes[static_cast<size_t>(graph.edges[i].from)] ||
                view.dimmedNodes[static_cast<size_t>(graph.edges[i].to)])
                emphasis.edges[i] = std::min(emphasis.edges[i], Emphasis::faded);
    }
    if (options.onlyNodes.isEmpty() && options.onlyEdges.isEmpty())
        return emphasis;
    for (size_t i = 0; i < graph.nodes.size(); ++i)
        if (!options.drawsNode(static_cast<int>(i)))
            emphasis.nodes[i] = Emphasis::hidden;
    for (size_t i = 0; i < graph.edges.size(); ++i)
        if (!options.drawsEdge(static_cast<int>(i), graph.edges[i].from, graph.edges[i].to))
            emphasis.edges[i] = Emphasis::hidden;
    return emphasis;
}

} // namespace jaccuse::render
