// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>

#include <algorithm>
#include <vector>

namespace jaccuse::render {

/// Boxes that were placed, by the cells they meet: whether another one fits in between.
class BoxGrid
{
public:
    explicit BoxGrid(const QRectF &area)
        : m_area(area)
        , m_columns(std::clamp(static_cast<int>(area.width() / side), 1, most))
        , m_rows(std::clamp(static_cast<int>(area.height() / side), 1, most))
        , m_cells(static_cast<size_t>(m_columns) * static_cast<size_t>(m_rows))
    {}

    void add(const QRectF &box)
    {
        for (int y = row(box.top()); y <= row(box.bottom()); ++y)
            for (int x = column(box.left()); x <= column(box.right()); ++x)
                m_cells[cell(x, y)].push_back(box);
    }

    [[nodiscard]] bool meets(const QRectF &box) const
    {
        for (int y = row(box.top()); y <= row(box.bottom()); ++y)
            for (int x = column(box.left()); x <= column(box.right()); ++x)
                for (const QRectF &other : m_cells[cell(x, y)])
                    if (other.left() < box.right() && box.left() < other.right() &&
                        other.top() < box.bottom() && box.top() < other.bottom())
                        return true;
        return false;
    }

private:
    static constexpr double side = 48; ///< logical pixels
    static constexpr int most = 400;

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
    std::vector<std::vector<QRectF>> m_cells;
};

} // namespace jaccuse::render
