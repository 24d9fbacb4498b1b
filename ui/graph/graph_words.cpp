// SPDX-License-Identifier: MIT
// What the graph view says of what it shows.
#include "graph/graph_view.h"
#include "model/wording.h"
#include "query/edge_verb.h"
#include "render/notes.h"
#include "render/seen.h"

namespace jaccuse::ui {

QString GraphView::nodeWords(int node) const
{
    return nodeWords(m_scene->graph(), node);
}

QString GraphView::edgeWords(int edge) const
{
    return edgeWords(m_scene->graph(), edge);
}

QString GraphView::nodeWords(const graph::Graph &graph, int node)
{
    const graph::GraphNode &drawn = graph.nodes[static_cast<size_t>(node)];
    if (drawn.members > 1)
        return tr("%1: their claims made %2, received %3; click to see them apart")
            .arg(drawn.actor.name, QLocale().toString(drawn.made), QLocale().toString(drawn.received));
    return tr("%1, %2: makes %3, gets %4")
        .arg(drawn.actor.name, drawn.actor.named ? model::label(drawn.actor.kind) : tr("not named"),
             tr("%n claims", nullptr, static_cast<int>(drawn.made)), QLocale().toString(drawn.received));
}

QString GraphView::edgeWords(const graph::Graph &graph, int edge)
{
    const graph::GraphEdge &drawn = graph.edges[static_cast<size_t>(edge)];
    const QString verb = query::edgeVerb(drawn.kind, drawn.responsibility == model::Responsibility::Linked
                                                         ? std::optional(drawn.responsibility)
                                                         : std::nullopt);
    QString words = tr("%1 %2 %3, %4", "who, verb, whom, number of claims")
                        .arg(graph.nodes[static_cast<size_t>(drawn.from)].actor.name, verb,
                             graph.nodes[static_cast<size_t>(drawn.to)].actor.name,
                             drawn.claims == 1 ? tr("1 claim")
                                               : tr("%n claims", nullptr, static_cast<int>(drawn.claims)));
    if (drawn.inferred)
        words += tr(", who says it is inferred");
    return words;
}

QString GraphView::toolTipOf(const render::Hit &hit) const
{
    if (hit.group >= 0 || hit.bundle >= 0) {
        const render::Seen seen(*m_scene, m_view);
        return hit.group >= 0 ? nodeWords(seen.scene().graph(), seen.drawnNode(hit.group))
                              : edgeWords(seen.scene().graph(), seen.drawnEdge(hit.bundle));
    }
    if (hit.node >= 0)
        return nodeWords(hit.node);
    return hit.edge >= 0 ? edgeWords(hit.edge) : QString();
}

void GraphView::describe()
{
    if (!m_scene) {
        setAccessibleDescription(tr("Nothing is open."));
        return;
    }
    QString words = render::countsText(m_scene->graph());
    if (m_view.selectedNode >= 0)
        words = nodeWords(m_view.selectedNode) + QStringLiteral(". ") + words;
    else if (m_view.selectedEdge >= 0)
        words = edgeWords(m_view.selectedEdge) + QStringLiteral(". ") + words;
    setAccessibleDescription(words);
    tellFocus();
}

} // namespace jaccuse::ui
