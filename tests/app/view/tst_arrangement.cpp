// SPDX-License-Identifier: MIT
#include "support/graph_builder.h"
#include "view/arrangement.h"

#include <QTest>

#include <cmath>

using namespace jaccuse;
using support::graphOf;
using support::scatteredEdges;
using view::View;

namespace {

layout::Positions arranged(const graph::Graph &graph, const View &view)
{
    return view::arrange(graph, std::vector<layout::NodeExtent>(graph.nodes.size()), 1.6, view, task::Task());
}

/// The view with the places that a graph was given.
View with(View view, const graph::Graph &graph, const layout::Positions &positions)
{
    for (size_t i = 0; i < positions.size(); ++i)
        view.places.insert(graph.nodes[i].actor.id, positions[i]);
    return view;
}

double far(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

/// Of the circle through three places.
QPointF middleOfCircle(QPointF a, QPointF b, QPointF c)
{
    const QPointF ab = b - a;
    const QPointF ac = c - a;
    const double ab2 = QPointF::dotProduct(ab, ab);
    const double ac2 = QPointF::dotProduct(ac, ac);
    return a + QPointF(ac.y() * ab2 - ab.y() * ac2, ab.x() * ac2 - ac.x() * ab2) /
                   (2 * (ab.x() * ac.y() - ab.y() * ac.x()));
}

} // namespace

class TestArrangement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAreNumbersThatTextCanHold()
    {
        const graph::Graph graph = graphOf(30, scatteredEdges(30, 45, 2));
        for (const QPointF &place : arranged(graph, {})) {
            QCOMPARE(view::keptPlace(place), place);
            QCOMPARE(QString::number(place.x(), 'f', 1).toDouble(), place.x());
        }
    }

    void whatIsLeftStaysWhereItWas()
    {
        const auto edges = scatteredEdges(60, 90, 3);
        const graph::Graph whole = graphOf(60, edges);
        const View before = with({}, whole, arranged(whole, {}));
        // The last twenty actors go, as a filter takes them.
        std::vector<std::pair<int, int>> kept;
        for (const auto &edge : edges)
            if (edge.first < 40 && edge.second < 40)
                kept.push_back(edge);
        const graph::Graph part = graphOf(40, kept);
        const layout::Positions after = arranged(part, before);
        for (size_t i = 0; i < after.size(); ++i)
            QVERIFY2(far(after[i], before.places.value(part.nodes[i].actor.id)) < 1,
                     qPrintable(QString::number(far(after[i], before.places.value(part.nodes[i].actor.id)))));
        // And come back to where they were.
        const layout::Positions again = arranged(whole, with(before, part, after));
        for (size_t i = 0; i < again.size(); ++i)
            QVERIFY(far(again[i], before.places.value(whole.nodes[i].actor.id)) < 1);
    }

    void aPinnedActorStaysExactly()
    {
        const graph::Graph graph = graphOf(30, scatteredEdges(30, 45, 4));
        View view = with({}, graph, arranged(graph, {}));
        const model::ActorId pinned = graph.nodes[7].actor.id;
        view.pins = {pinned};
        view.places.insert(pinned, QPointF(-1234.5, 987.6));
        // With more actors, without most of them, and laid out anew.
        const graph::Graph more = graphOf(45, scatteredEdges(45, 80, 5));
        QCOMPARE(arranged(more, view)[7], QPointF(-1234.5, 987.6));
        QCOMPARE(arranged(graphOf(9, {{0, 7}, {7, 8}}), view)[7], QPointF(-1234.5, 987.6));
        view.places = {{pinned, QPointF(-1234.5, 987.6)}};
        QCOMPARE(arranged(graph, view)[7], QPointF(-1234.5, 987.6));
    }

    void theLayoutIsTheOneOfTheView()
    {
        // A ring of twelve, and a chain that leads away from it.
        const graph::Graph ring = graphOf(12, {{0, 1},
                                               {1, 2},
                                               {2, 3},
                                               {3, 4},
                                               {4, 5},
                                               {5, 6},
                                               {6, 7},
                                               {7, 8},
                                               {8, 9},
                                               {9, 10},
                                               {10, 11},
                                               {11, 0}});
        View view;
        view.layout = layout::Kind::Circle;
        const layout::Positions circle = arranged(ring, view);
        const QPointF middle = middleOfCircle(circle[0], circle[4], circle[8]);
        for (const QPointF &place : circle)
            QVERIFY(std::abs(far(place, middle) - far(circle[0], middle)) < 1);

        const graph::Graph chain = graphOf(4, {{2, 0}, {0, 3}, {3, 1}});
        view.layout = layout::Kind::Layered;
        const layout::Positions layers = arranged(chain, view);
        QVERIFY(layers[2].y() < layers[0].y() && layers[0].y() < layers[3].y() &&
                layers[3].y() < layers[1].y());

        view.layout = layout::Kind::EgoRings;
        view.centre = chain.nodes[3].actor.id;
        const layout::Positions rings = arranged(chain, view);
        QVERIFY(std::abs(far(rings[3], rings[0]) - far(rings[3], rings[1])) < 1);
        QVERIFY(far(rings[3], rings[2]) > far(rings[3], rings[0]) + 10);
    }

    void whoIsPinnedStaysInEveryLayout()
    {
        const graph::Graph graph = graphOf(30, scatteredEdges(30, 45, 6));
        for (const layout::Kind kind :
             {layout::Kind::Force, layout::Kind::Circle, layout::Kind::Layered, layout::Kind::EgoRings}) {
            View view;
            view.layout = kind;
            view.pins = {graph.nodes[4].actor.id, graph.nodes[9].actor.id};
            view.places = {{graph.nodes[4].actor.id, QPointF(300.5, -40)},
                           {graph.nodes[9].actor.id, QPointF(-700, 900.1)}};
            const layout::Positions positions = arranged(graph, view);
            QCOMPARE(positions[4], QPointF(300.5, -40));
            QCOMPARE(positions[9], QPointF(-700, 900.1));
        }
    }

    void placesAreWholeOrNone()
    {
        const graph::Graph graph = graphOf(3, {{0, 1}, {1, 2}});
        View view;
        view.places = {{model::ActorId{1}, QPointF(1, 1)}, {model::ActorId{2}, QPointF(2, 2)}};
        QVERIFY(!view::placesIn(view, graph));
        view.places.insert(model::ActorId{3}, QPointF(3, 3));
        view.places.insert(model::ActorId{4}, QPointF(4, 4)); // not drawn
        QCOMPARE(*view::placesIn(view, graph), layout::Positions({{1, 1}, {2, 2}, {3, 3}}));
    }
};

QTEST_GUILESS_MAIN(TestArrangement)
#include "tst_arrangement.moc"
