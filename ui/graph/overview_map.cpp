// SPDX-License-Identifier: MIT
#include "graph/overview_map.h"

#include "render/graph_painter.h"
#include "theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QtConcurrentRun>

#include <algorithm>

namespace jaccuse::ui {

namespace {

constexpr double longest = 168;     ///< pixels of the map's longer side
constexpr double partOfView = 0.22; ///< of the view's shorter side, which the map covers at most
constexpr int shortest = 60;
constexpr int distance = 10;     ///< from the corner
constexpr int leastOfView = 420; ///< a smaller view has no room for a map

} // namespace

OverviewMap::OverviewMap(const Theme &theme, QWidget *graphView)
    : QWidget(graphView)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("overviewMap"));
    setAccessibleName(tr("Overview map"));
    setToolTip(tr("The whole graph; click or drag to look elsewhere"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::CrossCursor);
    hide();
    connect(&m_drawing, &QFutureWatcher<QImage>::finished, this, [this] {
        m_map = m_drawing.result();
        update();
        draw(); // what was asked for meanwhile
    });
}

OverviewMap::~OverviewMap()
{
    m_drawing.waitForFinished();
}

void OverviewMap::setWanted(bool wanted)
{
    m_wanted = wanted;
    place();
}

void OverviewMap::follow(const render::ScenePtr &scene, const render::ViewState &view)
{
    m_scene = scene;
    m_view = view;
    place();
}

void OverviewMap::place()
{
    const QSize room = parentWidget()->size();
    const bool shown = m_wanted && m_scene && !m_scene->nodes().empty() &&
                       std::min(room.width(), room.height()) >= shortest * 3 && room.width() >= leastOfView &&
                       !m_view.camera.visibleScene().contains(m_scene->coreBounds());
    if (shown) {
        const QSizeF whole = m_scene->coreBounds().size();
        const double side =
            std::clamp(partOfView * std::min(room.width(), room.height()), double(shortest), longest);
        const double scale = side / std::max({whole.width(), whole.height(), 1.0});
        const QSize size = (whole * scale).toSize().expandedTo(QSize(shortest, shortest));
        setGeometry(room.width() - distance - size.width(), distance, size.width(), size.height());
        draw();
        update();
    }
    setVisible(shown);
}

render::ViewState OverviewMap::smallView() const
{
    render::ViewState view;
    view.palette = m_view.palette;
    view.colouring = m_view.colouring;
    view.camera = render::fitted(m_scene->coreBounds(), size(), QMarginsF(4, 4, 4, 4), 1);
    return view;
}

void OverviewMap::draw()
{
    if (!m_scene || m_drawing.isRunning())
        return;
    const render::ViewState view = smallView();
    if (m_drawnScene == m_scene && m_drawnView == view)
        return;
    m_drawnScene = m_scene;
    m_drawnView = view;
    m_drawing.setFuture(QtConcurrent::run(&m_threads, [scene = m_scene, view, ratio = devicePixelRatioF()] {
        QImage image((view.camera.size * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        render::PaintOptions options;
        options.groups = options.counts = options.badges = false;
        render::paint(image, *scene, view, render::LabelLayout(), options);
        return image;
    }));
}

void OverviewMap::paintEvent(QPaintEvent *)
{
    const render::Palette &colours = m_theme.colours();
    QPainter painter(this);
    painter.fillRect(rect(), colours.canvas);
    if (!m_scene)
        return;
    painter.drawImage(QRectF(rect()), m_map);
    const render::Camera camera = smallView().camera;
    const QRectF seen = m_view.camera.visibleScene();
    const QRectF frame = QRectF(camera.toView(seen.topLeft()), camera.toView(seen.bottomRight()))
                             .intersected(QRectF(rect()).adjusted(1, 1, -1, -1));
    QColor veil = colours.canvas;
    veil.setAlphaF(0.55F);
    QRegion outside(rect());
    outside -= frame.toAlignedRect();
    for (const QRect &part : outside)
        painter.fillRect(part, veil);
    painter.setPen(QPen(colours.accent, 1.5));
    painter.drawRect(frame);
    painter.setPen(QPen(colours.line, 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void OverviewMap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_scene)
        Q_EMIT placeChosen(smallView().camera.toScene(event->position()));
}

void OverviewMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && m_scene)
        Q_EMIT placeChosen(smallView().camera.toScene(event->position()));
}

} // namespace jaccuse::ui
