// SPDX-License-Identifier: MIT
#include "layout/layout.h"

#include "layout/arrange.h"

namespace jaccuse::layout {

Positions layOut(const graph::Graph &graph, const std::vector<NodeExtent> &extents, double aspect,
                 const QHash<model::ActorId, QPointF> &start, const task::Task &task)
{
    Options options;
    options.extents = extents;
    options.aspect = aspect;
    options.start = start;
    Arrangement arrangement = arrange(Kind::Force, graph, options, task);
    if (!arrangement.finished)
        throw task::Cancelled();
    return std::move(arrangement.positions);
}

} // namespace jaccuse::layout
