// SPDX-License-Identifier: MIT
// How the graph view draws itself without holding up the event loop.
#include "graph/graph_view.h"
#include "graph/scene_transition.h"
#include "log.h"
#include "render/graph_painter.h"
#include "render/notes.h"
#include "theme.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QtConcurrentRun>

namespace jaccuse::ui {

namespace {

constexpr qint64 slowFrameMs = 14; // above this, movement shows the last frame and hovering is drawn over it
constexpr size_t largeScene = 600; // with more edges and nodes, frames are drawn by another thread
constexpr qreal margin = 28;
constexpr size_t badgedNodes = 40; // with more, numbers of hidden neighbours would be all that is seen

/// Any thread. `before` may hold labels of the same scene.
GraphFrame drawn(const render::ScenePtr &scene, const render::ViewState &view,
                 const render::PaintOptions &options, const QSize &pixels, qreal ratio,
                 const render::LabelLayout &before)
{
    QElapsedTimer clock;
    clock.start();
    GraphFrame frame{scene, view, before, QImage(pixels, QImage::Format_RGB32), 0};
    if (!before.serves(view))
        frame.labels = render::placeLabels(*scene, view, options, &before);
    frame.image.setDevicePixelRatio(ratio);
    QPainter painter(&frame.image);
    render::paint(painter, *scene, view, frame.labels, options);
    painter.end();
    frame.milliseconds = clock.elapsed();
    return frame;
}

render::ViewState withoutHover(render::ViewState view)
{
    view.hoverNode = view.hoverEdge = -1;
    return view;
}

} // namespace

bool GraphView::isLarge(const render::Scene &scene)
{
    return scene.nodes().size() + scene.edges().size() > largeScene;
}

render::PaintOptions GraphView::paintOptions() const
{
    render::PaintOptions options;
    options.badges = m_scene->nodes().size() <= badgedNodes;
    return options;
}

const render::LabelLayout *GraphView::labels() const
{
    return m_frame.scene == m_scene && m_frame.labels.serves(m_view) ? &m_frame.labels : nullptr;
}

QSize GraphView::framePixels() const
{
    return (QSizeF(size()) * devicePixelRatioF()).toSize();
}

bool GraphView::isFrameOf(const render::ViewState &view) const
{
    return m_frame.scene == m_scene && m_frame.view == view && m_frame.image.size() == framePixels();
}

void GraphView::drawFrame(const render::ViewState &view, bool aside)
{
    if (aside && m_aside.isRunning())
        return; // when it is done the view is painted again and asks for what it needs then
    const render::LabelLayout before = m_frame.scene == m_scene ? m_frame.labels : render::LabelLayout();
    const auto work = [scene = m_scene, view, options = paintOptions(), pixels = framePixels(),
                       ratio = devicePixelRatioF(),
                       before] { return drawn(scene, view, options, pixels, ratio, before); };
    if (aside)
        m_aside.setFuture(QtConcurrent::run(work));
    else
        m_frame = work();
}

void GraphView::drawShifted(QPainter &painter) const
{
    painter.fillRect(rect(), m_view.palette->canvas);
    if (m_frame.scene != m_scene) {
        painter.drawImage(QPointF(0, 0), m_frame.image);
        return;
    }
    const render::Camera &then = m_frame.view.camera;
    const QPointF topLeft = m_view.camera.toView(then.toScene(QPointF(0, 0)));
    painter.drawImage(QRectF(topLeft, then.size * (m_view.camera.scale / then.scale)), m_frame.image,
                      QRectF(m_frame.image.rect()));
}

void GraphView::drawHovered(QPainter &painter) const
{
    const graph::Graph &graph = m_scene->graph();
    render::PaintOptions options = paintOptions();
    options.background = false;
    const auto add = [&](int edge) {
        options.onlyEdges.insert(edge);
        options.onlyNodes.insert(graph.edges[static_cast<size_t>(edge)].from);
        options.onlyNodes.insert(graph.edges[static_cast<size_t>(edge)].to);
    };
    if (m_view.hoverEdge >= 0)
        add(m_view.hoverEdge);
    if (m_view.hoverNode >= 0) {
        options.onlyNodes.insert(m_view.hoverNode);
        const auto node = static_cast<size_t>(m_view.hoverNode);
        for (int i = graph.adjacencyStart[node]; i < graph.adjacencyStart[node + 1]; ++i)
            add(graph.adjacency[static_cast<size_t>(i)]);
    }
    if (!options.onlyNodes.isEmpty())
        render::paint(painter, *m_scene, m_view, m_frame.labels, options);
}

void GraphView::logFirstPainting()
{
    if (std::exchange(m_logged, m_scene.get()) == m_scene.get())
        return;
    // Told when what was painted has gone to the screen.
    const auto tell = [actors = m_scene->nodes().size(), edges = m_scene->edges().size()] {
        qCDebug(windowLog, "Graph painted: %zu actors, %zu edges", actors, edges);
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

void GraphView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_scene) {
        painter.fillRect(rect(), m_view.palette->canvas);
        return;
    }
    if (m_scene->nodes().empty()) {
        painter.fillRect(rect(), m_view.palette->canvas);
        painter.setPen(m_view.palette->soft);
        const QString words =
            m_scene->graph().claimsInAll == 0
                ? tr("No claims to show. Import some with File > Import, or clear the filters.")
                : tr("The claims chosen have nobody to draw.");
        painter.drawText(QRectF(rect()).adjusted(margin, margin, -margin, -margin),
                         Qt::AlignCenter | Qt::TextWordWrap, words);
        return;
    }
    if (m_transition) {
        m_transition->paint(painter, m_view, paintOptions());
        paintOver(painter);
        return;
    }
    const bool large = isLarge(*m_scene);
    const bool slow = large || (m_frame.scene == m_scene && m_frame.milliseconds > slowFrameMs);
    const bool moving = m_moving && slow && m_frame.scene == m_scene;
    const render::ViewState wanted = slow ? withoutHover(m_view) : m_view;
    if (!moving && !isFrameOf(wanted))
        drawFrame(wanted, large);
    if (isFrameOf(wanted)) {
        painter.drawImage(QPointF(0, 0), m_frame.image);
        if (slow)
            drawHovered(painter);
        logFirstPainting();
    } else {
        drawShifted(painter);
    }
    paintOver(painter);
}

void GraphView::paintOver(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    drawGhost(painter);
    drawChoosing(painter);
    render::paintNotes(painter, *m_scene, m_view, true, true);
    if (hasFocus()) {
        painter.setPen(QPen(m_view.palette->accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace jaccuse::ui
