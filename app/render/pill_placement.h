// SPDX-License-Identifier: MIT
#pragma once

#include "render/box_grid.h"
#include "render/emphasis.h"
#include "render/label_placement.h"
#include "render/occupancy.h"

#include <QFont>
#include <QHash>

#include <optional>

namespace jaccuse::render {

/// Finds room for the pills: at the middle of each edge or slid along it, off names, nodes and each other.
class PillPlacement
{
public:
    /// All but `names` is borrowed and must outlive it.
    PillPlacement(const Scene &scene, const ViewState &view, const Emphasis &emphasis, const Occupancy &lines,
                  const QRectF &area, const BoxGrid &names);

    /// While nothing is chosen: of the edges drawn as lines (the last first), up to some number.
    [[nodiscard]] std::vector<PlacedPill> resting(const std::vector<int> &lines);
    /// Of all edges in front, the chosen one first.
    [[nodiscard]] std::vector<PlacedPill> inFront();

private:
    std::optional<PlacedPill> place(int edge, bool inFront, bool inWords);
    [[nodiscard]] bool isFree(const QRectF &box) const;

    const Scene &m_scene;
    const ViewState &m_view;
    const Emphasis &m_emphasis;
    const Occupancy &m_lines;
    QRectF m_area;
    BoxGrid m_taken;
    QFont m_font;
    double m_height;
    QHash<QString, double> m_widths;
    int m_tries = 0;
};

/// Whether a rectangle meets a node's outline as drawn, give or take a margin in logical pixels.
bool meetsNode(const Scene &scene, const ViewState &view, int node, const QRectF &box, double margin);

/// Places of the nodes that a rectangle in logical pixels may meet.
std::vector<int> nodesAround(const Scene &scene, const ViewState &view, const QRectF &box);

} // namespace jaccuse::render
