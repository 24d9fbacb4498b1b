// SPDX-License-Identifier: MIT
#include "render/drawn_discs.h"

#include "render/edge_shape.h"
#include "render/node_painter.h"

namespace jaccuse::render {

DrawnDiscs::DrawnDiscs(const Scene &scene, const ViewState &view, const Emphasis &emphasis,
                       const PaintOptions &options, const QRectF &area)
    : m_cells(area, side)
{
    for (size_t i = 0; i < scene.nodes().size(); ++i) {
        if (emphasis.nodes[i] <= 0)
            continue;
        const SceneNode &drawn = scene.nodes()[i];
        const double radius = drawnRadius(drawn, view.camera.scale);
        const bool chosen = static_cast<int>(i) == view.selectedNode;
        DrawnDisc disc{static_cast<int>(i),
                       view.camera.toView(drawn.position),
                       radius + 1 + (chosen ? chosenRing + 1 : 0),
                       {}};
        if (!area.adjusted(-disc.reach, -disc.reach, disc.reach, disc.reach).contains(disc.middle))
            continue;
        const qint64 more = scene.graph().nodes[i].hiddenNeighbours;
        if (options.badges && more > 0)
            disc.badge = badgeBox(disc.middle, radius, more, scene.fonts());
        add(disc);
    }
}

void DrawnDiscs::add(const DrawnDisc &disc)
{
    const QPointF reach(disc.reach, disc.reach);
    const QRectF box = QRectF(disc.middle - reach, disc.middle + reach).united(disc.badge);
    const auto range = m_cells.met(box);
    m_cells.add(range, {static_cast<int>(m_discs.size()), range.left, range.top});
    m_discs.push_back(disc);
}

} // namespace jaccuse::render
