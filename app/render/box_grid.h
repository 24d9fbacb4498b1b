// SPDX-License-Identifier: MIT
#pragma once

#include "render/cell_grid.h"

namespace jaccuse::render {

/// Boxes that were placed, by the cells they meet: whether another one fits in between.
class BoxGrid
{
public:
    explicit BoxGrid(const QRectF &area)
        : m_cells(area, side)
    {}

    void add(const QRectF &box) { m_cells.add(m_cells.met(box), box); }

    [[nodiscard]] bool meets(const QRectF &box) const
    {
        const auto range = m_cells.met(box);
        for (int y = range.top; y <= range.bottom; ++y)
            for (int x = range.left; x <= range.right; ++x)
                for (const QRectF &other : m_cells.at(x, y))
                    if (other.left() < box.right() && box.left() < other.right() &&
                        other.top() < box.bottom() && box.top() < other.bottom())
                        return true;
        return false;
    }

private:
    static constexpr double side = 48; ///< logical pixels

    CellGrid<QRectF> m_cells;
};

} // namespace jaccuse::render
