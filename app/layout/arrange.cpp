// SPDX-License-Identifier: MIT
#include "layout/arrange.h"

#include "layout/circle_layout.h"
#include "layout/component_layout.h"
#include "layout/ego_rings.h"
#include "layout/layered_layout.h"
#include "layout/overlap_removal.h"
#include "layout/packing.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace jaccuse::layout {

namespace {

/// Between the rectangles of two components: nodes of different ones are farther apart than two that an edge
/// joins.
constexpr double componentGap = 96;
constexpr double loneGap = 40; ///< around an actor that no edge joins to another
constexpr double squarest = 0.2;
constexpr double widest = 5;

QRectF withGap(const QRectF &rect, double gap)
{
    return rect.adjusted(-gap / 2, -gap / 2, gap / 2, gap / 2);
}

void shift(Positions &positions, const QPointF &by)
{
    for (QPointF &position : positions)
        position += by;
}

/// A connected part and where it stands.
struct Part
{
    Component component;
    OldPlaces old;
    Positions positions;
    bool standing = false; ///< it has come to lie at old places

    [[nodiscard]] QRectF bounds() const
    {
        return withGap(boundsOf(positions, component.boxes), component.size() == 1 ? loneGap : componentGap);
    }
};

/// Something to see of a part before its turn: its nodes in a sunflower's order.
Positions sunflower(const Component &component)
{
    constexpr double goldenAngle = 2.399963229728653;
    double side = 0;
    for (const NodeBox &box : component.boxes)
        side = std::max({side, 2 * box.side, box.up + box.down});
    Positions positions;
    for (int i = 0; i < component.size(); ++i) {
        const double angle = goldenAngle * i;
        positions.push_back(QPointF(std::cos(angle), std::sin(angle)) * (side * std::sqrt(i + 0.5)));
    }
    return positions;
}

std::vector<Part> partsOf(const graph::Graph &graph, const Options &options)
{
    std::vector<Part> parts;
    for (Component &component : componentsOf(graph, options.extents)) {
        Part &part = parts.emplace_back();
        for (const int node : component.nodes) {
            const model::ActorId actor = graph.nodes[static_cast<size_t>(node)].actor.id;
            const auto found = options.start.constFind(actor);
            OldPlace &old = part.old.emplace_back();
            if (found != options.start.cend())
                old = {found.value(), options.pinned.contains(actor)};
        }
        part.component = std::move(component);
        part.positions = sunflower(part.component);
    }
    return parts;
}

/// Keeps the pinned nodes where they are in a drawing that knows nothing of them.
void keepPinned(Part &part, Course &course)
{
    OldPlaces pinned(part.old);
    Anchors anchors;
    for (OldPlace &place : pinned) {
        if (!place.pinned)
            place.at.reset();
        anchors.strength.push_back(place.pinned ? Anchors::pinned : 0);
    }
    part.standing =
        std::any_of(pinned.begin(), pinned.end(), [](const OldPlace &place) { return place.pinned; });
    if (!part.standing)
        return;
    QPointF off;
    double count = 0;
    for (size_t i = 0; i < pinned.size(); ++i) {
        if (pinned[i].pinned) {
            off += *pinned[i].at - part.positions[i];
            ++count;
        }
    }
    shift(part.positions, off / count);
    for (size_t i = 0; i < pinned.size(); ++i)
        if (pinned[i].pinned)
            part.positions[i] = *pinned[i].at;
    removeOverlaps(part.positions, part.component.boxes, anchors, course);
}

void layOutPart(Part &part, Kind kind, const graph::Graph &graph, int middle, double aspect, Course &course)
{
    const auto &nodes = part.component.nodes;
    const bool rings = kind == Kind::EgoRings && std::binary_search(nodes.begin(), nodes.end(), middle);
    if (kind == Kind::Circle) {
        part.positions = layOutOnCircle(part.component, course);
    } else if (kind == Kind::Layered) {
        part.positions = layOutInLayers(part.component, graph, aspect, course);
    } else if (rings) {
        const auto place = std::lower_bound(nodes.begin(), nodes.end(), middle) - nodes.begin();
        part.positions = layOutOnRings(part.component, static_cast<int>(place), course);
    } else {
        part.standing = std::any_of(part.old.begin(), part.old.end(),
                                    [](const OldPlace &old) { return old.at.has_value(); });
        part.positions = layOutComponent(part.component, part.old, aspect, course);
        return;
    }
    keepPinned(part, course);
}

/// All parts side by side: those at old places stay, the others stand around them.
Positions packed(const graph::Graph &graph, std::vector<Part> &parts, double aspect)
{
    std::vector<QRectF> standing;
    std::vector<QSizeF> sizes;
    for (const Part &part : parts) {
        if (part.standing)
            standing.push_back(part.bounds());
        else
            sizes.push_back(part.bounds().size());
    }
    const std::vector<QPointF> corners = packRectangles(sizes, standing, aspect);
    auto corner = corners.begin();
    Positions positions(graph.nodes.size());
    QRectF whole;
    for (Part &part : parts) {
        if (!part.standing)
            shift(part.positions, *corner++ - part.bounds().topLeft());
        whole |= part.bounds();
        for (size_t i = 0; i < part.positions.size(); ++i)
            positions[static_cast<size_t>(part.component.nodes[i])] = part.positions[i];
    }
    // What stands at old places stays; a fresh drawing has its middle at the origin.
    if (standing.empty())
        shift(positions, -whole.center());
    return positions;
}

/// Parts that come from old places may have grown into each other.
void pushPartsApart(Positions &positions, const std::vector<Part> &parts, Course &course)
{
    std::vector<NodeBox> boxes(positions.size());
    Anchors anchors;
    anchors.strength.resize(positions.size(), 0);
    for (const Part &part : parts) {
        const std::vector<NodeBox> &apart = part.component.boxes;
        for (size_t i = 0; i < apart.size(); ++i) {
            const auto node = static_cast<size_t>(part.component.nodes[i]);
            boxes[node] = apart[i];
            anchors.strength[node] = part.old[i].pinned ? Anchors::pinned : 0;
        }
    }
    removeOverlaps(positions, boxes, anchors, course);
}

int middleOf(const graph::Graph &graph, const Options &options)
{
    const int node = graph.nodeOf(options.middle);
    return node >= 0 ? node : 0;
}

} // namespace

Arrangement arrange(Kind kind, const graph::Graph &graph, const Options &options, const task::Task &task)
{
    const double aspect = std::clamp(options.aspect, squarest, widest);
    std::vector<Part> parts = partsOf(graph, options);
    Course course(task, static_cast<double>(graph.nodes.size() + graph.edges.size()), options.threads);
    const int middle = middleOf(graph, options);
    for (Part &part : parts) {
        const auto showPart = [&](const Positions &positions) {
            Positions before = std::exchange(part.positions, positions);
            options.show(packed(graph, parts, aspect));
            part.positions = std::move(before);
        };
        course.begin(static_cast<double>(part.component.nodes.size() + part.component.edges.size()),
                     options.show ? Course::Show(showPart) : Course::Show());
        if (course.stopped())
            break;
        layOutPart(part, kind, graph, middle, aspect, course);
    }
    Arrangement arrangement;
    arrangement.positions = packed(graph, parts, aspect);
    if (std::count_if(parts.begin(), parts.end(), [](const Part &part) { return part.standing; }) > 1)
        pushPartsApart(arrangement.positions, parts, course);
    arrangement.finished = !course.stopped();
    return arrangement;
}

} // namespace jaccuse::layout
