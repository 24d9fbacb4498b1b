// SPDX-License-Identifier: MIT
#include "graph/neighbourhood.h"
#include "graph/scope_moves.h"
#include "support/columns_builder.h"

#include <QTest>

using namespace jaccuse;
using namespace Qt::StringLiterals;
using graph::Direction;
using graph::GraphScope;
using query::EdgeKind;
using support::ColumnsBuilder;

/// Who is one hop away, and what expanding, collapsing, hiding and isolating make of the scope.
class TestNeighbourhood : public QObject
{
    Q_OBJECT

private:
    using Ids = std::vector<model::ActorId>;

    /// Hub accuses A (3 claims) and B, is accused by B (2) and C, denied by D; B accuses E.
    static ColumnsBuilder hub()
    {
        ColumnsBuilder builder;
        for (int i = 0; i < 3; ++i)
            builder.claim().pair(u"Hub"_s, u"A"_s);
        builder.claim().pair(u"Hub"_s, u"B"_s);
        for (int i = 0; i < 2; ++i)
            builder.claim().pair(u"B"_s, u"Hub"_s);
        builder.claim().pair(u"C"_s, u"Hub"_s);
        builder.claim(model::Stance::Denies).pair(u"D"_s, u"Hub"_s, EdgeKind::Denies);
        builder.claim().pair(u"B"_s, u"E"_s);
        builder.claim(model::Stance::Admits).pair(u"Hub"_s, u"Hub"_s, EdgeKind::Admits);
        return builder;
    }

    static Ids ids(const ColumnsBuilder &builder, const QStringList &names)
    {
        Ids found;
        for (const QString &name : names)
            found.push_back(builder.actor(name));
        return found;
    }

    static QSet<model::ActorId> setOf(const ColumnsBuilder &builder, const QStringList &names)
    {
        const Ids found = ids(builder, names);
        return {found.begin(), found.end()};
    }

private Q_SLOTS:
    void byStanceDirectionAndNumber()
    {
        const ColumnsBuilder builder = hub();
        const auto selection = query::selectClaims(builder.columns(), {});
        const QSet<model::ActorId> middle{builder.actor(u"Hub"_s)};
        const auto found = [&](const graph::HopChoice &choice) {
            return graph::neighbours(*selection, middle, choice);
        };
        QCOMPARE(found({}), ids(builder, {u"A"_s, u"B"_s, u"C"_s, u"D"_s}));
        QCOMPARE(found({EdgeKind::Accuses, Direction::Out, 99}), ids(builder, {u"A"_s, u"B"_s}));
        QCOMPARE(found({EdgeKind::Accuses, Direction::In, 99}), ids(builder, {u"B"_s, u"C"_s}));
        QCOMPARE(found({std::nullopt, Direction::In, 99}), ids(builder, {u"B"_s, u"C"_s, u"D"_s}));
        QCOMPARE(found({EdgeKind::Denies, Direction::Either, 99}), ids(builder, {u"D"_s}));
        QCOMPARE(found({std::nullopt, Direction::Either, 2}), ids(builder, {u"A"_s, u"B"_s}));
        QCOMPARE(found({std::nullopt, Direction::Either, 0}), Ids());
        QVERIFY(graph::neighbours(*selection, {{99}}).empty());
    }

    void ofSeveralAndOnlyWhatTheFilterLetsThrough()
    {
        const ColumnsBuilder builder = hub();
        const QSet<model::ActorId> both = setOf(builder, {u"Hub"_s, u"B"_s});
        QCOMPARE(graph::neighbours(*query::selectClaims(builder.columns(), {}), both),
                 ids(builder, {u"A"_s, u"C"_s, u"D"_s, u"E"_s}));
        query::ClaimFilter denials;
        denials.stances = {model::Stance::Denies};
        QCOMPARE(graph::neighbours(*query::selectClaims(builder.columns(), denials), both),
                 ids(builder, {u"D"_s}));
    }

    void hiddenOnesAloneAndInGroups()
    {
        const ColumnsBuilder builder = hub();
        const auto selection = query::selectClaims(builder.columns(), {});
        const model::ActorId middle = builder.actor(u"Hub"_s);
        const auto drawn =
            graph::buildGraph(*selection, graph::isolating({}, setOf(builder, {u"Hub"_s, u"A"_s})));
        QCOMPARE(graph::hiddenNeighbours(*selection, drawn, middle), ids(builder, {u"B"_s, u"C"_s, u"D"_s}));
        // The most are counted among the hidden.
        QCOMPARE(graph::hiddenNeighbours(*selection, drawn, middle, {std::nullopt, Direction::Either, 1}),
                 ids(builder, {u"B"_s}));
        QCOMPARE(drawn.nodes[static_cast<size_t>(drawn.nodeOf(middle))].hiddenNeighbours, 3);

        const auto groups = graph::hiddenGroups(*selection, drawn, middle);
        QCOMPARE(groups.size(), 3U);
        QCOMPARE(groups[0].kind, EdgeKind::Accuses);
        QCOMPARE(groups[0].direction, Direction::Out);
        QCOMPARE(groups[0].actors, 1);
        QCOMPARE(groups[1].direction, Direction::In);
        QCOMPARE(groups[1].actors, 2);
        QCOMPARE(groups[2].kind, EdgeKind::Denies);
        QVERIFY(graph::hiddenGroups(*selection, graph::buildGraph(*selection, {}), middle).empty());
    }

    void leavesHaveNobodyElse()
    {
        const ColumnsBuilder builder = hub();
        const auto selection = query::selectClaims(builder.columns(), {});
        const auto all = graph::buildGraph(*selection, {});
        QCOMPARE(graph::leaves(all, builder.actor(u"Hub"_s)), setOf(builder, {u"A"_s, u"C"_s, u"D"_s}));
        QCOMPARE(graph::leaves(all, builder.actor(u"B"_s)), setOf(builder, {u"E"_s}));
        QVERIFY(graph::leaves(all, {99}).isEmpty());
    }

    void expandingUndoesCollapsing()
    {
        const ColumnsBuilder builder = hub();
        const auto selection = query::selectClaims(builder.columns(), {});
        const model::ActorId middle = builder.actor(u"Hub"_s);
        const auto all = graph::buildGraph(*selection, {});
        const GraphScope collapsed = graph::hiding({}, graph::leaves(all, middle));
        const auto fewer = graph::buildGraph(*selection, collapsed);
        QCOMPARE(fewer.nodes.size(), 3U);
        QCOMPARE(fewer.nodes[static_cast<size_t>(fewer.nodeOf(middle))].hiddenNeighbours, 3);
        const auto hidden = graph::hiddenNeighbours(*selection, fewer, middle);
        const GraphScope expanded = graph::showing(collapsed, {hidden.begin(), hidden.end()});
        QCOMPARE(graph::buildGraph(*selection, expanded).nodes.size(), all.nodes.size());
    }

    void isolatingShowsWhatWasHidden()
    {
        const ColumnsBuilder builder = hub();
        const auto selection = query::selectClaims(builder.columns(), {});
        GraphScope scope = graph::hiding({}, setOf(builder, {u"A"_s, u"C"_s}));
        scope = graph::isolating(scope, setOf(builder, {u"Hub"_s, u"A"_s}));
        QCOMPARE(graph::buildGraph(*selection, scope).nodes.size(), 2U);
        QCOMPARE(scope.hidden, setOf(builder, {u"C"_s}));
        // To expand what is isolated adds to it.
        scope = graph::showing(scope, setOf(builder, {u"C"_s}));
        QCOMPARE(graph::buildGraph(*selection, scope).nodes.size(), 3U);
    }
};

QTEST_GUILESS_MAIN(TestNeighbourhood)
#include "tst_neighbourhood.moc"
