// SPDX-License-Identifier: MIT
#include "app/render/sample_scenes.h"
#include "graph/graph_view.h"
#include "theme.h"

#include <QProxyStyle>
#include <QSignalSpy>
#include <QTest>

using namespace jaccuse;

namespace {

/// The small graph with ids, its nodes on a grid; some of them elsewhere, some left out.
render::ScenePtr sceneOf(size_t nodes, QPointF lastNodeAt = QPointF(420, 60))
{
    graph::Graph graph = tests::smallGraph();
    for (size_t i = 0; i < graph.nodes.size(); ++i)
        graph.nodes[i].actor.id = model::ActorId{static_cast<qint64>(i + 1)};
    layout::Positions positions = {{0, 0}, {300, 0}, {0, 250}, {-300, 60}, {300, 250}, {-250, 260}};
    positions.push_back(lastNodeAt);
    graph.nodes.resize(nodes);
    std::erase_if(graph.edges, [&](const graph::GraphEdge &edge) {
        return static_cast<size_t>(std::max(edge.from, edge.to)) >= nodes;
    });
    graph::fillAdjacency(graph);
    return render::makeScene(graph, positions, render::defaultFonts());
}

/// A person who asked for less movement.
class StillStyle : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

} // namespace

/// What is seen between one scene and the next, and of a node that is held.
class TestGraphMotion : public QObject
{
    Q_OBJECT

private:
    ui::Theme m_theme;
    std::unique_ptr<ui::GraphView> m_view;

    [[nodiscard]] QImage seen() const { return m_view->grab().toImage(); }

    /// The scene as a view shows it that never had another, by the camera of this one.
    [[nodiscard]] QImage still(const render::ScenePtr &scene) const
    {
        ui::GraphView other(m_theme);
        other.resize(m_view->size());
        other.setScene(scene, true);
        other.lookAt(m_view->camera());
        return other.grab().toImage();
    }

    [[nodiscard]] QPoint pixelOf(QPointF place) const { return m_view->camera().toView(place).toPoint(); }

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<ui::GraphView>(m_theme);
        m_view->resize(900, 600);
        m_view->setFocusPolicy(Qt::NoFocus); // its frame is no part of what is compared
        m_view->show();
        m_view->setScene(sceneOf(7), true);
        m_view->zoomBy(0.9); // the camera stays from now on
        QTRY_COMPARE(m_view->camera().scale, m_view->sight()->scale);
    }

    void aViewResizedOnTheWayArrivesAllTheSame()
    {
        const double before = m_view->camera().scale;
        m_view->zoomBy(2);
        m_view->zoomBy(2);
        QVERIFY(m_view->isMoving());
        m_view->resize(900, 570);
        QTRY_VERIFY(!m_view->isMoving());
        QVERIFY(qFuzzyCompare(m_view->camera().scale, 4 * before));
    }

    void whatWasLookedAtIsKeptToThroughOtherSizes()
    {
        render::Camera asked = m_view->camera();
        asked.scale *= 1.5;
        asked.centre += QPointF(31, 17);
        m_view->resize(700, 300);
        m_view->lookAt(asked);
        QCOMPARE(m_view->sight(), asked);
        QTRY_VERIFY(!m_view->isMoving());
        QVERIFY(qFuzzyCompare(m_view->camera().scale, asked.scale / 2));
        m_view->resize(900, 600);
        QCOMPARE(m_view->camera(), asked);
    }

    void aNodeMovesFromWhereItWasToWhereItIs()
    {
        const QColor fill = m_theme.colours().node(model::ActorKind::Organ, true).fill;
        const QPointF old(420, 60);
        const QPointF place(420, 160);
        const auto node = [&](QPointF at) { return seen().pixelColor(pixelOf(at)) == fill; };
        QVERIFY(node(old));
        const render::ScenePtr next = sceneOf(7, place);
        m_view->setScene(next, false);
        QVERIFY(node(old)); // at first nothing has moved
        QVERIFY(!node(place));
        QTRY_VERIFY(!node(old));
        QTRY_COMPARE(seen(), still(next));
    }

    void whoGoesAndWhoComesFades()
    {
        const QColor canvas = m_theme.colours().canvas;
        const QColor fill = m_theme.colours().node(model::ActorKind::Organ, true).fill;
        const QPoint last = pixelOf(QPointF(420, 60));
        const render::ScenePtr without = sceneOf(6);
        QCOMPARE(seen().pixelColor(last), fill);
        m_view->setScene(without, false);
        QCOMPARE(seen().pixelColor(last), fill); // at first nobody has gone
        bool between = false;
        QTRY_VERIFY2_WITH_TIMEOUT(
            [&] {
                const QColor colour = seen().pixelColor(last);
                between = between || (colour != fill && colour != canvas);
                return colour == canvas;
            }(),
            "it never went", 3000);
        QVERIFY(between);
        QTRY_COMPARE(seen(), still(without));
        m_view->setScene(sceneOf(7), false);
        QCOMPARE(seen().pixelColor(last), canvas);
        QTRY_COMPARE(seen(), still(sceneOf(7)));
    }

    void anyInputEndsIt_data()
    {
        QTest::addColumn<int>("input");
        QTest::newRow("key") << 0;
        QTest::newRow("button") << 1;
        QTest::newRow("wheel") << 2;
    }

    void anyInputEndsIt()
    {
        QFETCH(int, input);
        const render::ScenePtr next = sceneOf(6, {});
        m_view->setScene(next, false);
        QVERIFY(seen() != still(next));
        if (input == 0)
            QTest::keyClick(m_view.get(), Qt::Key_Shift);
        else if (input == 1)
            QTest::mousePress(m_view.get(), Qt::MiddleButton, {}, QPoint(3, 3));
        else {
            QWheelEvent wheel(QPointF(450, 300), QPointF(450, 300), {}, QPoint(0, 120), Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(m_view.get(), &wheel);
        }
        QTRY_COMPARE_WITH_TIMEOUT(seen(), still(next), 150);
    }

    void anotherChangeGoesOnFromWhatIsSeen()
    {
        const QPointF far(420, -160);
        m_view->setScene(sceneOf(7, far), false);
        QTest::qWait(120);
        const QImage halfway = seen();
        m_view->setScene(sceneOf(7), false);
        // The picture does not jump: the node is where it was a moment ago.
        const QImage after = seen();
        int changed = 0;
        for (int y = 0; y < after.height(); ++y)
            for (int x = 0; x < after.width(); ++x)
                changed += after.pixel(x, y) != halfway.pixel(x, y) ? 1 : 0;
        QVERIFY2(changed < 900 * 600 / 50, qPrintable(QString::number(changed)));
        QTRY_COMPARE(seen(), still(sceneOf(7)));
    }

    void nothingMovesWhereItIsNotWanted_data()
    {
        QTest::addColumn<bool>("bySystem");
        QTest::newRow("switched off") << false;
        QTest::newRow("reduced by the system") << true;
    }

    void nothingMovesWhereItIsNotWanted()
    {
        QFETCH(bool, bySystem);
        StillStyle style;
        if (bySystem)
            m_view->setStyle(&style);
        else
            m_view->setAnimated(false);
        const render::ScenePtr next = sceneOf(6, {});
        m_view->setScene(next, false);
        QCOMPARE(seen(), still(next));
        m_view->zoomBy(2);
        QCOMPARE(m_view->camera().scale, m_view->sight()->scale);
        m_view.reset(); // before its style
    }

    void theCameraThatShowsAllGoesAlong()
    {
        m_view->fitAll();
        QTRY_VERIFY(!m_view->sight());
        QTest::qWait(400);
        const double scale = m_view->camera().scale;
        m_view->setScene(sceneOf(7, QPointF(1500, 60)), false);
        QCOMPARE(m_view->camera().scale, scale);
        QTRY_VERIFY(m_view->camera().scale < 0.7 * scale);
        QVERIFY(!m_view->sight());
    }

    void aNodeOfALargeGraphIsHeldAsAShadow()
    {
        const render::ScenePtr made = tests::crowdedScene(150, 700);
        graph::Graph graph = made->graph();
        layout::Positions positions;
        for (size_t i = 0; i < graph.nodes.size(); ++i) {
            graph.nodes[i].actor.id = model::ActorId{static_cast<qint64>(i + 1)};
            positions.push_back(made->nodes()[i].position);
        }
        graph.adjacencyStart.assign(graph.nodes.size() + 1, 0);
        graph.adjacency.clear();
        const render::ScenePtr large = render::makeScene(graph, positions, render::defaultFonts());
        m_view->setScene(large, true);
        const QPoint from = pixelOf(large->nodes()[0].position);
        QTRY_VERIFY(seen().pixelColor(from) != m_theme.colours().canvas);
        QSignalSpy moved(m_view.get(), &ui::GraphView::actorMoved);
        const QPoint to(from.x() > 450 ? 60 : 840, 40);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_view.get(), (from + to) / 2);
        QTest::mouseMove(m_view.get(), to);
        QCOMPARE(m_view->scene(), large); // nothing is built anew while the pointer moves
        QTRY_COMPARE(seen().pixelColor(to), m_theme.colours().canvas);
        bool ring = false;
        for (int x = to.x() - 40; x < to.x() + 40; ++x)
            ring = ring || seen().pixelColor(x, to.y()) == m_theme.colours().accent;
        QVERIFY(ring);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, to);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.front().front().value<model::ActorId>(), model::ActorId{1});
        QVERIFY((m_view->camera().toView(moved.front()[1].toPointF()) - to).manhattanLength() < 3);
    }
};

QTEST_MAIN(TestGraphMotion)
#include "tst_graph_motion.moc"
