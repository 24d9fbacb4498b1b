// SPDX-License-Identifier: MIT
#include "render/label_placement.h"

#include "render/emphasis.h"
#include "render/name_placement.h"
#include "render/occupancy.h"
#include "render/pill_placement.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::render {

namespace {

constexpr double roomForLabel = 4500; ///< square pixels of view for each name
constexpr double farAway = 0.35;      ///< below this scale only half as many
constexpr size_t mostLines = 3000;    ///< edges looked at, the strongest first
constexpr double beyond = 0.25;       ///< of the view: how far outside it names are placed

/// Where the lines run, from middle to middle: names keep off nodes anyway.
Occupancy linesOf(const Scene &scene, const ViewState &view, const Emphasis &emphasis, const QRectF &area)
{
    std::vector<QuadCurve> curves;
    const std::vector<int> &order = scene.edgesByWeight();
    for (auto edge = order.rbegin(); edge != order.rend() && curves.size() < mostLines; ++edge) {
        const SceneEdge &curve = scene.edges()[static_cast<size_t>(*edge)];
        const QuadCurve line{view.camera.toView(curve.start), view.camera.toView(curve.control),
                             view.camera.toView(curve.end)};
        if (curve.drawable && emphasis.edges[static_cast<size_t>(*edge)] > 0 &&
            line.box().adjusted(-1, -1, 1, 1).intersects(area))
            curves.push_back(line);
    }
    return {area, curves};
}

bool placeable(const Scene &scene, const LabelLayout &layout, const Emphasis &emphasis, int node)
{
    return node >= 0 && node < static_cast<int>(scene.nodes().size()) &&
           emphasis.nodes[static_cast<size_t>(node)] > 0 &&
           layout.area.contains(layout.view.camera.toView(scene.nodes()[static_cast<size_t>(node)].position));
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

std::shared_ptr<const RestingLabels> placeResting(const Scene &scene, const LabelLayout &layout,
                                                  const PaintOptions &options)
{
    ViewState view = layout.view;
    view.selectedNode = view.selectedEdge = -1;
    view.litEdges.clear();
    const Emphasis emphasis = emphasisOf(scene, view, options);
    auto resting =
        std::make_shared<RestingLabels>(RestingLabels{{}, {}, linesOf(scene, view, emphasis, layout.area)});
    const NamePlacement names(scene, view, emphasis, options, resting->lines);
    BoxGrid taken(layout.area);
    const double room = layout.area.width() * layout.area.height() / roomForLabel;
    const auto most = static_cast<size_t>(room * (view.camera.scale < farAway ? 0.5 : 1.0));
    for (size_t i = 0; i < std::min(scene.nodes().size(), 4 * most) && resting->labels.size() < most; ++i)
        if (const int node = static_cast<int>(i); placeable(scene, layout, emphasis, node))
            if (auto label = names.place(node, false, taken)) {
                taken.add(label->box);
                resting->labels.push_back(std::move(*label));
            }
    if (options.counts)
        resting->pills = PillPlacement(scene, view, emphasis, resting->lines, layout.area, taken).resting();
    return resting;
}

/// Puts the names and pills of what is chosen among those that stand; who is in the way goes.
void placeChosen(const Scene &scene, const PaintOptions &options, LabelLayout &layout)
{
    const ViewState &view = layout.view;
    const Emphasis emphasis = emphasisOf(scene, view, options);
    const NamePlacement names(scene, view, emphasis, options, layout.resting->lines);
    const auto placeName = [&](int node) {
        const auto own = std::find_if(layout.labels.begin(), layout.labels.end(),
                                      [node](const PlacedLabel &label) { return label.node == node; });
        if (!placeable(scene, layout, emphasis, node) ||
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
    const QSizeF size = view.camera.size;
    layout.area = QRectF(QPointF(), size)
                      .adjusted(-beyond * size.width(), -beyond * size.height(), beyond * size.width(),
                                beyond * size.height());
    if (before && before->servesCamera(view.camera)) {
        layout.view.camera = before->view.camera;
        layout.resting = before->resting;
    } else {
        layout.resting = placeResting(scene, layout, options);
    }
    layout.labels = layout.resting->labels;
    layout.pills = layout.resting->pills;
    if (view.hasSelection() || !view.litEdges.empty())
        placeChosen(scene, options, layout);
    return layout;
}

} // namespace jaccuse::render
