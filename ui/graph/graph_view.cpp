// SPDX-License-Identifier: MIT
#include "graph/graph_view.h"

#include "graph/graph_accessible.h"
#include "graph/overview_map.h"
#include "graph/scene_transition.h"
#include "theme.h"
#include "tool_tip.h"

#include <QHelpEvent>
#include <QToolTip>

namespace jaccuse::ui {

namespace {

constexpr int changeMs = 300;
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
        holdCamera();
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

render::Hit GraphView::hitAt(QPointF place) const
{
    // Groups are found when they are drawn; before, nobody sees what there is to hit.
    if (!m_scene || !m_scene->knowsGroupsAt(m_view.camera.scale))
        return {};
    return render::hitTest(*m_scene, m_view, place, m_frames.labels(m_scene, m_view));
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
