// SPDX-License-Identifier: MIT
#include "render/haze.h"

#include <algorithm>
#include <array>
#include <cmath>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace jaccuse::render {

namespace {

constexpr int countsOfLine = 64; ///< that a line in the middle of a pixel adds
constexpr int toneShift = 4;     ///< so many bits of the counts make no difference to the tone
constexpr size_t tones = 1U << 12U;

const std::array<quint16, tones> &toneOfCounts()
{
    static const std::array<quint16, tones> table = [] {
        std::array<quint16, tones> made{};
        for (size_t i = 0; i < tones; ++i)
            made[i] = static_cast<quint16>(std::lround(
                256 * hazeTone((static_cast<double>(i) + 0.5) * (1 << toneShift) / countsOfLine)));
        return made;
    }();
    return table;
}

/// What a line adds to a pixel that it covers wholly: four numbers of 16 bits, counts and as much of red,
/// green and blue as there is in its colour. A coverage up to 256 times that does not run over.
quint64 addition(QRgb colour, double counts)
{
    const auto lane = [counts](int part) { return static_cast<quint64>(std::lround(counts * part / 255)); };
    return lane(255) << 48U | lane(qRed(colour)) << 32U | lane(qGreen(colour)) << 16U | lane(qBlue(colour));
}

/// Adds `coverage` (of 256) of a whole addition; a number that would run over stays at its most.
void add(quint64 &sum, quint64 whole, quint32 coverage)
{
#ifdef __SSE2__
    const __m128i part = _mm_mullo_epi16(_mm_cvtsi64_si128(static_cast<qint64>(whole)),
                                         _mm_set1_epi16(static_cast<qint16>(coverage)));
    const __m128i added =
        _mm_adds_epu16(_mm_cvtsi64_si128(static_cast<qint64>(sum)), _mm_srli_epi16(part, 8));
    sum = static_cast<quint64>(_mm_cvtsi128_si64(added));
#else
    constexpr quint64 lanes = 0x00ff00ff00ff00ff;
    const quint64 part = ((whole * coverage) >> 8U) & lanes;
    quint64 added = 0;
    for (unsigned shift = 0; shift < 64; shift += 16)
        added |= std::min<quint64>(0xffff, ((sum >> shift) & 0xffffU) + ((part >> shift) & 0xffffU)) << shift;
    sum = added;
#endif
}

void countLine(const PixelRows &rows, quint64 *sums, const HazeLine &line, const PieceRun &run)
{
    const LinePieces pieces = hazePieces(line);
    QPointF a = pieces.at(run.first);
    for (int i = run.first; i < run.end; ++i) {
        const QPointF b = pieces.at(i + 1);
        const PieceSteps steps(rows, a, b, hazeWidth);
        const quint64 whole =
            addition(line.colour, static_cast<double>(line.part) * countsOfLine * steps.stretch);
        visitThinPiece(steps,
                       [sums, whole](qsizetype at, quint32 coverage) { add(sums[at], whole, coverage); });
        a = b;
    }
}

/// The mean colour of what was counted, over the pixel by the tone of their number.
QRgb toned(QRgb below, quint64 sum, const quint16 *tone)
{
    const quint64 counts = sum >> 48U;
    const float share = 255.0F / static_cast<float>(std::max<quint64>(1, counts));
    const auto part = [&](unsigned shift) {
        return static_cast<quint32>(static_cast<float>((sum >> shift) & 0xffffU) * share);
    };
    const QRgb colour = 0xff000000U | part(32) << 16U | part(16) << 8U | part(0);
    return over(below, colour, tone[counts >> unsigned(toneShift)]);
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
    if (runs.empty())
        return;
    const quint16 *const tone = toneOfCounts().data();
    // Counted in rows of their own, which stay in the processor's cache.
    PixelRows counted = rows;
    counted.stride = rows.right - rows.left;
    counted.before = rows.top * counted.stride + rows.left;
    std::vector<quint64> sums(static_cast<size_t>(counted.stride) * static_cast<size_t>(rows.end - rows.top));
    for (const PieceRun &run : runs)
        countLine(counted, sums.data(), lines[static_cast<size_t>(run.line)], run);
    const quint64 *sum = sums.data();
    for (int y = rows.top; y < rows.end; ++y) {
        QRgb *pixel = rows.at(rows.left, y);
        for (int x = rows.left; x < rows.right; ++x, ++pixel, ++sum)
            if (*sum != 0)
                *pixel = toned(*pixel, *sum, tone);
    }
}

} // namespace jaccuse::render
