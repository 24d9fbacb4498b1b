// SPDX-License-Identifier: MIT
#include "render/seen.h"

#include <algorithm>

namespace jaccuse::render {

namespace {

int placeIn(const std::vector<int> &places, int at)
{
    return at >= 0 && at < static_cast<int>(places.size()) ? places[static_cast<size_t>(at)] : -1;
}

} // namespace

Seen::Seen(const Scene &whole, const ViewState &view, const PaintOptions &options)
    : m_whole(whole)
    , m_view(view)
{
    if (options.groups && options.onlyNodes.isEmpty() && options.onlyEdges.isEmpty())
        m_grouped = whole.groupedAt(view.camera.scale);
    if (!m_grouped)
        return;
    m_view.selectedNode = drawnNode(view.selectedNode);
    m_view.selectedEdge = drawnEdge(view.selectedEdge);
    // An edge within a group is chosen by choosing the group.
    if (view.selectedEdge >= 0 && m_view.selectedEdge < 0)
        m_view.selectedNode = drawnNode(whole.graph().edges[static_cast<size_t>(view.selectedEdge)].from);
    m_view.hoverNode = drawnNode(view.hoverNode);
    m_view.hoverEdge = drawnEdge(view.hoverEdge);
    m_view.litEdges.clear();
    for (const int edge : view.litEdges)
        if (const int drawn = drawnEdge(edge); drawn >= 0)
            m_view.litEdges.push_back(drawn);
    if (view.dimmedNodes.size() == whole.nodes().size()) {
        // A group is dimmed where all of it is.
        m_view.dimmedNodes.assign(m_grouped->scene->nodes().size(), 1);
        for (size_t i = 0; i < view.dimmedNodes.size(); ++i)
            if (!view.dimmedNodes[i])
                m_view.dimmedNodes[static_cast<size_t>(m_grouped->nodeOf[i])] = 0;
    }
    if (view.pinnedNodes.size() == whole.nodes().size()) {
        // A group bears no pin: where it stands, nobody put it.
        m_view.pinnedNodes.assign(m_grouped->scene->nodes().size(), 0);
        for (size_t i = 0; i < view.pinnedNodes.size(); ++i)
            if (const int drawn = m_grouped->nodeOf[i]; view.pinnedNodes[i] && !isGroup(drawn))
                m_view.pinnedNodes[static_cast<size_t>(drawn)] = 1;
    }
}

bool Seen::isGroup(int node) const
{
    return node >= 0 && scene().nodes()[static_cast<size_t>(node)].group;
}

int Seen::actorOf(int node) const
{
    return m_grouped ? placeIn(m_grouped->actorOf, node) : node;
}

int Seen::edgeOf(int edge) const
{
    return m_grouped ? placeIn(m_grouped->strongOf, edge) : edge;
}

bool Seen::isBundle(int edge) const
{
    if (edge < 0)
        return false;
    const graph::GraphEdge &drawn = scene().graph().edges[static_cast<size_t>(edge)];
    return isGroup(drawn.from) || isGroup(drawn.to);
}

QRectF Seen::boxOf(int drawnNode) const
{
    QRectF box;
    for (size_t i = 0; i < m_whole.nodes().size(); ++i) {
        if (this->drawnNode(static_cast<int>(i)) != drawnNode)
            continue;
        const SceneNode &node = m_whole.nodes()[i];
        const QPointF reach(node.radius, node.radius);
        const QRectF own(node.position - reach, node.position + reach);
        box = box.isNull() ? own : box.united(own);
    }
    return box;
}

int Seen::drawnNode(int node) const
{
    return m_grouped ? placeIn(m_grouped->nodeOf, node) : node;
}

int Seen::drawnEdge(int edge) const
{
    return m_grouped ? placeIn(m_grouped->edgeOf, edge) : edge;
}

} // namespace jaccuse::render
