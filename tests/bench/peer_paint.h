// SPDX-License-Identifier: MIT
#pragma once

#include "render/camera.h"
#include "render/scene.h"

#include <QGraphicsScene>
#include <QGraphicsView>
#include <QImage>

namespace jaccuse::bench {

/// Draws the graph as plainly as it can be done with QPainter: antialiased translucent straight lines of one
/// pixel in one colour, then discs. No names, no arrow heads, no dashes.
void paintByPainter(QImage &image, const render::Scene &scene, const render::Camera &camera);

/// The same lines and discs as items of a QGraphicsView.
class ItemsView
{
public:
    ItemsView(const render::Scene &scene, QSize size);
    void paint(QImage &image, const render::Camera &camera);

private:
    QGraphicsScene m_scene;
    QGraphicsView m_view;
};

} // namespace jaccuse::bench
