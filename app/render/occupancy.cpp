// SPDX-License-Identifier: MIT
#include "render/occupancy.h"

#include <algorithm>

namespace jaccuse::render {

namespace {

constexpr double cellSide = 5;
constexpr int mostCells = 2000;

} // namespace

Occupancy::Occupancy(const QRectF &area, const std::vector<QuadCurve> &curves)
    : m_area(area)
    , m_columns(std::clamp(static_cast<int>(area.width() / cellSide) + 1, 1, mostCells))
    , m_rows(std::clamp(static_cast<int>(area.height() / cellSide) + 1, 1, mostCells))
    , m_sums(static_cast<size_t>(m_columns + 1) * static_cast<size_t>(m_rows + 1))
{
    for (const QuadCurve &curve : curves)
        add(curve);
    for (int y = 1; y <= m_rows; ++y)
        for (int x = 1; x <= m_columns; ++x)
            m_sums[at(x, y)] += m_sums[at(x - 1, y)] + m_sums[at(x, y - 1)] - m_sums[at(x - 1, y - 1)];
}

void Occupancy::add(const QuadCurve &curve)
{
    if (!curve.box().adjusted(-1, -1, 1, 1).intersects(m_area))
        return;
    const int pieces = std::clamp(static_cast<int>(curve.roughLength() / cellSide * 1.3) + 1, 1, 4000);
    // The curve as a polynomial, in cells.
    const QPointF start = (curve.start - m_area.topLeft()) / cellSide;
    const QPointF slope = 2 / cellSide * (curve.control - curve.start);
    const QPointF bend = (curve.start - 2 * curve.control + curve.end) / cellSide;
    int *last = nullptr;
    const double step = 1.0 / pieces;
    for (int i = 0; i <= pieces; ++i) {
        const double t = i * step;
        const QPointF place = start + t * (slope + t * bend);
        if (!(place.x() >= 0 && place.y() >= 0 && place.x() < m_columns && place.y() < m_rows))
            continue;
        int *const cell =
            m_sums.data() + at(static_cast<int>(place.x()) + 1, static_cast<int>(place.y()) + 1);
        if (cell != last)
            ++*cell;
        last = cell;
    }
}

int Occupancy::column(double x) const
{
    return static_cast<int>(std::clamp((x - m_area.left()) / cellSide, 0.0, m_columns - 1.0));
}

int Occupancy::row(double y) const
{
    return static_cast<int>(std::clamp((y - m_area.top()) / cellSide, 0.0, m_rows - 1.0));
}

int Occupancy::under(const QRectF &box) const
{
    if (!box.intersects(m_area))
        return 0;
    const int left = column(box.left());
    const int right = column(box.right()) + 1;
    const int top = row(box.top());
    const int bottom = row(box.bottom()) + 1;
    return m_sums[at(right, bottom)] - m_sums[at(left, bottom)] - m_sums[at(right, top)] +
           m_sums[at(left, top)];
}

} // namespace jaccuse::render
