// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace jaccuse::render {

struct SceneNode;
struct SceneEdge;

/// A uniform grid over nodes and curves: what may lie near a point. Immutable once built.
class SceneIndex
{
public:
    SceneIndex() = default;
    SceneIndex(const std::vector<SceneNode> &nodes, const std::vector<SceneEdge> &edges);

    /// Places of nodes (edges) whose cell meets the rectangle, each once, in ascending order.
    [[nodiscard]] std::vector<int> nodesNear(const QRectF &scene) const;
    [[nodiscard]] std::vector<int> edgesNear(const QRectF &scene) const;
    /// The same without the cost of putting them in order; an edge may be visited more than once.
    template <class Visit>
    void visitEdges(const QRectF &scene, Visit visit) const
    {
        if (m_columns == 0 || !m_area.intersects(scene))
            return;
        for (int y = row(scene.top()); y <= row(scene.bottom()); ++y)
            for (int x = column(scene.left()); x <= column(scene.right()); ++x) {
                const size_t cell =
                    static_cast<size_t>(y) * static_cast<size_t>(m_columns) + static_cast<size_t>(x);
                for (int i = m_edges.start[cell]; i < m_edges.start[cell + 1]; ++i)
                    visit(m_edges.items[static_cast<size_t>(i)]);
            }
    }

private:
    struct Cells
    {
        std::vector<int> start;
        std::vector<int> items;
    };
    [[nodiscard]] std::vector<int> near(const Cells &cells, const QRectF &scene) const;
    [[nodiscard]] int column(double x) const;
    [[nodiscard]] int row(double y) const;

    QRectF m_area;
    int m_columns = 0;
    int m_rows = 0;
    Cells m_nodes;
    Cells m_edges;
};

} // namespace jaccuse::render
