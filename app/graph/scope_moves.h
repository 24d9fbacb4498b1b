// SPDX-License-Identifier: MIT
#pragma once

#include "graph/graph.h"

namespace jaccuse::graph {

/// The scope with some actors drawn whatever their rank, even if they were hidden or others isolated.
GraphScope showing(GraphScope scope, const QSet<model::ActorId> &actors);

/// The scope with some actors out of view.
GraphScope hiding(GraphScope scope, const QSet<model::ActorId> &actors);

/// The scope with nobody but some actors.
GraphScope isolating(GraphScope scope, const QSet<model::ActorId> &actors);

} // namespace jaccuse::graph
