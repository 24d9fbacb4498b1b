// SPDX-License-Identifier: MIT
#pragma once

#include "render/emphasis.h"
#include "render/paint_options.h"
#include "render/scene.h"
#include "render/view_state.h"

#include <algorithm>
#include <vector>

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
        const int left = column(box.left());
        const int top = row(box.top());
        for (int y = top; y <= row(box.bottom()); ++y)
            for (int x = left; x <= column(box.right()); ++x)
                for (const Item &item : m_cells[cell(x, y)]) {
                    // In several cells, it counts in the first one of the rectangle.
                    if (x != std::max(left, item.column) || y != std::max(top, item.row))
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
    static constexpr double side = 32;
    static constexpr int most = 400;

    void add(const DrawnDisc &disc);
    [[nodiscard]] size_t cell(int x, int y) const
    {
        return static_cast<size_t>(y) * static_cast<size_t>(m_columns) + static_cast<size_t>(x);
    }
    // What lies outside the area counts to the cells at its rim.
    [[nodiscard]] int column(double x) const
    {
        return static_cast<int>(std::clamp((x - m_area.left()) / side, 0.0, m_columns - 1.0));
    }
    [[nodiscard]] int row(double y) const
    {
        return static_cast<int>(std::clamp((y - m_area.top()) / side, 0.0, m_rows - 1.0));
    }

    QRectF m_area;
    int m_columns;
    int m_rows;
    std::vector<DrawnDisc> m_discs;
    std::vector<std::vector<Item>> m_cells;
};

} // namespace jaccuse::render
