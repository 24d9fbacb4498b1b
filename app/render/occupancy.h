// SPDX-License-Identifier: MIT
#pragma once

#include "render/quad_curve.h"

#include <QRectF>

#include <vector>

namespace jaccuse::render {

/// A coarse raster of where lines run, in logical pixels. Immutable once built.
class Occupancy
{
public:
    Occupancy(const QRectF &area, const std::vector<QuadCurve> &curves);

    /// How many cells with a line lie under the rectangle, a cell counted once for each line.
    [[nodiscard]] int under(const QRectF &box) const;

private:
    void add(const QuadCurve &curve);
    [[nodiscard]] int column(double x) const;
    [[nodiscard]] int row(double y) const;
    [[nodiscard]] size_t at(int x, int y) const
    {
        return static_cast<size_t>(y) * static_cast<size_t>(m_columns + 1) + static_cast<size_t>(x);
    }

    QRectF m_area;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<int> m_sums; ///< of all cells left of and above a corner
};

} // namespace jaccuse::render
