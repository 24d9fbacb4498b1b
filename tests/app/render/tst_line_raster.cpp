// SPDX-License-Identifier: MIT
#include "render/raster_canvas.h"

#include <QPainter>
#include <QPainterPath>
#include <QTest>

using namespace jaccuse;
using namespace jaccuse::render;

class TestLineRaster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAsByQPainter_data();
    void looksAsByQPainter();
    void bandsJoin();
    void hazeIsTonedByItsNumber();
};

namespace {

constexpr QSize pixels(420, 300);

const QuadCurve curves[] = {{{20, 30}, {200, 260}, {400, 60}},
                            {{30, 280}, {60, 150}, {50, 10}},
                            {{100, 270}, {250, 268}, {410, 271}},
                            {{410, 290}, {300, 180}, {120, 12}}};

LineBreaks enlarged(LineBreaks breaks, double by)
{
    breaks.width *= by;
    for (double &length : breaks.lengths)
        length *= by;
    return breaks;
}

QImage byRaster(const LineBreaks &breaks)
{
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(Qt::white);
    RasterCanvas canvas;
    for (const QuadCurve &curve : curves)
        canvas.curve(curve, breaks, qRgb(0, 0, 0));
    canvas.rasterise(image, {});
    return image;
}

QImage byQPainter(const LineBreaks &breaks)
{
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(Qt::black, breaks.width, Qt::SolidLine, breaks.round ? Qt::RoundCap : Qt::FlatCap);
    QList<qreal> pattern;
    for (size_t i = 0; i < breaks.count; ++i)
        pattern << breaks.lengths[i] / breaks.width;
    if (!pattern.isEmpty())
        pen.setDashPattern(pattern);
    for (const QuadCurve &curve : curves) {
        QPainterPath path(curve.start);
        path.quadTo(curve.control, curve.end);
        painter.strokePath(path, pen);
    }
    return image;
}

double ink(const QImage &image, int x, int y)
{
    return (255 - qGray(image.pixel(x, y))) / 255.0;
}

} // namespace

void TestLineRaster::looksAsByQPainter_data()
{
    QTest::addColumn<LineSpacing>("spacing");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("scale");
    const std::pair<const char *, LineSpacing> spacings[] = {{"solid", LineSpacing::Solid},
                                                             {"dashed", LineSpacing::Dashed},
                                                             {"dotted", LineSpacing::Dotted},
                                                             {"dash-dotted", LineSpacing::DashDotted}};
    for (const auto &[name, spacing] : spacings)
        for (const double width : {1.3, 2.4, 5.0})
            for (const double scale : {1.0, 3.125})
                QTest::addRow("%s %.1f x %.1f", name, width, scale) << spacing << width << scale;
}

void TestLineRaster::looksAsByQPainter()
{
    QFETCH(LineSpacing, spacing);
    QFETCH(double, width);
    QFETCH(double, scale);
    const LineBreaks breaks = enlarged(lineBreaks(spacing, width), scale);
    const QImage ours = byRaster(breaks);
    const QImage theirs = byQPainter(breaks);
    double inked = 0;
    double more = 0;
    double differs = 0;
    for (int y = 0; y < pixels.height(); ++y)
        for (int x = 0; x < pixels.width(); ++x) {
            const double difference = ink(ours, x, y) - ink(theirs, x, y);
            inked += ink(theirs, x, y);
            more += difference;
            differs += std::abs(difference);
        }
    QVERIFY(inked > 500);
    const QString figures =
        QStringLiteral("of %1 pixels %2 more, %3 differ").arg(inked).arg(more).arg(differs);
    QVERIFY2(std::abs(more) < 0.05 * inked, qPrintable(figures));
    QVERIFY2(differs < 0.15 * inked, qPrintable(figures));
}

void TestLineRaster::bandsJoin()
{
    RasterCanvas canvas;
    for (const QuadCurve &curve : curves)
        canvas.curve(curve, lineBreaks(LineSpacing::DashDotted, 3), qRgb(200, 30, 0));
    for (const QuadCurve &curve : curves)
        for (int shift = 0; shift < 60; shift += 3)
            canvas.haze({curve.start + QPointF(shift, 0), curve.control, curve.end}, qRgb(0, 90, 160), 1);
    const Ground ground{qRgb(255, 255, 255), 256};
    QImage whole(pixels, QImage::Format_RGB32);
    canvas.rasterise(whole, ground);
    for (int top = 0; top < pixels.height(); top += 37) {
        const int left = top % 3;
        QImage band(pixels.width() - left, std::min(37, pixels.height() - top), QImage::Format_RGB32);
        canvas.rasterise(band, ground, QPoint(left, top));
        QCOMPARE(band, whole.copy(left, top, band.width(), band.height()));
    }
}

void TestLineRaster::hazeIsTonedByItsNumber()
{
    QImage image(pixels, QImage::Format_RGB32);
    RasterCanvas canvas;
    const auto add = [&](double y, int lines) {
        for (int i = 0; i < lines; ++i)
            canvas.haze({{20, y}, {200, y}, {400, y}}, qRgb(255, 0, 0), 1);
    };
    add(51, 1);
    add(101, 10);
    add(151, 100);
    canvas.rasterise(image, {qRgb(255, 255, 255), 256});
    // The ink of a column of pixels through a line, in lines drawn at full strength.
    const auto tone = [&](int y) {
        double sum = 0;
        for (int row = y - 6; row < y + 6; ++row) {
            const QRgb pixel = image.pixel(200, row);
            if (qRed(pixel) < 250)
                return -1.0; // red over white stays as red as it was
            sum += (255 - qGreen(pixel)) / 255.0;
        }
        return sum;
    };
    // A line is as wide as one of the two pixels of a cell.
    QVERIFY(std::abs(tone(51) - 2 * hazeTone(0.5)) < 0.02);
    QVERIFY(std::abs(tone(101) - 2 * hazeTone(5)) < 0.02);
    QVERIFY(std::abs(tone(151) - 2 * hazeTone(50)) < 0.03);
    QCOMPARE(image.pixel(200, 70), qRgb(255, 255, 255));
    QCOMPARE(image.pixel(10, 151), qRgb(255, 255, 255));
}

QTEST_MAIN(TestLineRaster)
#include "tst_line_raster.moc"
