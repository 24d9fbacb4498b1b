// SPDX-License-Identifier: MIT
#include "render/pill_placement.h"

#include "render/edge_shape.h"
#include "render/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace jaccuse::render {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::render::Pill)
};

/// In a graph with more edges than this, an edge of one claim has no number unless it is in front.
constexpr size_t fewEdges = 40;
constexpr size_t mostNumbers = 60;
constexpr int mostTried = 300;
/// With more edges in front their pills hold the number alone.
constexpr size_t fewInFront = 8;
constexpr double padding = 6;

QString pillText(const graph::GraphEdge &edge, double weight, bool inFront, bool inWords, size_t edges)
{
    const bool important = inWords || (weight > 0.6 && edges <= fewEdges && edge.claims > 1);
    if (edge.kind == query::EdgeKind::Dismisses) {
        if (edges > fewEdges && !inFront)
            return edge.claims > 1 ? number(edge.claims) : QString();
        return edge.claims > 1 ? Words::tr("dismisses · %1").arg(number(edge.claims))
                               : Words::tr("dismisses");
    }
    if (edge.kind == query::EdgeKind::Accuses && edge.responsibility == model::Responsibility::Linked &&
        (edges <= fewEdges || inFront))
        return edge.claims > 1 ? Words::tr("linked · %1").arg(number(edge.claims)) : Words::tr("linked");
    if (important)
        return claimsText(edge.claims);
    if (edges > fewEdges && edge.claims == 1 && !inFront)
        return {};
    return number(edge.claims);
}

} // namespace

std::vector<int> nodesAround(const Scene &scene, const ViewState &view, const QRectF &box)
{
    // The index knows radii at scale 1; from afar nodes are drawn larger than that.
    const double more = 40 * std::max(0.0, nodeFactor(view.camera.scale) / view.camera.scale - 1);
    const QRectF sceneBox(view.camera.toScene(box.topLeft()), box.size() / view.camera.scale);
    return scene.index().nodesNear(sceneBox.adjusted(-more - 1, -more - 1, more + 1, more + 1));
}

bool meetsNode(const Scene &scene, const ViewState &view, int node, const QRectF &box, double margin)
{
    const SceneNode &drawn = scene.nodes()[static_cast<size_t>(node)];
    const QPointF middle = view.camera.toView(drawn.position);
    const double reach =
        drawnRadius(drawn, view.camera.scale) + margin + (node == view.selectedNode ? chosenRing + 1 : 0);
    const double x = std::max({box.left() - middle.x(), 0.0, middle.x() - box.right()});
    const double y = std::max({box.top() - middle.y(), 0.0, middle.y() - box.bottom()});
    return x * x + y * y < reach * reach;
}

PillPlacement::PillPlacement(const Scene &scene, const ViewState &view, const Emphasis &emphasis,
                             const Occupancy &lines, const QRectF &area, const BoxGrid &names)
    : m_scene(scene)
    , m_view(view)
    , m_emphasis(emphasis)
    , m_lines(lines)
    , m_area(area)
    , m_taken(names)
    , m_font(fontFor(TextRole::Pill, scene.fonts()))
    , m_height(std::ceil(textSize({u"0"_s}, m_font).height()) + 1)
{}

std::vector<PlacedPill> PillPlacement::resting(const std::vector<int> &lines)
{
    std::vector<PlacedPill> pills;
    m_tries = 0;
    for (auto edge = lines.rbegin(); edge != lines.rend(); ++edge) {
        if (pills.size() >= mostNumbers || m_tries >= mostTried)
            break;
        if (auto pill = place(*edge, false, false))
            pills.push_back(std::move(*pill));
    }
    return pills;
}

std::vector<PlacedPill> PillPlacement::inFront()
{
    std::vector<int> order;
    for (auto edge = m_scene.edgesByWeight().rbegin(); edge != m_scene.edgesByWeight().rend(); ++edge)
        if (m_emphasis.inFocus[static_cast<size_t>(*edge)])
            order.insert(*edge == m_view.selectedEdge ? order.begin() : order.end(), *edge);
    std::vector<PlacedPill> pills;
    const bool few = order.size() <= fewInFront;
    for (const int edge : order)
        if (auto pill = place(edge, true, few || edge == m_view.selectedEdge))
            pills.push_back(std::move(*pill));
    return pills;
}

std::optional<PlacedPill> PillPlacement::place(int edge, bool inFront, bool inWords)
{
    const auto at = static_cast<size_t>(edge);
    const SceneEdge &curve = m_scene.edges()[at];
    const QuadCurve whole{m_view.camera.toView(curve.start), m_view.camera.toView(curve.control),
                          m_view.camera.toView(curve.end)};
    // What is too short or out of sight is told apart before anything is computed for it.
    if (m_emphasis.edges[at] <= 0 || whole.roughLength() < 16 + m_height || !whole.box().intersects(m_area))
        return std::nullopt;
    const QString text =
        pillText(m_scene.graph().edges[at], curve.weight, inFront, inWords, m_scene.graph().edges.size());
    if (text.isEmpty())
        return std::nullopt;
    const EdgeShape shape = edgeShape(m_scene, m_view, edge);
    if (!shape.drawn || !m_area.contains(shape.line.at(0.5)))
        return std::nullopt;
    const auto known = m_widths.constFind(text);
    const double words =
        known != m_widths.cend() ? *known : *m_widths.insert(text, textSize({text}, m_font).width());
    const QSizeF size(std::max(words + 2 * padding, m_height), m_height);
    const double length = shape.line.roughLength() * shape.shaftEnd;
    const QPointF gap = shape.line.end - shape.line.start;
    const double flat = std::abs(gap.x()) / std::max(1e-9, std::hypot(gap.x(), gap.y()));
    if (length < 16 + size.height() + flat * (size.width() - size.height()))
        return std::nullopt;
    ++m_tries;
    double best = std::numeric_limits<double>::max();
    QRectF box;
    for (const double t : {0.5, 0.45, 0.55, 0.4, 0.6, 0.34, 0.66, 0.28, 0.72}) {
        const double far = 80 * std::abs(t - 0.5);
        if (far >= best)
            continue;
        const QPointF middle = shape.line.at(t * shape.shaftEnd);
        const QRectF tried(middle - QPointF(size.width() / 2, size.height() / 2), size);
        const double cost = far + 3 * m_lines.under(tried);
        if (cost < best && isFree(tried)) {
            best = cost;
            box = tried;
        }
    }
    if (box.isNull())
        return std::nullopt;
    m_taken.add(box);
    return PlacedPill{edge, box, text};
}

bool PillPlacement::isFree(const QRectF &box) const
{
    const QRectF room = box.adjusted(-2, -2, 2, 2);
    if (m_taken.meets(room))
        return false;
    const std::vector<int> nodes = nodesAround(m_scene, m_view, room);
    return std::none_of(nodes.begin(), nodes.end(),
                        [&](int node) { return meetsNode(m_scene, m_view, node, box, 2); });
}

} // namespace jaccuse::render
