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

constexpr int countsOfLine = 64; ///< that a line through the middle of a cell adds
constexpr int cellPixels = 2;    ///< along each side of a cell
constexpr int toneShift = 4;     ///< so many bits of the counts make no difference to the tone
constexpr size_t tones = 1U << 12U;

const std::array<quint16, tones> &toneOfCounts()
{
    static const std::array<quint16, tones> table = [] {
        // A line a pixel wide covers so much of a cell.
        constexpr double perLine = countsOfLine * cellPixels / hazeWidth;
        std::array<quint16, tones> made{};
        for (size_t i = 0; i < tones; ++i)
            made[i] = static_cast<quint16>(
                std::lround(256 * hazeTone((static_cast<double>(i) + 0.5) * (1 << toneShift) / perLine)));
        return made;
    }();
    return table;
}

/// What a line adds to a cell that it runs through the middle of: four numbers of 16 bits, counts and as much
/// of red, green and blue as there is in its colour. A coverage up to 256 times that does not run over.
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

void countLine(const PixelRows &cells, quint64 *sums, const HazeLine &line, const PieceRun &run)
{
    const LinePieces pieces = hazePieces(line);
    QPointF a = pieces.at(run.first) / cellPixels;
    for (int i = run.first; i < run.end; ++i) {
        const QPointF b = pieces.at(i + 1) / cellPixels;
        const PieceSteps steps(cells, a, b, 1);
        const quint64 whole =
            addition(line.colour, static_cast<double>(line.part) * countsOfLine * steps.stretch);
        visitThinPiece(steps,
                       [sums, whole](qsizetype at, quint32 coverage) { add(sums[at], whole, coverage); });
        a = b;
    }
}

/// The mean colour of what was counted, premultiplied by the tone of their number.
QRgb toned(quint64 sum, const quint16 *tone)
{
    const quint64 counts = sum >> 48U;
    const float part = tone[counts >> unsigned(toneShift)] * (255 / 256.0F);
    const float share = part / static_cast<float>(counts);
#ifdef __SSE2__
    const __m128i lanes =
        _mm_unpacklo_epi16(_mm_cvtsi64_si128(static_cast<qint64>(sum)), _mm_setzero_si128());
    const __m128i scaled = _mm_cvtps_epi32(_mm_mul_ps(_mm_cvtepi32_ps(lanes), _mm_set1_ps(share)));
    const __m128i words = _mm_packs_epi32(scaled, scaled);
    return static_cast<QRgb>(_mm_cvtsi128_si32(_mm_packus_epi16(words, words)));
#else
    const auto channel = [&](unsigned shift) {
        return static_cast<quint32>(std::lrint(static_cast<float>((sum >> shift) & 0xffffU) * share));
    };
    return channel(48) << 24U | channel(32) << 16U | channel(16) << 8U | channel(0);
#endif
}

/// Three parts of one colour and one of another, all four channels at a time.
QRgb threeToOne(QRgb near, QRgb far)
{
    constexpr quint32 halves = 0x7f7f7f7f;
    const quint32 middle = (near & far) + (((near ^ far) >> 1U) & halves); // rounded down
    return (near | middle) - (((near ^ middle) >> 1U) & halves);           // rounded up
}

int cellOf(int pixel)
{
    return pixel >> 1;
}

/// The cell on the other side of a pixel's nearer edge of its own cell.
int nextCellOf(int pixel)
{
    return cellOf(pixel) + (pixel % cellPixels != 0 ? 1 : -1);
}

/// The tones of a row of pixels: its cells' own at their middles, blended between them. `cells` are as many,
/// with one more before and behind, and `level` takes those at the height of the row.
void spread(const QRgb *near, const QRgb *far, size_t cells, QRgb *level, QRgb *pixels)
{
    for (size_t i = 0; i < cells + 2; ++i)
        level[i] = threeToOne(near[i], far[i]);
    for (size_t i = 0; i < cells; ++i) {
        pixels[2 * i] = threeToOne(level[i + 1], level[i]);
        pixels[2 * i + 1] = threeToOne(level[i + 1], level[i + 2]);
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
    constexpr double tolerance = 2; // none is looked at by itself
    return LinePieces(line.curve, tolerance);
}

void drawHaze(const PixelRows &rows, const std::vector<HazeLine> &lines, const std::vector<PieceRun> &runs)
{
    if (runs.empty())
        return;
    PixelRows cells;
    cells.left = nextCellOf(rows.left & ~1);
    cells.right = cellOf(rows.right) + 2;
    cells.top = nextCellOf(rows.top & ~1);
    cells.end = cellOf(rows.end) + 2;
    cells.stride = cells.right - cells.left;
    cells.before = cells.top * cells.stride + cells.left;
    const auto width = static_cast<size_t>(cells.stride);
    std::vector<quint64> sums(width * static_cast<size_t>(cells.end - cells.top));
    for (const PieceRun &run : runs)
        countLine(cells, sums.data(), lines[static_cast<size_t>(run.line)], run);
    const quint16 *const tone = toneOfCounts().data();
    std::vector<QRgb> colours(sums.size());
    std::transform(sums.begin(), sums.end(), colours.begin(),
                   [tone](quint64 sum) { return sum == 0 ? 0 : toned(sum, tone); });
    std::vector<QRgb> level(width);
    std::vector<QRgb> row((width - 2) * cellPixels);
    const QRgb *const first = row.data() + (rows.left - (cells.left + 1) * cellPixels);
    const auto pixels = static_cast<size_t>(rows.right - rows.left);
    for (int y = rows.top; y < rows.end; ++y) {
        spread(colours.data() + cells.place(cells.left, cellOf(y)),
               colours.data() + cells.place(cells.left, nextCellOf(y)), width - 2, level.data(), row.data());
        QRgb *const pixel = rows.at(rows.left, y);
        for (size_t x = 0; x < pixels; ++x)
            pixel[x] = first[x] + over(pixel[x], 0, first[x] >> 24U);
    }
}

} // namespace jaccuse::render
