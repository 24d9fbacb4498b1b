// SPDX-License-Identifier: MIT
#include "drawing.h"
#include "layout/accusation_order.h"

#include <QTest>

using namespace jaccuse;
using namespace jaccuse::tests;
using layout::Kind;
using layout::Positions;
using support::graphOf;
using support::scatteredEdges;

namespace {

Positions placed(const graph::Graph &graph)
{
    return arrange(Kind::Layered, graph, {}, task::Task()).positions;
}

bool isUpward(const graph::GraphEdge &edge, const Positions &positions)
{
    return positions[static_cast<size_t>(edge.to)].y() <= positions[static_cast<size_t>(edge.from)].y();
}

int upwardIn(const graph::Graph &graph, const Positions &positions)
{
    return static_cast<int>(std::count_if(graph.edges.begin(), graph.edges.end(),
                                          [&](const auto &edge) { return isUpward(edge, positions); }));
}

/// Whether accusations lead from one node to the other.
bool leads(const graph::Graph &graph, int from, int to)
{
    std::vector<int> reached{from};
    std::vector<quint8> seen(graph.nodes.size(), 0);
    for (size_t head = 0; head < reached.size(); ++head) {
        for (const graph::GraphEdge &edge : graph.edges) {
            if (edge.from != reached[head] || seen[static_cast<size_t>(edge.to)] != 0)
                continue;
            seen[static_cast<size_t>(edge.to)] = 1;
            reached.push_back(edge.to);
        }
    }
    return seen[static_cast<size_t>(to)] != 0;
}

} // namespace

class TestLayeredLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chainsRunFromTopToBottom()
    {
        const graph::Graph graph = graphOf(6, {{0, 1}, {1, 2}, {2, 3}, {4, 2}, {1, 5}});
        const Positions positions = placed(graph);
        QCOMPARE(upwardIn(graph, positions), 0);
        // One who only accuses stands right above whom it accuses, not at the top of all.
        QCOMPARE(positions[4].y(), positions[1].y());
    }

    void withoutRingsNothingPointsUpward()
    {
        for (const quint32 seed : {1U, 2U, 3U, 4U}) {
            const graph::Graph graph =
                graphOf(80, scatteredEdges(80, 160, seed)); // from lower to higher numbers
            const Positions positions = placed(graph);
            QCOMPARE(upwardIn(graph, positions), 0);
            QCOMPARE(overlapsIn(positions), 0);
        }
    }

    void onlyRingsPointUpward()
    {
        for (const quint32 seed : {1U, 2U, 3U, 4U}) {
            Edges edges = scatteredEdges(60, 110, seed);
            for (size_t i = 0; i < edges.size(); i += 7)
                std::swap(edges[i].first, edges[i].second);
            const graph::Graph graph = graphOf(60, edges);
            const Positions positions = placed(graph);
            for (const graph::GraphEdge &edge : graph.edges) {
                if (isUpward(edge, positions))
                    QVERIFY2(leads(graph, edge.to, edge.from), "an upward edge closes a ring");
            }
            QVERIFY(upwardIn(graph, positions) <= 16); // no more than were turned
        }
    }

    void aRingIsOpenedWhereFewestClaimsAre()
    {
        graph::Graph graph = graphOf(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}});
        for (graph::GraphEdge &edge : graph.edges)
            edge.claims = 5;
        graph.edges[1].claims = 1;
        const Positions positions = placed(graph);
        QCOMPARE(upwardIn(graph, positions), 1);
        QVERIFY(isUpward(graph.edges[1], positions));
    }

    void mutualAccusationsPointBothWays()
    {
        graph::Graph graph = graphOf(2, {{0, 1}, {1, 0}});
        graph.edges[1].claims = 3;
        const Positions positions = placed(graph);
        QVERIFY2(positions[1].y() < positions[0].y(), "the one that accuses more stands above");
    }

    void answersDoNotTurnTheOrder()
    {
        graph::Graph graph = graphOf(3, {{0, 1}, {1, 0}, {2, 1}});
        graph.edges[1].kind = query::EdgeKind::Denies;
        graph.edges[1].claims = 9;
        graph.edges[2].kind = query::EdgeKind::Defends;
        const Positions positions = placed(graph);
        QVERIFY(positions[0].y() < positions[1].y());
        QCOMPARE(overlapsIn(positions), 0);
    }

    void aWideLayerStandsInRows()
    {
        Edges edges;
        for (int i = 1; i < 100; ++i)
            edges.emplace_back(i, 0);
        const graph::Graph graph = graphOf(100, edges);
        const Positions positions = placed(graph);
        const QRectF bounds = boundsOf(positions);
        QVERIFY2(bounds.width() < 3 * bounds.height(), "a hundred accusers side by side would be a line");
        QCOMPARE(upwardIn(graph, positions), 0);
        QCOMPARE(overlapsIn(positions), 0);
    }

    void treesCrossNothing()
    {
        Edges edges;
        for (int i = 1; i < 31; ++i)
            edges.emplace_back((i - 1) / 2, i);
        layout::Options wide;
        wide.aspect = 4;
        const Positions positions = arrange(Kind::Layered, graphOf(31, edges), wide, task::Task()).positions;
        const auto turn = [&](int a, int b, int c) {
            const QPointF along = positions[static_cast<size_t>(b)] - positions[static_cast<size_t>(a)];
            const QPointF off = positions[static_cast<size_t>(c)] - positions[static_cast<size_t>(a)];
            return along.x() * off.y() - along.y() * off.x();
        };
        int crossings = 0;
        for (const auto &[a, b] : edges)
            for (const auto &[c, d] : edges)
                if (a < c && a != d && b != c && b != d)
                    crossings +=
                        turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0 ? 1 : 0;
        QCOMPARE(crossings, 0);
    }

    void longRingsNeedNoDeepStack()
    {
        constexpr int size = 200'000;
        std::vector<layout::Arc> arcs;
        for (int i = 0; i < size; ++i)
            arcs.push_back({i, (i + 1) % size, 1});
        const std::vector<int> ranks = layout::ranksOf(size, arcs);
        int back = 0;
        for (const layout::Arc &arc : arcs)
            back += ranks[static_cast<size_t>(arc.to)] < ranks[static_cast<size_t>(arc.from)] ? 1 : 0;
        QCOMPARE(back, 1);
    }
};

QTEST_GUILESS_MAIN(TestLayeredLayout)
#include "tst_layered_layout.moc"
