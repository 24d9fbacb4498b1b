// SPDX-License-Identifier: MIT
#pragma once

#include "graph/graph.h"
#include "render/style.h"

#include <QString>
#include <QStringList>

namespace jaccuse::render {

/// What the colour of a node says. Its shape says the kind whatever this is.
enum class Colouring { Kind, Country, Made, Received };
inline constexpr int colourings = 4;

/// Sorts nodes into the few classes that colours can tell apart. A value; any thread may read it.
class ColourScale
{
public:
    ColourScale() = default;
    /// Of countries, those of the most involved actors get a class of their own.
    explicit ColourScale(const graph::Graph &graph);

    /// Not for Colouring::Kind, which has no classes.
    [[nodiscard]] int classOf(const graph::GraphNode &node, Colouring by) const;
    /// What a class says, such as "5 to 19 made" or "PRK".
    [[nodiscard]] QString words(int colourClass, Colouring by) const;

private:
    QStringList m_countries;
};

/// The colours of a class; not for Colouring::Kind, which goes by Palette::node().
NodeColours classColours(int colourClass, Colouring by, const Palette &palette);

/// What stands inside a node so that its colour says nothing alone: its country or its number; by kind
/// nothing.
QString insideNode(const graph::GraphNode &node, Colouring by);

/// Of ink and canvas, the one that is read better on a ground.
QColor inkOn(const QColor &ground, const Palette &palette);

} // namespace jaccuse::render
