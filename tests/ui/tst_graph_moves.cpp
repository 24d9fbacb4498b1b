// SPDX-License-Identifier: MIT
#include "graph/graph_find_bar.h"
#include "message_bar.h"
#include "render/edge_shape.h"
#include "render/node_painter.h"
#include "support/open_window.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using ui::Command;

/// Moving through the graph by mouse, keys and menu, on the window as it is.
class TestGraphMoves : public QObject
{
    Q_OBJECT

private:
    static ui::GraphView *graphOf(tests::OpenWindow &open) { return &open.window.graph(); }

    static void begin(tests::OpenWindow &open)
    {
        open.openSample();
        open.window.graph().setAnimated(false);
    }

    template <class Step>
    static void andDrawn(tests::OpenWindow &open, Step step)
    {
        QSignalSpy drawn(&open.window.session(), &ui::Session::pictureChanged);
        step();
        QTRY_VERIFY(!drawn.isEmpty());
    }

    static void trigger(tests::OpenWindow &open, Command command)
    {
        QVERIFY2(open.window.actions()[command]->isEnabled(),
                 qPrintable(open.window.actions()[command]->toolTip()));
        open.window.actions()[command]->trigger();
    }

    static void undo(tests::OpenWindow &open)
    {
        andDrawn(open, [&] { trigger(open, Command::Undo); });
    }

    static void visit(tests::OpenWindow &open, const QString &name)
    {
        open.window.graph().setFocus();
        open.window.navigator().visitActor(open.actor(name));
    }

    static QStringList drawn(tests::OpenWindow &open)
    {
        QStringList names;
        for (const graph::GraphNode &node : open.window.session().scene()->graph().nodes)
            names << node.actor.name;
        names.sort();
        return names;
    }

    static QStringList chosen(tests::OpenWindow &open)
    {
        QStringList names;
        for (const model::ActorId actor : open.window.graph().chosen())
            names << open.window.session().nameOf(actor);
        return names;
    }

    static QString undoWords(tests::OpenWindow &open)
    {
        return open.window.session().undoStack()->undoText();
    }

    static QString message(tests::OpenWindow &open)
    {
        return open.find<ui::MessageBar>("messageBar")->words();
    }

    static QPoint badgeOf(tests::OpenWindow &open, const QString &name)
    {
        const auto &scene = *open.window.graph().scene();
        const auto node = static_cast<size_t>(scene.graph().nodeOf(open.actor(name)));
        const double scale = open.window.graph().camera().scale;
        return render::badgeBox(open.middleOf(open.actor(name)),
                                render::drawnRadius(scene.nodes()[node], scale),
                                scene.graph().nodes[node].hiddenNeighbours, scene.fonts())
            .center()
            .toPoint();
    }

    static void drag(QWidget *widget, const QList<QPoint> &points, Qt::KeyboardModifiers keys)
    {
        QTest::mousePress(widget, Qt::LeftButton, keys, points.first());
        for (const QPoint &point : points)
            QTest::mouseMove(widget, point);
        QTest::mouseRelease(widget, Qt::LeftButton, keys, points.last());
    }

    /// The box around some actors, a little larger.
    static QRect around(tests::OpenWindow &open, const QStringList &names)
    {
        QRect box;
        for (const QString &name : names)
            box |= QRect(open.middleOf(open.actor(name)) - QPoint(4, 4), QSize(9, 9));
        return box;
    }

private Q_SLOTS:
    void aClickOnTheBadgeExpands()
    {
        tests::OpenWindow open;
        begin(open);
        const QStringList all = drawn(open);
        visit(open, u"China"_s);
        andDrawn(open, [&] { QTest::keyClick(graphOf(open), Qt::Key_H); });
        QVERIFY(!drawn(open).contains(u"China"_s));
        QTest::mouseClick(graphOf(open), Qt::LeftButton, {}, badgeOf(open, u"United States"_s));
        QTRY_COMPARE(drawn(open), all);
        QCOMPARE(undoWords(open), u"Expand United States"_s);
        undo(open);
        QVERIFY(!drawn(open).contains(u"China"_s));
    }

    void collapsingLeavesWhoHasOthers()
    {
        tests::OpenWindow open;
        begin(open);
        const QStringList all = drawn(open);
        visit(open, u"North Korea"_s);
        andDrawn(open, [&] { QTest::keyClick(graphOf(open), Qt::Key_E, Qt::ShiftModifier); });
        QVERIFY(!drawn(open).contains(u"Defectors from North Korea"_s));
        QVERIFY(drawn(open).contains(u"United States"_s)); // it accuses China too
        QCOMPARE(undoWords(open), u"Collapse North Korea"_s);
        andDrawn(open, [&] { QTest::keyClick(graphOf(open), Qt::Key_E); });
        QCOMPARE(drawn(open), all);
        undo(open);
        undo(open);
        QCOMPARE(drawn(open), all);
        visit(open, u"Defectors from North Korea"_s);
        trigger(open, Command::Collapse);
        QVERIFY2(message(open).contains(u"alone"_s), qPrintable(message(open)));
    }

    void expandingBySomeOnly()
    {
        tests::OpenWindow open;
        begin(open);
        visit(open, u"North Korea"_s);
        const QList<model::ActorId> middle{open.actor(u"North Korea"_s)};
        open.window.graph().choose(middle);
        andDrawn(open, [&] {
            graph::GraphScope scope;
            scope.only = {middle.first()};
            open.window.session().setScope(scope);
        });
        QCOMPARE(drawn(open).size(), 1);
        QMenu *menu = open.window.actions().expandMenu();
        Q_EMIT menu->aboutToShow();
        QStringList words;
        for (const QAction *action : menu->actions())
            words << action->text();
        QVERIFY2(words.contains(u"Whom it accuses (2)"_s), qPrintable(words.join(u'|')));
        QVERIFY2(words.contains(u"Who accuses it (4)"_s), qPrintable(words.join(u'|')));
        andDrawn(open, [&] {
            for (QAction *action : menu->actions())
                if (action->text() == u"Whom it accuses (2)")
                    return action->trigger();
        });
        QCOMPARE(drawn(open), QStringList({u"North Korea"_s, u"South Korea"_s, u"United States"_s}));
        undo(open);
        QCOMPARE(drawn(open).size(), 1);
    }

    void aRectangleChoosesAndItsUndoComesBack()
    {
        tests::OpenWindow open;
        begin(open);
        const QRect box = around(open, {u"China"_s, u"United States"_s});
        QStringList inside;
        for (const QString &name : drawn(open))
            if (box.contains(open.middleOf(open.actor(name))))
                inside << name;
        QVERIFY(inside.size() < drawn(open).size());
        const render::Camera camera = graphOf(open)->camera();
        andDrawn(open, [&] { drag(graphOf(open), {box.topLeft(), box.bottomRight()}, Qt::ShiftModifier); });
        QStringList found = chosen(open);
        found.sort();
        QCOMPARE(found, inside);
        QCOMPARE(graphOf(open)->camera(), camera);
        QCOMPARE(graphOf(open)->viewState().dimmedNodes.size(), graphOf(open)->scene()->nodes().size());
        // With Ctrl the choice in it is turned round.
        andDrawn(open, [&] { drag(graphOf(open), {box.topLeft(), box.bottomRight()}, Qt::ControlModifier); });
        QVERIFY(chosen(open).isEmpty());
        QVERIFY(graphOf(open)->viewState().dimmedNodes.empty());
        undo(open);
        QTRY_COMPARE(chosen(open).size(), inside.size());
        undo(open);
        QTRY_VERIFY(chosen(open).isEmpty());
        QVERIFY(open.window.session().view().pins.isEmpty());
    }

    void aLassoFollowsTheHand()
    {
        tests::OpenWindow open;
        begin(open);
        const QPoint middle = open.middleOf(open.actor(u"China"_s));
        // A triangle around China; a rectangle over it would be larger.
        const QList<QPoint> way{middle + QPoint(0, -14), middle + QPoint(14, 12), middle + QPoint(-14, 12)};
        andDrawn(open, [&] { drag(graphOf(open), way, Qt::AltModifier); });
        QCOMPARE(chosen(open), QStringList{u"China"_s});
        QCOMPARE(undoWords(open), u"Select China"_s);

        // By key, without holding one; Esc gives it up, and a second Esc ends the choice.
        open.window.graph().setFocus();
        QTest::keyClick(graphOf(open), Qt::Key_L);
        QCOMPARE(graphOf(open)->cursor().shape(), Qt::CrossCursor);
        QTest::keyClick(graphOf(open), Qt::Key_Escape);
        QCOMPARE(graphOf(open)->cursor().shape(), Qt::ArrowCursor);
        QCOMPARE(chosen(open).size(), 1);
        andDrawn(open, [&] { QTest::keyClick(graphOf(open), Qt::Key_Escape); });
        QVERIFY(chosen(open).isEmpty());
        QTest::keyClick(graphOf(open), Qt::Key_R);
        const QRect all = open.window.graph().rect().adjusted(2, 2, -2, -2);
        andDrawn(open, [&] { drag(graphOf(open), {all.topLeft(), all.bottomRight()}, {}); });
        QCOMPARE(chosen(open).size(), drawn(open).size());
    }

    void clicksWithShiftChooseOneByOneAndHideAndIsolateTakeAll()
    {
        tests::OpenWindow open;
        begin(open);
        const QStringList all = drawn(open);
        visit(open, u"China"_s);
        andDrawn(open, [&] {
            QTest::mouseClick(graphOf(open), Qt::LeftButton, Qt::ShiftModifier,
                              open.middleOf(open.actor(u"South Korea"_s)));
        });
        QCOMPARE(chosen(open), QStringList({u"China"_s, u"South Korea"_s}));
        andDrawn(open, [&] { QTest::keyClick(graphOf(open), Qt::Key_H); });
        QCOMPARE(undoWords(open), u"Hide 2 actors"_s);
        QCOMPARE(drawn(open).size(), all.size() - 2);
        undo(open);
        QCOMPARE(drawn(open), all);
        QTRY_COMPARE(chosen(open).size(), 2);
        andDrawn(open, [&] { QTest::keyClick(graphOf(open), Qt::Key_I); });
        QCOMPARE(drawn(open), QStringList({u"China"_s, u"South Korea"_s}));
        undo(open);
        QCOMPARE(drawn(open), all);
        // A plain click ends the choice.
        andDrawn(open, [&] {
            QTest::mouseClick(graphOf(open), Qt::LeftButton, {}, open.middleOf(open.actor(u"China"_s)));
        });
        QVERIFY(chosen(open).isEmpty());
    }

    void neighboursAreChosenToo()
    {
        tests::OpenWindow open;
        begin(open);
        visit(open, u"China"_s);
        andDrawn(open, [&] { QTest::keyClick(graphOf(open), Qt::Key_N); });
        QStringList found = chosen(open);
        QCOMPARE(found.takeFirst(), u"China"_s);
        found.sort();
        QCOMPARE(found, QStringList{u"United States"_s});
        andDrawn(open, [&] { QTest::keyClick(graphOf(open), Qt::Key_N); });
        QVERIFY(chosen(open).contains(u"North Korea"_s));
    }

    void theShortestChainIsToldAndChosen()
    {
        tests::OpenWindow open;
        begin(open);
        QVERIFY(!open.window.actions()[Command::ShortestChain]->isEnabled());
        // Who is on the way is not drawn, and comes in.
        const QList<model::ActorId> ends{open.actor(u"Defectors from North Korea"_s), open.actor(u"China"_s)};
        andDrawn(open, [&] {
            graph::GraphScope scope;
            scope.only = {ends.first(), ends.last()};
            open.window.session().setScope(scope);
        });
        visit(open, u"Defectors from North Korea"_s);
        QTest::mouseClick(graphOf(open), Qt::LeftButton, Qt::ControlModifier,
                          open.middleOf(open.actor(u"China"_s)));
        QTRY_COMPARE(chosen(open).size(), 2);
        andDrawn(open, [&] { QTest::keyClick(graphOf(open), Qt::Key_C); });
        QCOMPARE(chosen(open), QStringList({u"Defectors from North Korea"_s, u"North Korea"_s,
                                            u"United States"_s, u"China"_s}));
        QCOMPARE(message(open), u"Defectors from North Korea accuses North Korea accuses United States "
                                "accuses China."_s);
        QVERIFY(drawn(open).contains(u"United States"_s));
        undo(open);
        QTRY_COMPARE(chosen(open).size(), 2);
        QVERIFY(!drawn(open).contains(u"United States"_s));
    }

    void whereNoChainLeadsItSaysSo()
    {
        tests::OpenWindow open;
        begin(open);
        open.window.graph().choose({open.actor(u"China"_s), open.actor(u"North Korea"_s)});
        open.window.navigator().visitAll();
        trigger(open, Command::ShortestChain);
        QCOMPARE(message(open), u"No chain of accusations leads from China to North Korea, but back: North "
                                "Korea accuses United States accuses China."_s);
        open.window.graph().choose(
            {open.actor(u"Defectors from North Korea"_s), open.actor(u"Accuser not named"_s)});
        open.window.navigator().visitAll();
        trigger(open, Command::ShortestChain);
        QCOMPARE(message(open), u"No chain of accusations leads from Defectors from North Korea to Accuser "
                                "not named, nor back."_s);
    }

    void mutualAccusationsAreChosen()
    {
        tests::OpenWindow open;
        begin(open);
        open.window.graph().setFocus();
        andDrawn(open, [&] { QTest::keyClick(graphOf(open), Qt::Key_U); });
        QCOMPARE(chosen(open), QStringList({u"North Korea"_s, u"South Korea"_s}));
        QCOMPARE(message(open), u"Two actors accuse each other."_s);
    }

    void findingInTheGraph()
    {
        tests::OpenWindow open;
        begin(open);
        QTest::keyClick(&open.window, Qt::Key_J, Qt::ControlModifier);
        auto *words = open.find<QLineEdit>("graphFindWords");
        QTRY_VERIFY(words->hasFocus());
        QTest::keyClicks(words, u"korea"_s);
        QCOMPARE(chosen(open).size(), 4);
        QTest::keyClick(words, Qt::Key_Return);
        const model::ActorId first = open.window.navigator().currentActor();
        QVERIFY(!first.isNull());
        QTest::keyClick(words, Qt::Key_Return);
        QVERIFY(open.window.navigator().currentActor() != first);
        QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(open.window.navigator().currentActor(), first);
        QTest::keyClick(words, Qt::Key_Escape);
        QVERIFY(chosen(open).isEmpty());
        QVERIFY(open.window.graph().hasFocus());
        QVERIFY(!open.window.session().undoStack()->canUndo());

        trigger(open, Command::FindInGraph);
        andDrawn(open, [&] { open.find<QPushButton>("graphFindAll")->click(); });
        QCOMPARE(undoWords(open), u"Select 4 actors"_s);
    }

    void organsGoIntoTheirState()
    {
        tests::OpenWindow open;
        begin(open);
        open.window.graph().setFocus();
        const QStringList all = drawn(open);
        QVERIFY(all.contains(u"South Korean prosecution service"_s));
        andDrawn(open, [&] { QTest::keyClick(graphOf(open), Qt::Key_O); });
        QVERIFY(!drawn(open).contains(u"South Korean prosecution service"_s));
        QVERIFY2(drawn(open).contains(u"South Korea +1"_s), qPrintable(drawn(open).join(u'|')));
        QVERIFY(open.window.actions()[Command::RollUpStated]->isChecked());
        QCOMPARE(undoWords(open), u"Take organs into their state"_s);
        undo(open);
        QCOMPARE(drawn(open), all);
        QVERIFY(open.window.actions()[Command::RollUpNone]->isChecked());
    }

    void whomOnlyAClaimTiesToAStateIsMarked()
    {
        tests::OpenWindow open;
        begin(open);
        const auto party = [](const QString &id) {
            return QJsonObject{{u"actor"_s, id},
                               {u"role"_s, u"principal"_s},
                               {u"responsibility"_s, u"performs"_s},
                               {u"basis"_s, u"stated"_s}};
        };
        const QJsonArray actors{QJsonObject{{u"id"_s, u"a"_s}, {u"kind"_s, u"state"_s}, {u"name"_s, u"A"_s}},
                                QJsonObject{{u"id"_s, u"b"_s}, {u"kind"_s, u"state"_s}, {u"name"_s, u"B"_s}},
                                QJsonObject{{u"id"_s, u"g"_s}, {u"kind"_s, u"group"_s}, {u"name"_s, u"G"_s}}};
        const QJsonObject link{{u"from"_s, u"g"_s}, {u"to"_s, u"b"_s}, {u"type"_s, u"controlled_by"_s}};
        const QJsonObject claim{{u"id"_s, u"c"_s},
                                {u"stance"_s, u"accuses"_s},
                                {u"claimants"_s, QJsonArray{party(u"a"_s)}},
                                {u"accused"_s, QJsonArray{party(u"g"_s)}},
                                {u"links"_s, QJsonArray{link}}};
        QFile file(open.path(u"linked.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{u"format"_s, u"attribution-claims/1"_s},
                                             {u"document"_s, QJsonObject{{u"id"_s, u"d"_s}}},
                                             {u"actors"_s, actors},
                                             {u"claims"_s, QJsonArray{claim}}})
                       .toJson());
        file.close();
        QSignalSpy opened(&open.window.session(), &ui::Session::opened);
        open.window.newFile(open.path(u"linked.jaccuse"_s));
        QTRY_COMPARE(opened.size(), 1);
        andDrawn(open, [&] { open.window.session().importFiles({file.fileName()}); });
        QTRY_COMPARE(drawn(open), (QStringList{u"A"_s, u"G"_s}));

        // By definition nobody is part of anybody here, and the window says so.
        andDrawn(open, [&] { trigger(open, Command::RollUpStated); });
        QCOMPARE(drawn(open), (QStringList{u"A"_s, u"G"_s}));
        QVERIFY2(message(open).contains(u"by definition"), qPrintable(message(open)));
        andDrawn(open, [&] { trigger(open, Command::RollUpClaimed); });
        QTRY_COMPARE(drawn(open), (QStringList{u"A"_s, u"B +1 (1 claimed)"_s}));
    }

    void everyMoveStandsInTheGraphMenu()
    {
        tests::OpenWindow open;
        begin(open);
        for (const Command command :
             {Command::Expand, Command::Collapse, Command::Hide, Command::Isolate, Command::SelectNeighbours,
              Command::SelectAllActors, Command::SelectRectangle, Command::SelectLasso, Command::FindInGraph,
              Command::ShortestChain, Command::MutualPairs, Command::RollUpNone, Command::RollUpStated,
              Command::RollUpClaimed, Command::ShowTime, Command::GoToTime, Command::PlayTime}) {
            const QAction *action = open.window.actions()[command];
            QVERIFY2(!action->associatedObjects().isEmpty(), qPrintable(action->objectName()));
            bool inMenu = false;
            for (const QObject *object : action->associatedObjects())
                inMenu = inMenu || qobject_cast<const QMenu *>(object);
            QVERIFY2(inMenu, qPrintable(action->objectName()));
            // What cannot be done says why.
            QVERIFY2(action->isEnabled() || !action->toolTip().isEmpty(), qPrintable(action->objectName()));
        }
    }
};

QTEST_MAIN(TestGraphMoves)
#include "tst_graph_moves.moc"
