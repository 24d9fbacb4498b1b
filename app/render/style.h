// SPDX-License-Identifier: MIT
#pragma once

#include "model/vocabulary.h"
#include "query/claim_columns.h"

#include <QColor>
#include <QFont>

#include <array>

namespace jaccuse::render {

struct NodeColours
{
    QColor fill;
    QColor outline;
};

/// Every colour of the program by its role, for the window as for the picture. `faint` is for rules and
/// disabled things, never for text that must be read; on `content` only ink and soft are text.
struct Palette
{
    bool dark = false;

    QColor window; ///< behind the panels
    QColor panel;
    QColor canvas; ///< behind the graph
    QColor ink;    ///< text
    QColor soft;   ///< metadata
    QColor faint;
    QColor line;      ///< borders of panels and fields
    QColor hairline;  ///< rules inside a panel
    QColor selection; ///< ground of a chosen row or card
    QColor accent;    ///< links, focus, the ring around what is chosen
    QColor onAccent;  ///< text and marks on accent
    QColor passage;   ///< ground of a quoted passage in its document
    QColor content;   ///< ground of what is alleged, inside the passage

    std::array<QColor, query::edgeKinds> edges; ///< by query::EdgeKind
    NodeColours state;                          ///< states, their organs and organisations of states
    NodeColours company;                        ///< companies and media
    NodeColours person;
    NodeColours group; ///< groups and collectives
    NodeColours notNamed;

    [[nodiscard]] QColor edge(query::EdgeKind kind) const { return edges[static_cast<size_t>(kind)]; }
    [[nodiscard]] QColor stance(model::Stance stance) const;
    [[nodiscard]] const NodeColours &node(model::ActorKind kind, bool named) const;
};

const Palette &lightPalette();
const Palette &darkPalette();
/// The light colours on white, for files and paper.
const Palette &printPalette();

/// Contrast of two opaque colours after WCAG 2: 1 (the same) to 21.
double contrast(const QColor &a, const QColor &b);

/// `part` (0 to 1) of a colour over an opaque ground; the result is opaque, which draws much faster.
QColor mixed(const QColor &colour, const QColor &ground, double part);

enum class LineSpacing { Solid, Dashed, Dotted, DashDotted };

/// How the line of an edge is broken: dismisses and declines are dotted, accuses goes by responsibility,
/// the rest is solid.
LineSpacing lineSpacing(query::EdgeKind kind, model::Responsibility responsibility);

/// A broken line in lengths of stroke and gap by turns, in the unit of the width.
struct LineBreaks
{
    double width = 1;   ///< thin lines are widened, else their breaks would not be seen
    bool round = false; ///< strokes end in half circles beyond their length
    std::array<double, 4> lengths{};
    size_t count = 0; ///< of the lengths; 0 for a solid line
};

/// Dash lengths are chosen in pixels, so that a thick line is not broken coarsely.
LineBreaks lineBreaks(LineSpacing spacing, double width);

enum class ArrowHead { Filled, Bar, Open, Circle, Ring };

/// The head of an edge: accuses filled, denies and defends a bar, dismisses open, declines a circle,
/// admits a ring, withdraws an open head.
ArrowHead arrowHead(query::EdgeKind kind);

/// The two voices of the program: ours, and the words that somebody said or wrote.
struct Fonts
{
    QFont interface;
    QFont quotation;
};

/// The person's own interface font and a serif of about the same size. Needs a QGuiApplication.
Fonts defaultFonts();

} // namespace jaccuse::render
