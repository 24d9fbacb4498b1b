// SPDX-License-Identifier: MIT
#include "drawing.h"
#include "layout/circular_order.h"

#include <QTest>

#include <map>
#include <numeric>

using namespace jaccuse;
using namespace jaccuse::tests;
using layout::Kind;
using layout::Positions;
using support::graphOf;
using support::scatteredEdges;

namespace {

std::vector<int> hopsFrom(const graph::Graph &graph, int node)
{
    std::vector<int> hops(graph.nodes.size(), -1);
    hops[static_cast<size_t>(node)] = 0;
    for (bool more = true; more;) {
        more = false;
        for (const graph::GraphEdge &edge : graph.edges) {
            int &from = hops[static_cast<size_t>(edge.from)];
            int &to = hops[static_cast<size_t>(edge.to)];
            for (const auto &[known, other] : {std::pair(&from, &to), std::pair(&to, &from)}) {
                if (*known >= 0 && (*other < 0 || *other > *known + 1)) {
                    *other = *known + 1;
                    more = true;
                }
            }
        }
    }
    return hops;
}

layout::Component componentOf(int nodes, const Edges &edges)
{
    return layout::componentsOf(graphOf(nodes, edges), {}).front();
}

} // namespace

class TestRingsAndCircles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allStandOnOneCircle()
    {
        const graph::Graph graph = graphOf(40, scatteredEdges(40, 70, 2));
        const Positions positions = arrange(Kind::Circle, graph, {}, task::Task()).positions;
        // Through any three of them goes the circle of the others.
        const QPointF a = positions[0];
        const QPointF b = positions[13] - a;
        const QPointF c = positions[27] - a;
        const double area = 2 * (b.x() * c.y() - b.y() * c.x());
        const double bb = QPointF::dotProduct(b, b);
        const double cc = QPointF::dotProduct(c, c);
        const QPointF middle = a + QPointF(c.y() * bb - b.y() * cc, b.x() * cc - c.x() * bb) / area;
        const double radius = lengthOf(positions[0] - middle);
        for (const QPointF &at : positions)
            QVERIFY(std::abs(lengthOf(at - middle) - radius) < 0.01 * radius);
    }

    void aRingIsDrawnWithoutCrossings()
    {
        Edges edges; // a ring whose numbers are mixed up
        for (int i = 0; i < 31; ++i)
            edges.emplace_back(i * 7 % 31, (i + 1) * 7 % 31);
        const layout::Component component = componentOf(31, edges);
        task::Task task;
        layout::Course course(task, 1);
        QCOMPARE(layout::circularCrossings(component, layout::circularOrder(component, course)), 0);
    }

    void theOrderLessensCrossings()
    {
        for (const quint32 seed : {1U, 2U, 3U}) {
            const layout::Component component = componentOf(60, scatteredEdges(60, 120, seed));
            std::vector<int> given(60);
            std::iota(given.begin(), given.end(), 0);
            task::Task task;
            layout::Course course(task, 1);
            std::vector<int> order = layout::circularOrder(component, course);
            QVERIFY(2 * layout::circularCrossings(component, order) <
                    layout::circularCrossings(component, given));
            std::sort(order.begin(), order.end());
            QCOMPARE(order, given);
        }
    }

    void ringsTellTheDistance()
    {
        for (const int middle : {0, 17, 59}) {
            const graph::Graph graph = graphOf(60, scatteredEdges(60, 90, 3));
            layout::Options options;
            options.middle = graph.nodes[static_cast<size_t>(middle)].actor.id;
            const Positions positions = arrange(Kind::EgoRings, graph, options, task::Task()).positions;
            const std::vector<int> hops = hopsFrom(graph, middle);
            std::map<int, std::pair<double, double>> radii; // the least and the greatest
            for (size_t i = 0; i < positions.size(); ++i) {
                const double radius = lengthOf(positions[i] - positions[static_cast<size_t>(middle)]);
                const auto [ring, isNew] = radii.try_emplace(hops[i], radius, radius);
                ring->second = {std::min(ring->second.first, radius), std::max(ring->second.second, radius)};
            }
            double inner = -1;
            for (const auto &[hop, radius] : radii) {
                QVERIFY2(radius.second - radius.first < 1, "one ring for one distance");
                QVERIFY2(radius.first > inner + 30 || hop == 0, "farther actors stand farther out");
                inner = radius.second;
            }
            QCOMPARE(overlapsIn(positions), 0);
        }
    }

    void branchesStayTogetherOnRings()
    {
        // Four neighbours with five of their own each.
        Edges edges;
        for (int i = 1; i <= 4; ++i) {
            edges.emplace_back(0, i);
            for (int k = 0; k < 5; ++k)
                edges.emplace_back(i, 5 + 4 * k + i - 1);
        }
        const graph::Graph graph = graphOf(25, edges);
        layout::Options options;
        options.middle = graph.nodes[0].actor.id;
        const Positions positions = arrange(Kind::EgoRings, graph, options, task::Task()).positions;
        for (const auto &[a, b] : edges) {
            if (a == 0)
                continue;
            const QPointF inner = positions[static_cast<size_t>(a)] - positions[0];
            const QPointF outer = positions[static_cast<size_t>(b)] - positions[0];
            QVERIFY(QPointF::dotProduct(inner, outer) > 0.5 * lengthOf(inner) * lengthOf(outer));
        }
    }
};

QTEST_GUILESS_MAIN(TestRingsAndCircles)
#include "tst_rings_and_circles.moc"
