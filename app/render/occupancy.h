// SPDX-License-Identifier: MIT
#pragma once

#include "render/quad_curve.h"

#include <QRectF>

#include <vector>

namespace jaccuse::render {

/// A coarse raster of where lines run, in logical pixels.
class Occupancy
{
public:
    explicit Occupancy(const QRectF &area);

    void add(const QuadCurve &curve);
    /// How many cells with a line lie under the rectangle, a cell counted once for each line.
    [[nodiscard]] int under(const QRectF &box) const;

private:
    QRectF m_area;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<quint16> m_cells;
};

} // namespace jaccuse::render
