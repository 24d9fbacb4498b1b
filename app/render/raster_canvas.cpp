// SPDX-License-Identifier: MIT
#include "render/raster_canvas.h"

#include "render/line_raster.h"
#include "render/shape_raster.h"

#include <QThreadPool>
#include <QtConcurrentMap>

#include <algorithm>
#include <cmath>

namespace jaccuse::render {

namespace {

constexpr int bandHeight = 180; ///< rows of 1,920 pixels, whose haze stays in a processor's cache

int wholeRow(double y)
{
    constexpr double most = 1e6;
    // From there on, what is cut off is rounded down.
    return static_cast<int>(std::clamp(y, -most, most) + most) - static_cast<int>(most);
}

/// How far from its middle a line may touch a pixel, aslant and with its round end.
double lineReach(double width)
{
    return 0.75 * width + 2;
}

/// Threads of their own that wait for nothing: in the pool that all share, drawings could take every thread
/// and wait for each other's bands for ever.
QThreadPool *bandThreads()
{
    static auto *const threads = new QThreadPool;
    return threads;
}

struct Band
{
    int top = 0;
    int end = 0;
    std::vector<PieceRun> marks;
    std::vector<PieceRun> haze;
};

QRectF boxAround(QPointF a, QPointF b)
{
    return {QPointF(std::min(a.x(), b.x()), std::min(a.y(), b.y())),
            QPointF(std::max(a.x(), b.x()), std::max(a.y(), b.y()))};
}

/// Sorts what is drawn into the bands that it touches.
class Bands
{
public:
    explicit Bands(const PixelRows &all)
        : m_all(all)
    {
        for (int top = all.top; top < all.end; top += bandHeight)
            m_bands.push_back({top, std::min(top + bandHeight, all.end), {}, {}});
    }
    [[nodiscard]] std::vector<Band> &bands() { return m_bands; }

    void add(std::vector<PieceRun> Band::*runs, const QRectF &box, const PieceRun &run)
    {
        if (box.right() <= m_all.left || box.left() >= m_all.right || box.bottom() <= m_all.top ||
            box.top() >= m_all.end)
            return;
        const int first = std::max(0, (wholeRow(box.top()) - m_all.top) / bandHeight);
        const int last =
            std::min(static_cast<int>(m_bands.size()) - 1, (wholeRow(box.bottom()) - m_all.top) / bandHeight);
        for (int i = first; i <= last; ++i) {
            std::vector<PieceRun> &of = m_bands[static_cast<size_t>(i)].*runs;
            if (!of.empty() && of.back().line == run.line)
                of.back().end = run.end;
            else
                of.push_back(run);
        }
    }

    void add(std::vector<PieceRun> Band::*runs, const LinePieces &pieces, double reach, int line)
    {
        QPointF a = pieces.at(0);
        for (int i = 0; i < pieces.count(); ++i) {
            const QPointF b = pieces.at(i + 1);
            add(runs, boxAround(a, b).adjusted(-reach, -reach, reach, reach), {line, i, i + 1});
            a = b;
        }
    }

private:
    PixelRows m_all;
    std::vector<Band> m_bands;
};

} // namespace

RasterCanvas::RasterCanvas(double ratio, QPointF origin)
    : m_ratio(ratio)
    , m_shift(static_cast<int>(std::floor(origin.x())), static_cast<int>(std::floor(origin.y())))
    , m_origin(origin - m_shift)
{}

QuadCurve RasterCanvas::placed(const QuadCurve &curve) const
{
    return {placed(curve.start), placed(curve.control), placed(curve.end)};
}

RasterCanvas::Mark &RasterCanvas::add(Mark::Kind kind, const QRectF &box, double reach, QRgb colour)
{
    Mark &mark = m_marks.emplace_back();
    mark.kind = kind;
    mark.box = box.adjusted(-reach, -reach, reach, reach);
    mark.colour = colour;
    return mark;
}

void RasterCanvas::curve(const QuadCurve &curve, const LineBreaks &breaks, QRgb colour)
{
    const QuadCurve line = placed(curve);
    Mark &mark = add(Mark::Kind::Curve, line.box(), lineReach(m_ratio * breaks.width), colour);
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
    Mark &mark = add(Mark::Kind::Stroke, boxAround(a, b), lineReach(m_ratio * width), colour);
    mark.points[0] = a;
    mark.points[1] = b;
    mark.size = m_ratio * width;
    mark.round = roundEnds;
}

void RasterCanvas::head(const HeadCorners &corners, QRgb colour)
{
    const QPointF points[] = {placed(corners.tip), placed(corners.left), placed(corners.notch),
                              placed(corners.right)};
    const QRectF box = boxAround(points[0], points[1]).united(boxAround(points[2], points[3]));
    Mark &mark = add(Mark::Kind::Head, box, 2, colour);
    std::copy(std::begin(points), std::end(points), std::begin(mark.points));
}

void RasterCanvas::shape(NodeShape shape, QPointF middle, double radius, std::optional<QRgb> fill,
                         const Outline &outline)
{
    const QPointF place = placed(middle);
    const double reach = m_ratio * (outlineReach(shape, radius) + outline.width / 2) + 2;
    Mark &mark = add(Mark::Kind::Shape, QRectF(place, QSizeF(0, 0)), reach, fill.value_or(0));
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
    Mark &mark = add(Mark::Kind::Sprite, QRectF(topLeft, sprite.image.size()), 1, ink);
    mark.points[0] = topLeft;
    mark.sprite = static_cast<int>(m_sprites.size());
    m_sprites.push_back(std::move(sprite));
}

void RasterCanvas::haze(const QuadCurve &curve, QRgb colour, double part)
{
    m_haze.push_back({placed(curve), colour, static_cast<float>(part)});
}

void RasterCanvas::draw(const PixelRows &rows, const PieceRun &run) const
{
    const Mark &mark = m_marks[static_cast<size_t>(run.line)];
    const QPointF *points = mark.points;
    switch (mark.kind) {
    case Mark::Kind::Curve:
        drawBroken(rows, LinePieces({points[0], points[1], points[2]}), run.first, run.end, mark.breaks,
                   mark.colour);
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
    const PixelRows all = rowsOf(image, topLeft - m_shift);
    Bands bands(all);
    for (size_t i = 0; i < m_marks.size(); ++i) {
        const Mark &mark = m_marks[i];
        const auto line = static_cast<int>(i);
        if (mark.kind == Mark::Kind::Curve)
            bands.add(&Band::marks, LinePieces({mark.points[0], mark.points[1], mark.points[2]}),
                      lineReach(mark.breaks.width), line);
        else
            bands.add(&Band::marks, mark.box, {line, 0, 0});
    }
    for (size_t i = 0; i < m_haze.size(); ++i)
        bands.add(&Band::haze, hazePieces(m_haze[i]), hazeReach, static_cast<int>(i));
    QtConcurrent::blockingMap(bandThreads(), bands.bands(), [&](const Band &band) {
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
        for (const PieceRun &run : band.marks)
            draw(rows, run);
    });
}

} // namespace jaccuse::render
