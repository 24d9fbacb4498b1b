// SPDX-License-Identifier: MIT
#include "progress_line.h"

#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;

/// What the status bar says while something is written, with a clock that the test winds.
class TestProgressLine : public QObject
{
    Q_OBJECT

private:
    qint64 m_now = 0;

    static task::Progress bytes(qint64 done, qint64 total)
    {
        return {u"Importing claims.csv"_s, done, total, task::Unit::Bytes};
    }

private Q_SLOTS:
    void init() { m_now = 1000; }

    void tellsShareRateAndTimeLeft()
    {
        ui::ProgressLine line([this] { return m_now; }, nullptr);
        line.show(bytes(0, 100'000'000));
        QCOMPARE(line.words(), u"Importing claims.csv: 0 %"_s);
        for (int i = 1; i <= 10; ++i) {
            m_now += 500;
            line.show(bytes(i * 1'000'000, 100'000'000));
        }
        // 2 MB a second, 90 MB to go.
        QCOMPARE(line.words(), u"Importing claims.csv: 10 %, 2.0 MB/s, about 45 s left"_s);
        QCOMPARE(line.findChild<QProgressBar *>()->value(), 100);
    }

    void saysNoRateBeforeItKnowsOne()
    {
        ui::ProgressLine line([this] { return m_now; }, nullptr);
        line.show(bytes(0, 1000));
        m_now += 1000;
        line.show(bytes(100, 1000));
        QCOMPARE(line.words(), u"Importing claims.csv: 10 %"_s);
    }

    void oneSlowMomentDoesNotThrowTheTimeAbout()
    {
        ui::ProgressRate rate;
        qint64 done = 0;
        for (m_now = 0; m_now < 20'000; m_now += 100)
            rate.take(bytes(done += 100, 100'000), m_now);
        const double before = *rate.secondsLeft();
        QVERIFY(std::abs(before - 80) < 1);
        rate.take(bytes(done, 100'000), m_now + 400); // nothing came for 0.4 s
        QVERIFY2(std::abs(*rate.secondsLeft() - before) < 12,
                 qPrintable(QString::number(*rate.secondsLeft())));
        // But a rate that stays another is told within some seconds.
        for (m_now += 500; m_now < 40'000; m_now += 100)
            rate.take(bytes(done += 50, 100'000), m_now);
        QVERIFY(std::abs(*rate.perSecond() - 500) < 20);
    }

    void theRateHoldsOverTheFilesOfOneGo()
    {
        ui::ProgressRate rate;
        qint64 done = 0;
        for (m_now = 0; m_now < 4000; m_now += 100) {
            const QString file = m_now < 2000 ? u"Importing a.csv"_s : u"Importing b.csv"_s;
            rate.take({file, done += 100, 100'000, task::Unit::Bytes}, m_now);
        }
        QVERIFY(rate.perSecond().has_value());
        QVERIFY(rate.words().startsWith(u"Importing b.csv: "));
        // Another count begins anew.
        rate.take({u"Indexing quotations"_s, 0, 500, task::Unit::Steps}, m_now);
        QCOMPARE(rate.words(), u"Indexing quotations: 0 %"_s);
    }

    void stepsHaveATimeButNoRate()
    {
        ui::ProgressRate rate;
        for (m_now = 0; m_now <= 5000; m_now += 500)
            rate.take({u"Indexing quotations"_s, m_now / 100, 100, task::Unit::Steps}, m_now);
        QCOMPARE(rate.words(), u"Indexing quotations: 50 %, about 5 s left"_s);
    }

    void whatHasNoEndIsSaidToGoOn()
    {
        ui::ProgressLine line;
        line.show({u"Finishing the import"_s, 0, 0});
        QCOMPARE(line.words(), u"Finishing the import …"_s);
        QCOMPARE(line.findChild<QProgressBar *>()->maximum(), 0);
    }

    void longTimesAreRounded()
    {
        QCOMPARE(ui::timeLeft(0.2), u"about 1 s left"_s);
        QCOMPARE(ui::timeLeft(7.3), u"about 8 s left"_s);
        QCOMPARE(ui::timeLeft(41), u"about 45 s left"_s);
        QCOMPARE(ui::timeLeft(61), u"about 2 min left"_s);
        QCOMPARE(ui::timeLeft(5400), u"about 1.5 h left"_s);
    }

    void cancelIsAskedFor()
    {
        ui::ProgressLine line;
        line.show(bytes(1, 10));
        QSignalSpy asked(&line, &ui::ProgressLine::cancelRequested);
        line.findChild<QPushButton *>(u"cancelWriting"_s)->click();
        QCOMPARE(asked.size(), 1);
        line.finish();
        QVERIFY(line.isHidden());
    }
};

QTEST_MAIN(TestProgressLine)
#include "tst_progress_line.moc"
