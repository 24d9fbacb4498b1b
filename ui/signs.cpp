// SPDX-License-Identifier: MIT
#include "signs.h"

#include "render/style.h"

#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

class Saved
{
public:
    explicit Saved(QPainter &painter)
        : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter.restore(); }
    Saved(const Saved &) = delete;
    Saved &operator=(const Saved &) = delete;

private:
    QPainter &m_painter;
};

QRectF squareIn(const QRectF &box)
{
    const double side = std::min(box.width(), box.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(box.center());
    return square;
}

QPainterPath shapeOf(const QRectF &square, model::ActorKind kind)
{
    QPainterPath path;
    const double side = square.width();
    switch (kind) {
    case model::ActorKind::Organ:
    case model::ActorKind::Igo:
        path.addRoundedRect(square.adjusted(0, side * 0.08, 0, -side * 0.08), side * 0.22, side * 0.22);
        break;
    case model::ActorKind::Company:
        path.addRect(square.adjusted(side * 0.05, side * 0.05, -side * 0.05, -side * 0.05));
        break;
    case model::ActorKind::Media: {
        const QRectF sheet = square.adjusted(side * 0.05, side * 0.05, -side * 0.05, -side * 0.05);
        const double cut = side * 0.32;
        path.addPolygon(
            QPolygonF({sheet.topLeft(), sheet.topRight() - QPointF(cut, 0),
                       sheet.topRight() + QPointF(0, cut), sheet.bottomRight(), sheet.bottomLeft()}));
        path.closeSubpath();
        break;
    }
    case model::ActorKind::Group: {
        QPolygonF hexagon;
        for (int corner = 0; corner < 6; ++corner) {
            const double angle = corner * M_PI / 3;
            hexagon << square.center() + QPointF(std::cos(angle), std::sin(angle)) * (side / 2);
        }
        path.addPolygon(hexagon);
        path.closeSubpath();
        break;
    }
    case model::ActorKind::Person:
        path.addEllipse(QRectF(square.center().x() - side * 0.34, square.top(), side * 0.68, side * 0.68));
        break;
    case model::ActorKind::State:
    case model::ActorKind::Collective:
    case model::ActorKind::Unknown:
        path.addEllipse(square);
        break;
    }
    return path;
}

Qt::PenStyle penStyle(render::LineSpacing spacing)
{
    switch (spacing) {
    case render::LineSpacing::Solid:
        return Qt::SolidLine;
    case render::LineSpacing::Dashed:
        return Qt::DashLine;
    case render::LineSpacing::Dotted:
        return Qt::DotLine;
    case render::LineSpacing::DashDotted:
        return Qt::DashDotLine;
    }
    return Qt::SolidLine;
}

QPen linePen(const QColor &colour, render::LineSpacing spacing)
{
    QPen pen(colour, 2.2, penStyle(spacing), Qt::FlatCap);
    if (spacing == render::LineSpacing::Dotted)
        pen.setDashPattern({1.0, 1.0});
    else if (spacing == render::LineSpacing::Dashed)
        pen.setDashPattern({2.6, 1.4});
    return pen;
}

} // namespace

void drawActorSign(QPainter &painter, const QRectF &box, model::ActorKind kind, bool named,
                   const render::Palette &colours)
{
    const Saved saved(painter);
    const QRectF square = squareIn(box).adjusted(1, 1, -1, -1);
    const render::NodeColours &pair = colours.node(kind, named);
    QPen pen(pair.outline, 1.3);
    if (!named)
        pen.setDashPattern({2.2, 1.6});
    else if (kind == model::ActorKind::Collective)
        pen.setDashPattern({1.0, 1.2});
    painter.setPen(pen);
    painter.setBrush(pair.fill);
    painter.drawPath(shapeOf(square, kind));
    if (kind == model::ActorKind::Person) {
        pen.setStyle(Qt::SolidLine);
        painter.setPen(pen);
        painter.drawLine(square.bottomLeft(), square.bottomRight());
    }
    if (!named) {
        QFont font = painter.font();
        font.setPixelSize(std::max(6, static_cast<int>(square.height() * 0.68)));
        painter.setFont(font);
        painter.setPen(pair.outline);
        painter.drawText(square, Qt::AlignCenter, u"?"_s);
    }
}

void drawEdgeSign(QPainter &painter, const QRectF &box, query::EdgeKind kind,
                  model::Responsibility responsibility, const render::Palette &colours)
{
    const Saved saved(painter);
    const QColor colour = colours.edge(kind);
    const double middle = std::floor(box.center().y()) + 0.5;
    const double head = std::min(7.0, box.height() / 2);
    const QPointF tip(box.right(), middle);
    const QPointF start(box.left(), middle);
    const QPen solid(colour, 1.6);
    painter.setPen(linePen(colour, render::lineSpacing(kind, responsibility)));
    switch (render::arrowHead(kind)) {
    case render::ArrowHead::Filled:
        painter.drawLine(start, tip - QPointF(head, 0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(
            QPolygonF({tip, tip + QPointF(-head, -head * 0.5), tip + QPointF(-head, head * 0.5)}));
        break;
    case render::ArrowHead::Bar:
        painter.drawLine(start, tip - QPointF(1, 0));
        painter.setPen(QPen(colour, 2.2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(tip + QPointF(-1, -head * 0.6), tip + QPointF(-1, head * 0.6));
        break;
    case render::ArrowHead::Open:
        painter.drawLine(start, tip - QPointF(1, 0));
        painter.setPen(solid);
        painter.drawPolyline(
            QPolygonF({tip + QPointF(-head, -head * 0.55), tip, tip + QPointF(-head, head * 0.55)}));
        break;
    case render::ArrowHead::Circle:
    case render::ArrowHead::Ring: {
        const double radius = head * 0.45;
        painter.drawLine(start, tip - QPointF(2 * radius, 0));
        painter.setPen(solid);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(tip - QPointF(radius, 0), radius, radius);
        if (render::arrowHead(kind) == render::ArrowHead::Ring) {
            painter.setBrush(colour);
            painter.drawEllipse(tip - QPointF(radius, 0), radius * 0.35, radius * 0.35);
        }
        break;
    }
    }
}

void drawResponsibilitySign(QPainter &painter, const QRectF &box, model::Responsibility responsibility,
                            const render::Palette &colours)
{
    const Saved saved(painter);
    const double middle = std::floor(box.center().y()) + 0.5;
    painter.setPen(linePen(colours.soft, render::lineSpacing(query::EdgeKind::Accuses, responsibility)));
    painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle));
}

void drawCheckBox(QPainter &painter, const QRectF &box, Qt::CheckState state, bool enabled,
                  const render::Palette &colours)
{
    const Saved saved(painter);
    const QRectF square = squareIn(box).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool marked = state != Qt::Unchecked;
    const QColor ground = marked ? (enabled ? colours.accent : colours.faint) : colours.panel;
    painter.setPen(QPen(marked ? ground : enabled ? colours.soft : colours.faint, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(square, 2.5, 2.5);
    const double side = square.width();
    painter.setPen(
        QPen(colours.onAccent, std::max(1.5, side * 0.13), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&square, side](double x, double y) {
        return square.topLeft() + QPointF(x * side, y * side);
    };
    if (state == Qt::Checked)
        painter.drawPolyline(QPolygonF({at(0.24, 0.53), at(0.42, 0.71), at(0.76, 0.31)}));
    else if (state == Qt::PartiallyChecked)
        painter.drawLine(at(0.26, 0.5), at(0.74, 0.5));
}

} // namespace jaccuse::ui
