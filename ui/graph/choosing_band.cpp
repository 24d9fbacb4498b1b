// SPDX-License-Identifier: MIT
#include "graph/choosing_band.h"

#include <QPainter>

namespace jaccuse::ui {

namespace {

constexpr double nearest = 3; // pixels between two points of a lasso
constexpr int tint = 28;      // of 255

} // namespace

void ChoosingBand::moveTo(QPointF point)
{
    if (m_shape == Shape::Rectangle && m_points.size() > 1)
        m_points.last() = point;
    else if ((point - m_points.last()).manhattanLength() >= nearest)
        m_points.append(point);
}

bool ChoosingBand::contains(QPointF point) const
{
    if (m_shape == Shape::Lasso)
        return m_points.containsPoint(point, Qt::OddEvenFill);
    return QRectF(m_points.first(), m_points.last()).normalized().contains(point);
}

void ChoosingBand::paint(QPainter &painter, const QColor &colour) const
{
    QColor inside = colour;
    inside.setAlpha(tint);
    painter.setBrush(inside);
    painter.setPen(QPen(colour, 1, Qt::DashLine));
    if (m_shape == Shape::Lasso)
        painter.drawPolygon(m_points);
    else
        painter.drawRect(QRectF(m_points.first(), m_points.last()).normalized());
}

} // namespace jaccuse::ui
