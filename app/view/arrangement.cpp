// SPDX-License-Identifier: MIT
#include "view/arrangement.h"

#include "layout/arrange.h"

namespace jaccuse::view {

std::optional<layout::Positions> placesIn(const View &view, const graph::Graph &graph)
{
    layout::Positions positions;
    positions.reserve(graph.nodes.size());
    for (const graph::GraphNode &node : graph.nodes) {
        const auto place = view.places.constFind(node.actor.id);
        if (place == view.places.cend())
            return std::nullopt;
        positions.push_back(*place);
    }
    return positions;
}

layout::Positions arrange(const graph::Graph &graph, const std::vector<layout::NodeExtent> &extents,
                          double aspect, const View &view, const task::Task &task,
                          const std::function<void(const layout::Positions &)> &show)
{
    layout::Options options;
    options.extents = extents;
    options.aspect = aspect;
    options.start = view.places;
    options.pinned = view.pins;
    options.middle = view.centre;
    options.show = show;
    layout::Positions positions = layout::arrange(view.layout, graph, options, task).positions;
    task.throwIfCancelled();
    for (size_t i = 0; i < positions.size(); ++i) {
        const model::ActorId actor = graph.nodes[i].actor.id;
        const auto place = view.places.constFind(actor);
        const bool pinned = view.pins.contains(actor) && place != view.places.cend();
        positions[i] = keptPlace(pinned ? *place : positions[i]);
    }
    return positions;
}

} // namespace jaccuse::view
