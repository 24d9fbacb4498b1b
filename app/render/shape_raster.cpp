// SPDX-License-Identifier: MIT
#include "render/shape_raster.h"

#include <array>
#include <cmath>

namespace jaccuse::render {

namespace {

struct Box
{
    int left = 0;
    int right = 0; ///< after the last
    int top = 0;
    int bottom = 0;
};

Box pixelsOf(const PixelRows &rows, const QRectF &box)
{
    const auto clamped = [](double value, int low, int high) {
        return static_cast<int>(std::clamp(value, double(low), double(high)));
    };
    return {clamped(std::floor(box.left()), rows.left, rows.right),
            clamped(std::ceil(box.right()), rows.left, rows.right),
            clamped(std::floor(box.top()), rows.top, rows.end),
            clamped(std::ceil(box.bottom()), rows.top, rows.end)};
}

/// Whether a place on a broken circle is within a stroke, softened to the width of a pixel.
float strokeCover(const Outline &outline, double radius, QPointF fromMiddle)
{
    const double period = outline.stroke + outline.gap;
    const double along = (std::atan2(fromMiddle.y(), fromMiddle.x()) + M_PI) * radius;
    double place = std::fmod(along, period);
    if (outline.round)
        place = std::fmod(place + outline.width / 2, period);
    const double stroke = outline.round ? std::max(outline.stroke, outline.width) : outline.stroke;
    return static_cast<float>(std::clamp(std::min(place, stroke - place) + 0.5, 0.0, 1.0));
}

/// Tells how far a point lies outside a triangle; negative inside.
class Triangle
{
public:
    Triangle(QPointF a, QPointF b, QPointF c)
    {
        const QPointF ab = b - a;
        const QPointF ac = c - a;
        const double sign = ab.x() * ac.y() - ab.y() * ac.x() > 0 ? 1 : -1;
        const QPointF corners[] = {a, b, c, a};
        for (size_t i = 0; i < m_sides.size(); ++i) {
            const QPointF way = corners[i + 1] - corners[i];
            const double unit = sign / std::max(1e-9, std::sqrt(QPointF::dotProduct(way, way)));
            m_sides[i] = {way.y() * unit, -way.x() * unit,
                          (way.x() * corners[i].y() - way.y() * corners[i].x()) * unit};
        }
    }
    [[nodiscard]] double distance(double x, double y) const
    {
        return std::max({m_sides[0].at(x, y), m_sides[1].at(x, y), m_sides[2].at(x, y)});
    }

private:
    struct Side
    {
        double perX = 0;
        double perY = 0;
        double base = 0;
        [[nodiscard]] double at(double x, double y) const { return perX * x + perY * y + base; }
    };
    std::array<Side, 3> m_sides;
};

} // namespace

void drawShape(const PixelRows &rows, NodeShape shape, QPointF middle, double radius,
               std::optional<QRgb> fill, const Outline &outline)
{
    const double half = outline.width / 2;
    const double reach = outlineReach(shape, radius) + half + 1;
    const Box box = pixelsOf(rows, QRectF(middle - QPointF(reach, reach), 2 * QSizeF(reach, reach)));
    const bool round = isRound(shape);
    // So far inside no pixel is touched by the outline.
    const double whole = outlineDepth(shape, radius) - half - 1.5;
    const auto most = static_cast<float>(std::min(1.0, outline.width));
    for (int y = box.top; y < box.bottom; ++y) {
        const double downward = y + 0.5 - middle.y();
        const double inner = whole > std::abs(downward) ? std::sqrt(whole * whole - downward * downward) : -1;
        for (int x = box.left; x < box.right; ++x) {
            const double onward = x + 0.5 - middle.x();
            if (std::abs(onward) < inner) {
                // The first pixel whose middle is no longer so far inside; always beyond x.
                const int end = std::min(box.right, static_cast<int>(std::ceil(middle.x() + inner - 0.5)));
                if (fill)
                    std::fill(rows.at(x, y), rows.at(end, y), *fill);
                x = end - 1;
                continue;
            }
            const QPointF place(onward, downward);
            const auto off =
                static_cast<float>(round ? std::sqrt(onward * onward + downward * downward) - radius
                                         : outlineDistance(shape, radius, place));
            if (off > static_cast<float>(half) + 0.5F)
                continue;
            QRgb &pixel = *rows.at(x, y);
            if (fill)
                cover(pixel, *fill, 0.5F - off);
            if (most <= 0)
                continue;
            float line = std::min(static_cast<float>(half) + 0.5F - std::abs(off), most);
            if (line > 0 && outline.stroke > 0)
                line *= strokeCover(outline, radius, place);
            cover(pixel, outline.colour, line);
        }
    }
}

void drawHead(const PixelRows &rows, const HeadCorners &corners, QRgb colour)
{
    const auto &[tip, left, notch, right] = corners;
    const QRectF around(
        QPointF(std::min({tip.x(), left.x(), right.x()}), std::min({tip.y(), left.y(), right.y()})),
        QPointF(std::max({tip.x(), left.x(), right.x()}), std::max({tip.y(), left.y(), right.y()})));
    const Box box = pixelsOf(rows, around.adjusted(-1, -1, 1, 1));
    const Triangle one(tip, left, notch);
    const Triangle other(tip, notch, right);
    for (int y = box.top; y < box.bottom; ++y) {
        QRgb *pixel = rows.at(box.left, y);
        for (int x = box.left; x < box.right; ++x, ++pixel) {
            const double off = std::min(one.distance(x + 0.5, y + 0.5), other.distance(x + 0.5, y + 0.5));
            cover(*pixel, colour, static_cast<float>(0.5 - off));
        }
    }
}

void drawSprite(const PixelRows &rows, const QImage &sprite, QPoint topLeft)
{
    const int left = std::max(rows.left, topLeft.x());
    const int right = std::min(rows.right, topLeft.x() + sprite.width());
    const int bottom = std::min(rows.end, topLeft.y() + sprite.height());
    for (int y = std::max(rows.top, topLeft.y()); y < bottom; ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(sprite.constScanLine(y - topLeft.y()));
        for (int x = left; x < right; ++x) {
            const QRgb above = from[x - topLeft.x()];
            const quint32 alpha = above >> 24;
            QRgb &pixel = *rows.at(x, y);
            if (alpha == 255)
                pixel = above;
            else if (alpha > 0)
                pixel = above + over(pixel, 0, (alpha * 257 + 128) >> 8);
        }
    }
}

} // namespace jaccuse::render
