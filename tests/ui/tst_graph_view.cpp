// SPDX-License-Identifier: MIT
#include "app/render/sample_scenes.h"
#include "graph/graph_frames.h"
#include "graph/graph_view.h"
#include "graph/overview_map.h"
#include "render/edge_shape.h"
#include "support/made_graph.h"
#include "theme.h"

#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <ctime>

using namespace jaccuse;

class TestGraphView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void largeGraphsAppear();
    void hoveringALargeGraphLeavesNoTrace();
    void namesAreDrawnAnewAtRest();
    void wheelZoomsAtThePointer();
    void draggingMovesThePicture();
    void clicksTellWhatWasClicked();
    void theMenuIsForWhatWasClickedOrSelected();
    void keysWalkAndZoom();
    void pointedRowsStandOut();
    void groupsOpenWhenClicked();
    void theMapLeadsElsewhere();
    void noInputWaitsForAVeryLargeGraph();
};

namespace {

/// Actors with ids, so that they can be pointed at.
render::ScenePtr largeScene()
{
    const render::ScenePtr made = tests::crowdedScene(150, 700);
    graph::Graph graph = made->graph();
    layout::Positions positions;
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        graph.nodes[i].actor.id = model::ActorId{static_cast<qint64>(i + 1)};
        positions.push_back(made->nodes()[i].position);
    }
    graph::fillAdjacency(graph);
    return render::makeScene(graph, positions, render::defaultFonts());
}

/// The large scene in a window.
struct LargeView
{
    LargeView()
        : view(theme)
    {
        view.resize(900, 600);
        view.show();
        view.setScene(largeScene(), true);
    }
    /// Over the middle of a node something else than the ground is drawn, after a while.
    bool isDrawn()
    {
        const QPoint node = view.camera().toView(view.scene()->nodes()[0].position).toPoint();
        return view.grab().toImage().pixelColor(node) != theme.colours().canvas;
    }

    ui::Theme theme;
    ui::GraphView view;
};

} // namespace

void TestGraphView::largeGraphsAppear()
{
    LargeView shown;
    QTRY_VERIFY(shown.isDrawn());
    ui::GraphView &view = shown.view;
    // Another scene takes its place, and the camera of the first is not mixed up with it.
    view.setScene(tests::smallScene(), true);
    const QPoint small = view.camera().toView(view.scene()->nodes()[0].position).toPoint();
    QTRY_COMPARE(view.grab().toImage().pixelColor(small), shown.theme.colours().state.fill);
}

void TestGraphView::hoveringALargeGraphLeavesNoTrace()
{
    LargeView shown;
    QTRY_VERIFY(shown.isDrawn());
    ui::GraphView &view = shown.view;
    const QImage before = view.grab().toImage();
    view.hoverActor(view.scene()->graph().nodes[40].actor.id);
    const QImage hovered = view.grab().toImage();
    QVERIFY(hovered != before);
    view.hoverActor({});
    QCOMPARE(view.grab().toImage(), before);
}

namespace {

/// The small scene in a window, with ids.
struct SmallView
{
    SmallView()
        : view(theme)
    {
        graph::Graph graph = tests::smallGraph();
        for (size_t i = 0; i < graph.nodes.size(); ++i)
            graph.nodes[i].actor.id = model::ActorId{static_cast<qint64>(i + 1)};
        view.resize(900, 600);
        view.show();
        view.setScene(render::makeScene(graph, tests::smallPositions(), render::defaultFonts()), true);
        view.grab();
    }
    [[nodiscard]] QPoint nodeAt(size_t node) const
    {
        return view.camera().toView(view.scene()->nodes()[node].position).toPoint();
    }
    [[nodiscard]] QPoint edgeAt(int edge) const
    {
        return render::edgeShape(*view.scene(), view.viewState(), edge).line.at(0.3).toPoint();
    }

    ui::Theme theme;
    ui::GraphView view;
};

void turnWheel(ui::GraphView &view, QPointF at, int turn)
{
    QWheelEvent event(at, view.mapToGlobal(at), {}, QPoint(0, turn), {}, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &event);
}

/// Actors and edges in number, in clumps rather than laid out, which would take long.
render::ScenePtr veryLargeScene(int actors, int edges)
{
    graph::Graph graph = support::madeGraph(actors, edges);
    layout::Positions positions;
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        graph.nodes[i].actor.id = model::ActorId{static_cast<qint64>(i + 1)};
        const double turn = static_cast<double>(i) * 2.39996;
        const double out = 60 * std::sqrt(static_cast<double>(i) / 60 + 1);
        const QPointF clump(static_cast<double>(i % 60 % 10) * 1800, static_cast<double>(i % 60) * 180);
        positions.push_back(clump + out * QPointF(std::cos(turn), std::sin(turn)));
    }
    return render::makeScene(std::move(graph), positions, render::defaultFonts());
}

/// Milliseconds of this thread's own work, which other programs do not lengthen.
double ownWork()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

void TestGraphView::namesAreDrawnAnewAtRest()
{
    ui::Theme theme;
    const render::ScenePtr scene = veryLargeScene(1'000, 6'000);
    render::ViewState view;
    view.palette = &theme.colours();
    constexpr QSize size(900, 600);
    view.camera = render::fitted(scene->bounds(), size, {});
    ui::GraphFrames frames;
    QImage shown(size, QImage::Format_RGB32);
    const auto paint = [&](bool moving) {
        QPainter painter(&shown);
        frames.paint(painter, scene, view, {}, size, 1, moving);
        return frames.isWhole(scene, view);
    };
    QTRY_VERIFY(paint(false));
    for (int step = 0; step < 3; ++step) {
        for (int frame = 0; frame < 20; ++frame) {
            if (frame % 10 == 0)
                view.camera.scale *= 1.3;
            paint(true);
            QTest::qWait(15);
        }
        // Edges and nodes are those drawn while it moved, the names are not.
        QTRY_VERIFY(paint(false));
        QImage expected(size, QImage::Format_RGB32);
        render::paint(expected, *scene, view, *frames.labels(scene, view));
        QCOMPARE(shown, expected);
    }
}

void TestGraphView::wheelZoomsAtThePointer()
{
    SmallView shown;
    const QPointF at(310, 205);
    const QPointF place = shown.view.camera().toScene(at);
    const double before = shown.view.camera().scale;
    turnWheel(shown.view, at, 240);
    QVERIFY(shown.view.camera().scale > 1.3 * before);
    const QPointF off = shown.view.camera().toView(place) - at;
    QVERIFY(off.manhattanLength() < 1e-6);
    turnWheel(shown.view, at, -240);
    QVERIFY(qFuzzyCompare(shown.view.camera().scale, before));
}

void TestGraphView::draggingMovesThePicture()
{
    SmallView shown;
    const QPoint node = shown.nodeAt(0);
    const QPoint ground(12, 580);
    QSignalSpy clicked(&shown.view, &ui::GraphView::emptyClicked);
    QTest::mousePress(&shown.view, Qt::LeftButton, {}, ground);
    for (int i = 1; i <= 5; ++i) {
        const QPoint at = ground + QPoint(20 * i, -10 * i);
        QMouseEvent move(QEvent::MouseMove, at, shown.view.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&shown.view, &move);
    }
    QTest::mouseRelease(&shown.view, Qt::LeftButton, {}, ground + QPoint(100, -50));
    QCOMPARE(shown.nodeAt(0), node + QPoint(100, -50));
    QCOMPARE(clicked.size(), 0);
}

void TestGraphView::clicksTellWhatWasClicked()
{
    SmallView shown;
    QSignalSpy actor(&shown.view, &ui::GraphView::actorClicked);
    QSignalSpy edge(&shown.view, &ui::GraphView::edgeClicked);
    QSignalSpy ground(&shown.view, &ui::GraphView::emptyClicked);
    QSignalSpy opened(&shown.view, &ui::GraphView::actorActivated);
    QTest::mouseClick(&shown.view, Qt::LeftButton, {}, shown.nodeAt(2));
    QCOMPARE(actor[0][0].value<model::ActorId>(), model::ActorId{3});
    QTest::mouseClick(&shown.view, Qt::LeftButton, {}, shown.edgeAt(1));
    QCOMPARE(edge[0][0].value<query::EdgeKey>(), shown.view.scene()->graph().keyOf(1));
    QTest::mouseClick(&shown.view, Qt::LeftButton, {}, QPoint(5, 5));
    QCOMPARE(ground.size(), 1);
    QTest::mouseDClick(&shown.view, Qt::LeftButton, {}, shown.nodeAt(2));
    QCOMPARE(opened.size(), 1);
    QSignalSpy read(&shown.view, &ui::GraphView::edgeActivated);
    QTest::mouseDClick(&shown.view, Qt::LeftButton, {}, shown.edgeAt(1));
    QCOMPARE(read[0][0].value<query::EdgeKey>(), shown.view.scene()->graph().keyOf(1));
    const render::Camera all = shown.view.camera();
    turnWheel(shown.view, QPointF(5, 5), -480);
    QVERIFY(shown.view.camera() != all);
    QTest::mouseDClick(&shown.view, Qt::LeftButton, {}, QPoint(5, 5));
    QTRY_COMPARE(shown.view.camera(), all);
}

void TestGraphView::theMenuIsForWhatWasClickedOrSelected()
{
    SmallView shown;
    QSignalSpy menu(&shown.view, &ui::GraphView::menuRequested);
    const auto ask = [&](QContextMenuEvent::Reason reason, QPoint at) {
        menu.clear();
        QContextMenuEvent event(reason, at, shown.view.mapToGlobal(at));
        QApplication::sendEvent(&shown.view, &event);
        return std::pair(menu[0][0].value<model::ActorId>(), menu[0][1].value<query::EdgeKey>());
    };
    const query::EdgeKey edge = shown.view.scene()->graph().keyOf(1);
    QCOMPARE(ask(QContextMenuEvent::Mouse, shown.nodeAt(2)), std::pair(model::ActorId{3}, query::EdgeKey()));
    QCOMPARE(ask(QContextMenuEvent::Mouse, shown.edgeAt(1)), std::pair(model::ActorId(), edge));
    QCOMPARE(ask(QContextMenuEvent::Mouse, QPoint(5, 5)), std::pair(model::ActorId(), query::EdgeKey()));
    shown.view.showActor(model::ActorId{3});
    QCOMPARE(ask(QContextMenuEvent::Keyboard, QPoint(5, 5)).first, model::ActorId{3});
    shown.view.showEdge(edge);
    QCOMPARE(ask(QContextMenuEvent::Keyboard, QPoint(5, 5)).second, edge);
}

void TestGraphView::keysWalkAndZoom()
{
    SmallView shown;
    QSignalSpy actor(&shown.view, &ui::GraphView::actorClicked);
    shown.view.showActor(model::ActorId{1});
    QTest::keyClick(&shown.view, Qt::Key_Left); // nearest to the left of the middle
    QCOMPARE(actor[0][0].value<model::ActorId>(), model::ActorId{5});
    const double scale = shown.view.camera().scale;
    QTest::keyClick(&shown.view, Qt::Key_Plus);
    QTRY_VERIFY(shown.view.camera().scale > 1.15 * scale);
    const QPointF centre = shown.view.camera().centre;
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(shown.view.camera().centre.x() > centre.x());
    QTest::keyClick(&shown.view, Qt::Key_Up, Qt::ControlModifier);
    QVERIFY(shown.view.camera().centre.y() < centre.y());
    QSignalSpy wanted(&shown.view, &ui::GraphView::quotationsWanted);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QSignalSpy ground(&shown.view, &ui::GraphView::emptyClicked);
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QCOMPARE(ground.size(), 1);
}

void TestGraphView::pointedRowsStandOut()
{
    SmallView shown;
    const QImage before = shown.view.grab().toImage();
    shown.view.hoverEdge(shown.view.scene()->graph().keyOf(1));
    const QImage hovered = shown.view.grab().toImage();
    // What is not pointed at fades towards the ground.
    const QColor full = before.pixelColor(shown.nodeAt(4) + QPoint(0, 5));
    const QColor faded = hovered.pixelColor(shown.nodeAt(4) + QPoint(0, 5));
    const QColor ground = shown.theme.colours().canvas;
    QVERIFY(render::contrast(faded, ground) < render::contrast(full, ground));
    QCOMPARE(hovered.pixelColor(shown.nodeAt(2) + QPoint(0, 5)),
             before.pixelColor(shown.nodeAt(2) + QPoint(0, 5)));
    shown.view.hoverEdge({});
    QCOMPARE(shown.view.grab().toImage(), before);
}

void TestGraphView::groupsOpenWhenClicked()
{
    ui::Theme theme;
    ui::GraphView view(theme);
    view.resize(900, 600);
    view.show();
    view.setScene(tests::clumpedScene(12, 100), true);
    QTRY_VERIFY((view.grab(), view.isWhole()));
    QPoint group;
    for (int y = 0; y < view.height() && group.isNull(); y += 4)
        for (int x = 0; x < view.width() && group.isNull(); x += 4)
            if (view.hitAt(QPointF(x, y)).group >= 0)
                group = QPoint(x, y);
    QVERIFY(!group.isNull());
    QSignalSpy actor(&view, &ui::GraphView::actorClicked);
    const double before = view.camera().scale;
    QTest::mouseClick(&view, Qt::LeftButton, {}, group);
    QTRY_VERIFY(view.camera().scale > 1.5 * before);
    QCOMPARE(actor.size(), 0);
}

void TestGraphView::theMapLeadsElsewhere()
{
    SmallView shown;
    auto *map = shown.view.findChild<ui::OverviewMap *>();
    QVERIFY(!map->isVisible()); // all is in view
    turnWheel(shown.view, QPointF(450, 300), 1200);
    QVERIFY(map->isVisible());
    const QPointF before = shown.view.camera().centre;
    QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(8, 8));
    const QPointF after = shown.view.camera().centre;
    QVERIFY(after.x() < before.x() && after.y() < before.y());
    shown.view.setOverviewShown(false);
    QVERIFY(!map->isVisible());
}

void TestGraphView::noInputWaitsForAVeryLargeGraph()
{
    ui::Theme theme;
    ui::GraphView view(theme);
    view.resize(1920, 1080);
    view.show();
    view.setScene(veryLargeScene(10'000, 100'000), true);
    QTRY_VERIFY_WITH_TIMEOUT((QCoreApplication::processEvents(), view.isWhole()), 60'000);
    double longest = 0;
    const auto measure = [&](auto input) {
        const double before = ownWork();
        input();
        QCoreApplication::processEvents();
        longest = std::max(longest, ownWork() - before);
    };
    for (int i = 0; i < 24; ++i)
        measure([&] { turnWheel(view, QPointF(700, 400), i < 12 ? 120 : -120); });
    QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(5, 5));
    for (int i = 1; i <= 24; ++i)
        measure([&] {
            const QPoint at(5 + 20 * i, 5 + 8 * i);
            QMouseEvent move(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(&view, &move);
        });
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(485, 197));
    QVERIFY2(longest < 50, qPrintable(QString::number(longest)));
    QTRY_VERIFY_WITH_TIMEOUT((QCoreApplication::processEvents(), view.isWhole()), 60'000);
}

QTEST_MAIN(TestGraphView)
#include "tst_graph_view.moc"
