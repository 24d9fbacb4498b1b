// SPDX-License-Identifier: MIT
// Where the camera of the graph view stands and how it moves.
#include "graph/graph_view.h"
#include "render/seen.h"

#include <algorithm>

namespace jaccuse::ui {

namespace {

constexpr double margin = 20;
constexpr double largestFit = 1.6;

} // namespace

render::Camera GraphView::fittedAll() const
{
    return render::fitted(m_scene->bounds(), size(), QMarginsF(margin, margin, margin, margin), largestFit);
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
    tellOverview();
    Q_EMIT resized(size());
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
    holdCamera();
    render::Camera camera = render::fitted(box, size(), QMarginsF(40, 40, 40, 40), largestFit);
    // At least so near that something is gained.
    camera.scale = std::max(camera.scale, std::min(2 * m_view.camera.scale, largestFit));
    glideTo(camera);
}

} // namespace jaccuse::ui
