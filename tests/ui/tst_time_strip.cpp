// SPDX-License-Identifier: MIT
#include "graph/time_strip.h"
#include "support/open_window.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace jaccuse;

/// The strip under the graph, on the window as it is. Of the sample's nine claims two are dated to 2011,
/// three to March 2013, and four are undated.
class TestTimeStrip : public QObject
{
    Q_OBJECT

private:
    struct Shown : tests::OpenWindow
    {
        Shown()
        {
            openSample();
            strip = find<ui::TimeStrip>("timeStrip");
            bars = &strip->bars();
        }

        [[nodiscard]] const query::ClaimFilter &filter() { return window.session().filter(); }
        [[nodiscard]] QPoint middleOf(int bar) const { return bars->boxOf(bar).center().toPoint(); }
        using tests::OpenWindow::middleOf;

        void drag(int from, int to)
        {
            QTest::mousePress(bars, Qt::LeftButton, {}, middleOf(from));
            QTest::mouseMove(bars, middleOf((from + to) / 2));
            QTest::mouseMove(bars, middleOf(to));
            QTest::mouseRelease(bars, Qt::LeftButton, {}, middleOf(to));
        }

        [[nodiscard]] qint64 claims() { return window.session().selection()->claims; }

        ui::TimeStrip *strip = nullptr;
        ui::TimeBars *bars = nullptr;
    };

private Q_SLOTS:
    void barsFromFirstToLastMonth()
    {
        Shown shown;
        const graph::TimeCounts &counts = shown.bars->counts();
        QCOMPARE(counts.step, graph::TimeStep::Month);
        QCOMPARE(counts.bars.size(), 27U);
        QCOMPARE(counts.first, QDate(2011, 1, 1));
        QCOMPARE(counts.bars.back().sum(), 3);
        QCOMPARE(counts.bars[11].possibly[size_t(model::Stance::Accuses)], 2);
        QCOMPARE(counts.undated.sum(), 4);
        QCOMPARE(shown.strip->words(), u"Claims per month · 4 undated"_s);
        auto *step = shown.find<QComboBox>("timeStep");
        step->setFocus();
        QTest::keyClick(step, Qt::Key_Down);
        QCOMPARE(counts.step, graph::TimeStep::Year);
        QCOMPARE(counts.bars.size(), 3U);
    }

    void draggingChoosesAPeriodAndSaysWhatItCounts()
    {
        Shown shown;
        shown.drag(6, 26);
        QCOMPARE(shown.filter().from, QDate(2011, 7, 1));
        QCOMPARE(shown.filter().to, QDate(2013, 3, 31));
        QTRY_COMPARE(shown.strip->words(), u"Shows 3 certainly in it, 2 possibly, 4 undated"_s);
        QCOMPARE(shown.claims(), 9);
        // All the drag is one step back.
        QCOMPARE(shown.window.session().undoStack()->count(), 1);

        shown.find<QCheckBox>("certainOnly")->click();
        QTRY_COMPARE(shown.claims(), 7);
        QCOMPARE(shown.strip->words(), u"Shows 3 certainly in it, 4 undated; not 2 possibly"_s);
        QTest::mouseClick(shown.bars, Qt::LeftButton, {}, shown.bars->undatedBox().center().toPoint());
        QTRY_COMPARE(shown.claims(), 3);
        QCOMPARE(shown.strip->words(), u"Shows 3 certainly in it; not 2 possibly, 4 undated"_s);
        for (int i = 0; i < 3; ++i)
            shown.window.actions()[ui::Command::Undo]->trigger();
        QTRY_COMPARE(shown.strip->words(), u"Claims per month · 4 undated"_s);
        QVERIFY(shown.filter().isEmpty());
    }

    void aPeriodIsMovedAndStretched()
    {
        Shown shown;
        shown.drag(4, 8);
        shown.drag(6, 16); // inside: moves
        QCOMPARE(shown.filter().from, QDate(2012, 3, 1));
        QCOMPARE(shown.filter().to, QDate(2012, 7, 31));
        const QRectF last = shown.bars->boxOf(18);
        QTest::mousePress(shown.bars, Qt::LeftButton, {}, QPoint(qRound(last.right()), 20));
        QTest::mouseMove(shown.bars, shown.middleOf(22));
        QTest::mouseRelease(shown.bars, Qt::LeftButton, {}, shown.middleOf(22));
        QCOMPARE(shown.filter().from, QDate(2012, 3, 1));
        QCOMPARE(shown.filter().to, QDate(2012, 11, 30));
        // It stops at the ends.
        shown.drag(18, 26);
        shown.drag(24, 0);
        QCOMPARE(shown.filter().from, QDate(2011, 1, 1));
        QTest::mouseDClick(shown.bars, Qt::LeftButton, {}, shown.middleOf(2));
        QVERIFY(!shown.filter().from && !shown.filter().to);
    }

    void keysDoAllOfIt()
    {
        Shown shown;
        shown.window.graph().setFocus();
        QTest::keyClick(&shown.window.graph(), Qt::Key_T);
        QVERIFY(shown.bars->hasFocus());
        const auto period = [&] {
            return std::pair(shown.filter().from.value_or(QDate()), shown.filter().to.value_or(QDate()));
        };
        QTest::keyClick(shown.bars, Qt::Key_End);
        QCOMPARE(period(), std::pair(QDate(2013, 3, 1), QDate(2013, 3, 31)));
        QTest::keyClick(shown.bars, Qt::Key_Left);
        QCOMPARE(period(), std::pair(QDate(2013, 2, 1), QDate(2013, 2, 28)));
        QTest::keyClick(shown.bars, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(period(), std::pair(QDate(2013, 2, 1), QDate(2013, 3, 31)));
        QTest::keyClick(shown.bars, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(period(), std::pair(QDate(2013, 1, 1), QDate(2013, 3, 31)));
        QTest::keyClick(shown.bars, Qt::Key_Home);
        QCOMPARE(period(), std::pair(QDate(2011, 1, 1), QDate(2011, 3, 31)));
        QTest::keyClick(shown.bars, Qt::Key_Left); // nowhere to go
        QCOMPARE(period(), std::pair(QDate(2011, 1, 1), QDate(2011, 3, 31)));
        QTest::keyClick(shown.bars, Qt::Key_U);
        QTRY_VERIFY(!shown.filter().undated);
        QTest::keyClick(shown.bars, Qt::Key_Escape);
        QCOMPARE(period(), std::pair(QDate(), QDate()));
        QTRY_VERIFY(!shown.bars->accessibleDescription().isEmpty());
    }

    void playingMovesThePeriodAndNobodyElse()
    {
        Shown shown;
        shown.drag(0, 2);
        ui::Session &session = shown.window.session();
        QTRY_VERIFY(session.scene()->graph().undated == 4);
        QTRY_COMPARE(session.selection()->filter.to, QDate(2011, 3, 31));
        QHash<model::ActorId, QPointF> before;
        for (size_t i = 0; i < session.scene()->nodes().size(); ++i)
            before.insert(session.scene()->graph().nodes[i].actor.id, session.scene()->nodes()[i].position);
        shown.find<QSpinBox>("playSpeed")->setValue(20);
        QTest::qWait(1000); // so that the drag before is a step of its own
        const render::Camera camera = shown.window.graph().camera();
        QSignalSpy pictures(&session, &ui::Session::pictureChanged);
        shown.window.actions()[ui::Command::PlayTime]->trigger();
        QVERIFY(shown.strip->isPlaying());
        QTRY_VERIFY_WITH_TIMEOUT(!shown.strip->isPlaying(), 20000);
        QTRY_COMPARE(session.selection()->filter.to, QDate(2013, 3, 31));
        QCOMPARE(shown.filter().from, QDate(2013, 1, 1));
        QCOMPARE(pictures.size(), 24); // no month was left out
        int stayed = 0;
        for (size_t i = 0; i < session.scene()->nodes().size(); ++i) {
            const auto at = before.constFind(session.scene()->graph().nodes[i].actor.id);
            if (at == before.cend())
                continue;
            QCOMPARE(session.scene()->nodes()[i].position, *at);
            ++stayed;
        }
        QVERIFY(stayed > 0);
        QCOMPARE(shown.window.graph().camera(), camera);
        QVERIFY(!shown.window.actions()[ui::Command::PlayTime]->isChecked());
        // The whole play is one step back.
        QCOMPARE(session.undoStack()->count(), 2);
        session.undo();
        QCOMPARE(shown.filter().from, QDate(2011, 1, 1));
    }

    void playingIsStoppedByWhoeverActs()
    {
        Shown shown;
        shown.find<QSpinBox>("playSpeed")->setValue(1);
        auto *play = shown.find<QToolButton>("playButton");
        play->click();
        QVERIFY(shown.strip->isPlaying());
        QCOMPARE(shown.filter().to, QDate(2011, 1, 31));
        QTest::qWait(100);
        QCOMPARE(shown.filter().to, QDate(2011, 1, 31)); // one step a second
        shown.drag(10, 12);
        QVERIFY(!shown.strip->isPlaying());
        QVERIFY(!play->isChecked());
        play->click();
        play->click();
        QVERIFY(!shown.strip->isPlaying());
        play->click();
        shown.window.actions()[ui::Command::ShowTime]->trigger();
        QVERIFY(!shown.strip->isVisible());
        QVERIFY(!shown.strip->isPlaying());
    }
};

QTEST_MAIN(TestTimeStrip)
#include "tst_time_strip.moc"
