// SPDX-License-Identifier: MIT
#pragma once

#include "graph/graph.h"

namespace jaccuse::support {

/// A connected graph of made-up actors: a tree whose early nodes attract the later ones, then edges of which
/// 7 in 10 stay within one of about actors / 80 communities, the rest going to actors by Zipf's law. Kinds
/// of actors and edges are mixed as in a file of claims, few edges carry many of them. No pair has more than
/// one edge. The same sizes make the same graph.
graph::Graph madeGraph(int actors, int edges);

} // namespace jaccuse::support
