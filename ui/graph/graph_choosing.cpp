// SPDX-License-Identifier: MIT
// How several actors are chosen together in the graph view, and the badges of those with hidden neighbours.
#include "graph/graph_view.h"
#include "render/edge_shape.h"
#include "render/label_painter.h"
#include "render/node_painter.h"
#include "render/painter_canvas.h"
#include "render/seen.h"
#include "theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace jaccuse::ui {

namespace {

constexpr double smallestWithBadge = 8; // pixels of a node's radius
constexpr double ringGap = 1.5;         // nearer than a name

ChoosingBand::Mode modeOf(Qt::KeyboardModifiers keys)
{
    return keys.testFlag(Qt::ControlModifier) ? ChoosingBand::Mode::Toggle : ChoosingBand::Mode::Add;
}

} // namespace

void GraphView::choose(const QList<model::ActorId> &actors)
{
    m_chosen = actors;
    markChosen();
    describe();
    update();
}

void GraphView::markChosen()
{
    m_view.dimmedNodes.clear();
    if (!m_scene || m_chosen.isEmpty())
        return;
    const QSet<model::ActorId> chosen(m_chosen.begin(), m_chosen.end());
    const auto &nodes = m_scene->graph().nodes;
    m_view.dimmedNodes.reserve(nodes.size());
    for (const graph::GraphNode &node : nodes)
        m_view.dimmedNodes.push_back(chosen.contains(node.actor.id) ? 0 : 1);
}

void GraphView::chooseNext(std::optional<ChoosingBand::Shape> shape)
{
    m_nextBand = shape;
    setCursor(shape ? Qt::CrossCursor : Qt::ArrowCursor);
}

bool GraphView::beginBand(const QMouseEvent &event)
{
    m_band.reset();
    if (!m_scene || event.button() != Qt::LeftButton)
        return false;
    const Qt::KeyboardModifiers keys = event.modifiers();
    std::optional<ChoosingBand::Shape> shape = m_nextBand;
    if (!shape && keys.testFlag(Qt::AltModifier))
        shape = ChoosingBand::Shape::Lasso;
    else if (!shape && (keys.testFlag(Qt::ShiftModifier) || keys.testFlag(Qt::ControlModifier)))
        shape = ChoosingBand::Shape::Rectangle;
    if (shape)
        m_band.emplace(*shape, modeOf(keys), event.position());
    return shape.has_value();
}

void GraphView::endBand()
{
    const ChoosingBand band = *std::exchange(m_band, std::nullopt);
    chooseNext(std::nullopt);
    update();
    QList<model::ActorId> inside;
    for (size_t i = 0; i < m_scene->nodes().size(); ++i)
        if (band.contains(m_view.camera.toView(m_scene->nodes()[i].position)))
            inside.append(m_scene->graph().nodes[i].actor.id);
    chooseBesides(inside, band.mode());
}

void GraphView::cancelBand()
{
    m_band.reset();
    chooseNext(std::nullopt);
    update();
}

void GraphView::chooseBesides(const QList<model::ActorId> &actors, ChoosingBand::Mode mode)
{
    QList<model::ActorId> chosen = m_chosen;
    // Whom one looks at is the first of several.
    if (chosen.isEmpty() && m_view.selectedNode >= 0) {
        const model::ActorId actor =
            m_scene->graph().nodes[static_cast<size_t>(m_view.selectedNode)].actor.id;
        if (mode == ChoosingBand::Mode::Add || !actors.contains(actor))
            chosen.append(actor);
    }
    const QSet<model::ActorId> before(chosen.begin(), chosen.end());
    for (const model::ActorId actor : actors) {
        if (!before.contains(actor))
            chosen.append(actor);
        else if (mode == ChoosingBand::Mode::Toggle)
            chosen.removeOne(actor);
    }
    if (chosen != m_chosen && !actors.isEmpty())
        Q_EMIT actorsChosen(chosen);
}

bool GraphView::hasBadge(int node) const
{
    const auto place = static_cast<size_t>(node);
    if (!m_scene->knowsGroupsAt(m_view.camera.scale))
        return false;
    const bool drawn = paintOptions().badges || node == m_view.selectedNode || node == m_view.hoverNode;
    const auto grouped = m_scene->groupedAt(m_view.camera.scale);
    const bool alone =
        !grouped || !grouped->scene->nodes()[static_cast<size_t>(grouped->nodeOf[place])].group;
    return drawn && alone && m_scene->graph().nodes[place].hiddenNeighbours > 0 &&
           render::drawnRadius(m_scene->nodes()[place], m_view.camera.scale) >= smallestWithBadge;
}

QRectF GraphView::badgeOf(int node) const
{
    const auto place = static_cast<size_t>(node);
    const render::SceneNode &drawn = m_scene->nodes()[place];
    return render::badgeBox(m_view.camera.toView(drawn.position),
                            render::drawnRadius(drawn, m_view.camera.scale),
                            m_scene->graph().nodes[place].hiddenNeighbours, m_scene->fonts());
}

model::ActorId GraphView::badgeAt(QPointF place) const
{
    if (m_scene)
        for (int i = 0; i < static_cast<int>(m_scene->nodes().size()); ++i)
            if (hasBadge(i) && badgeOf(i).contains(place))
                return m_scene->graph().nodes[static_cast<size_t>(i)].actor.id;
    return {};
}

void GraphView::drawChoosing(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_view.palette->accent, 2));
    if (!m_view.dimmedNodes.empty() && m_scene->knowsGroupsAt(m_view.camera.scale)) {
        const render::Seen seen(*m_scene, m_view);
        for (size_t i = 0; i < seen.view().dimmedNodes.size(); ++i) {
            if (seen.view().dimmedNodes[i] != 0)
                continue;
            const render::SceneNode &node = seen.scene().nodes()[i];
            const double radius = render::drawnRadius(node, m_view.camera.scale) + ringGap;
            painter.drawEllipse(m_view.camera.toView(node.position), radius, radius);
        }
    }
    // Where there are too many to show all badges, the actor that is looked at has its own.
    if (!paintOptions().badges)
        for (const int node : {m_view.selectedNode, m_view.hoverNode}) {
            if (node < 0 || !hasBadge(node))
                continue;
            render::PainterCanvas canvas(painter);
            render::LabelPainter(canvas, m_scene->fonts(), m_view.palette->canvas)
                .box(badgeOf(node),
                     render::badgeText(m_scene->graph().nodes[static_cast<size_t>(node)].hiddenNeighbours),
                     m_view.palette->soft, m_view.palette->line, 1);
        }
    if (m_band)
        m_band->paint(painter, m_view.palette->accent);
}

} // namespace jaccuse::ui
