// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPolygonF>

class QPainter;

namespace jaccuse::ui {

/// What is drawn over the graph to choose the actors in it: a rectangle between two points, or a line drawn
/// by hand whose ends are joined. Pixels of the view.
class ChoosingBand
{
public:
    enum class Shape { Rectangle, Lasso };
    /// What becomes of those in it: chosen besides the others, or the other way round.
    enum class Mode { Add, Toggle };

    ChoosingBand(Shape shape, Mode mode, QPointF start)
        : m_shape(shape)
        , m_mode(mode)
        , m_points{start}
    {}

    [[nodiscard]] Mode mode() const { return m_mode; }
    void moveTo(QPointF point);
    [[nodiscard]] bool contains(QPointF point) const;
    void paint(QPainter &painter, const QColor &colour) const;

private:
    Shape m_shape;
    Mode m_mode;
    QPolygonF m_points; // of a rectangle, two corners
};

} // namespace jaccuse::ui
