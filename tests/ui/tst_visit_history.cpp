// SPDX-License-Identifier: MIT
#include "visit_history.h"

#include <QTest>

using namespace jaccuse;

class TestVisitHistory : public QObject
{
    Q_OBJECT

private:
    static ui::Place actor(qint64 id)
    {
        ui::Place place;
        place.kind = ui::Place::Kind::Actor;
        place.actor = model::ActorId{id};
        return place;
    }

private Q_SLOTS:
    void beginsWithEverything()
    {
        const ui::VisitHistory history;
        QVERIFY(history.current().kind == ui::Place::Kind::All);
        QVERIFY(!history.canGoBack());
        QVERIFY(!history.canGoForward());
    }

    void goingSomewhereNewDropsWhatLayAhead()
    {
        ui::VisitHistory history;
        history.visit(actor(1));
        history.visit(actor(2));
        QVERIFY(history.go(-1) == actor(1));
        QVERIFY(history.canGoForward());
        history.visit(actor(3));
        QVERIFY(!history.canGoForward());
        QVERIFY(history.go(-1) == actor(1));
    }

    void stayingIsNoVisit()
    {
        ui::VisitHistory history;
        history.visit(actor(1));
        history.visit(actor(1));
        QCOMPARE(history.visits().size(), size_t(2));
    }

    void goesNoFurtherThanItWas()
    {
        ui::VisitHistory history;
        history.visit(actor(1));
        history.go(-50);
        QCOMPARE(history.at(), 0);
        history.go(50);
        QCOMPARE(history.at(), 1);
    }

    void forgetsTheOldestOfVeryMany()
    {
        ui::VisitHistory history;
        for (qint64 i = 1; i <= 500; ++i)
            history.visit(actor(i));
        QVERIFY(history.visits().size() <= 200);
        QVERIFY(history.current() == actor(500));
    }
};

QTEST_APPLESS_MAIN(TestVisitHistory)
#include "tst_visit_history.moc"
