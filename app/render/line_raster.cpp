// SPDX-License-Identifier: MIT
#include "render/line_raster.h"

#include <QThread>
#include <QtConcurrentMap>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace jaccuse::render {

namespace {

constexpr double pieceLength = 10;
constexpr int mostPieces = 2000;

/// `part` (0 to 256) of an opaque colour over a pixel, two channels at a time.
QRgb over(QRgb below, QRgb colour, quint32 part)
{
    constexpr quint32 odd = 0x00ff00ff;
    const quint32 rest = 256 - part;
    const quint32 low = (((colour & odd) * part + (below & odd) * rest) >> 8) & odd;
    const quint32 high = (((colour >> 8) & odd) * part + ((below >> 8) & odd) * rest) & ~odd;
    return low | high;
}

} // namespace

LineRaster::LineRaster(QImage &image)
    : m_width(image.width())
    , m_height(image.height())
    , m_top(0)
    , m_end(image.height())
    , m_stride(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb)))
    , m_pixels(reinterpret_cast<QRgb *>(image.bits()))
{
    Q_ASSERT(image.format() == QImage::Format_RGB32 || image.format() == QImage::Format_ARGB32_Premultiplied);
}

LineRaster::LineRaster(const LineRaster &whole, int top, int end)
    : LineRaster(whole)
{
    m_top = std::clamp(top, 0, m_height);
    m_end = std::clamp(end, m_top, m_height);
}

bool LineRaster::meets(const QuadCurve &curve, double reach) const
{
    return curve.box()
        .adjusted(-reach, -reach, reach, reach)
        .intersects(QRectF(0, m_top, m_width, m_end - m_top));
}

void LineRaster::draw(const QuadCurve &curve, const LineBreaks &breaks, QRgb colour)
{
    if (breaks.count == 0) {
        draw(curve, breaks.width, colour);
        return;
    }
    if (!meets(curve, breaks.width + 1))
        return;
    const int pieces =
        std::clamp(static_cast<int>(curve.roughLength() / (pieceLength / 2)) + 1, 1, mostPieces);
    size_t turn = 0;
    double left = breaks.lengths[0]; // of the stroke or gap
    QPointF begin = curve.start;
    QPointF a = curve.start;
    for (int i = 1; i <= pieces; ++i) {
        const QPointF b = curve.at(static_cast<double>(i) / pieces);
        const QPointF way = b - a;
        const double length = std::hypot(way.x(), way.y());
        if (!(length > 0))
            continue;
        double gone = 0;
        for (; left <= length - gone;
             turn = (turn + 1) % breaks.count, left = std::max(1e-3, breaks.lengths[turn])) {
            gone += left;
            const QPointF place = a + way * (gone / length);
            if (turn % 2 == 0)
                stroke(begin, place, breaks.width / 2, breaks.round, colour);
            else
                begin = place;
        }
        left -= length - gone;
        a = b;
    }
    if (turn % 2 == 0)
        stroke(begin, a, breaks.width / 2, breaks.round, colour);
}

void LineRaster::stroke(QPointF a, QPointF b, double half, bool round, QRgb colour)
{
    const QPointF middle = (a + b) / 2;
    const QPointF way = b - a;
    const double length = std::hypot(way.x(), way.y());
    const QPointF along = length > 1e-9 ? way / length : QPointF(1, 0);
    const double reach = half + 1;
    const double wide = std::abs(way.x()) / 2 + reach;
    const double high = std::abs(way.y()) / 2 + reach;
    const int left = static_cast<int>(std::clamp(middle.x() - wide, 0.0, static_cast<double>(m_width)));
    const int right = static_cast<int>(std::clamp(middle.x() + wide + 1, 0.0, static_cast<double>(m_width)));
    const int top = static_cast<int>(
        std::clamp(middle.y() - high, static_cast<double>(m_top), static_cast<double>(m_end)));
    const int end = static_cast<int>(
        std::clamp(middle.y() + high + 1, static_cast<double>(m_top), static_cast<double>(m_end)));
    const auto most = static_cast<float>(std::min(1.0, 2 * half));
    // Coverage by distance makes small discs too large; that of QPainter is a little short of them.
    const bool dot = round && length < half;
    const auto rim = static_cast<float>((dot ? std::sqrt(std::max(0.0, half * half - 1 / 6.0)) : half) + 0.5);
    const auto halfLength = static_cast<float>(length / 2);
    const auto dx = static_cast<float>(along.x());
    const auto dy = static_cast<float>(along.y());
    for (int y = top; y < end; ++y) {
        QRgb *pixel = m_pixels + y * m_stride + left;
        const auto downward = static_cast<float>(y + 0.5 - middle.y());
        auto onward = static_cast<float>(left + 0.5 - middle.x());
        for (int x = left; x < right; ++x, onward += 1, ++pixel) {
            const float off = std::abs(downward * dx - onward * dy);
            if (off >= rim)
                continue;
            const float beyond = std::abs(onward * dx + downward * dy) - halfLength;
            float coverage = 0;
            if (round)
                coverage = std::min(rim - (beyond > 0 ? std::sqrt(beyond * beyond + off * off) : off), most);
            else
                coverage = std::min(rim - off, most) * std::clamp(0.5F - beyond, 0.0F, 1.0F);
            if (coverage <= 0)
                continue;
            const auto part = static_cast<quint32>(coverage * 256);
            *pixel = part >= 256 ? colour : over(*pixel, colour, part);
        }
    }
}

void LineRaster::draw(const QuadCurve &curve, double width, QRgb colour)
{
    const double half = width / 2;
    if (!meets(curve, half + 1))
        return;
    const int pieces = std::clamp(static_cast<int>(curve.roughLength() / pieceLength) + 1, 1, mostPieces);
    QPointF a = curve.start;
    for (int i = 1; i <= pieces; ++i) {
        const QPointF b = curve.at(static_cast<double>(i) / pieces);
        piece(a, b, half, colour);
        a = b;
    }
}

void LineRaster::piece(QPointF a, QPointF b, double half, QRgb colour)
{
    // Steep pieces go row by row, flat ones column by column; each row or column belongs to one piece.
    const bool steep = std::abs(b.y() - a.y()) > std::abs(b.x() - a.x());
    const auto along = [steep](QPointF p) { return steep ? p.y() : p.x(); };
    const auto across = [steep](QPointF p) { return steep ? p.x() : p.y(); };
    if (along(a) > along(b))
        std::swap(a, b);
    const double run = along(b) - along(a);
    if (!(run > 0))
        return;
    const double slope = (across(b) - across(a)) / run;
    const double stretch = std::sqrt(1 + slope * slope);
    const float thin = 1 / static_cast<float>(stretch);
    const auto most = static_cast<float>(std::min(1.0, 2 * half));
    const auto rim = static_cast<float>(half + 0.5);
    const double reach = (half + 0.5) * stretch;
    const double firstStep = steep ? m_top : 0;
    const double steps = steep ? m_end : m_width;
    const int shallow = steep ? 0 : m_top;
    const int depth = steep ? m_width : m_end;
    const qsizetype onward = steep ? m_stride : 1;
    const qsizetype sideways = steep ? 1 : m_stride;
    const int first = static_cast<int>(std::clamp(std::ceil(along(a) - 0.5), firstStep, steps));
    const int last = static_cast<int>(std::clamp(std::ceil(along(b) - 0.5), firstStep, steps));
    double middle = across(a) + (first + 0.5 - along(a)) * slope;
    for (int i = first; i < last; ++i, middle += slope) {
        if (middle + reach < shallow || middle - reach >= depth)
            continue;
        const int from = std::max(shallow, static_cast<int>(middle - reach));
        const int end = std::min(depth, static_cast<int>(middle + reach) + 1);
        QRgb *pixel = m_pixels + i * onward + from * sideways;
        float offset = static_cast<float>(from + 0.5 - middle);
        for (int j = from; j < end; ++j, offset += 1, pixel += sideways) {
            const float coverage = std::min(rim - std::abs(offset) * thin, most);
            if (coverage <= 0)
                continue;
            const auto part = static_cast<quint32>(coverage * 256);
            *pixel = part >= 256 ? colour : over(*pixel, colour, part);
        }
    }
}

void drawLines(QImage &image, const std::vector<RasterLine> &lines)
{
    const LineRaster raster(image);
    const int count = std::clamp(QThread::idealThreadCount(), 1, 8);
    std::vector<int> bands(static_cast<size_t>(count));
    std::iota(bands.begin(), bands.end(), 0);
    QtConcurrent::blockingMap(bands, [&](int band) {
        LineRaster rows(raster, band * image.height() / count, (band + 1) * image.height() / count);
        for (const RasterLine &line : lines)
            rows.draw(line.curve, line.breaks, line.colour);
    });
}

} // namespace jaccuse::render
