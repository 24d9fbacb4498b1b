// SPDX-License-Identifier: MIT
#pragma once

#include "export/placed_graph.h"

#include <QColor>

#include <span>

namespace jaccuse::exporting {

/// What formats with typed attributes say of a node or an edge.
struct GraphAttribute
{
    QString name;
    QString type; ///< as GraphML and GEXF call it alike: string, boolean, int, long or double
    /// Its value for a node or an edge, by place; empty where it is not known.
    QString (*value)(const PlacedGraph &placed, size_t place);
    bool structural = false; ///< GEXF has a form of its own for it: label, weight, position, days, colour
};

std::span<const GraphAttribute> nodeAttributes();
std::span<const GraphAttribute> edgeAttributes();

/// Places as files have them: to the right and upwards, two digits behind the point.
QString xText(const PlacedGraph &placed, size_t node);
QString yText(const PlacedGraph &placed, size_t node);
/// The width of a node.
QString sizeText(const PlacedGraph &placed, size_t node);
QColor nodeColour(const PlacedGraph &placed, size_t node);
QColor edgeColour(const PlacedGraph &placed, size_t edge);

} // namespace jaccuse::exporting
