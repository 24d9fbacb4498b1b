// SPDX-License-Identifier: MIT
#include "render/edge_shape.h"
#include "render/graph_painter.h"
#include "render/hit_test.h"
#include "render/seen.h"
#include "sample_scenes.h"

#include <QPainter>
#include <QTest>

using namespace jaccuse;
using namespace jaccuse::render;

class TestGraphPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameInputSamePicture_data() { scales(); }
    void sameInputSamePicture();
    void aPartIsTheWholesCrop_data() { scales(); }
    void aPartIsTheWholesCrop();
    void nothingIsDrawnOutside_data() { scales(); }
    void nothingIsDrawnOutside();
    void whoIsSeenIsHitAtTheMiddle_data() { scales(); }
    void whoIsSeenIsHitAtTheMiddle();
    void namesOfGroupsDoNotOverlap_data() { scales(); }
    void namesOfGroupsDoNotOverlap();
    void theWholeIsFewerFromAfar();
    void coloursGoByWhatIsAskedFor();

private:
    static void scales();
};

namespace {

constexpr QSize size(900, 600);

const ScenePtr &clumpedScene()
{
    static const ScenePtr scene = tests::clumpedScene(10, 80);
    return scene;
}

ViewState viewAt(double scale)
{
    ViewState view;
    // Near by, where the first clump is.
    const QPointF centre =
        scale < 0.5 ? clumpedScene()->bounds().center() : clumpedScene()->nodes()[0].position;
    view.camera = {QSizeF(size), centre, scale};
    return view;
}

QImage painted(const ViewState &view, const PaintOptions &options = {})
{
    QImage image(size, QImage::Format_RGB32);
    paint(image, *clumpedScene(), view, placeLabels(*clumpedScene(), view, options), options);
    return image;
}

} // namespace

void TestGraphPainter::scales()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {0.05, 0.12, 0.3, 0.8, 2.0})
        QTest::newRow(qPrintable(QString::number(scale))) << scale;
}

void TestGraphPainter::sameInputSamePicture()
{
    QFETCH(double, scale);
    const QImage image = painted(viewAt(scale));
    QCOMPARE(painted(viewAt(scale)), image);
}

void TestGraphPainter::aPartIsTheWholesCrop()
{
    QFETCH(double, scale);
    const ViewState view = viewAt(scale);
    const LabelLayout labels = placeLabels(*clumpedScene(), view);
    QImage whole(size, QImage::Format_RGB32);
    QPainter all(&whole);
    paint(all, *clumpedScene(), view, labels);
    all.end();
    QCOMPARE(whole, painted(view));
    const QRect asked(217, 131, 301, 203);
    QImage part(asked.size(), QImage::Format_RGB32);
    QPainter painter(&part);
    painter.translate(-asked.topLeft());
    paint(painter, *clumpedScene(), view, labels);
    painter.end();
    QCOMPARE(part, whole.copy(asked));
}

void TestGraphPainter::nothingIsDrawnOutside()
{
    QFETCH(double, scale);
    ViewState view = viewAt(scale);
    const QRect inside(QPoint(40, 30), size);
    QImage image(size + QSize(80, 60), QImage::Format_RGB32);
    const QColor around(1, 2, 3);
    image.fill(around);
    QPainter painter(&image);
    painter.translate(inside.topLeft());
    paint(painter, *clumpedScene(), view);
    painter.end();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (!inside.contains(x, y))
                QCOMPARE(image.pixelColor(x, y), around);
}

void TestGraphPainter::whoIsSeenIsHitAtTheMiddle()
{
    QFETCH(double, scale);
    const ViewState view = viewAt(scale);
    const Seen seen(*clumpedScene(), view);
    const auto &nodes = seen.scene().nodes();
    int hits = 0;
    for (size_t i = 0; i < nodes.size(); ++i) {
        const QPointF middle = view.camera.toView(nodes[i].position);
        if (!QRectF(QPointF(), QSizeF(size)).contains(middle))
            continue;
        // Another node drawn over the middle is what is seen there.
        bool covered = false;
        for (size_t k = 0; k < nodes.size() && !covered; ++k) {
            const QPointF way = view.camera.toView(nodes[k].position) - middle;
            const double radius = drawnRadius(nodes[k], view.camera.scale);
            covered = k != i && std::hypot(way.x(), way.y()) < 1.2 * radius;
        }
        if (covered)
            continue;
        const Hit hit = hitTest(*clumpedScene(), view, middle);
        QCOMPARE(seen.drawnNode(std::max(hit.node, hit.group)), static_cast<int>(i));
        QCOMPARE(hit.group >= 0, nodes[i].group);
        ++hits;
    }
    QVERIFY(hits > 2);
}

void TestGraphPainter::namesOfGroupsDoNotOverlap()
{
    QFETCH(double, scale);
    const ViewState view = viewAt(scale);
    const LabelLayout layout = placeLabels(*clumpedScene(), view);
    QVERIFY(!layout.labels.empty());
    for (size_t i = 0; i < layout.labels.size(); ++i) {
        for (size_t k = 0; k < i; ++k)
            QVERIFY(!layout.labels[i].box.intersects(layout.labels[k].box));
        for (const PlacedPill &pill : layout.pills)
            QVERIFY(!layout.labels[i].box.intersects(pill.box));
    }
}

void TestGraphPainter::theWholeIsFewerFromAfar()
{
    const ViewState far = viewAt(0.05);
    const ViewState near = viewAt(1);
    QVERIFY(Seen(*clumpedScene(), far).scene().nodes().size() < clumpedScene()->nodes().size() / 2);
    QCOMPARE(Seen(*clumpedScene(), near).scene().nodes().size(), clumpedScene()->nodes().size());
    // Nobody is lost: the members add up.
    int members = 0;
    for (const graph::GraphNode &node : Seen(*clumpedScene(), far).scene().graph().nodes)
        members += node.members;
    QCOMPARE(members, static_cast<int>(clumpedScene()->nodes().size()));
}

void TestGraphPainter::coloursGoByWhatIsAskedFor()
{
    const ScenePtr scene = tests::smallScene();
    ViewState view;
    view.camera = {QSizeF(size), scene->bounds().center(), 1};
    const QPoint at = (view.camera.toView(scene->nodes()[4].position) - QPointF(0, 8)).toPoint();
    for (const Colouring by : {Colouring::Made, Colouring::Received}) {
        view.colouring = by;
        QImage image(size, QImage::Format_RGB32);
        paint(image, *scene, view, LabelLayout());
        const int expected = scene->colours().classOf(scene->graph().nodes[4], by);
        QCOMPARE(image.pixelColor(at), classColours(expected, by, *view.palette).fill);
    }
}

QTEST_MAIN(TestGraphPainter)
#include "tst_graph_painter.moc"
