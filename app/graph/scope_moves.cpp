// SPDX-License-Identifier: MIT
#include "graph/scope_moves.h"

namespace jaccuse::graph {

GraphScope showing(GraphScope scope, const QSet<model::ActorId> &actors)
{
    scope.hidden.subtract(actors);
    scope.also.unite(actors);
    if (!scope.only.isEmpty())
        scope.only.unite(actors);
    return scope;
}

GraphScope hiding(GraphScope scope, const QSet<model::ActorId> &actors)
{
    scope.hidden.unite(actors);
    scope.also.subtract(actors);
    return scope;
}

GraphScope isolating(GraphScope scope, const QSet<model::ActorId> &actors)
{
    scope.only = actors;
    scope.hidden.subtract(actors);
    return scope;
}

} // namespace jaccuse::graph
