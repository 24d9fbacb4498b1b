// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>

namespace jaccuse::render {

/// What of a scene to draw.
struct PaintOptions
{
    bool background = true;    ///< fill the view with the canvas colour
    bool counts = true;        ///< pills with the number of claims
    bool groups = true;        ///< actors who cannot be told apart are drawn as one
    bool badges = true;        ///< "+12" at nodes with neighbours that are not drawn
    bool covers = true;        ///< names of the most involved may stand over smaller nodes
    double roomForName = 4500; ///< square pixels of view for each name: less of it lets more names in
    QSet<int> onlyNodes;       ///< if not empty, nothing but these and the edges between them
    QSet<int> onlyEdges;       ///< if not empty, of the edges nothing but these

    [[nodiscard]] bool drawsNode(int node) const { return onlyNodes.isEmpty() || onlyNodes.contains(node); }
    [[nodiscard]] bool drawsEdge(int edge, int from, int to) const
    {
        return (onlyEdges.isEmpty() || onlyEdges.contains(edge)) && drawsNode(from) && drawsNode(to);
    }
    friend bool operator==(const PaintOptions &, const PaintOptions &) = default;
};

} // namespace jaccuse::render
