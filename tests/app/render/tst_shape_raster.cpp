// SPDX-License-Identifier: MIT
#include "render/node_shape.h"
#include "render/shape_raster.h"

#include <QTest>

#include <cmath>

using namespace jaccuse;
using namespace jaccuse::render;

class TestShapeRaster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsWithoutHoles_data();
    void fillsWithoutHoles();
};

void TestShapeRaster::fillsWithoutHoles_data()
{
    QTest::addColumn<NodeShape>("shape");
    for (const NodeShape shape : {NodeShape::Round, NodeShape::RoundedSquare, NodeShape::Square,
                                  NodeShape::CutSquare, NodeShape::Hexagon, NodeShape::Person})
        QTest::addRow("shape %d", static_cast<int>(shape)) << shape;
}

// Wherever the middle of a node lies between the pixels, all that is well within its outline has its colour.
void TestShapeRaster::fillsWithoutHoles()
{
    QFETCH(NodeShape, shape);
    constexpr QRgb fill = 0xff336699;
    for (double radius = 3; radius < 24; radius += 0.7)
        for (double part = 0; part < 1; part += 0.09) {
            QImage image(56, 56, QImage::Format_RGB32);
            image.fill(Qt::white);
            const QPointF middle(28 + part, 28 + std::fmod(3 * part, 1.0));
            drawShape(rowsOf(image), shape, middle, radius, fill, {qRgb(0, 0, 0), 1});
            const double within = outlineDepth(shape, radius) - 2;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (std::hypot(x + 0.5 - middle.x(), y + 0.5 - middle.y()) < within)
                        QVERIFY2(image.pixel(x, y) == fill,
                                 qPrintable(QString::asprintf("radius %g, middle %g %g, pixel %d %d", radius,
                                                              middle.x(), middle.y(), x, y)));
        }
}

QTEST_APPLESS_MAIN(TestShapeRaster)
#include "tst_shape_raster.moc"
