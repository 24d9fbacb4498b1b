// SPDX-License-Identifier: MIT
#include "render/line_raster.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace jaccuse::render {

namespace {

/// How far from its middle a stroke of half a width is felt. Coverage by distance makes small discs too
/// large; that of QPainter is a little short of them.
float strokeRim(double half, bool dot)
{
    return static_cast<float>((dot ? std::sqrt(std::max(0.0, half * half - 1 / 6.0)) : half) + 0.5);
}

float distance(float x, float y)
{
    return std::sqrt(x * x + y * y);
}

/// The strokes of a broken line, found for any place along it by numbers that wrap round with the period.
class Strokes
{
public:
    explicit Strokes(const LineBreaks &breaks)
        : m_round(breaks.round)
        , m_most(static_cast<float>(std::min(1.0, breaks.width)))
    {
        double period = 0;
        for (size_t i = 0; i < breaks.count; ++i)
            period += std::max(1e-3, breaks.lengths[i]);
        constexpr double turn = 4294967296.0;
        m_turns = turn / period;
        m_unit = static_cast<float>(period / turn);
        const double half = breaks.width / 2;
        double from = 0;
        for (size_t i = 0; i < breaks.count; ++i) {
            const double length = std::max(1e-3, breaks.lengths[i]);
            if (i % 2 == 0)
                m_strokes[m_count++] = {wrapped(from + length / 2), static_cast<float>(length / 2),
                                        strokeRim(half, breaks.round && length < half)};
            from += length;
        }
    }

    /// A place along the line, in parts of the period.
    [[nodiscard]] quint32 wrapped(double along) const
    {
        return static_cast<quint32>(static_cast<qint64>(along * m_turns));
    }

    /// Of a pixel at a place along the line that the whole line covers so far (0 to 1); off() is how far the
    /// pixel is off its middle.
    template <class Off>
    [[nodiscard]] float cover(quint32 place, float whole, Off off) const
    {
        float most = 0;
        for (size_t i = 0; i < m_count; ++i) {
            const Stroke &stroke = m_strokes[i];
            const float beyond =
                std::abs(static_cast<float>(static_cast<qint32>(place - stroke.middle))) * m_unit -
                stroke.half;
            if (beyond >= stroke.rim)
                continue;
            if (!m_round)
                most = std::max(most, whole * std::clamp(0.5F - beyond, 0.0F, 1.0F));
            else if (beyond <= 0)
                most = std::max(most, whole);
            else
                most = std::max(most, std::min(m_most, stroke.rim - distance(beyond, off())));
        }
        return most;
    }

private:
    struct Stroke
    {
        quint32 middle = 0;
        float half = 0;
        float rim = 0;
    };
    bool m_round;
    float m_most;
    double m_turns = 0;
    float m_unit = 0;
    size_t m_count = 0;
    std::array<Stroke, 2> m_strokes;
};

} // namespace

void drawCurve(const PixelRows &rows, const LinePieces &line, int first, int end, double width, QRgb colour)
{
    QRgb *const pixels = rows.pixels;
    QPointF a = line.at(first);
    for (int i = first; i < end; ++i) {
        const QPointF b = line.at(i + 1);
        visitPiece(rows, a, b, width, [pixels, colour](qsizetype place, quint32 part, int, int) {
            pixels[place] = over(pixels[place], colour, part);
        });
        a = b;
    }
}

void drawBroken(const PixelRows &rows, const LinePieces &line, int first, int end, const LineBreaks &breaks,
                QRgb colour)
{
    if (breaks.count == 0) {
        drawCurve(rows, line, first, end, breaks.width, colour);
        return;
    }
    const Strokes strokes(breaks);
    QRgb *const pixels = rows.pixels;
    double gone = 0;
    QPointF a = line.at(0);
    for (int i = 0; i < end; ++i) {
        const QPointF b = line.at(i + 1);
        const QPointF way = b - a;
        // std::hypot guards against overflow, at several times the price.
        const double length = std::sqrt(way.x() * way.x() + way.y() * way.y());
        if (i >= first && length > 0) {
            const QPointF along = way / length;
            // Half circles reach out before the line.
            const QPointF from = i == 0 && breaks.round ? a - along * (breaks.width / 2) : a;
            const bool steep = std::abs(way.y()) > std::abs(way.x());
            const double perStep = steep ? along.y() : along.x();
            const double perPlace = steep ? along.x() : along.y();
            const double stepA = (steep ? a.y() : a.x()) - 0.5;
            const double placeA = (steep ? a.x() : a.y()) - 0.5;
            const quint32 start = strokes.wrapped(gone - stepA * perStep - placeA * perPlace);
            const quint32 turnStep = strokes.wrapped(perStep);
            const quint32 turnPlace = strokes.wrapped(perPlace);
            visitPiece(rows, from, b, breaks.width, [&](qsizetype place, quint32 part, int step, int across) {
                const quint32 turn =
                    start + static_cast<quint32>(step) * turnStep + static_cast<quint32>(across) * turnPlace;
                const auto off = [&] {
                    return static_cast<float>((step - stepA) * perPlace - (across - placeA) * perStep);
                };
                cover(pixels[place], colour, strokes.cover(turn, static_cast<float>(part) / 256, off));
            });
        }
        gone += length;
        a = b;
    }
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
    const float rim = strokeRim(half, roundEnds && length < half);
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
