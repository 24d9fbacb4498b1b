// SPDX-License-Identifier: MIT
// What holds for every way to draw a graph.
#include "drawing.h"

#include <QElapsedTimer>
#include <QTest>

#include <set>

using namespace jaccuse;
using namespace jaccuse::tests;
using layout::Arrangement;
using layout::Kind;
using layout::Options;
using layout::Positions;
using support::graphOf;
using support::scatteredEdges;

Q_DECLARE_METATYPE(jaccuse::layout::Kind)

namespace {

void addKinds()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("force") << Kind::Force;
    QTest::newRow("circle") << Kind::Circle;
    QTest::newRow("layered") << Kind::Layered;
    QTest::newRow("rings") << Kind::EgoRings;
}

Positions placed(Kind kind, const graph::Graph &graph, const Options &options = {})
{
    return arrange(kind, graph, options, task::Task()).positions;
}

} // namespace

class TestArrange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAndOne_data() { addKinds(); }
    void nothingAndOne()
    {
        QFETCH(Kind, kind);
        QVERIFY(placed(kind, graphOf(0, {})).empty());
        QCOMPARE(placed(kind, graphOf(1, {})).size(), 1U);
        QCOMPARE(overlapsIn(placed(kind, graphOf(2, {}))), 0);
        QCOMPARE(overlapsIn(placed(kind, graphOf(2, {{0, 1}, {1, 0}}))), 0);
    }

    void sameInputSamePlaces_data() { addKinds(); }
    void sameInputSamePlaces()
    {
        QFETCH(Kind, kind);
        const graph::Graph small = graphOfParts(120);
        QCOMPARE(placed(kind, small), placed(kind, small));
        const graph::Graph large = graphOf(700, scatteredEdges(700, 1400, 3));
        const Positions places = placed(kind, large);
        for (const int threads : {1, 2, 5}) {
            Options options;
            options.threads = threads;
            QCOMPARE(placed(kind, large, options), places);
        }
    }

    void nodesAndLabelsNeverOverlap_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("nodes");
        for (const int nodes : {3, 30, 120, 600}) {
            QTest::addRow("force %d", nodes) << Kind::Force << nodes;
            QTest::addRow("circle %d", nodes) << Kind::Circle << nodes;
            QTest::addRow("layered %d", nodes) << Kind::Layered << nodes;
            QTest::addRow("rings %d", nodes) << Kind::EgoRings << nodes;
        }
    }
    void nodesAndLabelsNeverOverlap()
    {
        QFETCH(Kind, kind);
        QFETCH(int, nodes);
        Options options;
        options.extents = mixedExtents(nodes);
        const Positions positions = placed(kind, graphOfParts(nodes), options);
        QVERIFY(allFinite(positions));
        QCOMPARE(overlapsIn(positions, options.extents), 0);
    }

    void partsFillTheAspect_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<double>("aspect");
        for (const double aspect : {0.6, 1.0, 1.8, 3.0}) {
            QTest::addRow("force %.1f", aspect) << Kind::Force << aspect;
            QTest::addRow("circle %.1f", aspect) << Kind::Circle << aspect;
            QTest::addRow("layered %.1f", aspect) << Kind::Layered << aspect;
            QTest::addRow("rings %.1f", aspect) << Kind::EgoRings << aspect;
        }
    }
    void partsFillTheAspect()
    {
        QFETCH(Kind, kind);
        QFETCH(double, aspect);
        Options options;
        options.aspect = aspect;
        Edges edges;
        for (int part = 0; part < 24; ++part)
            for (const auto &[a, b] : scatteredEdges(8, 10, static_cast<quint32>(part)))
                edges.emplace_back(8 * part + a, 8 * part + b);
        const QRectF bounds = boundsOf(placed(kind, graphOf(192, edges), options));
        const double shape = bounds.width() / bounds.height() / aspect;
        QVERIFY2(shape > 0.7 && shape < 1.4, qPrintable(QString::number(shape)));
    }

    void pinnedNodesDoNotMove_data() { addKinds(); }
    void pinnedNodesDoNotMove()
    {
        QFETCH(Kind, kind);
        const graph::Graph graph = graphOfParts(90);
        Options options;
        options.start.insert(graph.nodes[3].actor.id, {700, -350});
        options.start.insert(graph.nodes[11].actor.id, {-200, 120});
        options.start.insert(graph.nodes[70].actor.id, {-900, 500});
        for (auto place = options.start.cbegin(); place != options.start.cend(); ++place)
            options.pinned.insert(place.key());
        const Positions positions = placed(kind, graph, options);
        QCOMPARE(positions[3], QPointF(700, -350));
        QCOMPARE(positions[11], QPointF(-200, 120));
        QCOMPARE(positions[70], QPointF(-900, 500));
        QCOMPARE(overlapsIn(positions), 0);
    }

    void stoppedWorkLeavesTheBestSoFar_data() { addKinds(); }
    void stoppedWorkLeavesTheBestSoFar()
    {
        QFETCH(Kind, kind);
        const graph::Graph graph = graphOf(1500, scatteredEdges(1500, 4500, 4));
        task::Task task;
        task.cancel();
        QElapsedTimer timer;
        timer.start();
        const Arrangement arrangement = arrange(kind, graph, {}, task);
        QVERIFY2(timer.elapsed() < 2000, "stopped before it began");
        QVERIFY(!arrangement.finished);
        QCOMPARE(arrangement.positions.size(), graph.nodes.size());
        QVERIFY(allFinite(arrangement.positions));
        std::set<std::pair<double, double>> different;
        for (const QPointF &at : arrangement.positions)
            different.emplace(at.x(), at.y());
        QCOMPARE(different.size(), graph.nodes.size());
    }

    void forcesCanBeStoppedOnTheWay()
    {
        const graph::Graph graph = graphOf(1500, scatteredEdges(1500, 4500, 4));
        task::Task task;
        Positions first;
        Options options;
        options.show = [&](const Positions &positions) {
            first = positions;
            task.cancel();
        };
        const Arrangement arrangement = arrange(Kind::Force, graph, options, task);
        QVERIFY(!arrangement.finished);
        QCOMPARE(first.size(), graph.nodes.size());
        // What was shown last is what is handed over, but for where the whole stands.
        const QPointF off = arrangement.positions.front() - first.front();
        const QRectF bounds = boundsOf(first);
        for (size_t i = 0; i < first.size(); i += 100)
            QVERIFY(lengthOf(arrangement.positions[i] - first[i] - off) < bounds.width() / 20);
    }

    void progressIsTold()
    {
        std::vector<qint64> steps;
        QString phase;
        const task::Task task([&](const task::Progress &progress) {
            steps.push_back(progress.done);
            phase = progress.phase;
            QVERIFY(progress.done <= progress.total);
        });
        const graph::Graph graph = graphOf(2500, scatteredEdges(2500, 7500, 4));
        QVERIFY(arrange(Kind::Force, graph, {}, task).finished);
        QVERIFY(!phase.isEmpty());
        QVERIFY(steps.size() > 1);
        QVERIFY(std::is_sorted(steps.begin(), steps.end()));
    }

    void firstPlacesComeAtOnce()
    {
        const graph::Graph graph = graphOf(2500, scatteredEdges(2500, 5000, 4));
        Options options;
        QElapsedTimer timer;
        qint64 first = -1;
        Positions shown;
        options.show = [&](const Positions &positions) {
            if (first < 0) {
                first = timer.nsecsElapsed();
                shown = positions;
            }
        };
        timer.start();
        const Positions last = placed(Kind::Force, graph, options);
        QVERIFY(first >= 0);
        QVERIFY2(first * 3 < timer.nsecsElapsed(), "long before the end");
        QVERIFY(allFinite(shown));
        // Neighbours are nearer than nodes are on the whole already.
        double along = 0;
        for (const graph::GraphEdge &edge : graph.edges)
            along += lengthOf(shown[static_cast<size_t>(edge.from)] - shown[static_cast<size_t>(edge.to)]);
        double across = 0;
        for (size_t i = 0; i < graph.edges.size(); ++i)
            across += lengthOf(shown[i % shown.size()] - shown[(i * 7919 + 13) % shown.size()]);
        QVERIFY(along < 0.9 * across);
    }
};

QTEST_GUILESS_MAIN(TestArrange)
#include "tst_arrange.moc"
