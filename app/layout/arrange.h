// SPDX-License-Identifier: MIT
#pragma once

#include "layout/kind.h"
#include "layout/layout.h"

#include <QSet>

#include <functional>

namespace jaccuse::layout {

struct Options
{
    std::vector<NodeExtent> extents; ///< by node; missing ones are as by default
    double aspect = 1.5;             ///< width of the picture over its height
    /// Where actors were drawn before. Force moves them as little as may be, the other kinds only look at
    /// pinned ones.
    QHash<model::ActorId, QPointF> start;
    QSet<model::ActorId> pinned; ///< those of `start` that do not move at all
    model::ActorId middle;       ///< of the rings; where it is not drawn, the most involved actor
    int threads = 0;             ///< to work on; 0 stands for one a core. The places do not depend on it
    /// Called in the working thread with places so far: as soon as there are any worth seeing, then some ten
    /// times a second. Only large graphs take long enough for that.
    std::function<void(const Positions &)> show;
};

/// Places by node, in scene units around the origin unless there is a start. No two nodes overlap; connected
/// parts stand side by side so that the whole fits the aspect.
struct Arrangement
{
    Positions positions;
    bool finished =
        true; ///< false where the task was cancelled: the best that stood then, overlaps perhaps included
};

/// Places the nodes of a graph. Deterministic: the same graph and options give the same places, on any number
/// of cores, unless the task is cancelled. Any thread. Does not throw.
Arrangement arrange(Kind kind, const graph::Graph &graph, const Options &options, const task::Task &task);

} // namespace jaccuse::layout
