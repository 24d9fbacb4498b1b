// SPDX-License-Identifier: MIT
#include "render/label_placement.h"

#include "render/edge_shape.h"
#include "render/emphasis.h"
#include "render/node_painter.h"
#include "render/occupancy.h"
#include "render/pill_placement.h"
#include "render/text.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::render {

namespace {

constexpr double gap = 3;             ///< between an outline and the name
constexpr double roomForLabel = 4500; ///< square pixels of view for each name
constexpr double farAway = 0.35;      ///< below this scale only half as many
constexpr size_t mostLines = 3000;    ///< edges looked at, the strongest first

constexpr double overLine = 3; ///< cost of a cell with a line below
constexpr double overNode = 90;
constexpr double outOfView = 45;

struct Candidate
{
    QRectF box;
    Qt::Alignment alignment = Qt::AlignHCenter;
    double cost = 0;
};

/// Where a name may stand around its node, the best loved place first.
std::vector<Candidate> candidates(QPointF middle, double radius, QSizeF size)
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
    return {at(x - w / 2, below, Qt::AlignHCenter, 0),
            at(x - w / 2, above, Qt::AlignHCenter, 5),
            at(x + radius + gap + 2, y - h / 2, Qt::AlignLeft, 9),
            at(x - radius - gap - 2 - w, y - h / 2, Qt::AlignRight, 10),
            at(x - 0.8 * w, below, Qt::AlignHCenter, 12),
            at(x - 0.2 * w, below, Qt::AlignHCenter, 12),
            at(x - 0.8 * w, above, Qt::AlignHCenter, 16),
            at(x - 0.2 * w, above, Qt::AlignHCenter, 16),
            at(x + slant, y + slant, Qt::AlignLeft, 16),
            at(x - slant - w, y + slant, Qt::AlignRight, 17),
            at(x + slant, y - slant - h, Qt::AlignLeft, 18),
            at(x - slant - w, y - slant - h, Qt::AlignRight, 19)};
}

class Placement
{
public:
    Placement(const Scene &scene, const ViewState &view, const Emphasis &emphasis,
              const PaintOptions &options, const Occupancy &lines, LabelLayout &layout)
        : m_scene(scene)
        , m_view(view)
        , m_emphasis(emphasis)
        , m_options(options)
        , m_lines(lines)
        , m_layout(layout)
    {}

    void place(int node, bool must)
    {
        const SceneNode &drawn = m_scene.nodes()[static_cast<size_t>(node)];
        const QPointF middle = m_view.camera.toView(drawn.position);
        const bool chosen = node == m_view.selectedNode;
        const bool bold = drawn.prominent || chosen;
        const QSizeF size = bold == drawn.prominent
                                ? drawn.labelSize
                                : textSize(drawn.lines, fontFor(TextRole::BoldLabel, m_scene.fonts()));
        const double radius = drawnRadius(drawn, m_view.camera.scale) + (chosen ? chosenRing + 1 : 0);
        const std::vector<Candidate> tried = candidates(middle, radius, size);
        QRectF around;
        for (const Candidate &candidate : tried)
            around = around.united(candidate.box);
        const std::vector<int> nodes = nodesAround(m_scene, m_view, around);
        const bool inView = QRectF(QPointF(), m_view.camera.size).contains(middle);

        const Candidate *best = nullptr;
        double least = must ? std::numeric_limits<double>::max() : overNode;
        int below = 0;
        for (const Candidate &candidate : tried) {
            if (candidate.cost >= least || meetsLabel(candidate.box))
                continue;
            const int lines = m_lines.under(candidate.box);
            double cost = candidate.cost + overLine * std::min(lines, 20);
            if (inView && !QRectF(QPointF(), m_view.camera.size).contains(candidate.box)) {
                // A name that is cut off says less than none.
                if (!must)
                    continue;
                cost += outOfView;
            }
            for (const int other : nodes)
                if (other != node && m_emphasis.nodes[static_cast<size_t>(other)] > 0 &&
                    (meetsNode(m_scene, m_view, other, candidate.box, 1) || meetsBadge(other, candidate.box)))
                    cost += overNode;
            if (cost < least) {
                least = cost;
                best = &candidate;
                below = lines;
            }
        }
        if (best)
            m_layout.labels.push_back({node, best->box, drawn.lines, best->alignment, bold, below > 0});
    }

private:
    [[nodiscard]] bool meetsLabel(const QRectF &box) const
    {
        return std::any_of(m_layout.labels.begin(), m_layout.labels.end(),
                           [&](const PlacedLabel &label) { return label.box.intersects(box); });
    }

    [[nodiscard]] bool meetsBadge(int node, const QRectF &box) const
    {
        const qint64 more = m_scene.graph().nodes[static_cast<size_t>(node)].hiddenNeighbours;
        if (!m_options.badges || more <= 0)
            return false;
        const SceneNode &drawn = m_scene.nodes()[static_cast<size_t>(node)];
        return badgeBox(m_view.camera.toView(drawn.position), drawnRadius(drawn, m_view.camera.scale), more,
                        m_scene.fonts())
            .intersects(box);
    }

    const Scene &m_scene;
    const ViewState &m_view;
    const Emphasis &m_emphasis;
    const PaintOptions &m_options;
    const Occupancy &m_lines;
    LabelLayout &m_layout;
};

Occupancy linesOf(const Scene &scene, const ViewState &view, const Emphasis &emphasis, const QRectF &area)
{
    Occupancy lines(area);
    const std::vector<int> &order = scene.edgesByWeight();
    size_t count = 0;
    for (auto edge = order.rbegin(); edge != order.rend() && count < mostLines; ++edge) {
        const SceneEdge &curve = scene.edges()[static_cast<size_t>(*edge)];
        const QuadCurve rough{view.camera.toView(curve.start), view.camera.toView(curve.control),
                              view.camera.toView(curve.end)};
        if (emphasis.edges[static_cast<size_t>(*edge)] <= 0 ||
            !rough.box().adjusted(-1, -1, 1, 1).intersects(area))
            continue;
        const EdgeShape shape = edgeShape(scene, view, *edge);
        if (shape.drawn)
            lines.add(shape.line);
        ++count;
    }
    return lines;
}

} // namespace

QPointF LabelLayout::shiftTo(const Camera &camera) const
{
    return camera.toView(view.camera.centre) - view.camera.toView(view.camera.centre);
}

bool LabelLayout::serves(const ViewState &other) const
{
    if (other.camera.scale != view.camera.scale || other.camera.size != view.camera.size ||
        other.selectedNode != view.selectedNode || other.selectedEdge != view.selectedEdge ||
        other.litEdges != view.litEdges)
        return false;
    const QPointF shift = shiftTo(other.camera);
    return area.translated(shift).contains(QRectF(QPointF(), other.camera.size));
}

LabelLayout placeLabels(const Scene &scene, const ViewState &view, const PaintOptions &options)
{
    LabelLayout layout;
    layout.view = view;
    layout.view.hoverNode = -1;
    layout.view.hoverEdge = -1;
    const QSizeF size = view.camera.size;
    const double beyond = 0.25;
    layout.area = QRectF(QPointF(), size)
                      .adjusted(-beyond * size.width(), -beyond * size.height(), beyond * size.width(),
                                beyond * size.height());
    const Emphasis emphasis = emphasisOf(scene, layout.view, options);
    const Occupancy lines = linesOf(scene, view, emphasis, layout.area);

    Placement placement(scene, layout.view, emphasis, options, lines, layout);
    std::vector<char> done(scene.nodes().size(), 0);
    const auto place = [&](int node, bool must) {
        if (node < 0 || node >= static_cast<int>(done.size()) || done[static_cast<size_t>(node)] ||
            emphasis.nodes[static_cast<size_t>(node)] <= 0 ||
            !layout.area.contains(view.camera.toView(scene.nodes()[static_cast<size_t>(node)].position)))
            return;
        done[static_cast<size_t>(node)] = 1;
        placement.place(node, must);
    };
    place(view.selectedNode, true);
    if (view.selectedEdge >= 0 && view.selectedEdge < static_cast<int>(scene.edges().size())) {
        place(scene.graph().edges[static_cast<size_t>(view.selectedEdge)].from, true);
        place(scene.graph().edges[static_cast<size_t>(view.selectedEdge)].to, true);
    }
    const double room = layout.area.width() * layout.area.height() / roomForLabel;
    const auto most = static_cast<size_t>(room * (view.camera.scale < farAway ? 0.5 : 1.0));
    for (size_t i = 0; i < std::min(scene.nodes().size(), 4 * most) && layout.labels.size() < most; ++i)
        place(static_cast<int>(i), false);
    if (options.counts)
        placePills(scene, layout.view, emphasis, lines, layout);
    return layout;
}

} // namespace jaccuse::render
