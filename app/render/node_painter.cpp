// SPDX-License-Identifier: MIT
#include "render/node_painter.h"

#include "render/edge_shape.h"
#include "render/text.h"

#include <QPen>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::render {

namespace {

bool isRound(NodeShape shape)
{
    switch (shape) {
    case NodeShape::Round:
    case NodeShape::DoubleRound:
    case NodeShape::Person:
    case NodeShape::Dotted:
    case NodeShape::Unnamed:
        return true;
    case NodeShape::RoundedSquare:
    case NodeShape::Square:
    case NodeShape::CutSquare:
    case NodeShape::Hexagon:
        break;
    }
    return false;
}

void drawOutline(QPainter &painter, NodeShape shape, QPointF middle, double radius)
{
    if (isRound(shape))
        painter.drawEllipse(middle, radius, radius);
    else
        painter.drawPath(outlinePath(shape, radius).translated(middle));
}

/// A pen whose breaks go evenly round a circle.
QPen outlinePen(const NodeLook &look)
{
    const double width = std::clamp(0.9 + look.radius / 40, 1.0, 1.7);
    QPen pen(look.colours.outline, width);
    const double round = 2 * M_PI * look.radius;
    if (look.shape == NodeShape::Dotted) {
        pen.setWidthF(width + 0.7);
        pen.setCapStyle(Qt::RoundCap);
        const double period = round / std::max(8.0, std::round(round / 4.8));
        pen.setDashPattern({0.05 / pen.widthF(), (period - 0.05) / pen.widthF()});
    } else if (look.shape == NodeShape::Unnamed) {
        pen.setCapStyle(Qt::FlatCap);
        const double period = round / std::max(6.0, std::round(round / 8));
        pen.setDashPattern({0.58 * period / width, 0.42 * period / width});
    }
    return pen;
}

void paintInner(QPainter &painter, QPointF middle, const NodeLook &look)
{
    const double r = look.radius;
    if (look.shape == NodeShape::DoubleRound && r > 6) {
        painter.setPen(QPen(look.colours.outline, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(middle, r - 3.5, r - 3.5);
    } else if (look.shape == NodeShape::Person) {
        const double y = middle.y() + 0.3 * r;
        const double half = 0.55 * r;
        painter.setPen(QPen(look.colours.outline, std::clamp(r / 7, 1.5, 2.6), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(middle.x() - half, y), QPointF(middle.x() + half, y));
    } else if (look.shape == NodeShape::Unnamed && r > 6) {
        QFont font = look.font;
        font.setPixelSize(std::max(7, static_cast<int>(r * 0.95)));
        painter.setFont(font);
        painter.setPen(look.mark);
        painter.drawText(QRectF(middle.x() - r, middle.y() - r, 2 * r, 2 * r), Qt::AlignCenter, u"?"_s);
    }
    if (look.admits.isValid()) {
        const double inset = look.shape == NodeShape::DoubleRound ? 6.5 : 4;
        painter.setPen(QPen(look.admits, 2));
        painter.setBrush(Qt::NoBrush);
        drawOutline(painter, look.shape, middle, std::max(2.0, r - inset));
    }
}

/// A pin stuck into the node's upper left, so small that it hides nothing.
void paintPin(QPainter &painter, QPointF middle, const NodeLook &look)
{
    const QPointF out(-0.7071, -0.7071);
    const QPointF point = middle + out * (look.radius * 0.55);
    const QPointF head = middle + out * (look.radius + 4.5);
    painter.setPen(QPen(look.pin, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(point, head);
    painter.setPen(QPen(look.colours.fill, 1));
    painter.setBrush(look.pin);
    painter.drawEllipse(head, 3.4, 3.4);
}

} // namespace

void paintNode(QPainter &painter, QPointF middle, const NodeLook &look)
{
    painter.setBrush(look.colours.fill);
    painter.setPen(outlinePen(look));
    drawOutline(painter, look.shape, middle, look.radius);
    paintInner(painter, middle, look);
    if (look.selfMark.isValid()) {
        const QPointF out(-0.7071, -0.7071);
        const QPointF across(0.7071, -0.7071);
        const QPointF foot = middle + out * (look.radius + 1.5);
        const QPointF bar = middle + out * (look.radius + 9);
        painter.setPen(QPen(look.selfMark, 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(foot, bar);
        painter.drawLine(bar - across * 5, bar + across * 5);
    }
    if (look.pin.isValid())
        paintPin(painter, middle, look);
    if (look.ring.isValid()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.ring, look.ringWidth));
        drawOutline(painter, look.shape, middle, look.radius + chosenRing);
    }
}

QString badgeText(qint64 hiddenNeighbours)
{
    return u"+%1"_s.arg(number(hiddenNeighbours));
}

QRectF badgeBox(QPointF middle, double radius, qint64 hiddenNeighbours, const Fonts &fonts)
{
    const QSizeF text = textSize({badgeText(hiddenNeighbours)}, fontFor(TextRole::Pill, fonts));
    const QPointF at = middle + 0.7071 * radius * QPointF(1, -1);
    return {at.x() - 3, at.y() - text.height() + 3, text.width() + 8, text.height()};
}

} // namespace jaccuse::render
