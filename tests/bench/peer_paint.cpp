// SPDX-License-Identifier: MIT
#include "peer_paint.h"

#include "render/edge_shape.h"
#include "render/style.h"

#include <QGraphicsEllipseItem>
#include <QGraphicsLineItem>
#include <QPainter>

namespace jaccuse::bench {

namespace {

QColor lineColour()
{
    QColor colour = render::lightPalette().edge(query::EdgeKind::Accuses);
    colour.setAlpha(110);
    return colour;
}

} // namespace

void paintByPainter(QImage &image, const render::Scene &scene, const render::Camera &camera)
{
    const render::Palette &palette = render::lightPalette();
    image.fill(palette.canvas);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QVector<QLineF> lines;
    const QRectF seen = camera.visibleScene();
    for (const render::SceneEdge &edge : scene.edges())
        if (QRectF(edge.start, edge.end).normalized().adjusted(-1, -1, 1, 1).intersects(seen))
            lines.append({camera.toView(edge.start), camera.toView(edge.end)});
    painter.setPen(QPen(lineColour(), 0));
    painter.drawLines(lines);
    painter.setPen(QPen(palette.state.outline, 1));
    painter.setBrush(palette.state.fill);
    for (const render::SceneNode &node : scene.nodes()) {
        const double radius = render::drawnRadius(node, camera.scale);
        if (const QPointF middle = camera.toView(node.position); QRectF(image.rect()).contains(middle))
            painter.drawEllipse(middle, radius, radius);
    }
}

ItemsView::ItemsView(const render::Scene &scene, QSize size)
    : m_view(&m_scene)
{
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    QPen pen(lineColour(), 0);
    for (const render::SceneEdge &edge : scene.edges())
        m_scene.addLine(QLineF(edge.start, edge.end), pen);
    const render::Palette &palette = render::lightPalette();
    QPen outline(palette.state.outline, 1);
    outline.setCosmetic(true);
    for (const render::SceneNode &node : scene.nodes()) {
        const QPointF reach(node.radius, node.radius);
        m_scene.addEllipse(QRectF(node.position - reach, node.position + reach), outline, palette.state.fill);
    }
    m_view.setBackgroundBrush(palette.canvas);
    m_view.setRenderHint(QPainter::Antialiasing);
    m_view.setOptimizationFlag(QGraphicsView::DontSavePainterState);
    m_view.setFrameShape(QFrame::NoFrame);
    m_view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view.resize(size);
    m_view.show();
}

void ItemsView::paint(QImage &image, const render::Camera &camera)
{
    m_view.setTransform(QTransform::fromScale(camera.scale, camera.scale));
    m_view.centerOn(camera.centre);
    m_view.viewport()->render(&image);
}

} // namespace jaccuse::bench
