// SPDX-License-Identifier: MIT
#include "graph/graph_frames.h"

#include "render/graph_painter.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QtConcurrentRun>

namespace jaccuse::ui {

namespace {

constexpr double quickMs = 11;      // what takes no longer is drawn at once
constexpr size_t quickScene = 2500; // edges and nodes of a scene that was not drawn yet

render::ViewState withoutHover(render::ViewState view)
{
    view.hoverNode = view.hoverEdge = -1;
    return view;
}

/// Any thread. `before` may hold labels of the same scene, and how long its frames took.
GraphFrame drawFrame(const render::ScenePtr &scene, const render::ViewState &view,
                     const render::PaintOptions &options, QSize pixels, qreal ratio, bool moving,
                     const GraphFrame &before)
{
    QElapsedTimer clock;
    clock.start();
    GraphFrame frame{scene, view, before.labels, QImage(pixels, QImage::Format_RGB32), 0, true};
    if (before.scene == scene && before.view == view && before.image.size() == pixels)
        frame.below = before.below;
    frame.image.setDevicePixelRatio(ratio);
    frame.settled = !moving || before.scene != scene || before.labels.servesCamera(view.camera);
    const auto place = [&] {
        if (before.scene != scene)
            return render::placeLabels(*scene, view, options);
        if (before.labels.serves(view))
            return before.labels;
        return moving && !before.labels.servesCamera(view.camera)
                   ? render::carryLabels(*scene, view, options, before.labels)
                   : render::placeLabels(*scene, view, options, &before.labels);
    };
    const bool kept = !frame.below.image.isNull();
    // What is settled is not drawn again.
    render::Unlabelled *below = kept || !frame.settled ? &frame.below : nullptr;
    frame.labels = render::paintLabelled(frame.image, *scene, view, options, place, below);
    const double took = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    // A frame that was held up by something else says little by itself, one of new names nothing.
    if (kept)
        frame.milliseconds = before.milliseconds;
    else
        frame.milliseconds = before.scene == scene ? (took + before.milliseconds) / 2 : took;
    if (frame.settled)
        frame.below = {};
    return frame;
}

} // namespace

GraphFrames::GraphFrames(QObject *parent)
    : QObject(parent)
{
    connect(&m_aside, &QFutureWatcher<GraphFrame>::finished, this, [this] {
        if (GraphFrame frame = m_aside.result(); frame.scene == m_wanted)
            m_frame = std::move(frame);
        Q_EMIT drawn();
    });
}

GraphFrames::~GraphFrames()
{
    m_aside.waitForFinished();
}

bool GraphFrames::isQuick(const render::Scene &scene) const
{
    if (m_frame.scene.get() == &scene)
        return m_frame.milliseconds <= quickMs;
    return scene.nodes().size() + scene.edges().size() <= quickScene;
}

bool GraphFrames::isFrameOf(const render::ScenePtr &scene, const render::ViewState &view) const
{
    return m_frame.scene == scene && m_frame.view == withoutHover(view);
}

bool GraphFrames::isWhole(const render::ScenePtr &scene, const render::ViewState &view) const
{
    return isFrameOf(scene, view) && m_frame.settled;
}

const render::LabelLayout *GraphFrames::labels(const render::ScenePtr &scene,
                                               const render::ViewState &view) const
{
    return m_frame.scene == scene && m_frame.labels.serves(view) ? &m_frame.labels : nullptr;
}

void GraphFrames::paint(QPainter &painter, const render::ScenePtr &scene, const render::ViewState &view,
                        const render::PaintOptions &options, QSize pixels, qreal ratio, bool moving)
{
    m_wanted = scene;
    const bool fits = isFrameOf(scene, view) && m_frame.image.size() == pixels;
    if (!fits || (!m_frame.settled && !moving)) {
        const auto work = [=, resting = withoutHover(view), before = m_frame] {
            return drawFrame(scene, resting, options, pixels, ratio, moving, before);
        };
        if (isQuick(*scene))
            m_frame = work();
        else if (!m_aside.isRunning()) // else the view is painted again when that frame is there
            m_aside.setFuture(QtConcurrent::run(&m_threads, work));
    }
    if (!isFrameOf(scene, view))
        paintShifted(painter, scene, view);
    else if (view.hoverNode >= 0 || view.hoverEdge >= 0)
        painter.drawImage(QPointF(0, 0), hovered(view, options));
    else
        painter.drawImage(QPointF(0, 0), m_frame.image);
}

void GraphFrames::paintShifted(QPainter &painter, const render::ScenePtr &scene,
                               const render::ViewState &view) const
{
    painter.fillRect(QRectF(QPointF(), view.camera.size), view.palette->canvas);
    if (m_frame.scene != scene) {
        painter.drawImage(QPointF(0, 0), m_frame.image);
        return;
    }
    const render::Camera &then = m_frame.view.camera;
    const QPointF topLeft = view.camera.toView(then.toScene(QPointF(0, 0)));
    painter.drawImage(QRectF(topLeft, then.size * (view.camera.scale / then.scale)), m_frame.image,
                      QRectF(m_frame.image.rect()));
}

const QImage &GraphFrames::hovered(const render::ViewState &view, const render::PaintOptions &options)
{
    if (m_hoveredFrame != m_frame.image.cacheKey() || m_hoveredView != view) {
        m_hovered = m_frame.image.copy();
        render::paintHovered(m_hovered, *m_frame.scene, view, m_frame.labels, options);
        m_hoveredFrame = m_frame.image.cacheKey();
        m_hoveredView = view;
    }
    return m_hovered;
}

} // namespace jaccuse::ui
