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
    const Ground ground{qRgb(255, 255, 255), 256};
    QImage whole(pixels, QImage::Format_RGB32);
    canvas.rasterise(whole, ground);
    for (int top = 0; top < pixels.height(); top += 37) {
        QImage band(pixels.width(), std::min(37, pixels.height() - top), QImage::Format_RGB32);
        canvas.rasterise(band, ground, QPoint(0, top));
        QCOMPARE(band, whole.copy(0, top, band.width(), band.height()));
    }
}

QTEST_MAIN(TestLineRaster)
#include "tst_line_raster.moc"
