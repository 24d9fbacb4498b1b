// SPDX-License-Identifier: MIT
#pragma once

#include "render/node_shape.h"
#include "render/quad_curve.h"
#include "render/style.h"

#include <QFont>
#include <QPointF>
#include <QRgb>
#include <QString>

#include <array>
#include <optional>

namespace jaccuse::render {

/// The line around a shape.
struct Outline
{
    QRgb colour = 0;
    double width = 1;   ///< 0 for none
    double stroke = 0;  ///< of a broken outline around a circle; 0 for a whole one
    double gap = 0;     ///< between two strokes
    bool round = false; ///< strokes end in half circles
};

/// The filled tip of an arrow.
struct HeadCorners
{
    QPointF tip;
    QPointF left;
    QPointF notch; ///< between the barbs, nearer to the tip
    QPointF right;
};

/// What marks belong to.
enum class Part { Edge, Number, Node, Name };

/// What a graph is drawn with: a handful of marks in logical pixels, the later over the earlier, all colours
/// opaque. One canvas hands them to a QPainter, so that they stay lines, shapes and text in SVG and PDF; the
/// other one rasterises them, many times faster.
class Canvas
{
public:
    Canvas() = default;
    virtual ~Canvas() = default;
    Canvas(const Canvas &) = delete;
    Canvas &operator=(const Canvas &) = delete;

    /// A curve, solid with flat ends or broken.
    virtual void curve(const QuadCurve &curve, const LineBreaks &breaks, QRgb colour) = 0;
    virtual void stroke(QPointF from, QPointF to, double width, bool roundEnds, QRgb colour) = 0;
    virtual void head(const HeadCorners &corners, QRgb colour) = 0;
    /// The outline of an actor around its middle; without a fill what lies below shows through.
    virtual void shape(NodeShape shape, QPointF middle, double radius, std::optional<QRgb> fill,
                       const Outline &outline) = 0;
    /// One line of text. A halo keeps it apart from what runs below.
    virtual void text(QPointF baseline, const QString &text, const QFont &font, QRgb ink,
                      std::optional<QRgb> halo) = 0;
    /// One of so many lines that their crowd is seen rather than each. All haze lies below all else. `part`
    /// (0 to 1) is how much it counts.
    virtual void haze(const QuadCurve &curve, QRgb colour, double part) = 0;

    /// The marks from here to end() are those of an edge or a node, told by its place in the scene that is
    /// drawn. For canvases that keep them together.
    virtual void begin(Part /*part*/, int /*place*/) {}
    virtual void end() {}
};

} // namespace jaccuse::render
