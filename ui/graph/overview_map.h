// SPDX-License-Identifier: MIT
#pragma once

#include "render/scene.h"
#include "render/view_state.h"

#include <QFutureWatcher>
#include <QImage>
#include <QThreadPool>
#include <QWidget>

namespace jaccuse::ui {

class Theme;

/// A small map of the whole graph in the upper right corner of its view, with a frame around what is in
/// view. It is there only while something is out of view. A click or drag says where to look.
class OverviewMap : public QWidget
{
    Q_OBJECT

public:
    OverviewMap(const Theme &theme, QWidget *graphView);
    ~OverviewMap() override; // waits for a map that is being drawn

    /// Tells what the large picture shows now.
    void follow(const render::ScenePtr &scene, const render::ViewState &view);
    void setWanted(bool wanted);

Q_SIGNALS:
    /// In scene units.
    void placeChosen(QPointF place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void place();
    void draw();
    [[nodiscard]] render::ViewState smallView() const;

    const Theme &m_theme;
    bool m_wanted = true;
    render::ScenePtr m_scene;
    render::ViewState m_view; ///< of the large picture
    /// Of the map as it was drawn last, or is being drawn.
    render::ScenePtr m_drawnScene;
    render::ViewState m_drawnView;
    QImage m_map;
    QThreadPool m_threads; // Qt scales pictures in the pool that all share
    QFutureWatcher<QImage> m_drawing;
};

} // namespace jaccuse::ui
