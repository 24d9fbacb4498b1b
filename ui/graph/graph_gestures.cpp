// SPDX-License-Identifier: MIT
// How the graph view answers mouse and keyboard.
#include "graph/graph_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace jaccuse::ui {

namespace {

constexpr double notch = 120; // eighths of a degree that Qt reports for one notch of a wheel
constexpr double notchZoom = 1.2;
constexpr double keyPan = 60; // pixels
constexpr double keyNudge = 12;

bool isPanButton(const QMouseEvent *event)
{
    return event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton;
}

} // namespace

void GraphView::wheelEvent(QWheelEvent *event)
{
    if (!m_scene)
        return;
    event->accept();
    // Two fingers on a touchpad tell pixels and mean scrolling; a wheel tells notches and means zooming.
    if (!event->pixelDelta().isNull() && event->phase() != Qt::NoScrollPhase &&
        !event->modifiers().testFlag(Qt::ControlModifier)) {
        holdCamera();
        moveCamera(render::panned(m_view.camera, event->pixelDelta()));
        return;
    }
    const double turns = event->angleDelta().y() / notch;
    if (turns == 0)
        return;
    m_glide.stop();
    holdCamera();
    moveCamera(render::zoomedAt(m_view.camera, event->position(), std::pow(notchZoom, turns)));
}

void GraphView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton || event->button() == Qt::ForwardButton) {
        event->ignore(); // the window goes back and forward
        return;
    }
    if (isPanButton(event)) {
        m_pressed = event->position();
        m_dragging = false;
        m_pressOver = false;
        m_grip = {};
        if (beginBand(*event))
            return;
        if (m_scene && event->button() == Qt::LeftButton)
            gripNode(m_pressed);
    }
}

void GraphView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & (Qt::LeftButton | Qt::MiddleButton))) {
        const render::Hit hit = hitAt(event->position());
        hover(hit);
        if (!m_nextBand)
            setCursor(hit == render::Hit() ? Qt::ArrowCursor : Qt::PointingHandCursor);
        return;
    }
    if (m_pressOver)
        return;
    const QPointF moved = event->position() - m_pressed;
    if (!m_dragging && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    if (m_band) {
        m_band->moveTo(event->position());
        update();
        return;
    }
    holdCamera();
    m_glide.stop();
    setCursor(Qt::ClosedHandCursor);
    if (!m_grip.actor.isNull()) {
        dragNode(event->position());
        return;
    }
    moveCamera(render::panned(m_view.camera, moved));
    m_pressed = event->position();
}

void GraphView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!isPanButton(event)) {
        event->ignore();
        return;
    }
    if (std::exchange(m_pressOver, false))
        return;
    const bool choosing = m_band.has_value();
    if (choosing && m_dragging) {
        m_dragging = false;
        endBand();
        return;
    }
    m_band.reset();
    if (m_dragging) {
        m_dragging = false;
        setCursor(Qt::ArrowCursor);
        dropNode(true);
        return;
    }
    if (event->button() != Qt::LeftButton || !m_scene)
        return;
    if (const model::ActorId actor = badgeAt(event->position()); !actor.isNull()) {
        Q_EMIT badgeClicked(actor);
        return;
    }
    const render::Hit hit = hitAt(event->position());
    if (choosing) {
        if (hit.node >= 0)
            chooseBesides({m_scene->graph().nodes[static_cast<size_t>(hit.node)].actor.id},
                          ChoosingBand::Mode::Toggle);
        return;
    }
    if (!m_chosen.isEmpty())
        Q_EMIT actorsChosen({});
    if (hit.node >= 0)
        Q_EMIT actorClicked(m_scene->graph().nodes[static_cast<size_t>(hit.node)].actor.id);
    else if (hit.edge >= 0)
        Q_EMIT edgeClicked(m_scene->graph().keyOf(hit.edge));
    else if (hit.group >= 0 || hit.bundle >= 0)
        open(hit);
    else
        Q_EMIT emptyClicked();
}

void GraphView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_scene)
        return;
    const render::Hit hit = hitAt(event->position());
    if (hit.node >= 0)
        Q_EMIT actorActivated(m_scene->graph().nodes[static_cast<size_t>(hit.node)].actor.id);
    else if (hit.edge >= 0)
        Q_EMIT edgeActivated(m_scene->graph().keyOf(hit.edge));
    else if (hit == render::Hit())
        fitAll();
}

void GraphView::leaveEvent(QEvent *)
{
    hover({});
}

void GraphView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_scene)
        return;
    model::ActorId actor;
    query::EdgeKey edge;
    render::Hit hit;
    if (event->reason() == QContextMenuEvent::Keyboard) {
        hit.node = m_view.selectedNode;
        hit.edge = m_view.selectedEdge;
    } else {
        hit = hitAt(event->pos());
    }
    if (hit.node >= 0)
        actor = m_scene->graph().nodes[static_cast<size_t>(hit.node)].actor.id;
    else if (hit.edge >= 0)
        edge = m_scene->graph().keyOf(hit.edge);
    Q_EMIT menuRequested(actor, edge, event->globalPos());
}

void GraphView::walk(QPointF direction)
{
    const auto &nodes = m_scene->nodes();
    if (nodes.empty())
        return;
    int from = m_view.selectedNode;
    if (from < 0 && m_view.selectedEdge >= 0) {
        const graph::GraphEdge &edge = m_scene->graph().edges[static_cast<size_t>(m_view.selectedEdge)];
        from = m_scene->graph().nodeOf(m_walker) == edge.to ? edge.to : edge.from;
    }
    int best = from < 0 ? 0 : -1;
    double bestCost = 0;
    for (int i = 0; from >= 0 && i < static_cast<int>(nodes.size()); ++i) {
        const QPointF way =
            nodes[static_cast<size_t>(i)].position - nodes[static_cast<size_t>(from)].position;
        const double ahead = QPointF::dotProduct(way, direction);
        const double aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        if (i == from || ahead <= 0 || aside > 1.5 * ahead)
            continue;
        // Straight ahead is nearer than the same way off to the side.
        const double cost = ahead + 2 * aside;
        if (best < 0 || cost < bestCost) {
            best = i;
            bestCost = cost;
        }
    }
    if (best >= 0)
        Q_EMIT actorClicked(m_scene->graph().nodes[static_cast<size_t>(best)].actor.id);
}

void GraphView::keyPressEvent(QKeyEvent *event)
{
    if (!m_scene)
        return QWidget::keyPressEvent(event);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const auto arrow = [&](double x, double y) {
        if (control) {
            holdCamera();
            moveCamera(render::panned(m_view.camera, QPointF(-x, -y) * keyPan));
        } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            nudge(QPointF(x, y) * keyNudge);
        } else {
            walk({x, y});
        }
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return arrow(-1, 0);
    case Qt::Key_Right:
        return arrow(1, 0);
    case Qt::Key_Up:
        return arrow(0, -1);
    case Qt::Key_Down:
        return arrow(0, 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(notchZoom);
    case Qt::Key_Minus:
        return zoomBy(1 / notchZoom);
    case Qt::Key_Escape:
        if (m_grip.moves) {
            dropNode(false);
            m_pressOver = true;
            m_dragging = false;
            setCursor(Qt::ArrowCursor);
        } else if (m_band || m_nextBand) {
            cancelBand();
            m_pressOver = m_dragging;
            m_dragging = false;
        } else if (!m_chosen.isEmpty()) {
            Q_EMIT actorsChosen({});
        } else {
            Q_EMIT emptyClicked();
        }
        return;
    case Qt::Key_Space:
        if (m_view.selectedNode >= 0)
            chooseBesides({m_scene->graph().nodes[static_cast<size_t>(m_view.selectedNode)].actor.id},
                          ChoosingBand::Mode::Toggle);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_view.selectedEdge >= 0)
            Q_EMIT edgeActivated(m_scene->graph().keyOf(m_view.selectedEdge));
        else if (m_view.selectedNode >= 0)
            Q_EMIT quotationsWanted();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace jaccuse::ui
