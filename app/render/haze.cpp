// SPDX-License-Identifier: MIT
#include "render/haze.h"

#include <algorithm>
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

void countLine(const PixelRows &rows, quint16 *counts, const HazeLine &line, const PieceRun &run)
{
    const LinePieces pieces = hazePieces(line);
    QPointF a = pieces.at(run.first);
    for (int i = run.first; i < run.end; ++i) {
        const QPointF b = pieces.at(i + 1);
        const PieceSteps steps(rows, a, b, hazeWidth);
        const auto part = static_cast<quint32>(static_cast<double>(line.part) * countsOfLine * steps.stretch);
        visitThinPiece(steps, [counts, part](qsizetype at, quint32 coverage) {
            const quint32 sum = counts[at] + ((coverage * part) >> 8);
            counts[at] = static_cast<quint16>(std::min<quint32>(sum, tones - 1));
        });
        a = b;
    }
}

} // namespace

double hazeTone(double lines)
{
    constexpr double most = 0.62;
    constexpr double half = 12;
    return most * (1 - std::pow(1 + lines / half, -0.7));
}

LinePieces hazePieces(const HazeLine &line)
{
    constexpr double tolerance = 0.3; // none is looked at by itself
    return LinePieces(line.curve, tolerance);
}

void drawHaze(const PixelRows &rows, const std::vector<HazeLine> &lines, const std::vector<PieceRun> &runs)
{
    std::vector<QRgb> colours;
    for (const PieceRun &run : runs)
        if (const QRgb colour = lines[static_cast<size_t>(run.line)].colour;
            std::find(colours.begin(), colours.end(), colour) == colours.end())
            colours.push_back(colour);
    if (colours.empty())
        return;
    const quint16 *const tone = toneOfCounts().data();
    // Counted in rows of their own, which stay in the processor's cache.
    PixelRows counted = rows;
    counted.stride = (rows.right - rows.left + 3) / 4 * 4;
    counted.before = rows.top * counted.stride + rows.left;
    std::vector<quint64> memory(static_cast<size_t>(counted.stride) *
                                static_cast<size_t>(rows.end - rows.top) / 4);
    auto *const counts = reinterpret_cast<quint16 *>(memory.data());
    for (const QRgb colour : colours) {
        for (const PieceRun &run : runs)
            if (const HazeLine &line = lines[static_cast<size_t>(run.line)]; line.colour == colour)
                countLine(counted, counts, line, run);
        for (int y = rows.top; y < rows.end; ++y) {
            quint64 *four = memory.data() + counted.place(rows.left, y) / 4;
            QRgb *pixel = rows.at(rows.left, y);
            for (int x = rows.left; x < rows.right; x += 4, ++four, pixel += 4) {
                if (*four == 0)
                    continue;
                const quint16 *const count = reinterpret_cast<const quint16 *>(four);
                const int end = std::min(4, rows.right - x);
                for (int i = 0; i < end; ++i)
                    pixel[i] = over(pixel[i], colour, tone[count[i]]);
                *four = 0;
            }
        }
    }
}

} // namespace jaccuse::render
