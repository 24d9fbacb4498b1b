// SPDX-License-Identifier: MIT
#include "layout/parallel_loop.h"

#include <QTest>

#include <atomic>
#include <set>

using jaccuse::layout::ParallelLoop;

class TestParallelLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachTurnIsTakenOnce()
    {
        for (const int threads : {1, 2, 3, 8}) {
            ParallelLoop loop(threads);
            for (const int count : {0, 1, 2, 7, 1000}) {
                std::vector<std::atomic<int>> turns(static_cast<size_t>(count));
                for (int round = 0; round < 50; ++round)
                    loop.run(count, [&](int i) { ++turns[static_cast<size_t>(i)]; });
                for (const auto &turn : turns)
                    QCOMPARE(turn.load(), 50);
            }
        }
    }

    void twoThreadsWorkAtTheSameTime()
    {
        ParallelLoop loop(2);
        std::atomic<int> inside = 0;
        std::atomic<bool> met = false;
        // Each turn waits for the other, which comes only on another thread.
        loop.run(2, [&](int) {
            ++inside;
            for (int i = 0; i < 10'000 && !met; ++i) {
                met = met || inside == 2;
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        });
        QVERIFY(met);
    }
};

QTEST_GUILESS_MAIN(TestParallelLoop)
#include "tst_parallel_loop.moc"
