// SPDX-License-Identifier: MIT
#pragma once

#include "render/box_grid.h"
#include "render/drawn_discs.h"
#include "render/label_placement.h"
#include "render/occupancy.h"

#include <optional>

namespace jaccuse::render {

/// A name on a side of its node (see PlacedLabel), whatever it meets there.
PlacedLabel nameAt(const Scene &scene, const ViewState &view, int node, int side, bool bold);

/// Finds room for one name after another.
class NamePlacement
{
public:
    /// All are borrowed and must outlive it.
    NamePlacement(const Scene &scene, const ViewState &view, const Emphasis &emphasis,
                  const PaintOptions &options, const Occupancy &lines, const QRectF &area);

    /// A name where it meets none of those taken, or nothing where there is no room. The most involved actors
    /// rather cover smaller nodes than go without, unless the options keep them from it. With `must` it gets a place whatever it meets, as little
    /// as can be.
    [[nodiscard]] std::optional<PlacedLabel> place(int node, bool must, const BoxGrid &taken) const;

private:
    [[nodiscard]] bool isImportant(int node) const;
    /// What it costs to cover nodes, counted up to a bound.
    [[nodiscard]] double costOfNodes(const QRectF &box, int node, bool important, double most) const;

    const Scene &m_scene;
    const ViewState &m_view;
    const Occupancy &m_lines;
    bool m_covers;
    DrawnDiscs m_discs;
};

} // namespace jaccuse::render
