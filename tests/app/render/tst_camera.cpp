// SPDX-License-Identifier: MIT
#include "render/camera.h"

#include <QTest>

#include <limits>

using namespace jaccuse::render;

class TestCamera : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsBothWays();
    void fitsInsideMargins();
    void staysFiniteForOddBounds();
    void zoomKeepsThePointUnderTheCursor();
    void zoomHasLimits();
    void panMovesThePicture();
    void glidesFromOneToTheOther();
};

namespace {

bool near(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y()) < 1e-6;
}

} // namespace

void TestCamera::mapsBothWays()
{
    const Camera camera{{800, 600}, {100, -50}, 1.7};
    QVERIFY(near(camera.toView({100, -50}), {400, 300}));
    QVERIFY(near(camera.toScene(camera.toView({3, 4})), {3, 4}));
    QVERIFY(near(camera.toView(camera.visibleScene().bottomRight()), {800, 600}));
}

void TestCamera::fitsInsideMargins()
{
    const QRectF bounds(-300, 10, 1000, 400);
    const Camera camera = fitted(bounds, {700, 500}, QMarginsF(10, 20, 30, 40));
    const QRectF shown(camera.toView(bounds.topLeft()), camera.toView(bounds.bottomRight()));
    QVERIFY(shown.left() >= 10 - 1e-6 && shown.right() <= 670 + 1e-6);
    QVERIFY(shown.top() >= 20 - 1e-6 && shown.bottom() <= 460 + 1e-6);
    QVERIFY(near(shown.center(), {340, 240}));
    QCOMPARE(fitted({0, 0, 1, 1}, {700, 500}).scale, 1.6);
}

void TestCamera::staysFiniteForOddBounds()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const QRectF &bounds : {QRectF(), QRectF(nan, 0, 5, 5), QRectF(5, 5, 0, 0)})
        for (const QSizeF size : {QSizeF(), QSizeF(10, 10), QSizeF(500, 300)}) {
            const Camera camera = fitted(bounds, size);
            QVERIFY(std::isfinite(camera.scale) && camera.scale > 0);
            QVERIFY(std::isfinite(camera.centre.x()) && std::isfinite(camera.centre.y()));
        }
}

void TestCamera::zoomKeepsThePointUnderTheCursor()
{
    const Camera before{{800, 600}, {100, -50}, 1.7};
    const QPointF cursor(123, 456);
    const Camera after = zoomedAt(before, cursor, 1.3);
    QCOMPARE(after.scale, 1.7 * 1.3);
    QVERIFY(near(after.toScene(cursor), before.toScene(cursor)));
}

void TestCamera::zoomHasLimits()
{
    const Camera camera{{800, 600}, {0, 0}, 1};
    QCOMPARE(zoomedAt(camera, {0, 0}, 1e9).scale, largestScale);
    QCOMPARE(zoomedAt(camera, {0, 0}, 1e-9).scale, smallestScale);
    QCOMPARE(zoomedAt(camera, {0, 0}, 0), camera);
    QCOMPARE(zoomedAt(camera, {0, 0}, std::numeric_limits<double>::quiet_NaN()), camera);
}

void TestCamera::panMovesThePicture()
{
    const Camera camera{{800, 600}, {7, 8}, 2};
    QVERIFY(near(panned(camera, {30, -10}).toView({1, 1}), camera.toView({1, 1}) + QPointF(30, -10)));
}

void TestCamera::glidesFromOneToTheOther()
{
    const Camera from{{800, 600}, {0, 0}, 1};
    const Camera to{{800, 600}, {100, 0}, 4};
    QCOMPARE(between(from, to, 0), from);
    QCOMPARE(between(from, to, 1), to);
    QCOMPARE(between(from, to, 0.5).scale, 2.0);
}

QTEST_GUILESS_MAIN(TestCamera)
#include "tst_camera.moc"
