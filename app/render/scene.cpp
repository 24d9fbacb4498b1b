// SPDX-License-Identifier: MIT
#include "render/scene.h"

#include "render/edge_fan.h"
#include "render/quad_curve.h"
#include "render/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace jaccuse::render {

namespace {

constexpr double smallestRadius = 11;
constexpr double largestRadius = 34;
constexpr double thinnest = 1.3;
constexpr double thickest = 5;
/// A graph in which nobody has more is drawn with smaller nodes (thinner lines) than the largest.
constexpr double involvementOfLargest = 8;
constexpr double claimsOfThickest = 5;
constexpr size_t mostProminent = 8;
/// So few nodes are never grouped.
constexpr size_t fewNodes = 150;

double involvement(const graph::GraphNode &node)
{
    return static_cast<double>(node.made + node.received);
}

std::vector<SceneNode> sceneNodes(const graph::Graph &graph, const Fonts &fonts)
{
    std::vector<SceneNode> nodes(graph.nodes.size());
    double most = 0;
    for (const graph::GraphNode &node : graph.nodes)
        most = std::max(most, involvement(node));
    const double scale = std::max(most, involvementOfLargest);
    const size_t bold = std::clamp<size_t>(graph.nodes.size() / 3, 1, mostProminent);
    const QFont plainFont = fontFor(TextRole::Label, fonts);
    const QFont boldFont = fontFor(TextRole::BoldLabel, fonts);
    for (size_t i = 0; i < nodes.size(); ++i) {
        const graph::GraphNode &actor = graph.nodes[i];
        SceneNode &node = nodes[i];
        node.rank = static_cast<int>(i);
        node.radius =
            smallestRadius + (largestRadius - smallestRadius) * std::sqrt(involvement(actor) / scale);
        if (actor.actor.kind == model::ActorKind::Person && actor.actor.named)
            node.radius = std::max(smallestRadius, node.radius * 0.75);
        if (actor.members > 1) {
            node.group = true;
            node.radius = groupRadius(static_cast<size_t>(actor.members));
        }
        node.prominent = i <= bold && involvement(actor) >= 0.3 * most && most > 1;
        node.lines = wrappedName(actor.actor.name);
        node.labelSize = textSize(node.lines, node.prominent ? boldFont : plainFont);
    }
    return nodes;
}

QRectF joined(const QRectF &all, const QRectF &one)
{
    return all.isNull() ? one : all.united(one);
}

} // namespace

Scene::Scene(graph::Graph graph, const layout::Positions &positions, const Fonts &fonts,
             const ColourScale *colours)
    : m_graph(std::move(graph))
    , m_fonts(fonts)
    , m_colours(colours ? *colours : ColourScale(m_graph))
    , m_nodes(sceneNodes(m_graph, fonts))
    , m_edges(m_graph.edges.size())
{
    if (m_graph.adjacencyStart.size() != m_nodes.size() + 1)
        graph::fillAdjacency(m_graph);
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        const QPointF place = i < positions.size() ? positions[i] : QPointF();
        if (std::isfinite(place.x()) && std::isfinite(place.y()))
            m_nodes[i].position = place;
    }
    double most = claimsOfThickest;
    for (const graph::GraphEdge &edge : m_graph.edges)
        most = std::max(most, static_cast<double>(edge.claims));
    for (size_t i = 0; i < m_edges.size(); ++i) {
        const double claims = std::max(1.0, static_cast<double>(m_graph.edges[i].claims));
        m_edges[i].weight = (std::sqrt(claims) - 1) / (std::sqrt(most) - 1);
        m_edges[i].width = thinnest + (thickest - thinnest) * m_edges[i].weight;
    }
    fanOut(m_graph, m_nodes, m_edges);

    m_byWeight.resize(m_edges.size());
    std::iota(m_byWeight.begin(), m_byWeight.end(), 0);
    std::stable_sort(m_byWeight.begin(), m_byWeight.end(), [this](int a, int b) {
        return m_edges[static_cast<size_t>(a)].weight < m_edges[static_cast<size_t>(b)].weight;
    });
    m_index = SceneIndex(m_nodes, m_edges);

    for (const SceneEdge &edge : m_edges) {
        const QuadCurve curve{edge.start, edge.control, edge.end};
        for (int i = 1; i < 8; ++i)
            m_coreBounds = joined(m_coreBounds, QRectF(curve.at(i / 8.0) - QPointF(4, 4), QSizeF(8, 8)));
    }
    m_bounds = m_coreBounds;
    for (const SceneNode &node : m_nodes) {
        const double reach = node.radius + 8;
        const QRectF box(node.position - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
        m_coreBounds = joined(m_coreBounds, box);
        const double half = std::max(reach, node.labelSize.width() / 2);
        m_bounds = joined(m_bounds, box);
        m_bounds = m_bounds.united(
            QRectF(node.position.x() - half, node.position.y(), 2 * half, reach + node.labelSize.height()));
    }
    const bool grouped =
        std::any_of(m_nodes.begin(), m_nodes.end(), [](const SceneNode &node) { return node.group; });
    if (m_nodes.size() > fewNodes && !grouped)
        m_groups = std::make_unique<const SceneGroups>(*this);
}

std::shared_ptr<const GroupedScene> Scene::groupedAt(double scale) const
{
    return m_groups ? m_groups->at(scale) : nullptr;
}

double groupRadius(size_t members)
{
    return std::min(8 + 1.1 * std::sqrt(static_cast<double>(members)), 30.0);
}

ScenePtr makeScene(graph::Graph graph, const layout::Positions &positions, const Fonts &fonts)
{
    return std::make_shared<const Scene>(std::move(graph), positions, fonts);
}

std::vector<layout::NodeExtent> extentsOf(const graph::Graph &graph, const Fonts &fonts)
{
    std::vector<layout::NodeExtent> extents;
    extents.reserve(graph.nodes.size());
    for (const SceneNode &node : sceneNodes(graph, fonts))
        extents.push_back({node.radius, node.labelSize.width(), node.labelSize.height()});
    return extents;
}

} // namespace jaccuse::render
