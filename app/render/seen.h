// SPDX-License-Identifier: MIT
#pragma once

#include "render/paint_options.h"
#include "render/scene.h"
#include "render/view_state.h"

namespace jaccuse::render {

/// What is drawn of a scene in a view: the scene itself or, from afar, its groups, with the view told in
/// places of what is drawn. The scene must outlive it.
class Seen
{
public:
    /// A picture of chosen nodes or edges only is not grouped.
    Seen(const Scene &whole, const ViewState &view, const PaintOptions &options = {});

    [[nodiscard]] const Scene &scene() const { return m_grouped ? *m_grouped->scene : m_whole; }
    [[nodiscard]] const ViewState &view() const { return m_view; }
    [[nodiscard]] bool isGroup(int node) const;
    /// The node of the whole scene that a node drawn is; of a group the most involved one.
    [[nodiscard]] int actorOf(int node) const;
    /// The edge of the whole scene that an edge drawn is; of several the strongest one.
    [[nodiscard]] int edgeOf(int edge) const;
    /// Whether an edge drawn has a group at an end.
    [[nodiscard]] bool isBundle(int edge) const;
    /// Where an edge or node of the whole scene is drawn; -1 for an edge within a group.
    [[nodiscard]] int drawnNode(int node) const;
    [[nodiscard]] int drawnEdge(int edge) const;
    /// Where the actors lie that a node drawn stands for, in scene units.
    [[nodiscard]] QRectF boxOf(int drawnNode) const;

private:
    const Scene &m_whole;
    std::shared_ptr<const GroupedScene> m_grouped;
    ViewState m_view;
};

} // namespace jaccuse::render
