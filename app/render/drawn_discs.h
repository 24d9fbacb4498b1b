// SPDX-License-Identifier: MIT
#pragma once

#include "render/cell_grid.h"
#include "render/emphasis.h"
#include "render/paint_options.h"
#include "render/scene.h"
#include "render/view_state.h"

namespace jaccuse::render {

/// A node as it is drawn, for what keeps off it; in logical pixels.
struct DrawnDisc
{
    int node = -1;
    QPointF middle;
    double reach = 0;
    QRectF badge; ///< null where it has none

    [[nodiscard]] bool meets(const QRectF &box) const
    {
        const double x = std::max({box.left() - middle.x(), 0.0, middle.x() - box.right()});
        const double y = std::max({box.top() - middle.y(), 0.0, middle.y() - box.bottom()});
        return x * x + y * y < reach * reach || badge.intersects(box);
    }
};

/// The nodes drawn in an area of the view, by the cells they meet. Immutable once built.
class DrawnDiscs
{
public:
    DrawnDiscs(const Scene &scene, const ViewState &view, const Emphasis &emphasis,
               const PaintOptions &options, const QRectF &area);

    /// Calls visit(disc) for each that meets the rectangle, until it returns false.
    template <class Visit>
    void visit(const QRectF &box, Visit visit) const
    {
        const auto range = m_cells.met(box);
        for (int y = range.top; y <= range.bottom; ++y)
            for (int x = range.left; x <= range.right; ++x)
                for (const Item &item : m_cells.at(x, y)) {
                    // In several cells, it counts in the first one of the rectangle.
                    if (x != std::max(range.left, item.column) || y != std::max(range.top, item.row))
                        continue;
                    const DrawnDisc &disc = m_discs[static_cast<size_t>(item.disc)];
                    if (disc.meets(box) && !visit(disc))
                        return;
                }
    }

private:
    struct Item
    {
        int disc = 0;
        int column = 0; ///< of the first cell it is in
        int row = 0;
    };
    static constexpr double side = 32; ///< logical pixels

    void add(const DrawnDisc &disc);

    std::vector<DrawnDisc> m_discs;
    CellGrid<Item> m_cells;
};

} // namespace jaccuse::render
