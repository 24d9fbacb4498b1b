// SPDX-License-Identifier: MIT
// How nodes move in the graph view: by hand, and from one scene to the next.
#include "graph/graph_view.h"
#include "graph/scene_transition.h"
#include "render/edge_shape.h"
#include "theme.h"

#include <QPainter>
#include <QStyle>

namespace jaccuse::ui {

namespace {

constexpr int mostDraggedLines = 200;
constexpr size_t largeScene = 600; // with more edges and nodes, it is not made anew for each movement

bool isLarge(const render::Scene &scene)
{
    return scene.nodes().size() + scene.edges().size() > largeScene;
}

layout::Positions positionsOf(const render::Scene &scene)
{
    layout::Positions positions;
    positions.reserve(scene.nodes().size());
    for (const render::SceneNode &node : scene.nodes())
        positions.push_back(node.position);
    return positions;
}

} // namespace

void GraphView::setPins(const QSet<model::ActorId> &pins)
{
    m_pins = pins;
    markPins();
    update();
}

void GraphView::markPins()
{
    m_view.pinnedNodes.clear();
    if (!m_scene || m_pins.isEmpty())
        return;
    const auto &nodes = m_scene->graph().nodes;
    m_view.pinnedNodes.reserve(nodes.size());
    for (const graph::GraphNode &node : nodes)
        m_view.pinnedNodes.push_back(m_pins.contains(node.actor.id) ? 1 : 0);
}

bool GraphView::isMoving() const
{
    return m_transition || m_glide.state() == QAbstractAnimation::Running;
}

bool GraphView::isAnimated() const
{
    // Whoever asked the system for no animation gets none.
    return m_animated && isVisible() &&
           style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) != 0;
}

void GraphView::setAnimated(bool animated)
{
    m_animated = animated;
    if (!animated)
        endChange();
}

void GraphView::startChange(const render::ScenePtr &from)
{
    m_change.stop();
    m_transition.reset();
    // A large scene would not be painted often enough to be seen moving.
    if (!from || !m_scene || !isAnimated() || isLarge(*from) || isLarge(*m_scene))
        return;
    auto transition = std::make_unique<SceneTransition>(from, m_scene);
    if (!transition->isVisible())
        return;
    m_transition = std::move(transition);
    m_change.start();
}

void GraphView::endChange()
{
    if (!m_transition)
        return;
    m_change.stop();
    m_transition.reset();
    if (m_glide.state() == QAbstractAnimation::Running) {
        m_glide.stop();
        moveCamera(m_glideTo);
    }
    update();
}

bool GraphView::gripNode(QPointF point)
{
    const int node = hitAt(point).node;
    m_grip = {};
    if (node < 0)
        return false;
    const QPointF place = m_scene->nodes()[static_cast<size_t>(node)].position;
    m_grip.actor = m_scene->graph().nodes[static_cast<size_t>(node)].actor.id;
    m_grip.offset = place - m_view.camera.toScene(point);
    m_grip.start = m_grip.place = place;
    return true;
}

void GraphView::dragNode(QPointF point)
{
    m_grip.place = m_view.camera.toScene(point) + m_grip.offset;
    m_grip.moves = true;
    putNode(m_grip.actor, m_grip.place);
}

void GraphView::dropNode(bool stays)
{
    const Grip grip = std::exchange(m_grip, {});
    if (!grip.moves)
        return;
    if (stays) {
        Q_EMIT actorMoved(grip.actor, grip.place, false);
    } else {
        putNode(grip.actor, grip.start);
        m_ghost = {};
    }
}

void GraphView::nudge(QPointF way)
{
    if (m_view.selectedNode < 0)
        return;
    const auto node = static_cast<size_t>(m_view.selectedNode);
    const model::ActorId actor = m_scene->graph().nodes[node].actor.id;
    const QPointF from =
        m_ghost && m_ghost->actor == actor ? m_ghost->place : m_scene->nodes()[node].position;
    const QPointF place = from + way / m_view.camera.scale;
    holdCamera();
    putNode(actor, place);
    Q_EMIT actorMoved(actor, place, true);
}

void GraphView::putNode(model::ActorId actor, QPointF place)
{
    update();
    if (isLarge(*m_scene)) {
        m_ghost = Ghost{actor, place};
        return;
    }
    const int node = m_scene->graph().nodeOf(actor);
    if (node < 0)
        return;
    layout::Positions positions = positionsOf(*m_scene);
    positions[static_cast<size_t>(node)] = place;
    m_scene = render::makeScene(m_scene->graph(), positions, m_scene->fonts());
}

void GraphView::drawGhost(QPainter &painter) const
{
    const int node = m_ghost ? m_scene->graph().nodeOf(m_ghost->actor) : -1;
    if (node < 0)
        return;
    const graph::Graph &graph = m_scene->graph();
    const QPointF middle = m_view.camera.toView(m_ghost->place);
    painter.setPen(QPen(m_view.palette->accent, 1));
    const auto at = static_cast<size_t>(node);
    const int last = std::min(graph.adjacencyStart[at + 1], graph.adjacencyStart[at] + mostDraggedLines);
    for (int i = graph.adjacencyStart[at]; i < last; ++i) {
        const graph::GraphEdge &edge =
            graph.edges[static_cast<size_t>(graph.adjacency[static_cast<size_t>(i)])];
        const int other = edge.from == node ? edge.to : edge.from;
        painter.drawLine(middle, m_view.camera.toView(m_scene->nodes()[static_cast<size_t>(other)].position));
    }
    const double radius = render::drawnRadius(m_scene->nodes()[at], m_view.camera.scale);
    painter.setPen(QPen(m_view.palette->accent, 2));
    painter.setBrush(m_view.palette->canvas);
    painter.drawEllipse(middle, radius, radius);
}

} // namespace jaccuse::ui
