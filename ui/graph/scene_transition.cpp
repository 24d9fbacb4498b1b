// SPDX-License-Identifier: MIT
#include "graph/scene_transition.h"

#include "render/graph_painter.h"

#include <QHash>
#include <QImage>

#include <algorithm>

namespace jaccuse::ui {

namespace {

constexpr double unseen = 0.2; // scene units; places are kept to a tenth

/// For each node of `scene` the place of the same actor in `other`, or -1.
std::vector<int> placesIn(const render::Scene &other, const render::Scene &scene)
{
    QHash<model::ActorId, int> places;
    const auto &nodes = other.graph().nodes;
    for (size_t i = 0; i < nodes.size(); ++i)
        places.insert(nodes[i].actor.id, static_cast<int>(i));
    std::vector<int> found;
    found.reserve(scene.graph().nodes.size());
    for (const graph::GraphNode &node : scene.graph().nodes)
        found.push_back(places.value(node.actor.id, -1));
    return found;
}

/// Numbers are compared too: a node that counts more claims is drawn larger.
bool lookAlike(const render::Scene &a, const render::Scene &b)
{
    return a.graph().edges == b.graph().edges &&
           std::equal(a.graph().nodes.begin(), a.graph().nodes.end(), b.graph().nodes.begin(),
                      b.graph().nodes.end(), [](const graph::GraphNode &one, const graph::GraphNode &other) {
                          return one.actor.id == other.actor.id && one.made == other.made &&
                                 one.received == other.received && one.admits == other.admits &&
                                 one.selfMarks == other.selfMarks && one.actor.name == other.actor.name &&
                                 one.hiddenNeighbours == other.hiddenNeighbours;
                      });
}

/// A scene whose nodes are a part (0 to 1) of the way to where the same actors stand in another.
render::ScenePtr partly(const render::ScenePtr &scene, const render::Scene &other,
                        const std::vector<int> &placeInOther, double part)
{
    layout::Positions positions;
    positions.reserve(scene->nodes().size());
    for (size_t i = 0; i < scene->nodes().size(); ++i) {
        const QPointF here = scene->nodes()[i].position;
        const QPointF there =
            placeInOther[i] < 0 ? here : other.nodes()[static_cast<size_t>(placeInOther[i])].position;
        positions.push_back(here + (there - here) * part);
    }
    return render::makeScene(scene->graph(), positions, scene->fonts());
}

} // namespace

SceneTransition::SceneTransition(render::ScenePtr from, render::ScenePtr to)
    : m_from(std::move(from))
    , m_to(std::move(to))
    , m_toOf(placesIn(*m_to, *m_from))
    , m_fromOf(placesIn(*m_from, *m_to))
    , m_sameLook(lookAlike(*m_from, *m_to))
{
    for (size_t i = 0; i < m_fromOf.size() && !m_moves; ++i)
        if (m_fromOf[i] >= 0) {
            const QPointF way =
                m_to->nodes()[i].position - m_from->nodes()[static_cast<size_t>(m_fromOf[i])].position;
            m_moves = way.manhattanLength() > unseen;
        }
    setPart(0);
}

void SceneTransition::setPart(double part)
{
    m_part = part;
    m_now = partly(m_to, *m_from, m_fromOf, 1 - part);
    m_before = m_sameLook ? nullptr : partly(m_from, *m_to, m_toOf, part);
}

render::ViewState SceneTransition::viewOfFrom(const render::ViewState &view) const
{
    const auto node = [&](int place) { return place < 0 ? -1 : m_fromOf[static_cast<size_t>(place)]; };
    const auto edge = [&](int place) {
        return place < 0 ? -1 : m_from->graph().edgeOf(m_to->graph().keyOf(place));
    };
    render::ViewState before = view;
    before.selectedNode = node(view.selectedNode);
    before.selectedEdge = edge(view.selectedEdge);
    before.litEdges.clear();
    for (const int lit : view.litEdges)
        if (const int place = edge(lit); place >= 0)
            before.litEdges.push_back(place);
    before.dimmedNodes.clear();
    before.pinnedNodes.assign(view.pinnedNodes.empty() ? 0 : m_toOf.size(), 0);
    for (size_t i = 0; i < before.pinnedNodes.size(); ++i)
        if (m_toOf[i] >= 0)
            before.pinnedNodes[i] = view.pinnedNodes[static_cast<size_t>(m_toOf[i])];
    return before;
}

void SceneTransition::paint(QPainter &painter, const render::ViewState &view,
                            const render::PaintOptions &options) const
{
    render::ViewState quiet = view;
    quiet.hoverNode = quiet.hoverEdge = -1;
    if (m_sameLook) {
        render::paint(painter, *m_now, quiet, options);
        return;
    }
    // Both pictures hide the ground, so that what they share stays as it is while the one covers the other.
    render::paint(painter, *m_before, viewOfFrom(quiet), options);
    const qreal ratio = painter.device()->devicePixelRatioF();
    QImage layer((view.camera.size * ratio).toSize(), QImage::Format_RGB32);
    layer.setDevicePixelRatio(ratio);
    QPainter layerPainter(&layer);
    render::paint(layerPainter, *m_now, quiet, options);
    layerPainter.end();
    painter.save();
    painter.setOpacity(m_part);
    painter.drawImage(QPointF(0, 0), layer);
    painter.restore();
}

} // namespace jaccuse::ui
