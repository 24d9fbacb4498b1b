// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>

#include <algorithm>
#include <vector>

namespace jaccuse::render {

/// An area in square cells that hold items; what lies outside the area counts to the cells at its rim.
template <class Item>
class CellGrid
{
public:
    /// Places of cells, bounds included.
    struct Range
    {
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
    };

    /// `side` in logical pixels; in a very large area cells at the far rim are larger.
    CellGrid(const QRectF &area, double side)
        : m_area(area)
        , m_side(side)
        , m_columns(std::clamp(static_cast<int>(area.width() / side), 1, most))
        , m_rows(std::clamp(static_cast<int>(area.height() / side), 1, most))
        , m_cells(static_cast<size_t>(m_columns) * static_cast<size_t>(m_rows))
    {}

    /// Those that a rectangle meets.
    [[nodiscard]] Range met(const QRectF &box) const
    {
        return {place(box.left() - m_area.left(), m_columns), place(box.top() - m_area.top(), m_rows),
                place(box.right() - m_area.left(), m_columns), place(box.bottom() - m_area.top(), m_rows)};
    }
    [[nodiscard]] const std::vector<Item> &at(int column, int row) const
    {
        return m_cells[cell(column, row)];
    }

    void add(const Range &range, const Item &item)
    {
        for (int y = range.top; y <= range.bottom; ++y)
            for (int x = range.left; x <= range.right; ++x)
                m_cells[cell(x, y)].push_back(item);
    }

private:
    static constexpr int most = 400;

    [[nodiscard]] int place(double distance, int count) const
    {
        return static_cast<int>(std::clamp(distance / m_side, 0.0, count - 1.0));
    }
    [[nodiscard]] size_t cell(int column, int row) const
    {
        return static_cast<size_t>(row) * static_cast<size_t>(m_columns) + static_cast<size_t>(column);
    }

    QRectF m_area;
    double m_side;
    int m_columns;
    int m_rows;
    std::vector<std::vector<Item>> m_cells;
};

} // namespace jaccuse::render
