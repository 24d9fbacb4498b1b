// SPDX-License-Identifier: MIT
// How Tab goes along edges in the graph view, and what is said of the places it comes to.
#include "graph/graph_accessible.h"
#include "graph/graph_view.h"
#include "model/wording.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::ui {

std::vector<int> GraphView::edgesAround(int node) const
{
    const graph::Graph &graph = m_scene->graph();
    const auto at = static_cast<size_t>(node);
    std::vector<int> edges(graph.adjacency.begin() + graph.adjacencyStart[at],
                           graph.adjacency.begin() + graph.adjacencyStart[at + 1]);
    // Clockwise from the top, by where the other end stands.
    const auto angle = [&](int edge) {
        const graph::GraphEdge &touched = graph.edges[static_cast<size_t>(edge)];
        const int other = touched.from == node ? touched.to : touched.from;
        const QPointF way =
            m_scene->nodes()[static_cast<size_t>(other)].position - m_scene->nodes()[at].position;
        const double turned = std::atan2(way.x(), -way.y());
        return turned < 0 ? turned + 2 * M_PI : turned;
    };
    std::stable_sort(edges.begin(), edges.end(), [&](int a, int b) { return angle(a) < angle(b); });
    return edges;
}

bool GraphView::focusNextPrevChild(bool next)
{
    if (!m_scene || !hasFocus() || !m_view.hasSelection())
        return QWidget::focusNextPrevChild(next);
    const graph::Graph &graph = m_scene->graph();
    int walker = m_view.selectedNode;
    if (walker >= 0) {
        m_walker = graph.nodes[static_cast<size_t>(walker)].actor.id;
    } else {
        const graph::GraphEdge &edge = graph.edges[static_cast<size_t>(m_view.selectedEdge)];
        walker = graph.nodeOf(m_walker);
        if (walker != edge.from && walker != edge.to)
            walker = edge.from;
    }
    const std::vector<int> edges = edgesAround(walker);
    const int count = static_cast<int>(edges.size());
    int at = -1; // the actor itself comes before its edges
    if (m_view.selectedNode < 0)
        at = static_cast<int>(std::find(edges.begin(), edges.end(), m_view.selectedEdge) - edges.begin());
    at += next ? 1 : -1;
    if (at < -1 || at >= count)
        return QWidget::focusNextPrevChild(next);
    if (at < 0)
        Q_EMIT actorClicked(graph.nodes[static_cast<size_t>(walker)].actor.id);
    else
        Q_EMIT edgeClicked(graph.keyOf(edges[static_cast<size_t>(at)]));
    return true;
}

QString GraphView::spokenNode(int node) const
{
    const graph::Graph &graph = m_scene->graph();
    const auto at = static_cast<size_t>(node);
    int accusedBy = 0;
    int accuses = 0;
    for (int i = graph.adjacencyStart[at]; i < graph.adjacencyStart[at + 1]; ++i) {
        const graph::GraphEdge &edge =
            graph.edges[static_cast<size_t>(graph.adjacency[static_cast<size_t>(i)])];
        if (edge.kind == query::EdgeKind::Accuses)
            ++(edge.to == node ? accusedBy : accuses);
    }
    const graph::GraphNode &drawn = graph.nodes[at];
    QString words =
        tr("%1, %2, accused by %3, accuses %4", "actor, kind of actor, numbers of actors")
            .arg(drawn.actor.name, drawn.actor.named ? model::label(drawn.actor.kind) : tr("not named"))
            .arg(accusedBy)
            .arg(accuses);
    if (drawn.hiddenNeighbours > 0)
        words += tr(", %1 more not shown", "number of neighbours").arg(drawn.hiddenNeighbours);
    return words;
}

void GraphView::tellFocus()
{
    if (hasFocus())
        tellFocusOf(*this);
}

} // namespace jaccuse::ui
