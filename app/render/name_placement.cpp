// SPDX-License-Identifier: MIT
#include "render/name_placement.h"

#include "render/edge_shape.h"
#include "render/node_painter.h"
#include "render/pill_placement.h"
#include "render/text.h"

#include <algorithm>
#include <array>
#include <limits>

namespace jaccuse::render {

namespace {

constexpr double gap = 3; ///< between an outline and the name

constexpr double overLine = 3; ///< cost of a cell with a line below
constexpr double overNode = 90;
constexpr double overName = 60; ///< that gives way to one that must be placed
constexpr double outOfView = 45;
/// The most involved actors rather cover a small node than go without a name.
constexpr double mostForProminent = 1.9 * overNode;

struct Candidate
{
    QRectF box;
    Qt::Alignment alignment = Qt::AlignHCenter;
    double cost = 0;
};

/// Where a name may stand around its node, the best loved place first.
std::array<Candidate, 12> candidates(QPointF middle, double radius, QSizeF size)
{
    const double w = size.width();
    const double h = size.height();
    const double x = middle.x();
    const double y = middle.y();
    const double below = y + radius + gap;
    const double above = y - radius - gap - h;
    const double slant = 0.72 * (radius + gap);
    const auto at = [&](double left, double top, Qt::Alignment alignment, double cost) {
        return Candidate{QRectF(QPointF(left, top), size), alignment, cost};
    };
    return {{at(x - w / 2, below, Qt::AlignHCenter, 0), at(x - w / 2, above, Qt::AlignHCenter, 5),
             at(x + radius + gap + 2, y - h / 2, Qt::AlignLeft, 9),
             at(x - radius - gap - 2 - w, y - h / 2, Qt::AlignRight, 10),
             at(x - 0.8 * w, below, Qt::AlignHCenter, 12), at(x - 0.2 * w, below, Qt::AlignHCenter, 12),
             at(x - 0.8 * w, above, Qt::AlignHCenter, 16), at(x - 0.2 * w, above, Qt::AlignHCenter, 16),
             at(x + slant, y + slant, Qt::AlignLeft, 16), at(x - slant - w, y + slant, Qt::AlignRight, 17),
             at(x + slant, y - slant - h, Qt::AlignLeft, 18),
             at(x - slant - w, y - slant - h, Qt::AlignRight, 19)}};
}

bool meets(const QRectF &box, QPointF middle, double reach)
{
    const double x = std::max({box.left() - middle.x(), 0.0, middle.x() - box.right()});
    const double y = std::max({box.top() - middle.y(), 0.0, middle.y() - box.bottom()});
    return x * x + y * y < reach * reach;
}

QSizeF nameSize(const Scene &scene, const SceneNode &node, bool bold)
{
    return bold == node.prominent
               ? node.labelSize
               : textSize(node.lines, fontFor(bold ? TextRole::BoldLabel : TextRole::Label, scene.fonts()));
}

} // namespace

NamePlacement::NamePlacement(const Scene &scene, const ViewState &view, const Emphasis &emphasis,
                             const PaintOptions &options, const Occupancy &lines)
    : m_scene(scene)
    , m_view(view)
    , m_emphasis(emphasis)
    , m_options(options)
    , m_lines(lines)
{}

std::optional<PlacedLabel> NamePlacement::place(int node, bool must, const BoxGrid &taken) const
{
    const SceneNode &drawn = m_scene.nodes()[static_cast<size_t>(node)];
    const QPointF middle = m_view.camera.toView(drawn.position);
    const bool chosen = node == m_view.selectedNode;
    const bool bold = drawn.prominent || chosen;
    const QSizeF size = nameSize(m_scene, drawn, bold);
    const double radius = drawnRadius(drawn, m_view.camera.scale) + (chosen ? chosenRing + 1 : 0);
    const auto tried = candidates(middle, radius, size);
    const QRectF view(QPointF(), m_view.camera.size);
    const bool inView = view.contains(middle);
    std::optional<std::vector<Neighbour>> nodes; // looked up only for names that may be placed at all

    const Candidate *best = nullptr;
    double least = must ? std::numeric_limits<double>::max() : drawn.prominent ? mostForProminent : overNode;
    int below = 0;
    for (const Candidate &candidate : tried) {
        // A name that is cut off says less than none.
        const bool cut = inView && !view.contains(candidate.box);
        if (candidate.cost >= least || (cut && !must))
            continue;
        const bool meetsName = taken.meets(candidate.box);
        if (meetsName && !must)
            continue;
        const int lines = m_lines.under(candidate.box);
        double cost = candidate.cost + overLine * std::min(lines, 20) + (cut ? outOfView : 0) +
                      (meetsName ? overName : 0);
        if (cost >= least)
            continue;
        if (!nodes) {
            QRectF around;
            for (const Candidate &each : tried)
                around = around.united(each.box);
            nodes = neighbours(node, around);
        }
        for (const Neighbour &other : *nodes) {
            if (cost >= least)
                break;
            if (meets(candidate.box, other.middle, other.reach) || other.badge.intersects(candidate.box))
                cost += overNode;
        }
        if (cost < least) {
            least = cost;
            best = &candidate;
            below = lines;
        }
    }
    if (!best)
        return std::nullopt;
    const auto side = static_cast<int>(best - tried.data());
    return PlacedLabel{node, best->box, drawn.lines, best->alignment, bold, below > 0, side};
}

PlacedLabel nameAt(const Scene &scene, const ViewState &view, int node, int side, bool bold)
{
    const SceneNode &drawn = scene.nodes()[static_cast<size_t>(node)];
    const double ring = node == view.selectedNode ? chosenRing + 1 : 0;
    const auto places =
        candidates(view.camera.toView(drawn.position), drawnRadius(drawn, view.camera.scale) + ring,
                   nameSize(scene, drawn, bold));
    const Candidate &place = places[static_cast<size_t>(side)];
    return {node, place.box, drawn.lines, place.alignment, bold, false, side};
}

std::vector<NamePlacement::Neighbour> NamePlacement::neighbours(int node, const QRectF &around) const
{
    std::vector<Neighbour> found;
    for (const int other : nodesAround(m_scene, m_view, around)) {
        const auto at = static_cast<size_t>(other);
        if (other == node || m_emphasis.nodes[at] <= 0)
            continue;
        const SceneNode &drawn = m_scene.nodes()[at];
        Neighbour neighbour;
        neighbour.middle = m_view.camera.toView(drawn.position);
        const double radius = drawnRadius(drawn, m_view.camera.scale);
        neighbour.reach = radius + 1 + (other == m_view.selectedNode ? chosenRing + 1 : 0);
        const qint64 more = m_scene.graph().nodes[at].hiddenNeighbours;
        if (m_options.badges && more > 0)
            neighbour.badge = badgeBox(neighbour.middle, radius, more, m_scene.fonts());
        if (meets(around, neighbour.middle, neighbour.reach) || neighbour.badge.intersects(around))
            found.push_back(neighbour);
    }
    return found;
}

} // namespace jaccuse::render
