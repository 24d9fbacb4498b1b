// SPDX-License-Identifier: MIT
#pragma once

#include "render/paint_options.h"
#include "render/scene.h"
#include "render/view_state.h"

#include <QPainter>

#include <vector>

namespace jaccuse::ui {

/// The way from one scene to another: who is in both moves, who is in one of them alone fades in or out.
/// For scenes that are painted in a few milliseconds; each step makes them anew.
class SceneTransition
{
public:
    SceneTransition(render::ScenePtr from, render::ScenePtr to);

    /// Whether there is anything to be seen of it.
    [[nodiscard]] bool isVisible() const { return m_moves || !m_sameLook; }
    /// How far it is: 0 to 1.
    void setPart(double part);
    /// The scene gone to as it stands now, for another transition that starts from here.
    [[nodiscard]] const render::ScenePtr &now() const { return m_now; }
    /// `view` is that of the scene gone to.
    void paint(QPainter &painter, const render::ViewState &view, const render::PaintOptions &options) const;

private:
    [[nodiscard]] render::ViewState viewOfFrom(const render::ViewState &view) const;

    render::ScenePtr m_from;
    render::ScenePtr m_to;
    std::vector<int> m_toOf;   // by node of from: its place in to, or -1
    std::vector<int> m_fromOf; // by node of to
    bool m_sameLook = false;   // the same nodes, edges and sizes: nothing fades
    bool m_moves = false;
    double m_part = 0;
    render::ScenePtr m_before; // the scene come from, as it stands now
    render::ScenePtr m_now;
};

} // namespace jaccuse::ui
