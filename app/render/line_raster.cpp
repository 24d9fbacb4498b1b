// SPDX-License-Identifier: MIT
#include "render/line_raster.h"

namespace jaccuse::render {

void drawCurve(const PixelRows &rows, const QuadCurve &curve, double width, QRgb colour)
{
    QRgb *const pixels = rows.pixels;
    followCurve(curve, [&](QPointF a, QPointF b) {
        visitPiece(rows, a, b, width, [pixels, colour](qsizetype place, quint32 part) {
            pixels[place] = part >= 256 ? colour : over(pixels[place], colour, part);
        });
    });
}

void drawBroken(const PixelRows &rows, const QuadCurve &curve, const LineBreaks &breaks, QRgb colour)
{
    if (breaks.count == 0) {
        drawCurve(rows, curve, breaks.width, colour);
        return;
    }
    constexpr double pieceLength = 8;
    constexpr int mostPieces = 2000;
    const int pieces = std::clamp(static_cast<int>(curve.roughLength() / pieceLength) + 1, 1, mostPieces);
    const double reach = breaks.width / 2 + 1;
    const auto stroke = [&](QPointF from, QPointF to) {
        if (std::max(from.y(), to.y()) + reach > rows.top && std::min(from.y(), to.y()) - reach < rows.end)
            drawStroke(rows, from, to, breaks.width, breaks.round, colour);
    };
    size_t turn = 0;
    double left = breaks.lengths[0]; // of the stroke or gap
    QPointF begin = curve.start;
    QPointF a = curve.start;
    for (int i = 1; i <= pieces; ++i) {
        const QPointF b = curve.at(static_cast<double>(i) / pieces);
        const QPointF way = b - a;
        // std::hypot guards against overflow, at several times the price.
        const double length = std::sqrt(way.x() * way.x() + way.y() * way.y());
        if (!(length > 0))
            continue;
        double gone = 0;
        for (; left <= length - gone;
             turn = (turn + 1) % breaks.count, left = std::max(1e-3, breaks.lengths[turn])) {
            gone += left;
            const QPointF place = a + way * (gone / length);
            if (turn % 2 == 0)
                stroke(begin, place);
            else
                begin = place;
        }
        left -= length - gone;
        a = b;
    }
    if (turn % 2 == 0)
        stroke(begin, a);
}

void drawStroke(const PixelRows &rows, QPointF from, QPointF to, double width, bool roundEnds, QRgb colour)
{
    const double half = width / 2;
    const QPointF middle = (from + to) / 2;
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    const QPointF along = length > 1e-9 ? way / length : QPointF(1, 0);
    const double reach = half + 1;
    const double wide = std::abs(way.x()) / 2 + reach;
    const double high = std::abs(way.y()) / 2 + reach;
    const double left = rows.left;
    const double right = rows.right;
    const double low = rows.top;
    const double end = rows.end;
    const int firstX = static_cast<int>(std::clamp(middle.x() - wide, left, right));
    const int endX = static_cast<int>(std::clamp(middle.x() + wide + 1, left, right));
    const int firstY = static_cast<int>(std::clamp(middle.y() - high, low, end));
    const int endY = static_cast<int>(std::clamp(middle.y() + high + 1, low, end));
    const auto most = static_cast<float>(std::min(1.0, width));
    // Coverage by distance makes small discs too large; that of QPainter is a little short of them.
    const bool dot = roundEnds && length < half;
    const auto rim = static_cast<float>((dot ? std::sqrt(std::max(0.0, half * half - 1 / 6.0)) : half) + 0.5);
    const auto halfLength = static_cast<float>(length / 2);
    const auto dx = static_cast<float>(along.x());
    const auto dy = static_cast<float>(along.y());
    for (int y = firstY; y < endY; ++y) {
        QRgb *pixel = rows.at(firstX, y);
        const auto downward = static_cast<float>(y + 0.5 - middle.y());
        for (int x = firstX; x < endX; ++x, ++pixel) {
            const auto onward = static_cast<float>(x + 0.5 - middle.x());
            const float off = std::abs(downward * dx - onward * dy);
            if (off >= rim)
                continue;
            const float beyond = std::abs(onward * dx + downward * dy) - halfLength;
            if (roundEnds)
                cover(*pixel, colour,
                      std::min(rim - (beyond > 0 ? std::sqrt(beyond * beyond + off * off) : off), most));
            else
                cover(*pixel, colour, std::min(rim - off, most) * std::clamp(0.5F - beyond, 0.0F, 1.0F));
        }
    }
}

} // namespace jaccuse::render
