// SPDX-License-Identifier: MIT
#include "render/occupancy.h"

#include <algorithm>
#include <limits>

namespace jaccuse::render {

namespace {

constexpr double cellSide = 5;
constexpr int mostCells = 2000;

} // namespace

Occupancy::Occupancy(const QRectF &area)
    : m_area(area)
    , m_columns(std::clamp(static_cast<int>(area.width() / cellSide) + 1, 1, mostCells))
    , m_rows(std::clamp(static_cast<int>(area.height() / cellSide) + 1, 1, mostCells))
    , m_cells(static_cast<size_t>(m_columns) * static_cast<size_t>(m_rows))
{}

void Occupancy::add(const QuadCurve &curve)
{
    if (!curve.box().adjusted(-1, -1, 1, 1).intersects(m_area))
        return;
    const int pieces = std::clamp(static_cast<int>(curve.roughLength() / cellSide * 1.3) + 1, 1, 4000);
    size_t last = std::numeric_limits<size_t>::max();
    for (int i = 0; i <= pieces; ++i) {
        const QPointF place = (curve.at(static_cast<double>(i) / pieces) - m_area.topLeft()) / cellSide;
        if (place.x() < 0 || place.y() < 0 || place.x() >= m_columns || place.y() >= m_rows)
            continue;
        const size_t cell =
            static_cast<size_t>(place.y()) * static_cast<size_t>(m_columns) + static_cast<size_t>(place.x());
        if (cell != last && m_cells[cell] < std::numeric_limits<quint16>::max())
            ++m_cells[cell];
        last = cell;
    }
}

int Occupancy::under(const QRectF &box) const
{
    const auto column = [this](double x) {
        return static_cast<int>(std::clamp((x - m_area.left()) / cellSide, 0.0, m_columns - 1.0));
    };
    const auto row = [this](double y) {
        return static_cast<int>(std::clamp((y - m_area.top()) / cellSide, 0.0, m_rows - 1.0));
    };
    if (!box.intersects(m_area))
        return 0;
    int sum = 0;
    for (int y = row(box.top()); y <= row(box.bottom()); ++y)
        for (int x = column(box.left()); x <= column(box.right()); ++x)
            sum += m_cells[static_cast<size_t>(y) * static_cast<size_t>(m_columns) + static_cast<size_t>(x)];
    return sum;
}

} // namespace jaccuse::render
