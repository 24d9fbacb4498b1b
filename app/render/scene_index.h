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
