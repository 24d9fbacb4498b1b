// SPDX-License-Identifier: MIT
#include "graph/graph_view.h"

#include "graph/graph_accessible.h"
#include "graph/scene_transition.h"
#include "model/wording.h"
#include "render/notes.h"
#include "theme.h"
#include "tool_tip.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace jaccuse::ui {

namespace {

constexpr int changeMs = 300;
constexpr int restMs = 80; // after so long without movement a slow scene is drawn whole again

} // namespace

GraphView::GraphView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    installGraphAccessibility();
    setObjectName(QStringLiteral("graphView"));
    setAccessibleName(tr("Accusation graph"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_view.palette = &theme.colours();
    connect(&theme, &Theme::changed, this, [this] {
        m_view.palette = &m_theme.colours();
        update();
    });
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this, [this](const QVariant &part) {
        moveCamera(render::between(m_glideFrom, m_glideTo, part.toDouble()));
    });
    m_change.setStartValue(0.0);
    m_change.setEndValue(1.0);
    m_change.setDuration(changeMs);
    m_change.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_change, &QVariantAnimation::valueChanged, this, [this](const QVariant &part) {
        if (m_transition)
            m_transition->setPart(part.toDouble());
        update();
    });
    connect(&m_change, &QVariantAnimation::finished, this, [this] {
        m_transition.reset();
        update();
    });
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_moving = false;
        update();
    });
    connect(&m_aside, &QFutureWatcher<GraphFrame>::finished, this, [this] {
        if (GraphFrame frame = m_aside.result(); frame.scene == m_scene)
            m_frame = std::move(frame);
        update();
    });
}

GraphView::~GraphView()
{
    m_aside.waitForFinished();
}

void GraphView::setScene(const render::ScenePtr &scene, bool fit)
{
    const bool first = m_scene == nullptr;
    const render::ScenePtr before = m_transition ? m_transition->now() : m_scene;
    // What is selected stays selected where it is still drawn.
    model::ActorId actor;
    query::EdgeKey edge;
    if (m_scene && m_view.selectedNode >= 0)
        actor = m_scene->graph().nodes[static_cast<size_t>(m_view.selectedNode)].actor.id;
    if (m_scene && m_view.selectedEdge >= 0)
        edge = m_scene->graph().keyOf(m_view.selectedEdge);
    m_scene = scene;
    m_ghost = {};
    markPins();
    markChosen();
    m_view.hoverNode = m_view.hoverEdge = -1;
    m_view.litEdges.clear();
    m_view.selectedNode = scene && !actor.isNull() ? scene->graph().nodeOf(actor) : -1;
    m_view.selectedEdge = scene && !edge.from.isNull() ? scene->graph().edgeOf(edge) : -1;
    startChange(fit ? nullptr : before);
    if (scene && (first || fit)) {
        m_glide.stop();
        m_view.camera = fittedAll();
        m_fitsAll = true;
    } else if (scene && m_fitsAll) {
        glideTo(fittedAll(), changeMs);
    }
    describe();
    update();
}

render::Camera GraphView::fittedAll() const
{
    return render::fittedWithNotes(*m_scene, size(), true, true);
}

void GraphView::resizeEvent(QResizeEvent *)
{
    // A camera on its way would be on it to where the old size wanted it.
    render::Camera camera = destination();
    m_glide.stop();
    camera.size = size();
    if (m_scene && m_fitsAll)
        camera = fittedAll();
    else if (m_asked)
        camera = seenFromHere(*m_asked);
    m_view.camera = camera;
}

void GraphView::moveCamera(const render::Camera &camera)
{
    m_view.camera = camera;
    m_moving = true;
    m_rest.start();
    update();
}

void GraphView::glideTo(const render::Camera &camera, int milliseconds)
{
    m_glide.stop();
    if (camera == m_view.camera)
        return;
    if (!isAnimated()) {
        moveCamera(camera);
        return;
    }
    m_glideFrom = m_view.camera;
    m_glideTo = camera;
    m_glide.setDuration(milliseconds);
    m_glide.start();
}

render::Camera GraphView::destination() const
{
    return m_glide.state() == QAbstractAnimation::Running ? m_glideTo : m_view.camera;
}

std::optional<render::Camera> GraphView::sight() const
{
    if (m_fitsAll)
        return std::nullopt;
    return m_asked ? *m_asked : destination();
}

void GraphView::lookAt(const std::optional<render::Camera> &sight)
{
    if (!sight)
        return fitAll();
    holdCamera();
    m_asked = sight;
    glideTo(seenFromHere(*sight));
}

render::Camera GraphView::seenFromHere(const render::Camera &sight) const
{
    render::Camera camera = sight;
    camera.size = size();
    if (camera.size != sight.size)
        camera.scale = std::clamp(sight.scale * std::min(camera.size.width() / sight.size.width(),
                                                         camera.size.height() / sight.size.height()),
                                  render::smallestScale, render::largestScale);
    return camera;
}

void GraphView::holdCamera()
{
    m_fitsAll = false;
    m_asked.reset();
}

void GraphView::zoomBy(double factor)
{
    holdCamera();
    glideTo(render::zoomedAt(destination(), QRectF(rect()).center(), factor));
}

void GraphView::setActualSize()
{
    zoomBy(1 / destination().scale);
}

void GraphView::fitAll()
{
    if (!m_scene)
        return;
    m_fitsAll = true;
    glideTo(fittedAll());
}

void GraphView::fitSelection()
{
    if (!m_scene || !m_view.hasSelection())
        return fitAll();
    const auto &graph = m_scene->graph();
    QRectF box;
    const auto add = [&](int node) {
        const render::SceneNode &drawn = m_scene->nodes()[static_cast<size_t>(node)];
        const QPointF reach(drawn.radius + 40, drawn.radius + 30);
        box |= QRectF(drawn.position - reach, drawn.position + reach);
    };
    if (m_view.selectedNode >= 0) {
        const auto node = static_cast<size_t>(m_view.selectedNode);
        add(m_view.selectedNode);
        for (int i = graph.adjacencyStart[node]; i < graph.adjacencyStart[node + 1]; ++i) {
            const graph::GraphEdge &edge =
                graph.edges[static_cast<size_t>(graph.adjacency[static_cast<size_t>(i)])];
            add(edge.from);
            add(edge.to);
        }
    } else {
        const graph::GraphEdge &edge = graph.edges[static_cast<size_t>(m_view.selectedEdge)];
        add(edge.from);
        add(edge.to);
    }
    holdCamera();
    glideTo(render::fitted(box, size()));
}

void GraphView::bringIntoSight(const QRectF &box)
{
    const QRectF seen = m_view.camera.visibleScene();
    if (seen.contains(box))
        return;
    holdCamera();
    if (box.width() > seen.width() || box.height() > seen.height()) {
        glideTo(render::fitted(box, size()));
        return;
    }
    render::Camera camera = m_view.camera;
    camera.centre = box.center();
    glideTo(camera);
}

void GraphView::showActor(model::ActorId actor)
{
    m_view.litEdges.clear();
    m_view.selectedEdge = -1;
    m_view.selectedNode = m_scene ? m_scene->graph().nodeOf(actor) : -1;
    if (m_view.selectedNode >= 0) {
        const render::SceneNode &node = m_scene->nodes()[static_cast<size_t>(m_view.selectedNode)];
        bringIntoSight(QRectF(node.position - QPointF(node.radius, node.radius),
                              node.position + QPointF(node.radius, node.radius)));
    }
    describe();
    update();
}

void GraphView::showEdge(const query::EdgeKey &key)
{
    m_view.litEdges.clear();
    m_view.selectedNode = -1;
    m_view.selectedEdge = m_scene ? m_scene->graph().edgeOf(key) : -1;
    if (m_view.selectedEdge >= 0) {
        const render::SceneEdge &edge = m_scene->edges()[static_cast<size_t>(m_view.selectedEdge)];
        bringIntoSight(QRectF(edge.start, edge.end).normalized());
    }
    describe();
    update();
}

void GraphView::lightEdges(const std::vector<query::EdgeKey> &edges)
{
    m_view.litEdges.clear();
    if (m_scene)
        for (const query::EdgeKey &key : edges)
            if (const int edge = m_scene->graph().edgeOf(key); edge >= 0)
                m_view.litEdges.push_back(edge);
    update();
}

void GraphView::showNothing()
{
    m_view.litEdges.clear();
    m_view.selectedNode = m_view.selectedEdge = -1;
    describe();
    update();
}

void GraphView::hoverActor(model::ActorId actor)
{
    render::Hit hit;
    if (m_scene && !actor.isNull())
        hit.node = m_scene->graph().nodeOf(actor);
    hover(hit);
}

void GraphView::hover(const render::Hit &hit)
{
    if (hit.node == m_view.hoverNode && hit.edge == m_view.hoverEdge)
        return;
    m_view.hoverNode = hit.node;
    m_view.hoverEdge = hit.edge;
    update();
}

render::Hit GraphView::hitAt(QPointF place) const
{
    return m_scene ? render::hitTest(*m_scene, m_view, place, labels()) : render::Hit();
}

QString GraphView::nodeWords(int node) const
{
    const graph::GraphNode &drawn = m_scene->graph().nodes[static_cast<size_t>(node)];
    return tr("%1, %2: makes %3, gets %4")
        .arg(drawn.actor.name, drawn.actor.named ? model::label(drawn.actor.kind) : tr("not named"),
             tr("%n claims", nullptr, static_cast<int>(drawn.made)), QLocale().toString(drawn.received));
}

QString GraphView::edgeWords(int edge) const
{
    const graph::Graph &graph = m_scene->graph();
    const graph::GraphEdge &drawn = graph.edges[static_cast<size_t>(edge)];
    const QString verb = drawn.kind == query::EdgeKind::Dismisses
                             ? model::label(model::AnswerType::Dismisses)
                             : model::stanceVerb(static_cast<model::Stance>(drawn.kind),
                                                 drawn.responsibility == model::Responsibility::Linked
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

bool GraphView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::TouchBegin:
        endChange(); // whoever acts, acts on what is, not on what was
        break;
    default:
        break;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString words = toolTipOf(hitAt(help->pos()));
        if (words.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainToolTip(words), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace jaccuse::ui
