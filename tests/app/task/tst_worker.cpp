// SPDX-License-Identifier: MIT
#include "task/worker.h"

#include <QSemaphore>
#include <QTest>

#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace jaccuse::task;

class TestWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsJobsInTurnOnOneOtherThread()
    {
        Worker worker;
        std::vector<int> order;
        QSet<QThread *> threads;
        QFuture<void> last;
        for (int i = 0; i < 100; ++i)
            last = worker.run([&, i] {
                order.push_back(i);
                threads.insert(QThread::currentThread());
            });
        last.waitForFinished();
        QCOMPARE(order.size(), size_t(100));
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QCOMPARE(threads.size(), 1);
        QVERIFY(!threads.contains(QThread::currentThread()));
    }

    void givesBackWhatAJobReturns()
    {
        Worker worker;
        QCOMPARE(worker.run([] { return u"done"_s; }).result(), u"done"_s);
    }

    void givesBackWhatAJobThrows()
    {
        Worker worker;
        QFuture<int> failing = worker.run([]() -> int { throw std::runtime_error("no such file"); });
        try {
            failing.waitForFinished();
            QFAIL("The exception was lost.");
        } catch (const std::runtime_error &error) {
            QCOMPARE(error.what(), "no such file");
        }
        QFuture<void> cancelled = worker.run([] { throw Cancelled{}; });
        QVERIFY_THROWS_EXCEPTION(Cancelled, cancelled.waitForFinished());
        // And goes on working.
        QCOMPARE(worker.run([] { return 7; }).result(), 7);
    }

    void passesOverWhatIsCancelledWhileItWaits()
    {
        Worker worker;
        QSemaphore started;
        QSemaphore go;
        auto running = worker.run([&] {
            started.release();
            go.acquire();
        });
        started.acquire();
        bool ran = false;
        auto waiting = worker.run([&] { ran = true; });
        waiting.cancel();
        go.release();
        running.waitForFinished();
        worker.run([] {}).waitForFinished();
        QVERIFY(!ran);
    }

    void dropsWhatStillWaitsWhenItGoes()
    {
        QFuture<void> running;
        QFuture<int> waiting;
        bool finished = false;
        bool ran = false;
        QSemaphore started;
        {
            Worker worker;
            running = worker.run([&] {
                started.release();
                QThread::msleep(100);
                finished = true;
            });
            waiting = worker.run([&] {
                ran = true;
                return 1;
            });
            started.acquire();
        }
        QVERIFY(finished); // the destructor waited for the one that ran
        QVERIFY(running.isFinished() && !running.isCanceled());
        QVERIFY(!ran);
        QVERIFY(waiting.isFinished() && waiting.isCanceled());
    }

    void whoeverHearsOfADroppedJobMayAskForAnother()
    {
        QSemaphore started;
        bool again = false;
        {
            Worker worker;
            worker.run([&] {
                started.release();
                QThread::msleep(50);
            });
            QFuture<void> waiting = worker.run([] {});
            auto told = waiting.onCanceled([&] {
                again = true;
                worker.run([] {});
            });
            started.acquire();
        }
        QVERIFY(again);
    }
};

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
