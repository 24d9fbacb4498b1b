// SPDX-License-Identifier: MIT
#include "support/open_window.h"

#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using query::EdgeKind;

/// Every change of the view is a step that can be taken back, in one order with changes of the file.
class TestViewChanges : public QObject
{
    Q_OBJECT

private:
    static QString undoWords(tests::OpenWindow &open)
    {
        return open.window.session().undoStack()->undoText();
    }

    static void trigger(tests::OpenWindow &open, ui::Command command)
    {
        open.window.actions()[command]->trigger();
    }

    /// Waits for as many pictures as steps were taken.
    template <class Step>
    static void andDrawn(tests::OpenWindow &open, Step step)
    {
        QSignalSpy drawn(&open.window.session(), &ui::Session::pictureChanged);
        step();
        QTRY_VERIFY(!drawn.isEmpty());
    }

    static void choose(tests::OpenWindow &open, const QString &name)
    {
        open.window.graph().setFocus();
        open.window.navigator().visitActor(open.actor(name));
    }

    static QPointF placeOf(tests::OpenWindow &open, const QString &name)
    {
        const auto &scene = *open.window.session().scene();
        return scene.nodes()[static_cast<size_t>(scene.graph().nodeOf(open.actor(name)))].position;
    }

private Q_SLOTS:
    void hidingAndIsolatingByKeyComesBack()
    {
        tests::OpenWindow open;
        open.openSample();
        const size_t all = open.window.session().scene()->nodes().size();
        choose(open, u"China"_s);
        andDrawn(open, [&] { QTest::keyClick(&open.window.graph(), Qt::Key_H); });
        QVERIFY(open.actor(u"China"_s).isNull());
        QCOMPARE(undoWords(open), u"Hide China"_s);
        choose(open, u"South Korea"_s);
        andDrawn(open, [&] { QTest::keyClick(&open.window.graph(), Qt::Key_I); });
        QCOMPARE(undoWords(open), u"Isolate South Korea"_s);
        QVERIFY(open.window.session().scene()->nodes().size() < all - 1);

        andDrawn(open, [&] { QTest::keyClick(&open.window, Qt::Key_Z, Qt::ControlModifier); });
        QCOMPARE(open.window.session().scene()->nodes().size(), all - 1);
        andDrawn(open, [&] { QTest::keyClick(&open.window, Qt::Key_Z, Qt::ControlModifier); });
        QCOMPARE(open.window.session().scene()->nodes().size(), all);
        QVERIFY(!open.window.actions()[ui::Command::Undo]->isEnabled());
        andDrawn(open, [&] { QTest::keyClick(&open.window, Qt::Key_Y, Qt::ControlModifier); });
        QVERIFY(open.actor(u"China"_s).isNull());
        QCOMPARE(open.window.actions()[ui::Command::Redo]->text(), u"&Redo Isolate South Korea"_s);
    }

    void everybodyStandsWhereTheyStoodAfterUndoAndRedo()
    {
        tests::OpenWindow open;
        open.openSample();
        ui::Session &session = open.window.session();
        const auto before = session.view();
        query::ClaimFilter filter;
        filter.stances = {model::Stance::Accuses};
        andDrawn(open, [&] { session.setFilter(filter); });
        choose(open, u"United States"_s);
        andDrawn(open, [&] { trigger(open, ui::Command::Hide); });
        andDrawn(open, [&] { trigger(open, ui::Command::LayOutAgain); });
        QCOMPARE(undoWords(open), u"Lay out again"_s);
        const auto after = session.view().places;
        for (int i = 0; i < 3; ++i)
            andDrawn(open, [&] { trigger(open, ui::Command::Undo); });
        QCOMPARE(session.view().filter, before.filter);
        QCOMPARE(session.view().scope, before.scope);
        for (const graph::GraphNode &node : session.scene()->graph().nodes)
            QCOMPARE(session.view().places.value(node.actor.id), before.places.value(node.actor.id));
        for (int i = 0; i < 3; ++i)
            andDrawn(open, [&] { trigger(open, ui::Command::Redo); });
        for (const graph::GraphNode &node : session.scene()->graph().nodes)
            QCOMPARE(session.view().places.value(node.actor.id), after.value(node.actor.id));
    }

    void whatColoursTellIsPartOfTheView()
    {
        tests::OpenWindow open;
        open.openSample();
        QVERIFY(open.window.actions()[ui::Command::ColourByKind]->isChecked());
        const QImage byKind = open.window.graph().grab().toImage();
        andDrawn(open, [&] { trigger(open, ui::Command::ColourByMade); });
        QCOMPARE(undoWords(open), u"Colour by claims made"_s);
        QCOMPARE(open.window.session().view().colourBy, render::Colouring::Made);
        QVERIFY(open.window.graph().grab().toImage() != byKind);

        andDrawn(open, [&] { trigger(open, ui::Command::Undo); });
        QVERIFY(open.window.actions()[ui::Command::ColourByKind]->isChecked());
        QCOMPARE(open.window.graph().viewState().colouring, render::Colouring::Kind);
        andDrawn(open, [&] { trigger(open, ui::Command::Redo); });
        QVERIFY(open.window.actions()[ui::Command::ColourByMade]->isChecked());
        QCOMPARE(open.window.graph().viewState().colouring, render::Colouring::Made);
    }

    void aPeriodThatIsDraggedIsOneStep()
    {
        tests::OpenWindow open;
        open.openSample();
        ui::Session &session = open.window.session();
        query::ClaimFilter filter;
        filter.stances = {model::Stance::Accuses};
        session.setFilter(filter);
        for (int day = 1; day <= 28; ++day) {
            filter.from = QDate(2013, 2, day);
            session.setFilter(filter);
        }
        QCOMPARE(session.undoStack()->count(), 2);
        QVERIFY2(undoWords(open).contains(u"28 February 2013"), qPrintable(undoWords(open)));
        session.undo();
        QVERIFY(!session.filter().from);
        QCOMPARE(session.filter().stances, QSet<model::Stance>{model::Stance::Accuses});
        session.redo();
        QCOMPARE(session.filter().from, QDate(2013, 2, 28));

        // What is chosen value by value is a step each, however fast.
        filter.stances.insert(model::Stance::Denies);
        session.setFilter(filter);
        filter.stances.insert(model::Stance::Admits);
        session.setFilter(filter);
        QCOMPARE(session.undoStack()->count(), 4);
        // After a while a new drag begins a new step.
        filter.to = QDate(2014, 1, 1);
        session.setFilter(filter);
        QTest::qWait(1000);
        filter.to = QDate(2014, 1, 2);
        session.setFilter(filter);
        QCOMPARE(session.undoStack()->count(), 6);
    }

    void viewsAndTheFileShareOneOrder()
    {
        tests::OpenWindow open;
        open.openSample();
        ui::Session &session = open.window.session();
        choose(open, u"China"_s);
        andDrawn(open, [&] { trigger(open, ui::Command::Hide); });
        open.window.navigator().visitEdge(
            open.edge(u"Defectors from North Korea"_s, EdgeKind::Accuses, u"North Korea"_s));
        QTRY_VERIFY(open.window.navigator().loadedClaim(open.window.navigator().currentClaim()));
        session.removeClaim(open.window.navigator().currentClaim());
        QTRY_COMPARE(session.scene()->graph().claimsInAll, 8);
        choose(open, u"United States"_s);
        andDrawn(open, [&] { trigger(open, ui::Command::Hide); });

        // Three steps back at once: a view, the file, a view.
        for (int i = 0; i < 3; ++i)
            trigger(open, ui::Command::Undo);
        QTRY_COMPARE(session.scene()->graph().claimsInAll, 9);
        QTRY_VERIFY(!open.actor(u"China"_s).isNull());
        QVERIFY(!open.actor(u"United States"_s).isNull());
        QVERIFY(!session.undoStack()->canUndo());
        for (int i = 0; i < 2; ++i)
            trigger(open, ui::Command::Redo);
        QTRY_COMPARE(session.scene()->graph().claimsInAll, 8);
        QVERIFY(open.actor(u"China"_s).isNull());
        QCOMPARE(undoWords(open), u"Delete claim"_s);
    }

    void expandingShowingMoreAndResettingComeBack()
    {
        tests::OpenWindow open;
        open.openSample();
        choose(open, u"China"_s);
        andDrawn(open, [&] { QTest::keyClick(&open.window.graph(), Qt::Key_Delete); });
        choose(open, u"United States"_s);
        andDrawn(open, [&] { QTest::keyClick(&open.window.graph(), Qt::Key_E); });
        QCOMPARE(undoWords(open), u"Expand United States"_s);
        QVERIFY(!open.actor(u"China"_s).isNull());
        andDrawn(open, [&] { trigger(open, ui::Command::ShowAllAgain); });
        QCOMPARE(undoWords(open), u"Reset what is shown"_s);
        andDrawn(open, [&] { trigger(open, ui::Command::Undo); });
        andDrawn(open, [&] { trigger(open, ui::Command::Undo); });
        QVERIFY(open.actor(u"China"_s).isNull());
    }

    void moreAndAllActorsAreDrawnByKey()
    {
        tests::OpenWindow open;
        open.openSample();
        QFile table(open.path(u"many.csv"_s));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write(
            "accuser,accused,stance,act,claim_date,source_title,source_url,publisher,language,quote\n");
        for (int i = 0; i < 280; ++i)
            table.write(
                QStringLiteral("Speaker %1,Target %2,accuses,theft,2020-01-02,A,https://a.example.org/,"
                               "a.example.org,en,they stole it\n")
                    .arg(i)
                    .arg(i % 9)
                    .toUtf8());
        table.close();
        ui::Session &session = open.window.session();
        QSignalSpy imported(&session, &ui::Session::imported);
        session.importFiles({table.fileName()});
        QTRY_VERIFY(!imported.isEmpty());
        QTRY_COMPARE(session.scene()->graph().actorsInAll, 296);
        for (QWidget *dialog : QApplication::topLevelWidgets())
            if (dialog->inherits("QDialog"))
                dialog->close();
        const auto actors = [&] { return session.scene()->graph().nodes.size(); };
        const size_t usual = actors();
        QVERIFY(usual <= 100);
        ui::GraphView *graph = &open.window.graph();
        andDrawn(open, [&] { QTest::keyClick(graph, Qt::Key_M); });
        const size_t more = actors();
        QVERIFY(more > usual && more < 296);
        andDrawn(open, [&] { QTest::keyClick(graph, Qt::Key_M, Qt::ShiftModifier); });
        QCOMPARE(actors(), 296U);
        QCOMPARE(session.scene()->graph().claimsDrawn, session.scene()->graph().claimsInAll);
        QCOMPARE(undoWords(open), u"Show all actors"_s);
        for (const ui::Command command : {ui::Command::ShowMore, ui::Command::ShowEverything})
            QVERIFY(!open.window.actions()[command]->isEnabled());
        andDrawn(open, [&] { trigger(open, ui::Command::Undo); });
        QCOMPARE(actors(), more);
    }

    void layingOutAgainFitsTheWindow()
    {
        tests::OpenWindow open(QSize(1700, 560));
        open.openSample();
        const auto shape = [&] {
            andDrawn(open, [&] { trigger(open, ui::Command::LayOutAgain); });
            const QRectF box = open.window.session().scene()->bounds();
            return box.width() / box.height();
        };
        const double wide = shape();
        open.window.resize(1000, 1100);
        QTRY_COMPARE(open.window.height(), 1100);
        const double high = shape();
        QVERIFY2(wide > 1 && high < 1, qPrintable(QStringLiteral("%1, %2").arg(wide).arg(high)));
    }

    void draggingANodeMovesAndPinsIt()
    {
        tests::OpenWindow open;
        open.openSample();
        const QPointF before = placeOf(open, u"China"_s);
        const QPointF other = placeOf(open, u"South Korea"_s);
        const render::Camera camera = open.window.graph().camera();
        const QPoint from = open.middleOf(open.actor(u"China"_s));
        const QPoint to = from + QPoint(-60, 90);
        ui::GraphView *graph = &open.window.graph();
        QTest::mousePress(graph, Qt::LeftButton, {}, from);
        QTest::mouseMove(graph, from + QPoint(-20, 30));
        QTest::mouseMove(graph, to);
        andDrawn(open, [&] { QTest::mouseRelease(graph, Qt::LeftButton, {}, to); });
        const QPointF after = placeOf(open, u"China"_s);
        QVERIFY((after - before - QPointF(-60, 90) / camera.scale).manhattanLength() < 0.3);
        QCOMPARE(placeOf(open, u"South Korea"_s), other);
        QCOMPARE(open.window.graph().camera(), camera);
        QVERIFY(open.window.session().view().pins.contains(open.actor(u"China"_s)));
        QCOMPARE(undoWords(open), u"Move China"_s);
        // Nothing was selected by it, and it stays there whatever is filtered.
        QVERIFY(open.window.graph().viewState().selectedEdge >= 0);
        query::ClaimFilter filter;
        filter.stances = {model::Stance::Accuses};
        andDrawn(open, [&] { open.window.session().setFilter(filter); });
        QCOMPARE(placeOf(open, u"China"_s), after);
        andDrawn(open, [&] { trigger(open, ui::Command::LayOutAgain); });
        QCOMPARE(placeOf(open, u"China"_s), after);

        for (int i = 0; i < 3; ++i)
            andDrawn(open, [&] { trigger(open, ui::Command::Undo); });
        QCOMPARE(placeOf(open, u"China"_s), before);
        QVERIFY(open.window.session().view().pins.isEmpty());
    }

    void escEndsADragWithoutAChange()
    {
        tests::OpenWindow open;
        open.openSample();
        ui::GraphView *graph = &open.window.graph();
        graph->setFocus();
        const QPoint from = open.middleOf(open.actor(u"China"_s));
        const render::Camera camera = graph->camera();
        QTest::mousePress(graph, Qt::LeftButton, {}, from);
        QTest::mouseMove(graph, from + QPoint(50, 50));
        QVERIFY(open.middleOf(open.actor(u"China"_s)) != from);
        QTest::keyClick(graph, Qt::Key_Escape);
        QTest::mouseMove(graph, from + QPoint(90, 90));
        QTest::mouseRelease(graph, Qt::LeftButton, {}, from + QPoint(90, 90));
        QCOMPARE(open.middleOf(open.actor(u"China"_s)), from);
        QCOMPARE(graph->camera(), camera);
        QVERIFY(!open.window.session().undoStack()->canUndo());
        QVERIFY(graph->viewState().selectedEdge >= 0);
    }

    void theMiddleButtonPansEvenOnANode()
    {
        tests::OpenWindow open;
        open.openSample();
        ui::GraphView *graph = &open.window.graph();
        const QPoint from = open.middleOf(open.actor(u"China"_s));
        QTest::mousePress(graph, Qt::MiddleButton, {}, from);
        QTest::mouseMove(graph, from + QPoint(40, 0));
        QTest::mouseRelease(graph, Qt::MiddleButton, {}, from + QPoint(40, 0));
        QCOMPARE(open.middleOf(open.actor(u"China"_s)), from + QPoint(40, 0));
        QVERIFY(open.window.session().view().pins.isEmpty());
    }

    void pinsAreSetAndTakenByKeyAndMenu()
    {
        tests::OpenWindow open;
        open.openSample();
        ui::Session &session = open.window.session();
        choose(open, u"China"_s);
        const QImage plain = open.pictureAtRest();
        andDrawn(open, [&] { QTest::keyClick(&open.window.graph(), Qt::Key_P); });
        QCOMPARE(session.view().pins, QSet<model::ActorId>{open.actor(u"China"_s)});
        QCOMPARE(undoWords(open), u"Pin China"_s);
        QVERIFY(open.window.actions()[ui::Command::PinActor]->isChecked());
        QTRY_VERIFY(open.window.graph().grab().toImage() != plain);
        andDrawn(open, [&] { QTest::keyClick(&open.window.graph(), Qt::Key_P); });
        QCOMPARE(undoWords(open), u"Unpin China"_s);
        QTRY_COMPARE(open.window.graph().grab().toImage(), plain);

        andDrawn(open, [&] { trigger(open, ui::Command::PinActor); });
        choose(open, u"South Korea"_s);
        QVERIFY(!open.window.actions()[ui::Command::PinActor]->isChecked());
        andDrawn(open, [&] { trigger(open, ui::Command::PinActor); });
        QCOMPARE(session.view().pins.size(), 2);
        andDrawn(open, [&] { QTest::keyClick(&open.window.graph(), Qt::Key_P, Qt::ShiftModifier); });
        QVERIFY(session.view().pins.isEmpty());
        QVERIFY(!open.window.actions()[ui::Command::UnpinAll]->isEnabled());
        QVERIFY(!open.window.actions()[ui::Command::UnpinAll]->toolTip().isEmpty());
        andDrawn(open, [&] { trigger(open, ui::Command::Undo); });
        QCOMPARE(session.view().pins.size(), 2);
    }

    void shiftAndArrowsMoveTheSelectedActorInOneStep()
    {
        tests::OpenWindow open;
        open.openSample();
        choose(open, u"China"_s);
        const QPointF before = placeOf(open, u"China"_s);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&open.window.graph(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&open.window.graph(), Qt::Key_Down, Qt::ShiftModifier);
        QTRY_VERIFY(placeOf(open, u"China"_s).y() > before.y());
        QVERIFY(placeOf(open, u"China"_s).x() > before.x() + 30 / open.window.graph().camera().scale);
        QCOMPARE(open.window.session().undoStack()->count(), 1);
        andDrawn(open, [&] { trigger(open, ui::Command::Undo); });
        QCOMPARE(placeOf(open, u"China"_s), before);
    }

    void layoutsAreChosenByKeyAndKept()
    {
        tests::OpenWindow open;
        open.openSample();
        ui::Session &session = open.window.session();
        QVERIFY(open.window.actions()[ui::Command::LayoutForce]->isChecked());
        andDrawn(open,
                 [&] { QTest::keyClick(&open.window, Qt::Key_2, Qt::ControlModifier | Qt::AltModifier); });
        QCOMPARE(session.view().layout, layout::Kind::Circle);
        QVERIFY(open.window.actions()[ui::Command::LayoutCircle]->isChecked());
        QCOMPARE(undoWords(open), u"Circle layout"_s);
        andDrawn(open,
                 [&] { QTest::keyClick(&open.window, Qt::Key_3, Qt::ControlModifier | Qt::AltModifier); });
        QCOMPARE(session.view().layout, layout::Kind::Layered);
        choose(open, u"South Korea"_s);
        andDrawn(open,
                 [&] { QTest::keyClick(&open.window, Qt::Key_4, Qt::ControlModifier | Qt::AltModifier); });
        QCOMPARE(session.view().layout, layout::Kind::EgoRings);
        QCOMPARE(session.view().centre, open.actor(u"South Korea"_s));
        // Another actor in the middle is another step.
        choose(open, u"United States"_s);
        andDrawn(open, [&] { trigger(open, ui::Command::LayoutRings); });
        QCOMPARE(session.view().centre, open.actor(u"United States"_s));
        andDrawn(open, [&] { trigger(open, ui::Command::Undo); });
        QCOMPARE(session.view().centre, open.actor(u"South Korea"_s));
        for (int i = 0; i < 3; ++i)
            andDrawn(open, [&] { trigger(open, ui::Command::Undo); });
        QCOMPARE(session.view().layout, layout::Kind::Force);
        QVERIFY(open.window.actions()[ui::Command::LayoutForce]->isChecked());
    }
};

QTEST_MAIN(TestViewChanges)
#include "tst_view_changes.moc"
