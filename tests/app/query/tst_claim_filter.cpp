// SPDX-License-Identifier: MIT
#include "query/claim_filter.h"

#include <QTest>

using namespace jaccuse;
using namespace Qt::StringLiterals;
using query::ClaimFilter;
using query::FilterPart;

class TestClaimFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyFilterHoldsNothingBack()
    {
        QVERIFY(query::filterParts({}).isEmpty());
        QCOMPARE(query::filterWords({}), u"all claims"_s);
    }

    void chipsSayEachPart()
    {
        ClaimFilter filter;
        filter.stances = {model::Stance::Denies, model::Stance::Accuses};
        filter.acts = {u"cyber.espionage"_s};
        filter.publishers = {u"ZDNet"_s, u"Reuters"_s};
        filter.statedOnly = true;
        QStringList words;
        for (const FilterPart &part : query::filterParts(filter))
            words << part.words;
        QCOMPARE(words, QStringList({u"accuses or denies"_s, u"cyber espionage"_s, u"Reuters or ZDNet"_s,
                                     u"only what is stated"_s}));
        QCOMPARE(query::filterWords(filter),
                 u"accuses or denies; cyber espionage; Reuters or ZDNet; only what is stated"_s);
    }

    void longListsAreCounted()
    {
        ClaimFilter filter;
        filter.publishers = {u"A"_s, u"B"_s, u"C"_s, u"D"_s};
        QVERIFY(query::filterWords(filter).startsWith(u"4 publisher"_s));
    }

    void absentValuesHaveWords()
    {
        ClaimFilter filter;
        filter.acts = {QString(), u"killing"_s};
        filter.publishers = {QString()};
        QCOMPARE(query::filterWords(filter), u"killing or no act; publisher not known"_s);
    }

    void periods_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<bool>("undated");
        QTest::addColumn<QString>("words");
        QTest::newRow("years and months")
            << QDate(2011, 1, 1) << QDate(2013, 3, 31) << true << u"2011 to March 2013"_s;
        QTest::newRow("one year") << QDate(2011, 1, 1) << QDate(2011, 12, 31) << true << u"2011"_s;
        QTest::newRow("one month") << QDate(2013, 3, 1) << QDate(2013, 3, 31) << true << u"March 2013"_s;
        QTest::newRow("one day") << QDate(2013, 3, 15) << QDate(2013, 3, 15) << true << u"15 March 2013"_s;
        QTest::newRow("start of a month")
            << QDate(2013, 3, 1) << QDate(2013, 3, 15) << true << u"1 March 2013 to 15 March 2013"_s;
        QTest::newRow("start of a year")
            << QDate(2013, 1, 1) << QDate(2013, 3, 31) << true << u"January 2013 to March 2013"_s;
        QTest::newRow("since") << QDate(2013, 3, 15) << QDate() << true << u"since 15 March 2013"_s;
        QTest::newRow("until") << QDate() << QDate(2012, 12, 31) << true << u"until 2012"_s;
        QTest::newRow("without undated")
            << QDate(2011, 1, 1) << QDate(2012, 12, 31) << false << u"2011 to 2012, dated only"_s;
        QTest::newRow("dated only") << QDate() << QDate() << false << u"dated only"_s;
    }

    void periods()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(bool, undated);
        QFETCH(QString, words);
        ClaimFilter filter;
        if (from.isValid())
            filter.from = from;
        if (to.isValid())
            filter.to = to;
        filter.undated = undated;
        QCOMPARE(query::filterWords(filter), words);
    }

    void eachPartCanBeTakenAway()
    {
        ClaimFilter filter;
        filter.stances = {model::Stance::Denies};
        filter.acts = {u"killing"_s};
        filter.responsibilities = {model::Responsibility::Directs};
        filter.publishers = {u"Reuters"_s};
        filter.statedOnly = true;
        filter.to = QDate(2012, 12, 31);
        filter.undated = false;
        const auto parts = query::filterParts(filter);
        QCOMPARE(parts.size(), 6);
        for (const FilterPart &part : parts) {
            const ClaimFilter less = query::without(filter, part.kind);
            QCOMPARE(query::filterParts(less).size(), 5);
            for (const FilterPart &left : query::filterParts(less))
                QVERIFY(left.kind != part.kind);
        }
        for (const FilterPart &part : parts)
            filter = query::without(filter, part.kind);
        QVERIFY(filter.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestClaimFilter)
#include "tst_claim_filter.moc"
