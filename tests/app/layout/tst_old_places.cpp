// SPDX-License-Identifier: MIT
// The map stays the person's map.
#include "drawing.h"

#include <QTest>

using namespace jaccuse;
using namespace jaccuse::tests;
using layout::Kind;
using layout::Options;
using layout::Positions;
using support::graphOf;
using support::scatteredEdges;

namespace {

Positions placed(const graph::Graph &graph, const Options &options = {})
{
    return arrange(Kind::Force, graph, options, task::Task()).positions;
}

/// A graph less some of its nodes, and where those that are left stand in the whole.
struct Part
{
    graph::Graph graph;
    std::vector<size_t> inWhole;
};

template <class Stays>
Part partOf(const graph::Graph &whole, Stays stays)
{
    std::vector<int> place(whole.nodes.size(), -1);
    Part part;
    for (size_t i = 0; i < whole.nodes.size(); ++i) {
        if (!stays(static_cast<int>(i)))
            continue;
        place[i] = static_cast<int>(part.inWhole.size());
        part.inWhole.push_back(i);
    }
    Edges edges;
    for (const graph::GraphEdge &edge : whole.edges) {
        const int from = place[static_cast<size_t>(edge.from)];
        const int to = place[static_cast<size_t>(edge.to)];
        if (from >= 0 && to >= 0)
            edges.emplace_back(from, to);
    }
    part.graph = graphOf(static_cast<int>(part.inWhole.size()), edges);
    for (size_t i = 0; i < part.inWhole.size(); ++i)
        part.graph.nodes[i].actor.id = whole.nodes[part.inWhole[i]].actor.id;
    return part;
}

double farthest(const Positions &positions, const Part &part, const Positions &old)
{
    double far = 0;
    for (size_t i = 0; i < positions.size(); ++i)
        far = std::max(far, lengthOf(positions[i] - old[part.inWhole[i]]));
    return far;
}

} // namespace

class TestOldPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filteringMovesNothing_data()
    {
        QTest::addColumn<int>("nodes");
        for (const int nodes : {40, 200, 800, 2000})
            QTest::addRow("%d nodes", nodes) << nodes;
    }
    void filteringMovesNothing()
    {
        QFETCH(int, nodes);
        const graph::Graph whole = graphOf(nodes, scatteredEdges(nodes, 2 * nodes, 9));
        const Positions old = placed(whole);
        Options options;
        options.start = placesOf(whole, old);
        for (const int step : {3, 2}) {
            const Part part = partOf(whole, [&](int node) { return node % step != 1; });
            QVERIFY(farthest(placed(part.graph, options), part, old) < 1);
        }
        QVERIFY(farthest(placed(whole, options), partOf(whole, [](int) { return true; }), old) < 1);
    }

    void comingBackMovesLittle_data()
    {
        QTest::addColumn<int>("nodes");
        for (const int nodes : {40, 200, 800, 2000})
            QTest::addRow("%d nodes", nodes) << nodes;
    }
    void comingBackMovesLittle()
    {
        QFETCH(int, nodes);
        const graph::Graph whole = graphOf(nodes, scatteredEdges(nodes, 2 * nodes, 9));
        const Part part = partOf(whole, [](int node) { return node % 10 != 4; });
        const Positions old = placed(part.graph);
        Options options;
        options.start = placesOf(part.graph, old);
        const Positions positions = placed(whole, options);
        QCOMPARE(overlapsIn(positions), 0);
        double moved = 0;
        for (size_t i = 0; i < old.size(); ++i)
            moved += lengthOf(positions[part.inWhole[i]] - old[i]) / static_cast<double>(old.size());
        const QRectF bounds = boundsOf(old);
        QVERIFY2(moved < 0.03 * (bounds.width() + bounds.height()), qPrintable(QString::number(moved)));
        // New ones stand near those that they have to do with.
        for (size_t node = 4; node < whole.nodes.size(); node += 10) {
            double nearest = 1e9;
            for (const graph::GraphEdge &edge : whole.edges) {
                if (edge.from == static_cast<int>(node) || edge.to == static_cast<int>(node))
                    nearest = std::min(nearest, lengthOf(positions[static_cast<size_t>(edge.from)] -
                                                         positions[static_cast<size_t>(edge.to)]));
            }
            QVERIFY(nearest < 1e9);
            QVERIFY(nearest < 0.5 * (bounds.width() + bounds.height()));
        }
    }

    void aDraggedNodeStaysPut()
    {
        const graph::Graph graph = graphOf(50, scatteredEdges(50, 80, 4));
        Options options;
        const Positions old = placed(graph);
        options.start = placesOf(graph, old);
        const model::ActorId dragged = graph.nodes[7].actor.id;
        const QPointF there = old[20] + QPointF(5, 3); // onto another
        options.start[dragged] = there;
        options.pinned.insert(dragged);
        const Positions positions = placed(graph, options);
        QCOMPARE(positions[7], there);
        QCOMPARE(overlapsIn(positions), 0);
        int moved = 0;
        for (size_t i = 0; i < old.size(); ++i)
            moved += i != 7 && lengthOf(positions[i] - old[i]) > 1 ? 1 : 0;
        QVERIFY2(moved < 10, "only those in the way give way");
    }

    void aNewPartStandsBesideWhatWasThere()
    {
        const graph::Graph before = graphOf(30, scatteredEdges(30, 40, 2));
        const Positions old = placed(before);
        Edges edges = scatteredEdges(30, 40, 2);
        for (const auto &[a, b] : scatteredEdges(20, 25, 3))
            edges.emplace_back(a + 30, b + 30);
        Options options;
        options.start = placesOf(before, old);
        const Positions positions = placed(graphOf(50, edges), options);
        for (size_t i = 0; i < old.size(); ++i)
            QVERIFY(lengthOf(positions[i] - old[i]) < 1);
        QCOMPARE(overlapsIn(positions), 0);
    }

    void twoPartsBecomeOne()
    {
        Edges edges = scatteredEdges(25, 35, 2);
        for (const auto &[a, b] : scatteredEdges(25, 35, 3))
            edges.emplace_back(a + 25, b + 25);
        const graph::Graph before = graphOf(50, edges);
        const Positions old = placed(before);
        edges.emplace_back(3, 40);
        Options options;
        options.start = placesOf(before, old);
        const Positions positions = placed(graphOf(50, edges), options);
        for (size_t i = 0; i < old.size(); ++i)
            QVERIFY(lengthOf(positions[i] - old[i]) < 1);
    }
};

QTEST_GUILESS_MAIN(TestOldPlaces)
#include "tst_old_places.moc"
