// SPDX-License-Identifier: MIT
#include "render/node_painter.h"

#include "render/edge_shape.h"
#include "render/text.h"

#include <QFontMetricsF>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::render {

namespace {

/// An outline whose breaks go evenly round a circle.
Outline outlineOf(const NodeLook &look)
{
    Outline outline{look.colours.outline.rgb(), std::clamp(0.9 + look.radius / 40, 1.0, 1.7)};
    if (look.shape == NodeShape::Crowd)
        outline.width = 2.2;
    const double round = 2 * M_PI * look.radius;
    if (look.shape == NodeShape::Dotted) {
        outline.width += 0.7;
        outline.round = true;
        outline.stroke = 0.05;
        outline.gap = round / std::max(8.0, std::round(round / 4.8)) - outline.stroke;
    } else if (look.shape == NodeShape::Unnamed) {
        const double period = round / std::max(6.0, std::round(round / 8));
        outline.stroke = 0.58 * period;
        outline.gap = 0.42 * period;
    }
    return outline;
}

void paintInside(Canvas &canvas, QPointF middle, const QString &text, QFont font, int pixelSize, QRgb ink)
{
    font.setPixelSize(pixelSize);
    const QFontMetricsF metrics(font);
    canvas.text(middle +
                    QPointF(-metrics.horizontalAdvance(text) / 2, (metrics.ascent() - metrics.descent()) / 2),
                text, font, ink, std::nullopt);
}

void paintInner(Canvas &canvas, QPointF middle, const NodeLook &look)
{
    const double r = look.radius;
    if (look.shape == NodeShape::DoubleRound && r > 6) {
        canvas.shape(NodeShape::Round, middle, r - 3.5, std::nullopt, {look.colours.outline.rgb(), 1});
    } else if (look.shape == NodeShape::Person) {
        const QPointF half(0.55 * r, 0);
        const QPointF bar = middle + QPointF(0, 0.3 * r);
        canvas.stroke(bar - half, bar + half, std::clamp(r / 7, 1.5, 2.6), true, look.colours.outline.rgb());
    } else if (look.shape == NodeShape::Unnamed && r > 6) {
        paintInside(canvas, middle, u"?"_s, look.font, std::max(7, static_cast<int>(r * 0.95)),
                    look.mark.rgb());
    }
    if (!look.inside.isEmpty())
        paintInside(canvas, middle, look.inside, look.font, std::clamp(static_cast<int>(r * 0.6), 9, 15),
                    look.mark.rgb());
    if (look.admits.isValid()) {
        const double inset = look.shape == NodeShape::DoubleRound ? 6.5 : 4;
        canvas.shape(look.shape, middle, std::max(2.0, r - inset), std::nullopt, {look.admits.rgb(), 2});
    }
}

/// A pin stuck into the node's upper left, so small that it hides nothing.
void paintPin(Canvas &canvas, QPointF middle, const NodeLook &look)
{
    const QPointF out(-0.7071, -0.7071);
    const QPointF head = middle + out * (look.radius + 4.5);
    canvas.stroke(middle + out * (look.radius * 0.55), head, 1.4, true, look.pin.rgb());
    canvas.shape(NodeShape::Round, head, 3.4, look.pin.rgb(), {look.colours.fill.rgb(), 1});
}

} // namespace

void paintNode(Canvas &canvas, QPointF middle, const NodeLook &look)
{
    canvas.shape(look.shape, middle, look.radius, look.colours.fill.rgb(), outlineOf(look));
    paintInner(canvas, middle, look);
    if (look.selfMark.isValid()) {
        const QPointF out(-0.7071, -0.7071);
        const QPointF across(0.7071, -0.7071);
        const QPointF foot = middle + out * (look.radius + 1.5);
        const QPointF bar = middle + out * (look.radius + 9);
        canvas.stroke(foot, bar, 2, false, look.selfMark.rgb());
        canvas.stroke(bar - across * 5, bar + across * 5, 2, false, look.selfMark.rgb());
    }
    if (look.pin.isValid())
        paintPin(canvas, middle, look);
    if (look.ring.isValid())
        canvas.shape(look.shape, middle, look.radius + chosenRing, std::nullopt,
                     {look.ring.rgb(), look.ringWidth});
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
