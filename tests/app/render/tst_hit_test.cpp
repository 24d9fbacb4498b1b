// SPDX-License-Identifier: MIT
#include "render/edge_shape.h"
#include "render/hit_test.h"
#include "sample_scenes.h"

#include <QTest>

#include <limits>

using namespace jaccuse;
using namespace jaccuse::render;

class TestHitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nodesAreHitAtTheirMiddle_data();
    void nodesAreHitAtTheirMiddle();
    void edgesAreHitOnAndBesideTheirMiddle();
    void nothingIsHitFarOff();
    void pillsAndNamesAreHit();
    void oddPointsHitNothing();
};

namespace {

ViewState viewOf(const Scene &scene, double scale)
{
    ViewState view;
    view.camera = {{1000, 700}, scene.bounds().center(), scale};
    return view;
}

} // namespace

void TestHitTest::nodesAreHitAtTheirMiddle_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {0.3, 1.0, 3.0})
        QTest::newRow(qPrintable(QString::number(scale))) << scale;
}

void TestHitTest::nodesAreHitAtTheirMiddle()
{
    QFETCH(double, scale);
    const ScenePtr scene = tests::crowdedScene(60, 200);
    const ViewState view = viewOf(*scene, scale);
    for (size_t i = 0; i < scene->nodes().size(); ++i)
        QCOMPARE(hitTest(*scene, view, view.camera.toView(scene->nodes()[i].position)),
                 (Hit{static_cast<int>(i), -1, false}));
}

void TestHitTest::edgesAreHitOnAndBesideTheirMiddle()
{
    const ScenePtr scene = tests::smallScene();
    for (const double scale : {0.8, 1.0, 2.0}) {
        const ViewState view = viewOf(*scene, scale);
        for (size_t i = 0; i < scene->edges().size(); ++i) {
            const EdgeShape shape = edgeShape(*scene, view, static_cast<int>(i));
            QVERIFY(shape.drawn);
            const QPointF middle = shape.line.at(0.5);
            QPointF along = shape.line.tangent(0.5);
            along /= std::hypot(along.x(), along.y());
            const QPointF across(-along.y(), along.x());
            for (const double off : {0.0, 5.0, -5.0})
                QCOMPARE(hitTest(*scene, view, middle + off * across).edge, static_cast<int>(i));
        }
    }
}

void TestHitTest::nothingIsHitFarOff()
{
    graph::Graph graph;
    graph.nodes = {tests::actor(QStringLiteral("A"), model::ActorKind::State, 1, 0),
                   tests::actor(QStringLiteral("B"), model::ActorKind::State, 0, 1)};
    graph.edges = {tests::edge(0, 1, query::EdgeKind::Accuses, 1)};
    const ScenePtr scene = makeScene(graph, {{-150, 0}, {150, 0}}, defaultFonts());
    const ViewState view = viewOf(*scene, 1);
    const QPointF middle = edgeShape(*scene, view, 0).line.at(0.5);
    QCOMPARE(hitTest(*scene, view, middle).edge, 0);
    QCOMPARE(hitTest(*scene, view, middle + QPointF(0, 20)), Hit());
    QCOMPARE(hitTest(*scene, view, middle - QPointF(0, 20)), Hit());
    QCOMPARE(hitTest(*scene, view, view.camera.toView({-150, 0}) - QPointF(60, 0)), Hit());
}

void TestHitTest::pillsAndNamesAreHit()
{
    const ScenePtr scene = tests::smallScene();
    ViewState view = viewOf(*scene, 1);
    const LabelLayout layout = placeLabels(*scene, view);
    const QPointF pan(31, -12);
    view.camera = panned(view.camera, pan);
    for (const PlacedPill &pill : layout.pills)
        QCOMPARE(hitTest(*scene, view, pill.box.center() + pan, &layout), (Hit{-1, pill.edge, true}));
    for (const PlacedLabel &label : layout.labels)
        QCOMPARE(hitTest(*scene, view, label.box.center() + pan, &layout), (Hit{label.node, -1, false}));
}

void TestHitTest::oddPointsHitNothing()
{
    const ScenePtr scene = tests::smallScene();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(hitTest(*scene, viewOf(*scene, 1), {nan, nan}), Hit());
    QCOMPARE(hitTest(*scene, viewOf(*scene, 1), {1e12, -1e12}), Hit());
    QCOMPARE(hitTest(*makeScene({}, {}, defaultFonts()), viewOf(*scene, 1), {5, 5}), Hit());
}

QTEST_MAIN(TestHitTest)
#include "tst_hit_test.moc"
