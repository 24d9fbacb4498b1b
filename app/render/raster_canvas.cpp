// SPDX-License-Identifier: MIT
#include "render/raster_canvas.h"

#include "render/line_raster.h"
#include "render/shape_raster.h"

#include <QtConcurrentMap>

#include <algorithm>
#include <cmath>

namespace jaccuse::render {

namespace {

constexpr int bandHeight = 48; ///< rows of 1,920 pixels that stay in a processor's cache

int wholeRow(double y)
{
    return static_cast<int>(std::clamp(std::floor(y), -1e6, 1e6));
}

struct Band
{
    int top = 0;
    int end = 0;
    std::vector<int> marks;
    std::vector<int> haze;
};

} // namespace

RasterCanvas::RasterCanvas(double ratio, QPointF origin)
    : m_ratio(ratio)
    , m_origin(origin)
{}

QuadCurve RasterCanvas::placed(const QuadCurve &curve) const
{
    return {placed(curve.start), placed(curve.control), placed(curve.end)};
}

RasterCanvas::Mark &RasterCanvas::add(Mark::Kind kind, double top, double bottom, QRgb colour)
{
    Mark &mark = m_marks.emplace_back();
    mark.kind = kind;
    mark.top = wholeRow(top) - 1;
    mark.bottom = wholeRow(bottom) + 2;
    mark.colour = colour;
    return mark;
}

void RasterCanvas::curve(const QuadCurve &curve, const LineBreaks &breaks, QRgb colour)
{
    const QuadCurve line = placed(curve);
    const QRectF box = line.box();
    const double reach = m_ratio * breaks.width / 2 + 1;
    Mark &mark = add(Mark::Kind::Curve, box.top() - reach, box.bottom() + reach, colour);
    mark.points[0] = line.start;
    mark.points[1] = line.control;
    mark.points[2] = line.end;
    mark.breaks = breaks;
    mark.breaks.width *= m_ratio;
    for (double &length : mark.breaks.lengths)
        length *= m_ratio;
}

void RasterCanvas::stroke(QPointF from, QPointF to, double width, bool roundEnds, QRgb colour)
{
    const QPointF a = placed(from);
    const QPointF b = placed(to);
    const double reach = m_ratio * width / 2 + 1;
    Mark &mark =
        add(Mark::Kind::Stroke, std::min(a.y(), b.y()) - reach, std::max(a.y(), b.y()) + reach, colour);
    mark.points[0] = a;
    mark.points[1] = b;
    mark.size = m_ratio * width;
    mark.round = roundEnds;
}

void RasterCanvas::head(const HeadCorners &corners, QRgb colour)
{
    const QPointF points[] = {placed(corners.tip), placed(corners.left), placed(corners.notch),
                              placed(corners.right)};
    const auto [top, bottom] = std::minmax({points[0].y(), points[1].y(), points[2].y(), points[3].y()});
    Mark &mark = add(Mark::Kind::Head, top - 1, bottom + 1, colour);
    std::copy(std::begin(points), std::end(points), std::begin(mark.points));
}

void RasterCanvas::shape(NodeShape shape, QPointF middle, double radius, std::optional<QRgb> fill,
                         const Outline &outline)
{
    const QPointF place = placed(middle);
    const double reach = m_ratio * (outlineReach(shape, radius) + outline.width / 2) + 1;
    Mark &mark = add(Mark::Kind::Shape, place.y() - reach, place.y() + reach, fill.value_or(0));
    mark.filled = fill.has_value();
    mark.shape = shape;
    mark.points[0] = place;
    mark.size = m_ratio * radius;
    mark.outline = outline;
    mark.outline.width *= m_ratio;
    mark.outline.stroke *= m_ratio;
    mark.outline.gap *= m_ratio;
}

void RasterCanvas::text(QPointF baseline, const QString &text, const QFont &font, QRgb ink,
                        std::optional<QRgb> halo)
{
    TextSprite sprite = textSprite(text, font, ink, halo, m_ratio);
    if (sprite.image.isNull())
        return;
    const QPoint topLeft = placed(baseline).toPoint() - sprite.origin;
    Mark &mark = add(Mark::Kind::Sprite, topLeft.y(), topLeft.y() + sprite.image.height(), ink);
    mark.points[0] = topLeft;
    mark.sprite = static_cast<int>(m_sprites.size());
    m_sprites.push_back(std::move(sprite));
}

void RasterCanvas::haze(const QuadCurve &curve, QRgb colour, double part)
{
    m_haze.push_back({placed(curve), colour, static_cast<float>(part)});
}

void RasterCanvas::draw(const PixelRows &rows, const Mark &mark) const
{
    const QPointF *points = mark.points;
    switch (mark.kind) {
    case Mark::Kind::Curve:
        drawBroken(rows, {points[0], points[1], points[2]}, mark.breaks, mark.colour);
        break;
    case Mark::Kind::Stroke:
        drawStroke(rows, points[0], points[1], mark.size, mark.round, mark.colour);
        break;
    case Mark::Kind::Head:
        drawHead(rows, {points[0], points[1], points[2], points[3]}, mark.colour);
        break;
    case Mark::Kind::Shape:
        drawShape(rows, mark.shape, points[0], mark.size,
                  mark.filled ? std::optional(mark.colour) : std::nullopt, mark.outline);
        break;
    case Mark::Kind::Sprite:
        drawSprite(rows, m_sprites[static_cast<size_t>(mark.sprite)].image, points[0].toPoint());
        break;
    }
}

void RasterCanvas::rasterise(QImage &image, const Ground &ground, QPoint topLeft) const
{
    const PixelRows all = rowsOf(image, topLeft);
    std::vector<Band> bands;
    for (int top = all.top; top < all.end; top += bandHeight)
        bands.push_back({top, std::min(top + bandHeight, all.end), {}, {}});
    // Calls put(band) for the bands that rows from `top` up to `bottom` lie in.
    const auto meet = [&](int top, int bottom, auto put) {
        const int first = std::max(0, (top - all.top) / bandHeight);
        const int last = std::min(static_cast<int>(bands.size()) - 1, (bottom - 1 - all.top) / bandHeight);
        for (int i = bottom > all.top ? first : last + 1; i <= last; ++i)
            put(bands[static_cast<size_t>(i)]);
    };
    for (size_t i = 0; i < m_marks.size(); ++i)
        meet(m_marks[i].top, m_marks[i].bottom,
             [i](Band &band) { band.marks.push_back(static_cast<int>(i)); });
    for (size_t i = 0; i < m_haze.size(); ++i) {
        const QRectF box = m_haze[i].curve.box();
        if (box.right() > all.left - 1 && box.left() < all.right + 1)
            meet(wholeRow(box.top()) - 1, wholeRow(box.bottom()) + 2,
                 [i](Band &band) { band.haze.push_back(static_cast<int>(i)); });
    }
    QtConcurrent::blockingMap(bands, [&](const Band &band) {
        PixelRows rows = all;
        rows.top = band.top;
        rows.end = band.end;
        for (int y = rows.top; y < rows.end && ground.part > 0; ++y) {
            QRgb *const first = rows.at(rows.left, y);
            if (ground.part >= 256)
                std::fill(first, first + (rows.right - rows.left), ground.colour);
            else
                std::transform(first, first + (rows.right - rows.left), first,
                               [&](QRgb pixel) { return over(pixel, ground.colour, ground.part); });
        }
        drawHaze(rows, m_haze, band.haze);
        for (const int mark : band.marks)
            draw(rows, m_marks[static_cast<size_t>(mark)]);
    });
}

} // namespace jaccuse::render
