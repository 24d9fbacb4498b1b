// SPDX-License-Identifier: MIT
#include "graph/graph_view.h"

#include "graph/graph_accessible.h"
#include "graph/overview_map.h"
#include "graph/scene_transition.h"
#include "model/wording.h"
#include "render/notes.h"
#include "render/seen.h"
#include "theme.h"
#include "tool_tip.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>

namespace jaccuse::ui {

namespace {

constexpr int changeMs = 300;
constexpr double margin = 20;
constexpr double largestFit = 1.6;
constexpr int restMs = 50; // after so long without movement names are placed anew

} // namespace

GraphView::GraphView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_overview(new OverviewMap(theme, this))
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
        tellOverview();
        update();
    });
    connect(m_overview, &OverviewMap::placeChosen, this, [this](QPointF place) {
        m_fitsAll = false;
        m_glide.stop();
        render::Camera camera = m_view.camera;
        camera.centre = place;
        moveCamera(camera);
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
    connect(&m_frames, &GraphFrames::drawn, this, [this] { update(); });
}

GraphView::~GraphView() = default;

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
    tellOverview();
    update();
}

void GraphView::setColouring(render::Colouring by)
{
    m_view.colouring = by;
    tellOverview();
    update();
}

void GraphView::setOverviewShown(bool shown)
{
    m_overview->setWanted(shown);
}

void GraphView::tellOverview()
{
    m_overview->follow(m_scene, m_view);
}

render::Camera GraphView::fittedAll() const
{
    return render::fitted(m_scene->bounds(), size(), QMarginsF(margin, margin, margin, margin), largestFit);
}

void GraphView::resizeEvent(QResizeEvent *)
{
    m_view.camera.size = size();
    m_glide.stop();
    if (m_scene && m_fitsAll)
        m_view.camera = fittedAll();
    tellOverview();
}

void GraphView::moveCamera(const render::Camera &camera)
{
    m_view.camera = camera;
    m_moving = true;
    m_rest.start();
    tellOverview();
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

std::optional<render::Camera> GraphView::sight() const
{
    if (m_fitsAll)
        return std::nullopt;
    return m_glide.state() == QAbstractAnimation::Running ? m_glideTo : m_view.camera;
}

void GraphView::lookAt(const std::optional<render::Camera> &sight)
{
    if (!sight)
        return fitAll();
    m_fitsAll = false;
    render::Camera camera = *sight;
    camera.size = size();
    if (camera.size != sight->size)
        camera.scale = std::clamp(sight->scale * std::min(camera.size.width() / sight->size.width(),
                                                          camera.size.height() / sight->size.height()),
                                  render::smallestScale, render::largestScale);
    glideTo(camera);
}

void GraphView::zoomBy(double factor)
{
    m_fitsAll = false;
    glideTo(render::zoomedAt(m_view.camera, QRectF(rect()).center(), factor));
}

void GraphView::setActualSize()
{
    zoomBy(1 / m_view.camera.scale);
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
    m_fitsAll = false;
    glideTo(render::fitted(box, size()));
}

void GraphView::bringIntoSight(const QRectF &box)
{
    const QRectF seen = m_view.camera.visibleScene();
    if (seen.contains(box))
        return;
    m_fitsAll = false;
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

void GraphView::hoverEdge(const query::EdgeKey &key)
{
    render::Hit hit;
    if (m_scene && !key.from.isNull())
        hit.edge = m_scene->graph().edgeOf(key);
    hover(hit);
}

void GraphView::hover(const render::Hit &hit)
{
    const int node = std::max(hit.node, hit.group);
    const int edge = std::max(hit.edge, hit.bundle);
    if (node == m_view.hoverNode && edge == m_view.hoverEdge)
        return;
    m_view.hoverNode = node;
    m_view.hoverEdge = edge;
    update();
}

void GraphView::open(const render::Hit &hit)
{
    const render::Seen seen(*m_scene, m_view);
    QRectF box;
    if (hit.group >= 0) {
        box = seen.boxOf(seen.drawnNode(hit.group));
    } else {
        const graph::GraphEdge &edge = m_scene->graph().edges[static_cast<size_t>(hit.bundle)];
        box = seen.boxOf(seen.drawnNode(edge.from)) | seen.boxOf(seen.drawnNode(edge.to));
    }
    m_fitsAll = false;
    render::Camera camera = render::fitted(box, size(), QMarginsF(40, 40, 40, 40), 1.6);
    // At least so near that something is gained.
    camera.scale = std::max(camera.scale, std::min(2 * m_view.camera.scale, 1.6));
    glideTo(camera);
}

render::Hit GraphView::hitAt(QPointF place) const
{
    return m_scene ? render::hitTest(*m_scene, m_view, place, m_frames.labels(m_scene, m_view))
                   : render::Hit();
}

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
