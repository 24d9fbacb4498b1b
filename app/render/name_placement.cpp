// SPDX-License-Identifier: MIT
#include "render/name_placement.h"

#include "render/edge_shape.h"
#include "render/node_painter.h"
#include "render/pill_placement.h"
#include "render/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace jaccuse::render {

namespace {

constexpr double gap = 3; ///< between an outline and the name
constexpr double rim = 4; ///< between a name and the border of the view

constexpr double overLine = 3; ///< cost of a cell with a line below
constexpr double overNode = 90;
constexpr double overName = 60; ///< that gives way to one that must be placed
constexpr double outOfView = 45;
/// Of so many nodes one is among those who rather cover others than go without a name, as the prominent do.
constexpr size_t nodesForImportant = 20;
constexpr int mostImportant = 26;
constexpr double overSmallNode = 6; ///< for them, and more the larger it is
constexpr double overImportant = 400;

constexpr double leaderOverNode = 30; ///< of each step of it
constexpr QMarginsF apart(5, 2, 5, 2);

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

/// Places further off, for names that must cover nothing: a line leads from there to the node.
std::vector<Candidate> remoteCandidates(QPointF middle, double radius, QSizeF size)
{
    constexpr int directions = 36;
    constexpr std::array offs{10.0, 16.0, 24.0, 34.0, 46.0, 60.0, 76.0, 94.0, 114.0};
    std::vector<Candidate> places;
    places.reserve(offs.size() * directions);
    for (const double off : offs)
        for (int i = 0; i < directions; ++i) {
            const double angle = 2 * M_PI * i / directions;
            const QPointF toward(std::cos(angle), std::sin(angle));
            // The box lies all on that side of its corner, edge or middle that is nearest to the node.
            const QPointF near = middle + (radius + off) * toward;
            const QPointF corner(near.x() - size.width() * (1 - toward.x()) / 2,
                                 near.y() - size.height() * (1 - toward.y()) / 2);
            places.push_back({QRectF(corner, size), Qt::AlignHCenter, 45 + 0.6 * off});
        }
    return places;
}

/// Where a line from a box to a node begins and ends: from its side to its rim.
QLineF leaderTo(QPointF middle, double radius, const QRectF &box)
{
    const QPointF side(std::clamp(middle.x(), box.left(), box.right()),
                       std::clamp(middle.y(), box.top(), box.bottom()));
    QLineF line(middle, side);
    line.setLength(radius + 1);
    return {side, line.p2()};
}

QSizeF nameSize(const Scene &scene, const SceneNode &node, bool bold)
{
    return bold == node.prominent
               ? node.labelSize
               : textSize(node.lines, fontFor(bold ? TextRole::BoldLabel : TextRole::Label, scene.fonts()));
}

} // namespace

NamePlacement::NamePlacement(const Scene &scene, const ViewState &view, const Emphasis &emphasis,
                             const PaintOptions &options, const Occupancy &lines, const QRectF &area)
    : m_scene(scene)
    , m_view(view)
    , m_lines(lines)
    , m_covers(options.covers)
    , m_discs(scene, view, emphasis, options, area)
{}

std::optional<PlacedLabel> NamePlacement::place(int node, bool must, const BoxGrid &taken) const
{
    const SceneNode &drawn = m_scene.nodes()[static_cast<size_t>(node)];
    const bool bold = drawn.prominent || node == m_view.selectedNode;
    auto label = placeAs(bold, node, must, taken);
    // Smaller rather than not at all.
    if (!label && bold && !m_covers)
        label = placeAs(false, node, must, taken);
    return label;
}

std::optional<PlacedLabel> NamePlacement::placeAs(bool bold, int node, bool must, const BoxGrid &taken) const
{
    const SceneNode &drawn = m_scene.nodes()[static_cast<size_t>(node)];
    const QPointF middle = m_view.camera.toView(drawn.position);
    const bool chosen = node == m_view.selectedNode;
    const QSizeF size = nameSize(m_scene, drawn, bold);
    const double radius = drawnRadius(drawn, m_view.camera.scale) + (chosen ? chosenRing + 1 : 0);
    const bool important = isImportant(node);
    const auto usual = candidates(middle, radius, size);
    const auto firstRemote = static_cast<std::ptrdiff_t>(usual.size());
    std::vector<Candidate> tried(usual.begin(), usual.end());
    if (important && !m_covers) {
        const std::vector<Candidate> more = remoteCandidates(middle, radius, size);
        tried.insert(tried.end(), more.begin(), more.end());
    }
    const QRectF all(QPointF(), m_view.camera.size);
    const QRectF view = all.adjusted(rim, rim, -rim, -rim);
    const bool inView = all.contains(middle);
    const bool mayCover = important && m_covers;

    const Candidate *best = nullptr;
    // A group is never without a name; whoever is important covers nobody who is.
    double least = must || drawn.group ? std::numeric_limits<double>::max()
                   : important         ? overImportant
                                       : overNode;
    bool covers = false;
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
        if (important && !m_covers && !must) {
            const bool remote = &candidate - tried.data() >= firstRemote;
            // What stands further off must not look like the name of another node.
            if (costOfNodes(remote ? candidate.box.marginsAdded(apart) : candidate.box, node, false,
                            overNode) > 0)
                continue;
            cost += remote ? costOfLeader(leaderTo(middle, radius, candidate.box), node, taken) : 0;
            if (cost >= least)
                continue;
        }
        const double nodes = costOfNodes(candidate.box, node, mayCover, least - cost);
        cost += nodes;
        if (cost < least) {
            least = cost;
            best = &candidate;
            covers = lines > 0 || nodes > 0;
        }
    }
    if (!best)
        return std::nullopt;
    const std::ptrdiff_t place = best - tried.data();
    if (place < firstRemote)
        return PlacedLabel{
            node, best->box, drawn.lines, best->alignment, bold, covers, static_cast<int>(place)};
    PlacedLabel remote{node, best->box, drawn.lines, best->alignment, bold, covers, 0};
    remote.leader = leaderTo(middle, radius, best->box);
    return remote;
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

bool NamePlacement::isImportant(int node) const
{
    const SceneNode &drawn = m_scene.nodes()[static_cast<size_t>(node)];
    const auto most = static_cast<int>(m_scene.nodes().size() / nodesForImportant);
    return drawn.group || drawn.prominent || drawn.rank < std::min(most, mostImportant);
}

std::vector<QRectF> pointsAlong(const QLineF &line)
{
    constexpr double step = 4;
    const int steps = std::max(1, static_cast<int>(line.length() / step));
    std::vector<QRectF> points;
    points.reserve(static_cast<size_t>(steps) + 1);
    for (int i = 0; i <= steps; ++i)
        points.emplace_back(line.pointAt(static_cast<double>(i) / steps) - QPointF(1, 1), QSizeF(2, 2));
    return points;
}

double NamePlacement::costOfLeader(const QLineF &line, int node, const BoxGrid &taken) const
{
    double cost = 0;
    for (const QRectF &point : pointsAlong(line))
        cost += taken.meets(point)                              ? overImportant
                : costOfNodes(point, node, false, overNode) > 0 ? leaderOverNode
                                                                : 0;
    return cost;
}

double NamePlacement::costOfNodes(const QRectF &box, int node, bool important, double most) const
{
    double cost = 0;
    m_discs.visit(box, [&](const DrawnDisc &disc) {
        if (disc.node != node)
            cost += !important               ? overNode
                    : isImportant(disc.node) ? overImportant
                                             : overSmallNode + disc.reach;
        return cost < most;
    });
    return cost;
}

} // namespace jaccuse::render
