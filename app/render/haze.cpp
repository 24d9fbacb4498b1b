// SPDX-License-Identifier: MIT
#include "render/haze.h"

#include "render/line_raster.h"

#include <array>
#include <cmath>

namespace jaccuse::render {

namespace {

constexpr quint32 countsOfLine = 32; ///< that a line in the middle of a pixel adds
constexpr size_t tones = 1U << 12U;  ///< more counts have the tone of the last

const std::array<quint16, tones> &toneOfCounts()
{
    static const std::array<quint16, tones> table = [] {
        std::array<quint16, tones> made{};
        for (size_t i = 0; i < tones; ++i)
            made[i] =
                static_cast<quint16>(std::lround(256 * hazeTone(static_cast<double>(i) / countsOfLine)));
        return made;
    }();
    return table;
}

} // namespace

double hazeTone(double lines)
{
    constexpr double most = 0.9;
    constexpr double half = 9;
    return most * (1 - std::pow(1 + lines / half, -0.7));
}

void drawHaze(const PixelRows &rows, const std::vector<HazeLine> &lines, const std::vector<int> &places)
{
    std::vector<QRgb> colours;
    for (const int place : places)
        if (const QRgb colour = lines[static_cast<size_t>(place)].colour;
            std::find(colours.begin(), colours.end(), colour) == colours.end())
            colours.push_back(colour);
    if (colours.empty())
        return;
    const std::array<quint16, tones> &tone = toneOfCounts();
    // Counted in rows of their own, which stay in the processor's cache.
    PixelRows counted = rows;
    counted.stride = rows.right - rows.left;
    counted.before = rows.top * counted.stride + rows.left;
    std::vector<quint16> counts(static_cast<size_t>(counted.stride) *
                                static_cast<size_t>(rows.end - rows.top));
    for (const QRgb colour : colours) {
        for (const int place : places) {
            const HazeLine &line = lines[static_cast<size_t>(place)];
            if (line.colour != colour)
                continue;
            const auto part = static_cast<quint32>(line.part * countsOfLine);
            followCurve(line.curve, [&](QPointF a, QPointF b) {
                visitPiece(counted, a, b, hazeWidth, [&counts, part](qsizetype at, quint32 coverage) {
                    quint16 &count = counts[static_cast<size_t>(at)];
                    const quint32 sum = count + ((coverage * part) >> 8);
                    count = static_cast<quint16>(std::min<quint32>(sum, tones - 1));
                });
            });
        }
        for (int y = rows.top; y < rows.end; ++y) {
            quint16 *const count = &counts[static_cast<size_t>(counted.place(rows.left, y))];
            QRgb *const pixel = rows.at(rows.left, y);
            for (qsizetype x = 0; x < counted.stride; ++x)
                if (count[x] != 0) {
                    pixel[x] = over(pixel[x], colour, tone[count[x]]);
                    count[x] = 0;
                }
        }
    }
}

} // namespace jaccuse::render
