// SPDX-License-Identifier: MIT
#include "task/task.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace jaccuse::task;

class TestTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsEachPhaseAtOnce()
    {
        std::vector<Progress> heard;
        const Task task([&](const Progress &progress) { heard.push_back(progress); });
        task.phase(u"Reading"_s, 10);
        task.phase(u"Writing"_s);
        QCOMPARE(heard.size(), size_t(2));
        QCOMPARE(heard[0].phase, u"Reading"_s);
        QCOMPARE(heard[0].total, 10);
        QCOMPARE(heard[0].done, 0);
        QCOMPARE(heard[1].phase, u"Writing"_s);
        QCOMPARE(heard[1].total, 0);
    }

    void reportsProgressAFewTimesASecond()
    {
        std::vector<Progress> heard;
        const Task task([&](const Progress &progress) { heard.push_back(progress); });
        task.phase(u"Counting"_s, 1000000);
        QElapsedTimer timer;
        timer.start();
        qint64 done = 0;
        while (timer.elapsed() < 300)
            task.progress(++done);
        const auto most = static_cast<size_t>(timer.elapsed() / 50 + 2);
        QVERIFY2(heard.size() >= 3, qPrintable(QString::number(heard.size())));
        QVERIFY2(heard.size() <= most, qPrintable(QString::number(heard.size())));
        for (size_t i = 1; i < heard.size(); ++i) {
            QCOMPARE(heard[i].phase, u"Counting"_s);
            QCOMPARE(heard[i].total, 1000000);
            QVERIFY(heard[i].done > heard[i - 1].done);
        }
    }

    void aCancelledTaskThrowsAtEveryCall()
    {
        int heard = 0;
        const Task task([&](const Progress &) { ++heard; });
        task.throwIfCancelled();
        QVERIFY(!task.cancelled());
        const Task copy = task;
        copy.cancel();
        QVERIFY(task.cancelled());
        QVERIFY_THROWS_EXCEPTION(Cancelled, task.throwIfCancelled());
        QVERIFY_THROWS_EXCEPTION(Cancelled, task.phase(u"More"_s));
        QVERIFY_THROWS_EXCEPTION(Cancelled, task.progress(1));
        QCOMPARE(heard, 0);
    }

    void aListenerMayCancel()
    {
        std::vector<Task> own;
        own.emplace_back([&](const Progress &) { own.front().cancel(); });
        own.front().phase(u"Reading"_s);
        QVERIFY(own.front().cancelled());
        QVERIFY_THROWS_EXCEPTION(Cancelled, own.front().progress(1));
    }

    void countsAPartWithinTheWhole()
    {
        std::vector<Progress> seen;
        const Task whole([&](const Progress &progress) { seen.push_back(progress); });
        whole.phase(u"Importing"_s, 300);
        const Task part = whole.part(200);
        part.phase(u"Reading b.csv"_s, 100);
        QCOMPARE(seen.back().phase, u"Reading b.csv"_s);
        QCOMPARE(seen.back().done, 200);
        QCOMPARE(seen.back().total, 300);
        QTest::qWait(60);
        part.progress(50);
        QCOMPARE(seen.back().done, 250);
        part.cancel();
        QVERIFY(whole.cancelled());
        QVERIFY(whole.part(0).cancelled());
    }

    void worksWithoutAListener()
    {
        const Task task;
        task.phase(u"Reading"_s, 5);
        task.progress(5);
        QVERIFY(!task.cancelled());
    }
};

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"
