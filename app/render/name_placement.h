// SPDX-License-Identifier: MIT
#pragma once

#include "render/box_grid.h"
#include "render/emphasis.h"
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
                  const PaintOptions &options, const Occupancy &lines);

    /// A name where it meets none of those taken, or nothing where there is no room. With `must` it gets a
    /// place whatever it meets, as little as can be.
    [[nodiscard]] std::optional<PlacedLabel> place(int node, bool must, const BoxGrid &taken) const;

private:
    struct Neighbour
    {
        QPointF middle;
        double reach = 0; ///< pixels from the middle that a name keeps off
        QRectF badge;
    };
    [[nodiscard]] std::vector<Neighbour> neighbours(int node, const QRectF &around) const;

    const Scene &m_scene;
    const ViewState &m_view;
    const Emphasis &m_emphasis;
    const PaintOptions &m_options;
    const Occupancy &m_lines;
};

} // namespace jaccuse::render
