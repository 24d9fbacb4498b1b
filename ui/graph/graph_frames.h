// SPDX-License-Identifier: MIT
#pragma once

#include "render/graph_painter.h"
#include "render/paint_options.h"
#include "render/scene.h"
#include "render/view_state.h"

#include <QFutureWatcher>
#include <QImage>
#include <QObject>
#include <QThreadPool>

class QPainter;

namespace jaccuse::ui {

/// A picture of a whole view, with nothing hovered.
struct GraphFrame
{
    render::ScenePtr scene;
    render::ViewState view;
    render::LabelLayout labels;
    QImage image;
    double milliseconds = 0;       ///< that it took
    bool settled = false;          ///< names were placed for this view, not carried over from the one before
    render::Unlabelled below = {}; ///< until it is settled
};

/// What a graph view shows on the screen, drawn so that no input waits for it. What is drawn quickly is drawn
/// at once; what takes longer is drawn by another thread, and meanwhile the last frame is shown, shifted and
/// scaled. What is hovered is drawn over a faded copy of the frame. GUI thread only.
class GraphFrames : public QObject
{
    Q_OBJECT

public:
    explicit GraphFrames(QObject *parent = nullptr);
    ~GraphFrames() override; // waits for a frame that is being drawn

    /// Shows the view, which fills the painter's device: `pixels` of it, `ratio` for a logical pixel. While
    /// it is `moving`, names keep their places at their nodes.
    void paint(QPainter &painter, const render::ScenePtr &scene, const render::ViewState &view,
               const render::PaintOptions &options, QSize pixels, qreal ratio, bool moving);
    /// Whether the view was seen as it is drawn in the end.
    [[nodiscard]] bool isWhole(const render::ScenePtr &scene, const render::ViewState &view) const;
    /// Where names stand in the frame that is shown, or null where none fits the view.
    [[nodiscard]] const render::LabelLayout *labels(const render::ScenePtr &scene,
                                                    const render::ViewState &view) const;

Q_SIGNALS:
    /// Another frame is there: the view shall be painted again.
    void drawn();

private:
    [[nodiscard]] bool isQuick(const render::Scene &scene) const;
    [[nodiscard]] bool isFrameOf(const render::ScenePtr &scene, const render::ViewState &view) const;
    void paintShifted(QPainter &painter, const render::ScenePtr &scene, const render::ViewState &view) const;
    [[nodiscard]] const QImage &hovered(const render::ViewState &view, const render::PaintOptions &options);

    GraphFrame m_frame;
    render::ScenePtr m_wanted; // the scene that was asked for last
    QThreadPool m_threads;     // Qt scales pictures in the pool that all share
    QFutureWatcher<GraphFrame> m_aside;
    QImage m_hovered;
    render::ViewState m_hoveredView;
    qint64 m_hoveredFrame = 0; // cache key of the image below it
};

} // namespace jaccuse::ui
