// SPDX-License-Identifier: MIT
#include "graph/time_counts.h"
#include "query/day_ranges.h"
#include "support/columns_builder.h"

#include <QTest>

using namespace jaccuse;
using namespace Qt::StringLiterals;
using graph::TimeStep;
using model::Stance;
using model::Within;
using query::noDay;
using support::ColumnsBuilder;

class TestTimeCounts : public QObject
{
    Q_OBJECT

private:
    static qint64 at(const std::array<qint64, graph::stances> &counts, Stance stance)
    {
        return counts[static_cast<size_t>(stance)];
    }

    static ColumnsBuilder::Claim ranged(const QDate &from, const QDate &to)
    {
        ColumnsBuilder::Claim claim;
        claim.from = from;
        claim.to = to;
        return claim;
    }

    /// Two in May 2011 and one in July, one of the spring, one since June, one undated.
    static query::ClaimSelectionPtr made(const query::ClaimFilter &filter = {})
    {
        ColumnsBuilder builder;
        builder.claim(Stance::Accuses, QDate(2011, 5, 3)).claim(Stance::Denies, QDate(2011, 5, 31));
        builder.claim(Stance::Accuses, QDate(2011, 7, 1));
        builder.claim(ranged(QDate(2011, 3, 1), QDate(2011, 5, 31)));
        builder.claim(ranged(QDate(2011, 6, 10), {}));
        builder.claim(Stance::Admits);
        return query::selectClaims(builder.columns(), filter);
    }

private Q_SLOTS:
    void withinHasThreeValues()
    {
        QCOMPARE(query::within(10, 20, 10, 20), Within::Certainly);
        QCOMPARE(query::within(10, 20, 11, 20), Within::Possibly);
        QCOMPARE(query::within(10, 20, 20, 30), Within::Possibly);
        QCOMPARE(query::within(10, 20, 21, 30), Within::No);
        QCOMPARE(query::within(10, 20, 1, 9), Within::No);
        QCOMPARE(query::within(10, noDay, 5, 30), Within::Possibly);
        QCOMPARE(query::within(10, noDay, 5, noDay), Within::Certainly);
        QCOMPARE(query::within(noDay, 10, 11, 30), Within::No);
        QCOMPARE(query::within(noDay, 10, noDay, 10), Within::Certainly);
    }

    void periodCountsAddUp()
    {
        const auto selection = made();
        const auto may = graph::countPeriod(*selection, QDate(2011, 5, 1), QDate(2011, 5, 31));
        QCOMPARE(may, (graph::PeriodCounts{2, 1, 2, 1}));
        const auto summer = graph::countPeriod(*selection, QDate(2011, 6, 1), std::nullopt);
        QCOMPARE(summer, (graph::PeriodCounts{2, 0, 3, 1}));
        const auto all = graph::countPeriod(*selection, std::nullopt, std::nullopt);
        QCOMPARE(all.certainly + all.possibly + all.notIn + all.undated, selection->claims);
    }

    void monthsFromFirstToLast()
    {
        const auto counts = graph::countOverTime(*made(), TimeStep::Month);
        QCOMPARE(counts.first, QDate(2011, 3, 1));
        QCOMPARE(counts.bars.size(), 5U); // March to July
        QCOMPARE(counts.endOf(1), QDate(2011, 4, 30));
        QCOMPARE(counts.barOf(QDate(2011, 7, 15)), 4);
        QCOMPARE(counts.barOf(QDate(2011, 2, 28)), -1);
        QCOMPARE(at(counts.bars[0].possibly, Stance::Accuses), 1);
        QCOMPARE(counts.bars[0].sum(), 1);
        QCOMPARE(at(counts.bars[2].certainly, Stance::Accuses), 1);
        QCOMPARE(at(counts.bars[2].certainly, Stance::Denies), 1);
        QCOMPARE(at(counts.bars[2].possibly, Stance::Accuses), 1);
        // Since June: possibly in June and July, and the one of July certainly.
        QCOMPARE(at(counts.bars[3].possibly, Stance::Accuses), 1);
        QCOMPARE(at(counts.bars[4].possibly, Stance::Accuses), 1);
        QCOMPARE(at(counts.bars[4].certainly, Stance::Accuses), 1);
        QCOMPARE(counts.undated.sum(), 1);
        QCOMPARE(at(counts.undated.certainly, Stance::Admits), 1);
    }

    void aYearHoldsARangeWholly()
    {
        const auto counts = graph::countOverTime(*made(), TimeStep::Year);
        QCOMPARE(counts.bars.size(), 1U);
        QCOMPARE(at(counts.bars[0].certainly, Stance::Accuses), 3);
        QCOMPARE(at(counts.bars[0].possibly, Stance::Accuses), 1);
        QCOMPARE(counts.startOf(0), QDate(2011, 1, 1));
        QCOMPARE(counts.endOf(0), QDate(2011, 12, 31));
    }

    void yearsApart()
    {
        ColumnsBuilder builder;
        builder.claim(Stance::Accuses, QDate(1999, 12, 31)).claim(Stance::Accuses, QDate(2004, 2, 29));
        const auto counts = graph::countOverTime(*query::selectClaims(builder.columns(), {}), TimeStep::Year);
        QCOMPARE(counts.bars.size(), 6U);
        QCOMPARE(counts.bars[0].sum(), 1);
        QCOMPARE(counts.bars[5].sum(), 1);
        QCOMPARE(counts.bars[4].sum(), 0);
    }

    void nothingDated()
    {
        ColumnsBuilder builder;
        builder.claim();
        const auto counts =
            graph::countOverTime(*query::selectClaims(builder.columns(), {}), TimeStep::Month);
        QVERIFY(!counts.first.isValid());
        QVERIFY(counts.bars.empty());
        QCOMPARE(counts.undated.sum(), 1);
    }

    void onlyWhatTheFilterLetsThrough()
    {
        query::ClaimFilter denials;
        denials.stances = {Stance::Denies};
        const auto counts = graph::countOverTime(*made(denials), TimeStep::Month);
        QCOMPARE(counts.bars.size(), 1U);
        QCOMPARE(counts.bars[0].sum(), 1);
        QCOMPARE(counts.undated.sum(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTimeCounts)
#include "tst_time_counts.moc"
