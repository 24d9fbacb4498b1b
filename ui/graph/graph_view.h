// SPDX-License-Identifier: MIT
#pragma once

#include "graph/graph_frames.h"
#include "render/hit_test.h"
#include "render/scene.h"
#include "render/view_state.h"

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

namespace jaccuse::ui {

class OverviewMap;
class Theme;

/// The accusation graph on the screen: shows a scene, moves its camera, and says what was clicked. It
/// selects nothing by itself: whoever hears a signal decides and tells it what is selected.
///
/// Wheel zooms at the pointer, dragging pans, a click selects, a double click opens. Keys while it has
/// the focus: arrows walk to the nearest actor that way, + and - zoom, F fits the selection, Shift+F
/// all, Enter opens, Esc clears.
class GraphView : public QWidget
{
    Q_OBJECT

public:
    explicit GraphView(const Theme &theme, QWidget *parent = nullptr);

    /// Shows another scene. The camera stays where it is unless `fit`, or there was none before.
    void setScene(const render::ScenePtr &scene, bool fit);
    [[nodiscard]] const render::ScenePtr &scene() const { return m_scene; }
    [[nodiscard]] const render::Camera &camera() const { return m_view.camera; }
    /// What a picture of the view needs: camera and selection.
    [[nodiscard]] const render::ViewState &viewState() const { return m_view; }
    /// Whether the present view is seen as it is drawn, not the last frame shifted or scaled meanwhile.
    [[nodiscard]] bool isWhole() const;

    /// Marks what is selected and, where it is out of sight, glides to it. Emits nothing.
    void showActor(model::ActorId actor);
    void showEdge(const query::EdgeKey &key);
    /// Further edges at full strength: those of the claim that is read.
    void lightEdges(const std::vector<query::EdgeKey> &edges);
    void showNothing();
    /// As if the pointer were over it; null ends it.
    void hoverActor(model::ActorId actor);
    void hoverEdge(const query::EdgeKey &key);

    void setColouring(render::Colouring by);
    /// A small map of the whole in a corner while not all of it is in view.
    void setOverviewShown(bool shown);

    void zoomBy(double factor);
    void setActualSize();
    void fitAll();
    void fitSelection();

    [[nodiscard]] render::Hit hitAt(QPointF place) const;

    QSize sizeHint() const override { return {720, 560}; }
    QSize minimumSizeHint() const override { return {240, 180}; }

Q_SIGNALS:
    void actorClicked(jaccuse::model::ActorId actor);
    void edgeClicked(const jaccuse::query::EdgeKey &edge);
    void emptyClicked();
    void actorActivated(jaccuse::model::ActorId actor);
    void edgeActivated(const jaccuse::query::EdgeKey &edge);
    /// Null ids where the menu is for the empty ground.
    void menuRequested(jaccuse::model::ActorId actor, const jaccuse::query::EdgeKey &edge,
                       const QPoint &globalPlace);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] render::PaintOptions paintOptions() const;
    [[nodiscard]] render::Camera fittedAll() const;
    void moveCamera(const render::Camera &camera);
    void tellOverview();
    void glideTo(const render::Camera &camera);
    void bringIntoSight(const QRectF &box);
    void hover(const render::Hit &hit);
    void walk(QPointF direction);
    void describe();
    /// Shows a group or bundle so large that its actors come apart.
    void open(const render::Hit &hit);
    [[nodiscard]] QString toolTipOf(const render::Hit &hit) const;
    [[nodiscard]] QString nodeWords(int node) const;
    [[nodiscard]] QString edgeWords(int edge) const;
    [[nodiscard]] static QString nodeWords(const graph::Graph &graph, int node);
    [[nodiscard]] static QString edgeWords(const graph::Graph &graph, int edge);
    void logFirstPainting();

    const Theme &m_theme;
    render::ScenePtr m_scene;
    render::ViewState m_view;
    QVariantAnimation m_glide;
    render::Camera m_glideFrom;
    render::Camera m_glideTo;

    GraphFrames m_frames;
    OverviewMap *m_overview;
    QTimer m_rest;
    bool m_moving = false;
    const render::Scene *m_logged = nullptr; // the scene whose first painting was logged

    QPointF m_pressed;
    bool m_dragging = false;
    bool m_fitsAll = true; // the camera shows all and shall go on doing so when the view is resized
};

} // namespace jaccuse::ui
