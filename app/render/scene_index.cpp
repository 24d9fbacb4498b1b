// SPDX-License-Identifier: MIT
#include "render/scene_index.h"

#include "render/quad_curve.h"
#include "render/scene.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::render {

namespace {

constexpr int mostCells = 208;

using Entry = std::pair<int, int>; ///< cell, item

void fill(const std::vector<Entry> &entries, size_t cells, std::vector<int> &start, std::vector<int> &items)
{
    start.assign(cells + 1, 0);
    for (const Entry &entry : entries)
        ++start[static_cast<size_t>(entry.first) + 1];
    for (size_t i = 1; i < start.size(); ++i)
        start[i] += start[i - 1];
    items.resize(entries.size());
    std::vector<int> next(start.begin(), start.end() - 1);
    for (const Entry &entry : entries)
        items[static_cast<size_t>(next[static_cast<size_t>(entry.first)]++)] = entry.second;
}

} // namespace

SceneIndex::SceneIndex(const std::vector<SceneNode> &nodes, const std::vector<SceneEdge> &edges)
{
    if (nodes.empty())
        return;
    double largest = 0;
    for (const SceneNode &node : nodes) {
        const QRectF box(node.position - QPointF(1, 1), QSizeF(2, 2));
        m_area = m_area.isNull() ? box : m_area.united(box);
        largest = std::max(largest, node.radius);
    }
    for (const SceneEdge &edge : edges)
        if (edge.drawable)
            m_area = m_area.united(QuadCurve{edge.start, edge.control, edge.end}.box());
    m_area.adjust(-largest, -largest, largest, largest);
    const int cells = std::clamp(
        static_cast<int>(std::sqrt(static_cast<double>(edges.size() + nodes.size()))), 4, mostCells);
    m_columns = cells;
    m_rows = cells;
    const auto cell = [this](int x, int y) { return y * m_columns + x; };
    const size_t all = static_cast<size_t>(m_columns) * static_cast<size_t>(m_rows);

    std::vector<Entry> entries;
    for (size_t i = 0; i < nodes.size(); ++i) {
        const double r = nodes[i].radius;
        const QPointF place = nodes[i].position;
        for (int y = row(place.y() - r); y <= row(place.y() + r); ++y)
            for (int x = column(place.x() - r); x <= column(place.x() + r); ++x)
                entries.emplace_back(cell(x, y), static_cast<int>(i));
    }
    fill(entries, all, m_nodes.start, m_nodes.items);

    entries.clear();
    const double cellSide = std::min(m_area.width() / m_columns, m_area.height() / m_rows);
    for (size_t i = 0; i < edges.size(); ++i) {
        if (!edges[i].drawable)
            continue;
        // Each piece is shorter than a cell; the cells of its box cover it.
        const QuadCurve curve{edges[i].start, edges[i].control, edges[i].end};
        const int pieces =
            std::clamp(static_cast<int>(curve.roughLength() / std::max(cellSide, 1e-6)) + 1, 1, 400);
        QPointF a = curve.start;
        const size_t first = entries.size();
        for (int p = 1; p <= pieces; ++p) {
            const QPointF b = curve.at(static_cast<double>(p) / pieces);
            for (int y = row(std::min(a.y(), b.y())); y <= row(std::max(a.y(), b.y())); ++y)
                for (int x = column(std::min(a.x(), b.x())); x <= column(std::max(a.x(), b.x())); ++x)
                    entries.emplace_back(cell(x, y), static_cast<int>(i));
            a = b;
        }
        const auto own = entries.begin() + static_cast<std::ptrdiff_t>(first);
        std::sort(own, entries.end());
        entries.erase(std::unique(own, entries.end()), entries.end());
    }
    fill(entries, all, m_edges.start, m_edges.items);
}

std::vector<int> SceneIndex::nodesNear(const QRectF &scene) const
{
    return near(m_nodes, scene);
}

std::vector<int> SceneIndex::edgesNear(const QRectF &scene) const
{
    return near(m_edges, scene);
}

std::vector<int> SceneIndex::near(const Cells &cells, const QRectF &scene) const
{
    std::vector<int> found;
    if (m_columns == 0 || !m_area.intersects(scene))
        return found;
    for (int y = row(scene.top()); y <= row(scene.bottom()); ++y)
        for (int x = column(scene.left()); x <= column(scene.right()); ++x) {
            const auto cell =
                static_cast<size_t>(y) * static_cast<size_t>(m_columns) + static_cast<size_t>(x);
            found.insert(found.end(), cells.items.begin() + cells.start[cell],
                         cells.items.begin() + cells.start[cell + 1]);
        }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

int SceneIndex::column(double x) const
{
    const double place = (x - m_area.left()) / m_area.width() * m_columns;
    return static_cast<int>(std::clamp(place, 0.0, m_columns - 1.0));
}

int SceneIndex::row(double y) const
{
    const double place = (y - m_area.top()) / m_area.height() * m_rows;
    return static_cast<int>(std::clamp(place, 0.0, m_rows - 1.0));
}

} // namespace jaccuse::render
