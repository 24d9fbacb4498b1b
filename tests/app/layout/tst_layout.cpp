// SPDX-License-Identifier: MIT
#include "layout/layout.h"
#include "support/graph_builder.h"

#include <QRectF>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace jaccuse;
using layout::NodeExtent;
using layout::Positions;
using support::graphOf;
using support::scatteredEdges;
using Edges = std::vector<std::pair<int, int>>;

namespace {

QRectF boxOf(const QPointF &at, const NodeExtent &extent)
{
    const double side = std::max(extent.radius, extent.labelWidth / 2);
    return {at.x() - side, at.y() - extent.radius, 2 * side, 2 * extent.radius + extent.labelHeight};
}

QRectF boundsOf(const Positions &positions)
{
    QRectF bounds;
    for (const QPointF &position : positions)
        bounds |= boxOf(position, {});
    return bounds;
}

Positions layOut(const graph::Graph &graph, const QHash<model::ActorId, QPointF> &start = {})
{
    return layout::layOut(graph, std::vector<NodeExtent>(graph.nodes.size()), 1.6, start, task::Task());
}

int overlapsIn(const Positions &positions, const NodeExtent &extent = {})
{
    int overlaps = 0;
    for (size_t i = 0; i < positions.size(); ++i)
        for (size_t j = 0; j < i; ++j)
            overlaps += boxOf(positions[i], extent).intersects(boxOf(positions[j], extent)) ? 1 : 0;
    return overlaps;
}

double lengthOf(const QPointF &vector)
{
    return std::hypot(vector.x(), vector.y());
}

QHash<model::ActorId, QPointF> placesOf(const graph::Graph &graph, const Positions &positions)
{
    QHash<model::ActorId, QPointF> places;
    for (size_t i = 0; i < positions.size(); ++i)
        places.insert(graph.nodes[i].actor.id, positions[i]);
    return places;
}

/// North Korea, United States, South Korea, China, accuser not named, defectors, prosecution service.
graph::Graph foundingGraph()
{
    return graphOf(7, {{0, 1}, {0, 2}, {2, 0}, {6, 0}, {5, 0}, {4, 0}, {1, 3}, {0, 6}, {0, 4}, {0, 2}});
}

double turn(const QPointF &a, const QPointF &b, const QPointF &c)
{
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
}

int crossingsIn(const Positions &positions, const Edges &edges)
{
    const auto at = [&](int node) { return positions[static_cast<size_t>(node)]; };
    int crossings = 0;
    for (size_t i = 0; i < edges.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            const auto [a, b] = edges[i];
            const auto [c, d] = edges[j];
            if (a == c || a == d || b == c || b == d)
                continue;
            crossings += turn(at(a), at(b), at(c)) * turn(at(a), at(b), at(d)) < 0 &&
                                 turn(at(c), at(d), at(a)) * turn(at(c), at(d), at(b)) < 0
                             ? 1
                             : 0;
        }
    }
    return crossings;
}

/// Accusers and accused as they are in news: so many states accuse each other's groups, each with groups that
/// only it accuses; the hubs are the first nodes.
Edges hubsWithLeaves(int hubs, int leaves)
{
    Edges edges;
    int next = hubs;
    for (int hub = 0; hub < hubs; ++hub)
        for (int i = 0; i < leaves; ++i)
            edges.emplace_back(hub, next++);
    for (int hub = 0; hub < hubs; ++hub) {
        for (int i = 0; i < 3; ++i, ++next) {
            edges.emplace_back(hub, next);
            edges.emplace_back((hub + 1) % hubs, next);
        }
    }
    return edges;
}

/// Each node but the first hangs on one before it.
Edges treeOf(int nodes)
{
    Edges edges;
    for (int i = 1; i < nodes; ++i)
        edges.emplace_back((i * 7) % 11 < 4 ? (i - 1) / 9 : (i - 1) / 2, i);
    return edges;
}

} // namespace

class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOneAndTwo()
    {
        QVERIFY(layOut(graphOf(0, {})).empty());
        QCOMPARE(layOut(graphOf(1, {})).size(), 1U);
        const Positions two = layOut(graphOf(2, {{0, 1}, {1, 0}}));
        QVERIFY(lengthOf(two[0] - two[1]) > 120);
        QVERIFY(lengthOf(two[0] - two[1]) < 260);
        QVERIFY(std::abs(two[0].y() - two[1].y()) < 20);
    }

    void foundingGraphIsComposed()
    {
        const graph::Graph graph = foundingGraph();
        const Positions positions = layOut(graph);
        QCOMPARE(overlapsIn(positions), 0);
        const QRectF bounds = boundsOf(positions);
        QVERIFY2(bounds.width() > 1.15 * bounds.height(), "landscape, as the picture is");
        QVERIFY(lengthOf(bounds.center()) < 40);
        for (const graph::GraphEdge &edge : graph.edges) {
            const double length =
                lengthOf(positions[static_cast<size_t>(edge.from)] - positions[static_cast<size_t>(edge.to)]);
            QVERIFY(length > 130 && length < 260);
        }
        // The neighbours of the hub stand evenly around it.
        std::vector<double> angles;
        for (const size_t node : {1U, 2U, 4U, 5U, 6U}) {
            const QPointF off = positions[node] - positions[0];
            angles.push_back(std::atan2(off.y(), off.x()));
        }
        std::sort(angles.begin(), angles.end());
        for (size_t i = 0; i < angles.size(); ++i) {
            const double next = i + 1 < angles.size() ? angles[i + 1] : angles[0] + 2 * std::numbers::pi;
            QVERIFY(next - angles[i] > 0.8); // five even sectors are 1.26 wide
        }
        // China goes on outwards from the United States.
        const QPointF inner = positions[1] - positions[0];
        const QPointF outer = positions[3] - positions[1];
        QVERIFY(QPointF::dotProduct(inner, outer) > 0.9 * lengthOf(inner) * lengthOf(outer));
    }

    void sameInputSamePlaces()
    {
        const graph::Graph graph = graphOf(60, scatteredEdges(60, 120, 3));
        QCOMPARE(layOut(graph), layOut(graph));
    }

    void starIsEven()
    {
        Edges edges;
        for (int i = 1; i < 100; ++i)
            edges.emplace_back(0, i);
        const Positions positions = layOut(graphOf(100, edges));
        QCOMPARE(overlapsIn(positions), 0);
        QPointF middle;
        for (size_t i = 1; i < positions.size(); ++i)
            middle += (positions[i] - positions[0]) / 99;
        QVERIFY(lengthOf(middle) < 40);
        // No edge runs through a foreign node.
        for (size_t end = 1; end < positions.size(); ++end) {
            const QPointF along = positions[end] - positions[0];
            for (size_t node = 1; node < positions.size(); ++node) {
                const QPointF off = positions[node] - positions[0];
                const double part = QPointF::dotProduct(off, along) / QPointF::dotProduct(along, along);
                if (node != end && part > 0 && part < 1)
                    QVERIFY(lengthOf(off - along * part) > NodeExtent().radius);
            }
        }
    }

    void hubsStandApart()
    {
        constexpr int hubs = 5;
        const Edges edges = hubsWithLeaves(hubs, 8);
        const Positions positions = layOut(graphOf(hubs + 8 * hubs + 3 * hubs, edges));
        QCOMPARE(overlapsIn(positions), 0);
        double length = 0;
        for (const auto &[a, b] : edges)
            length += lengthOf(positions[static_cast<size_t>(a)] - positions[static_cast<size_t>(b)]) /
                      static_cast<double>(edges.size());
        for (size_t hub = 0; hub < hubs; ++hub)
            for (size_t other = 0; other < hub; ++other)
                QVERIFY(lengthOf(positions[hub] - positions[other]) > 1.2 * length);
        // Leaves stand about their own hub, and hardly an edge crosses another.
        for (size_t i = 0; i < 8 * hubs; ++i) {
            const auto [hub, leaf] = edges[i];
            const QPointF at = positions[static_cast<size_t>(leaf)];
            for (size_t other = 0; other < hubs; ++other)
                if (other != static_cast<size_t>(hub))
                    QVERIFY(lengthOf(at - positions[other]) >
                            lengthOf(at - positions[static_cast<size_t>(hub)]));
        }
        QVERIFY2(crossingsIn(positions, edges) <= 6,
                 qPrintable(QString::number(crossingsIn(positions, edges))));
    }

    void aTreeHardlyCrossesItself_data()
    {
        QTest::addColumn<int>("nodes");
        for (const int nodes : {60, 140, 300, 480})
            QTest::addRow("%d", nodes) << nodes;
    }
    void aTreeHardlyCrossesItself()
    {
        QFETCH(int, nodes);
        const Edges edges = treeOf(nodes);
        const Positions positions = layOut(graphOf(nodes, edges));
        QCOMPARE(overlapsIn(positions), 0);
        const int crossings = crossingsIn(positions, edges);
        QVERIFY2(crossings <= nodes / 4, qPrintable(QString::number(crossings)));
    }

    void componentsArePackedApart()
    {
        Edges edges = scatteredEdges(25, 34, 5);
        for (int i = 25; i < 61; i += 2)
            edges.emplace_back(i, i + 1);
        const Positions positions = layOut(graphOf(64, edges)); // and two actors without an edge
        QCOMPARE(overlapsIn(positions), 0);
        const QRectF bounds = boundsOf(positions);
        QVERIFY(bounds.width() / bounds.height() > 1.1 && bounds.width() / bounds.height() < 2.4);
    }

    void nodesAndLabelsStayApart_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("edges");
        QTest::newRow("sparse") << 100 << 110;
        QTest::newRow("dense") << 100 << 400;
        QTest::newRow("some hundreds") << 500 << 2000;
    }

    void nodesAndLabelsStayApart()
    {
        QFETCH(int, nodes);
        QFETCH(int, edges);
        const Positions positions = layOut(graphOf(nodes, scatteredEdges(nodes, edges, 7)));
        QCOMPARE(overlapsIn(positions), 0);
    }

    void thousandsOfNodesStayApart()
    {
        const Positions positions = layOut(graphOf(2000, scatteredEdges(2000, 6000, 7)));
        NodeExtent bare;
        bare.labelWidth = 0;
        bare.labelHeight = 0;
        QCOMPARE(overlapsIn(positions, bare), 0);
        for (const QPointF &position : positions)
            QVERIFY(std::isfinite(position.x()) && std::isfinite(position.y()));
    }

    void knownActorsStayWhereTheyWere()
    {
        const Edges edges = scatteredEdges(30, 40, 9);
        const graph::Graph before = graphOf(30, edges);
        const Positions old = layOut(before);
        QCOMPARE(layOut(before, placesOf(before, old)), old);

        Edges more(edges);
        more.insert(more.end(), {{0, 30}, {4, 31}, {5, 31}, {31, 32}});
        const graph::Graph after = graphOf(33, more);
        const Positions places = layOut(after, placesOf(before, old));
        double moved = 0;
        for (size_t i = 0; i < old.size(); ++i)
            moved += lengthOf(places[i] - old[i]) / static_cast<double>(old.size());
        QVERIFY2(moved < 60, qPrintable(QString::number(moved)));
        QCOMPARE(overlapsIn(places), 0);
        QVERIFY(lengthOf(places[30] - places[0]) < 400);
        QVERIFY(lengthOf(places[32] - places[31]) < 400);
    }

    void newComponentStandsBesideWhatIsKept()
    {
        const graph::Graph before = foundingGraph();
        const Positions old = layOut(before);
        Edges edges;
        for (const graph::GraphEdge &edge : before.edges)
            edges.emplace_back(edge.from, edge.to);
        edges.emplace_back(7, 8);
        const Positions places = layOut(graphOf(9, edges), placesOf(before, old));
        for (size_t i = 0; i < old.size(); ++i)
            QVERIFY(lengthOf(places[i] - old[i]) < 1);
        QCOMPARE(overlapsIn(places), 0);
    }

    void cancelledWorkStops()
    {
        task::Task task;
        task.cancel();
        const graph::Graph graph = graphOf(50, scatteredEdges(50, 80, 1));
        QVERIFY_THROWS_EXCEPTION(task::Cancelled,
                                 layout::layOut(graph, std::vector<NodeExtent>(50), 1.6, {}, task));
    }
};

QTEST_GUILESS_MAIN(TestLayout)
#include "tst_layout.moc"
