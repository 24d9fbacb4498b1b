// SPDX-License-Identifier: MIT
#pragma once

#include "graph/choosing_band.h"
#include "graph/graph_frames.h"
#include "render/hit_test.h"
#include "render/scene.h"
#include "render/view_state.h"

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include <memory>
#include <optional>

namespace jaccuse::ui {

class OverviewMap;
class SceneTransition;
class Theme;

/// The accusation graph on the screen: shows a scene, moves its camera, and says what was clicked. It
/// selects nothing by itself: whoever hears a signal decides and tells it what is selected.
///
/// Wheel zooms at the pointer, dragging pans or, on a node, moves it, a click selects, a double click
/// opens. Dragging with Shift chooses all actors in a rectangle, with Ctrl it turns their choice round, with
/// Alt it is a lasso; a click with Shift or Ctrl does so with one actor. A click on a badge expands.
///
/// Keys while it has the focus: arrows walk to the nearest actor that way, with Shift they move the
/// selected one, Tab and Shift+Tab go along the edges of the actor that was walked to and then out of the
/// graph, Space chooses an actor besides others, + and - zoom, F fits the selection, Shift+F all, Enter
/// opens the quotations, Esc clears.
class GraphView : public QWidget
{
    Q_OBJECT

public:
    explicit GraphView(const Theme &theme, QWidget *parent = nullptr);
    ~GraphView() override;

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

    /// Several actors chosen together, in this order: they bear a ring and all others fade. None: nobody.
    /// Emits nothing. They stay chosen whatever scene comes and whatever is selected.
    void choose(const QList<model::ActorId> &actors);
    [[nodiscard]] const QList<model::ActorId> &chosen() const { return m_chosen; }
    /// What the next dragging on the graph draws to choose actors; nothing: as always.
    void chooseNext(std::optional<ChoosingBand::Shape> shape);
    /// The camera stays where it is, whatever scenes come, until it is moved.
    void holdCamera();
    /// What people hear of a node and an edge, such as "North Korea, state, accused by 3, accuses 2" and
    /// "South Korea accuses North Korea, 2 claims".
    [[nodiscard]] QString spokenNode(int node) const;
    [[nodiscard]] QString spokenEdge(int edge) const { return edgeWords(edge); }

    /// What the camera sees; nothing where it keeps showing all. lookAt() brings it into a view of another
    /// size too.
    [[nodiscard]] std::optional<render::Camera> sight() const;
    void lookAt(const std::optional<render::Camera> &sight);

    /// Whether the camera is on its way or a change is still being shown.
    [[nodiscard]] bool isMoving() const;

    void zoomBy(double factor);
    void setActualSize();
    void fitAll();
    void fitSelection();

    /// Who is pinned: they bear a mark.
    void setPins(const QSet<model::ActorId> &pins);
    /// Whether another scene and another camera are come to by a short movement, where the system allows it.
    void setAnimated(bool animated);

    [[nodiscard]] render::Hit hitAt(QPointF place) const;

    QSize sizeHint() const override { return {720, 560}; }
    QSize minimumSizeHint() const override { return {240, 180}; }

Q_SIGNALS:
    void actorClicked(jaccuse::model::ActorId actor);
    void edgeClicked(const jaccuse::query::EdgeKey &edge);
    void emptyClicked();
    void actorActivated(jaccuse::model::ActorId actor);
    void edgeActivated(const jaccuse::query::EdgeKey &edge);
    /// Somebody asked for other actors to be chosen together than chosen().
    void actorsChosen(const QList<jaccuse::model::ActorId> &actors);
    /// The number of an actor's hidden neighbours was clicked.
    void badgeClicked(jaccuse::model::ActorId actor);
    /// Of the actor that is selected.
    void quotationsWanted();
    /// Null ids where the menu is for the empty ground.
    void menuRequested(jaccuse::model::ActorId actor, const jaccuse::query::EdgeKey &edge,
                       const QPoint &globalPlace);
    void resized(QSize size);
    /// Was put somewhere in the scene by hand; `repeated` by a key.
    void actorMoved(jaccuse::model::ActorId actor, QPointF place, bool repeated);

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
    bool focusNextPrevChild(bool next) override;

private:
    void tellOverview();
    void hover(const render::Hit &hit);
    // graph_camera.cpp
    [[nodiscard]] render::Camera fittedAll() const;
    void moveCamera(const render::Camera &camera);
    /// Where the camera is, or is on its way to.
    [[nodiscard]] render::Camera destination() const;
    /// A camera of a view of another size, fitted into this one.
    [[nodiscard]] render::Camera seenFromHere(const render::Camera &sight) const;
    void glideTo(const render::Camera &camera, int milliseconds = 220);
    void bringIntoSight(const QRectF &box);
    /// Shows a group or bundle so large that its actors come apart.
    void open(const render::Hit &hit);
    // graph_painting.cpp
    [[nodiscard]] render::PaintOptions paintOptions() const;
    /// What lies over any picture of the scene.
    void paintOver(QPainter &painter);
    void logFirstPainting();
    // graph_motion.cpp
    void markPins();
    [[nodiscard]] bool isAnimated() const;
    void startChange(const render::ScenePtr &from);
    void endChange();
    bool gripNode(QPointF point);
    void dragNode(QPointF point);
    void dropNode(bool stays);
    void nudge(QPointF way);
    void putNode(model::ActorId actor, QPointF place);
    void drawGhost(QPainter &painter) const;
    // graph_choosing.cpp
    void markChosen();
    bool beginBand(const QMouseEvent &event);
    void endBand();
    void cancelBand();
    void chooseBesides(const QList<model::ActorId> &actors, ChoosingBand::Mode mode);
    [[nodiscard]] bool hasBadge(int node) const;
    [[nodiscard]] QRectF badgeOf(int node) const;
    [[nodiscard]] model::ActorId badgeAt(QPointF place) const;
    void drawChoosing(QPainter &painter) const;
    // graph_walking.cpp
    [[nodiscard]] std::vector<int> edgesAround(int node) const;
    void tellFocus();
    void walk(QPointF direction);
    // graph_words.cpp
    void describe();
    [[nodiscard]] QString toolTipOf(const render::Hit &hit) const;
    [[nodiscard]] QString nodeWords(int node) const;
    [[nodiscard]] QString edgeWords(int edge) const;
    [[nodiscard]] static QString nodeWords(const graph::Graph &graph, int node);
    [[nodiscard]] static QString edgeWords(const graph::Graph &graph, int edge);

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

    /// The node that the pointer holds, if it does.
    struct Grip
    {
        model::ActorId actor;
        QPointF offset; // from the pointer to the node, in the scene
        QPointF start;
        QPointF place;
        bool moves = false;
    };
    /// Where a node of a large scene is going to stand, drawn over it until it is drawn anew.
    struct Ghost
    {
        model::ActorId actor;
        QPointF place;
    };
    Grip m_grip;
    std::optional<Ghost> m_ghost;
    QSet<model::ActorId> m_pins;
    bool m_animated = true;
    QVariantAnimation m_change;
    std::unique_ptr<SceneTransition> m_transition; // while the scene before this one is still seen

    QList<model::ActorId> m_chosen;
    std::optional<ChoosingBand> m_band; // that is being drawn
    std::optional<ChoosingBand::Shape> m_nextBand;
    model::ActorId m_walker; // along whose edges Tab goes

    QPointF m_pressed;
    bool m_dragging = false;
    bool m_pressOver = false;              // Esc ended what the button began, though it is still down
    std::optional<render::Camera> m_asked; // by lookAt(), and kept to when the view is resized
    bool m_fitsAll = true; // the camera shows all and shall go on doing so when the view is resized
};

} // namespace jaccuse::ui
