// SPDX-License-Identifier: MIT
#include "render/label_placement.h"

#include "render/detail.h"
#include "render/emphasis.h"
#include "render/name_placement.h"
#include "render/occupancy.h"
#include "render/pill_placement.h"
#include "render/seen.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::render {

namespace {

constexpr double farAway = 0.35; ///< below this scale only half as many
constexpr double beyond = 0.25;  ///< of the view: how far outside it names are placed

/// Where the lines run, from middle to middle: names keep off nodes anyway.
Occupancy occupancyOf(const Scene &scene, const ViewState &view, const std::vector<int> &lines,
                      const QRectF &area)
{
    std::vector<QuadCurve> curves;
    curves.reserve(lines.size());
    for (const int line : lines) {
        const SceneEdge &curve = scene.edges()[static_cast<size_t>(line)];
        curves.push_back({view.camera.toView(curve.start), view.camera.toView(curve.control),
                          view.camera.toView(curve.end)});
    }
    return {area, curves};
}

/// What is drawn line by line in an area around the view.
std::vector<int> linesIn(const Scene &scene, ViewState view, const Emphasis &emphasis, const QRectF &area)
{
    view.camera.size = area.size();
    return detailOf(scene, view, emphasis).lines;
}

QRectF areaAround(const ViewState &view)
{
    const QSizeF size = view.camera.size;
    const QPointF more(beyond * size.width(), beyond * size.height());
    return {-more, QPointF(size.width(), size.height()) + more};
}

bool placeable(const Scene &scene, const ViewState &view, const QRectF &area, const Emphasis &emphasis,
               int node)
{
    return node >= 0 && node < static_cast<int>(scene.nodes().size()) &&
           emphasis.nodes[static_cast<size_t>(node)] > 0 &&
           area.contains(view.camera.toView(scene.nodes()[static_cast<size_t>(node)].position));
}

} // namespace

/// What stands while nothing is chosen.
struct RestingLabels
{
    std::vector<PlacedLabel> labels;
    std::vector<PlacedPill> pills;
    Occupancy lines;
};

namespace {

std::shared_ptr<const RestingLabels> placeResting(const Scene &scene, ViewState view, const QRectF &area,
                                                  const PaintOptions &options)
{
    view.selectedNode = view.selectedEdge = -1;
    view.litEdges.clear();
    const Emphasis emphasis = emphasisOf(scene, view, options);
    const std::vector<int> lines = linesIn(scene, view, emphasis, area);
    auto resting =
        std::make_shared<RestingLabels>(RestingLabels{{}, {}, occupancyOf(scene, view, lines, area)});
    const NamePlacement names(scene, view, emphasis, options, resting->lines, area);
    BoxGrid taken(area);
    const double room = area.width() * area.height() / options.roomForName;
    const auto most = static_cast<size_t>(room * (view.camera.scale < farAway ? 0.5 : 1.0));
    size_t tried = 0;
    for (size_t i = 0; i < scene.nodes().size() && tried < 4 * most && resting->labels.size() < most; ++i) {
        const auto node = static_cast<int>(i);
        if (!placeable(scene, view, area, emphasis, node))
            continue;
        ++tried;
        if (auto label = names.place(node, false, taken)) {
            taken.add(label->box);
            if (label->leader)
                for (const QRectF &along : pointsAlong(*label->leader))
                    taken.add(along);
            resting->labels.push_back(std::move(*label));
        }
    }
    if (options.counts)
        resting->pills = PillPlacement(scene, view, emphasis, resting->lines, area, taken).resting(lines);
    return resting;
}

/// Puts the names and pills of what is chosen among those that stand; who is in the way goes.
void placeChosen(const Scene &scene, const ViewState &view, const PaintOptions &options, LabelLayout &layout)
{
    const Emphasis emphasis = emphasisOf(scene, view, options);
    const NamePlacement names(scene, view, emphasis, options, layout.resting->lines, layout.area);
    const auto placeName = [&](int node) {
        const auto own = std::find_if(layout.labels.begin(), layout.labels.end(),
                                      [node](const PlacedLabel &label) { return label.node == node; });
        if (!placeable(scene, view, layout.area, emphasis, node) ||
            (own != layout.labels.end() && node != view.selectedNode))
            return;
        if (own != layout.labels.end())
            layout.labels.erase(own);
        BoxGrid taken(layout.area);
        for (const PlacedLabel &label : layout.labels)
            taken.add(label.box);
        const auto label = names.place(node, true, taken);
        if (!label)
            return;
        std::erase_if(layout.labels, [&](const PlacedLabel &other) {
            return other.box.intersects(label->box) ||
                   (node == view.selectedNode && meetsNode(scene, view, node, other.box, 0));
        });
        layout.labels.push_back(*label);
    };
    if (view.selectedEdge >= 0 && view.selectedEdge < static_cast<int>(scene.edges().size())) {
        placeName(scene.graph().edges[static_cast<size_t>(view.selectedEdge)].to);
        placeName(scene.graph().edges[static_cast<size_t>(view.selectedEdge)].from);
    }
    placeName(view.selectedNode);
    if (!options.counts)
        return;
    BoxGrid taken(layout.area);
    for (const PlacedLabel &label : layout.labels)
        taken.add(label.box);
    std::vector<PlacedPill> front =
        PillPlacement(scene, view, emphasis, layout.resting->lines, layout.area, taken).inFront();
    BoxGrid inTheWay = taken;
    for (const PlacedPill &pill : front)
        inTheWay.add(pill.box.adjusted(-2, -2, 2, 2));
    std::erase_if(layout.pills, [&](const PlacedPill &pill) {
        return emphasis.inFocus[static_cast<size_t>(pill.edge)] || inTheWay.meets(pill.box) ||
               (view.selectedNode >= 0 && meetsNode(scene, view, view.selectedNode, pill.box, 1));
    });
    layout.pills.insert(layout.pills.begin(), front.begin(), front.end());
}

} // namespace

QPointF LabelLayout::shiftTo(const Camera &camera) const
{
    return camera.toView(view.camera.centre) - view.camera.toView(view.camera.centre);
}

bool LabelLayout::serves(const ViewState &other) const
{
    return servesCamera(other.camera) && other.selectedNode == view.selectedNode &&
           other.selectedEdge == view.selectedEdge && other.litEdges == view.litEdges;
}

bool LabelLayout::servesCamera(const Camera &camera) const
{
    return resting && camera.scale == view.camera.scale && camera.size == view.camera.size &&
           area.translated(shiftTo(camera)).contains(QRectF(QPointF(), camera.size));
}

LabelLayout placeLabels(const Scene &scene, const ViewState &view, const PaintOptions &options,
                        const LabelLayout *before)
{
    LabelLayout layout;
    layout.view = view;
    layout.view.hoverNode = -1;
    layout.view.hoverEdge = -1;
    layout.area = areaAround(view);
    const bool stands = before && before->servesCamera(view.camera);
    if (stands)
        layout.view.camera = before->view.camera;
    const Seen seen(scene, layout.view, options);
    layout.resting = stands ? before->resting : placeResting(seen.scene(), seen.view(), layout.area, options);
    layout.labels = layout.resting->labels;
    layout.pills = layout.resting->pills;
    if (seen.view().hasSelection() || !seen.view().litEdges.empty())
        placeChosen(seen.scene(), seen.view(), options, layout);
    return layout;
}

LabelLayout carryLabels(const Scene &scene, const ViewState &view, const PaintOptions &options,
                        const LabelLayout &before)
{
    const Seen then(scene, before.view, options);
    const Seen now(scene, view, options);
    LabelLayout layout;
    layout.view = view;
    layout.area = areaAround(view);
    BoxGrid taken(layout.area);
    for (const PlacedLabel &label : before.labels) {
        const int node = now.drawnNode(then.actorOf(label.node));
        if (then.isGroup(label.node) != now.isGroup(node))
            continue;
        PlacedLabel carried = nameAt(now.scene(), now.view(), node, label.side, label.bold);
        if (!carried.box.intersects(layout.area) || taken.meets(carried.box))
            continue;
        carried.haloed = true;
        taken.add(carried.box);
        layout.labels.push_back(std::move(carried));
    }
    return layout;
}

} // namespace jaccuse::render
