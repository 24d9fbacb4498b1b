// SPDX-License-Identifier: MIT
#include "graph/graph.h"
#include "support/columns_builder.h"

#include <QTest>

using namespace jaccuse;
using namespace Qt::StringLiterals;
using graph::buildGraph;
using graph::Graph;
using graph::GraphScope;
using model::Responsibility;
using model::Stance;
using query::EdgeKind;
using support::ColumnsBuilder;

namespace {

Graph graphOf(const ColumnsBuilder &builder, const GraphScope &scope = {},
              const query::ClaimFilter &filter = {})
{
    return buildGraph(*query::selectClaims(builder.columns(), filter), scope);
}

QStringList names(const Graph &graph)
{
    QStringList list;
    for (const graph::GraphNode &node : graph.nodes)
        list << node.actor.name;
    return list;
}

ColumnsBuilder chain(int actors)
{
    ColumnsBuilder builder;
    for (int i = 0; i + 1 < actors; ++i)
        for (int k = 0; k < actors - i; ++k)
            builder.claim().pair(QString(QChar(u'A' + i)), QString(QChar(u'A' + i + 1)));
    return builder;
}

} // namespace

class TestGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing()
    {
        const Graph graph = graphOf(ColumnsBuilder());
        QVERIFY(graph.nodes.empty());
        QCOMPARE(graph.nodeOf({1}), -1);
        QCOMPARE(graph.edgeOf({{1}, {2}, EdgeKind::Accuses}), -1);
    }

    void claimsOfOnePairAndKindAreOneEdge()
    {
        ColumnsBuilder builder;
        builder.claim(Stance::Accuses, QDate(2011, 5, 3))
            .pair(u"A"_s, u"B"_s, EdgeKind::Accuses, Responsibility::Linked, query::ClaimantInferred);
        builder.claim(Stance::Accuses, QDate(2013, 3, 15))
            .pair(u"A"_s, u"B"_s, EdgeKind::Accuses, Responsibility::Supports);
        builder.claim(Stance::Denies)
            .pair(u"B"_s, u"A"_s, EdgeKind::Denies, Responsibility::Unspecified, query::ClaimantInferred);
        const Graph graph = graphOf(builder);
        QCOMPARE(graph.edges.size(), 2U);
        const graph::GraphEdge &edge = graph.edges.front();
        QCOMPARE(edge.claims, 2);
        QVERIFY(!edge.inferred);
        QVERIFY(graph.edges.back().inferred);
        QCOMPARE(edge.responsibility, Responsibility::Supports);
        QCOMPARE(QDate::fromJulianDay(edge.firstDay), QDate(2011, 5, 3));
        QCOMPARE(QDate::fromJulianDay(edge.lastDay), QDate(2013, 3, 15));
        QCOMPARE(graph.edges.back().firstDay, query::noDay);
        QCOMPARE(graph.edgeOf(graph.keyOf(0)), 0);
        QCOMPARE(graph.edgeOf(graph.keyOf(1)), 1);
        QCOMPARE(graph.edgeOf({builder.actor(u"A"_s), builder.actor(u"B"_s), EdgeKind::Denies}), -1);
        QCOMPARE(graph.claimsDrawn, 3);
        QCOMPARE(graph.actorsInAll, 2);
    }

    void mostInvolvedFirstThenByName()
    {
        ColumnsBuilder builder;
        builder.claim().pair(u"Z"_s, u"hub"_s);
        builder.claim().pair(u"Y"_s, u"hub"_s);
        QCOMPARE(names(graphOf(builder)), QStringList({u"hub"_s, u"Y"_s, u"Z"_s}));
    }

    void whatActorsSayOfThemselvesIsAMark()
    {
        ColumnsBuilder builder;
        builder.claim(Stance::Admits).pair(u"A"_s, u"A"_s, EdgeKind::Admits);
        builder.claim(Stance::Denies).pair(u"A"_s, u"A"_s, EdgeKind::Denies);
        const Graph graph = graphOf(builder);
        QVERIFY(graph.edges.empty());
        QCOMPARE(graph.nodes.size(), 1U);
        QCOMPARE(graph.nodes[0].admits, 1);
        QCOMPARE(graph.nodes[0].selfMarks, 1);
        QCOMPARE(graph.claimsDrawn, 2);
    }

    void limitSaysWhatIsHidden()
    {
        GraphScope scope;
        scope.mostInvolved = 2;
        const Graph graph = graphOf(chain(4), scope);
        QCOMPARE(names(graph), QStringList({u"B"_s, u"C"_s}));
        QCOMPARE(graph.actorsInAll, 4);
        QCOMPARE(graph.nodes[0].hiddenNeighbours, 1);
        QCOMPARE(graph.nodes[1].hiddenNeighbours, 1);
        QVERIFY(graph.claimsDrawn < graph.claimsInAll);
    }

    void alsoHiddenAndOnly()
    {
        const ColumnsBuilder builder = chain(5);
        GraphScope scope;
        scope.mostInvolved = 2;
        scope.also = {builder.actor(u"E"_s)};
        QCOMPARE(names(graphOf(builder, scope)), QStringList({u"B"_s, u"C"_s, u"E"_s}));
        scope = {};
        scope.hidden = {builder.actor(u"B"_s)};
        // A has nothing left to be drawn with.
        QCOMPARE(names(graphOf(builder, scope)), QStringList({u"C"_s, u"D"_s, u"E"_s}));
        scope = {};
        scope.only = {builder.actor(u"A"_s), builder.actor(u"D"_s)};
        QCOMPARE(names(graphOf(builder, scope)), QStringList({u"A"_s, u"D"_s}));
    }

    void edgeBudgetLeavesNobodyAlone()
    {
        ColumnsBuilder builder;
        for (int i = 0; i < 5; ++i)
            builder.claim().pair(u"A"_s, u"B"_s).pair(u"B"_s, u"A"_s);
        builder.claim().pair(u"C"_s, u"A"_s);
        GraphScope scope;
        scope.strongestEdges = 1;
        const Graph graph = graphOf(builder, scope);
        QCOMPARE(graph.nodes.size(), 3U);
        QCOMPARE(graph.edges.size(), 2U);
        QVERIFY(graph.edgeOf({builder.actor(u"C"_s), builder.actor(u"A"_s), EdgeKind::Accuses}) >= 0);
    }

    void whoIsAskedForKeepsAllEdges()
    {
        ColumnsBuilder builder;
        for (int i = 0; i < 5; ++i)
            builder.claim().pair(u"A"_s, u"B"_s).pair(u"B"_s, u"A"_s);
        for (int i = 0; i < 3; ++i)
            builder.claim().pair(u"C"_s, u"A"_s);
        builder.claim().pair(u"C"_s, u"B"_s);
        GraphScope scope;
        scope.strongestEdges = 1;
        QCOMPARE(graphOf(builder, scope).edges.size(), 2U);
        scope.also = {builder.actor(u"C"_s)};
        const Graph graph = graphOf(builder, scope);
        QVERIFY(graph.edgeOf({builder.actor(u"C"_s), builder.actor(u"A"_s), EdgeKind::Accuses}) >= 0);
        QVERIFY(graph.edgeOf({builder.actor(u"C"_s), builder.actor(u"B"_s), EdgeKind::Accuses}) >= 0);
    }

    void withdrawnIsStruckThroughUnlessAccusedAgain()
    {
        ColumnsBuilder builder;
        builder.claim(Stance::Accuses, QDate(2011, 1, 1)).pair(u"A"_s, u"B"_s);
        builder.claim(Stance::Withdraws, QDate(2012, 1, 1)).pair(u"A"_s, u"B"_s, EdgeKind::Withdraws);
        builder.claim(Stance::Accuses, QDate(2011, 1, 1)).pair(u"C"_s, u"B"_s);
        query::ClaimFilter accusations;
        accusations.stances = {Stance::Accuses};
        const auto withdrawn = [&](const QString &from) {
            const Graph graph = graphOf(builder, {}, accusations);
            const query::EdgeKey key{builder.actor(from), builder.actor(u"B"_s), EdgeKind::Accuses};
            return graph.edges[static_cast<size_t>(graph.edgeOf(key))].withdrawn;
        };
        QVERIFY(withdrawn(u"A"_s));
        QVERIFY(!withdrawn(u"C"_s));
        builder.claim(Stance::Accuses, QDate(2013, 1, 1)).pair(u"A"_s, u"B"_s);
        QVERIFY(!withdrawn(u"A"_s));
    }

    void adjacencyNamesEachEdgeAtBothEnds()
    {
        const Graph graph = graphOf(chain(6));
        for (size_t node = 0; node < graph.nodes.size(); ++node) {
            for (int i = graph.adjacencyStart[node]; i < graph.adjacencyStart[node + 1]; ++i) {
                const auto &edge = graph.edges[static_cast<size_t>(graph.adjacency[static_cast<size_t>(i)])];
                QVERIFY(edge.from == static_cast<int>(node) || edge.to == static_cast<int>(node));
            }
        }
        QCOMPARE(graph.adjacency.size(), 2 * graph.edges.size());
    }
};

QTEST_GUILESS_MAIN(TestGraph)
#include "tst_graph.moc"
