// SPDX-License-Identifier: MIT
#pragma once

#include "export/placed_graph.h"

#include <QIODevice>

namespace jaccuse::exporting {

// The graph for other programs: nodes are actors, an edge is what one actor says against another, all claims
// of the same claimant, accused and kind as one, with their number as its weight. Colours are those of
// printed pictures. Throw ExportError.

/// GraphML 1.0 with typed attributes. Gephi and others take x, y, size and r, g, b from attributes of
/// those names.
void writeGraphMl(const PlacedGraph &placed, QIODevice &device);
/// GEXF 1.3: an edge is there on the days that its claims were made. One that has undated claims alone is
/// there always.
void writeGexf(const PlacedGraph &placed, QIODevice &device);
/// Graphviz. Places are pinned (neato -n2 draws them as they are); in points, y upwards.
void writeDot(const PlacedGraph &placed, QIODevice &device);
/// JSON as d3 and networkx read it: "nodes", and "links" with "source" and "target".
void writeNodeLink(const PlacedGraph &placed, QIODevice &device);

/// What all of them say about themselves.
QString graphDescription();

} // namespace jaccuse::exporting
