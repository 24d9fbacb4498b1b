// SPDX-License-Identifier: MIT
#include "panels/quotation_panel.h"
#include "support/open_window.h"

#include <QAccessible>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using query::EdgeKind;

/// The graph by keyboard alone, and what assistive technology hears of it.
class TestGraphKeys : public QObject
{
    Q_OBJECT

private:
    static ui::GraphView *graphOf(tests::OpenWindow &open) { return &open.window.graph(); }

    static QString selected(tests::OpenWindow &open)
    {
        const ui::GraphView &view = open.window.graph();
        if (view.viewState().selectedNode >= 0)
            return view.spokenNode(view.viewState().selectedNode);
        return view.viewState().selectedEdge >= 0 ? view.spokenEdge(view.viewState().selectedEdge)
                                                  : QString();
    }

    static QStringList names(QAccessibleInterface &canvas)
    {
        QStringList found;
        for (int i = 0; i < canvas.childCount(); ++i)
            found << canvas.child(i)->text(QAccessible::Name);
        return found;
    }

private Q_SLOTS:
    void tabGoesAlongTheEdgesAndOut()
    {
        tests::OpenWindow open;
        open.openSample();
        open.window.graph().setFocus();
        open.window.navigator().visitActor(open.actor(u"United States"_s));
        const graph::Graph &graph = graphOf(open)->scene()->graph();
        const auto node = static_cast<size_t>(graph.nodeOf(open.actor(u"United States"_s)));
        const int edges = graph.adjacencyStart[node + 1] - graph.adjacencyStart[node];
        QCOMPARE(edges, 2);
        QSet<int> seen;
        for (int i = 0; i < edges; ++i) {
            QTest::keyClick(graphOf(open), Qt::Key_Tab);
            QVERIFY(graphOf(open)->hasFocus());
            const int edge = graphOf(open)->viewState().selectedEdge;
            QVERIFY(edge >= 0);
            const graph::GraphEdge &walked = graph.edges[static_cast<size_t>(edge)];
            QVERIFY(walked.from == static_cast<int>(node) || walked.to == static_cast<int>(node));
            seen.insert(edge);
        }
        QCOMPARE(seen.size(), edges);
        for (int i = 0; i < edges; ++i)
            QTest::keyClick(graphOf(open), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(graphOf(open)->viewState().selectedNode, static_cast<int>(node));
        for (int i = 0; i < edges + 1; ++i)
            QTest::keyClick(graphOf(open), Qt::Key_Tab);
        QVERIFY(!graphOf(open)->hasFocus()); // nobody is caught in the graph
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(graphOf(open)->hasFocus());
    }

    void enterOpensTheQuotations()
    {
        tests::OpenWindow open;
        open.openSample();
        open.window.graph().setFocus();
        open.window.navigator().visitActor(open.actor(u"China"_s));
        QTest::keyClick(graphOf(open), Qt::Key_Return);
        auto *quotations = open.window.findChild<ui::QuotationPanel *>();
        QTRY_VERIFY(quotations->isAncestorOf(QApplication::focusWidget()));
        open.window.graph().setFocus();
        QTest::keyClick(graphOf(open), Qt::Key_Tab);
        QTest::keyClick(graphOf(open), Qt::Key_Return);
        QTRY_VERIFY(quotations->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(open.window.navigator().history().current().kind, ui::Place::Kind::Edge);
    }

    void arrowsGoOnFromTheActorWhoseEdgesWereWalked()
    {
        tests::OpenWindow open;
        open.openSample();
        open.window.graph().setFocus();
        open.window.navigator().visitActor(open.actor(u"North Korea"_s));
        const auto walked = [&](Qt::Key key) {
            QTest::keyClick(graphOf(open), key);
            return graphOf(open)->viewState().selectedNode;
        };
        const int there = walked(Qt::Key_Right) >= 0 ? graphOf(open)->viewState().selectedNode : -1;
        open.window.navigator().visitActor(open.actor(u"North Korea"_s));
        QTest::keyClick(graphOf(open), Qt::Key_Tab);
        QVERIFY(graphOf(open)->viewState().selectedEdge >= 0);
        QCOMPARE(walked(Qt::Key_Right), there);
    }

    void spaceChoosesSeveral()
    {
        tests::OpenWindow open;
        open.openSample();
        open.window.graph().setFocus();
        open.window.navigator().visitActor(open.actor(u"China"_s));
        QTest::keyClick(graphOf(open), Qt::Key_Space);
        const QList<model::ActorId> one{open.actor(u"China"_s)};
        QCOMPARE(graphOf(open)->chosen(), one);
        open.window.navigator().visitActor(open.actor(u"South Korea"_s));
        QTest::keyClick(graphOf(open), Qt::Key_Space);
        const QList<model::ActorId> two{open.actor(u"China"_s), open.actor(u"South Korea"_s)};
        QCOMPARE(graphOf(open)->chosen(), two);
        QTest::keyClick(graphOf(open), Qt::Key_Space);
        QCOMPARE(graphOf(open)->chosen(), one);
    }

    void childrenHaveWordsAndPlaces()
    {
        tests::OpenWindow open;
        open.openSample();
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(graphOf(open));
        QVERIFY(canvas);
        QCOMPARE(canvas->role(), QAccessible::Canvas);
        const QStringList found = names(*canvas);
        const graph::Graph &graph = graphOf(open)->scene()->graph();
        QCOMPARE(found.size(), static_cast<qsizetype>(graph.nodes.size() + graph.edges.size()));
        QVERIFY2(found.contains(u"North Korea, state, accused by 4, accuses 2"_s),
                 qPrintable(found.join(u'|')));
        QVERIFY2(found.contains(u"North Korea accuses South Korea, 4 claims"_s),
                 qPrintable(found.join(u'|')));
        QVERIFY2(found.contains(u"Defectors from North Korea accuses North Korea, 1 claim"_s),
                 qPrintable(found.join(u'|')));

        const auto china = static_cast<int>(found.indexOf(u"China, state, accused by 1, accuses 0"_s));
        QVERIFY2(china >= 0, qPrintable(found.join(u'|')));
        QAccessibleInterface *child = canvas->child(china);
        QCOMPARE(canvas->indexOfChild(child), china);
        QCOMPARE(child->parent(), canvas);
        const QPoint middle = graphOf(open)->mapToGlobal(open.middleOf(open.actor(u"China"_s)));
        QVERIFY(child->rect().contains(middle));
        QCOMPARE(canvas->childAt(middle.x(), middle.y()), child);

        // Pressed by assistive technology it is selected, and has the focus.
        child->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(open.window.navigator().currentActor(), open.actor(u"China"_s));
        graphOf(open)->setFocus();
        QCOMPARE(canvas->focusChild(), child);
        QVERIFY(child->state().focused);
        QVERIFY(selected(open).startsWith(u"China, state"_s));
    }

    void whatIsOutOfViewIsNoChild()
    {
        tests::OpenWindow open;
        open.openSample();
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(graphOf(open));
        const int all = canvas->childCount();
        graphOf(open)->setAnimated(false);
        open.window.navigator().visitActor(open.actor(u"China"_s));
        graphOf(open)->zoomBy(8);
        render::Camera near = graphOf(open)->camera();
        near.centre =
            graphOf(open)
                ->scene()
                ->nodes()[static_cast<size_t>(graphOf(open)->scene()->graph().nodeOf(open.actor(u"China"_s)))]
                .position;
        graphOf(open)->lookAt(near);
        QVERIFY(canvas->childCount() < all);
        QVERIFY(canvas->childCount() >= 1);
        QVERIFY(names(*canvas).first().startsWith(u"China"_s));
    }

    void childrenOfAnotherSceneAreNew()
    {
        tests::OpenWindow open;
        open.openSample();
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(graphOf(open));
        QVERIFY(names(*canvas).join(u'|').contains(u"China"_s));
        open.window.graph().setFocus();
        open.window.navigator().visitActor(open.actor(u"China"_s));
        QTest::keyClick(graphOf(open), Qt::Key_H);
        QTRY_VERIFY(open.actor(u"China"_s).isNull());
        QVERIFY(!names(*canvas).join(u'|').contains(u"China,"_s));
        QVERIFY2(names(*canvas).join(u'|').contains(u"1 more not shown"_s),
                 qPrintable(names(*canvas).join(u'|')));
    }
};

QTEST_MAIN(TestGraphKeys)
#include "tst_graph_keys.moc"
