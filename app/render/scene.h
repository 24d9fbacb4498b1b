// SPDX-License-Identifier: MIT
#pragma once

#include "graph/graph.h"
#include "layout/layout.h"
#include "render/node_colours.h"
#include "render/scene_groups.h"
#include "render/scene_index.h"
#include "render/style.h"

#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <memory>
#include <vector>

namespace jaccuse::render {

/// What a node looks like at scale 1.
struct SceneNode
{
    QPointF position;       ///< scene units; always finite
    double radius = 16;     ///< scene units, half the height of its shape; of a group logical pixels
    bool group = false;     ///< stands for several actors and is as large at any scale
    int rank = 0;           ///< 0 is the most involved
    bool prominent = false; ///< among the most involved: bold label
    QStringList lines;      ///< the label, one or two lines
    QSizeF labelSize;       ///< logical pixels, in the font it is drawn in
};

/// An edge from centre to centre as one quadratic curve; it is cut at the outlines when it is drawn,
/// because nodes grow less than the distances between them.
struct SceneEdge
{
    QPointF start;
    QPointF control;
    QPointF end;
    double width = 1.2;   ///< logical pixels at scale 1
    double weight = 0;    ///< 0 (one claim) to 1 (the most claims of the graph)
    bool drawable = true; ///< false where both ends lie on one point
};

/// A graph with its places, sizes, curves and index: all that does not depend on the view. Immutable,
/// shared, read by any thread.
class Scene
{
public:
    /// `colours` as in another scene of the same actors, or null for its own.
    Scene(graph::Graph graph, const layout::Positions &positions, const Fonts &fonts,
          const ColourScale *colours = nullptr);

    [[nodiscard]] const graph::Graph &graph() const { return m_graph; }
    [[nodiscard]] const std::vector<SceneNode> &nodes() const { return m_nodes; }
    [[nodiscard]] const std::vector<SceneEdge> &edges() const { return m_edges; }
    [[nodiscard]] const std::vector<int> &edgesByWeight() const { return m_byWeight; } ///< lightest first
    [[nodiscard]] const SceneIndex &index() const { return m_index; }
    [[nodiscard]] const Fonts &fonts() const { return m_fonts; }
    [[nodiscard]] const ColourScale &colours() const { return m_colours; }
    /// How it is drawn at a scale where some of it is too crowded; null where nothing is.
    [[nodiscard]] std::shared_ptr<const GroupedScene> groupedAt(double scale) const;
    /// Whether groupedAt() would answer at once.
    [[nodiscard]] bool knowsGroupsAt(double scale) const { return !m_groups || m_groups->knows(scale); }
    [[nodiscard]] QRectF bounds() const { return m_bounds; } ///< with labels, at scale 1
    /// Nodes and curves alone, without what keeps its size when the view is zoomed.
    [[nodiscard]] QRectF coreBounds() const { return m_coreBounds; }

private:
    graph::Graph m_graph;
    Fonts m_fonts;
    ColourScale m_colours;
    std::vector<SceneNode> m_nodes;
    std::vector<SceneEdge> m_edges;
    std::vector<int> m_byWeight;
    SceneIndex m_index;
    QRectF m_bounds;
    QRectF m_coreBounds;
    std::unique_ptr<const SceneGroups> m_groups;
};

using ScenePtr = std::shared_ptr<const Scene>;

/// Positions that are missing or not finite become the origin. Any thread; needs a QGuiApplication.
ScenePtr makeScene(graph::Graph graph, const layout::Positions &positions, const Fonts &fonts);

/// How large a group is drawn, in logical pixels.
double groupRadius(size_t members);

/// What the nodes take up, for the layout: radius and label, in the order of graph.nodes.
std::vector<layout::NodeExtent> extentsOf(const graph::Graph &graph, const Fonts &fonts);

} // namespace jaccuse::render
