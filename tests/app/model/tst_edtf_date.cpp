// SPDX-License-Identifier: MIT
#include "model/edtf_date.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse::model;

namespace {

std::optional<QDate> day(const QString &iso)
{
    return iso.isEmpty() ? std::nullopt : std::optional(QDate::fromString(iso, Qt::ISODate));
}

QDate on(int year, int month, int dayOfMonth)
{
    return {year, month, dayOfMonth};
}

} // namespace

class TestEdtfDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("lower");
        QTest::addColumn<QString>("upper");
        QTest::addColumn<QString>("people");
        const auto add = [](const char *text, const QString &lower, const QString &upper,
                            const QString &people) { QTest::newRow(text) << lower << upper << people; };
        add("2011", u"2011-01-01"_s, u"2011-12-31"_s, u"2011"_s);
        add("2013-03", u"2013-03-01"_s, u"2013-03-31"_s, u"March 2013"_s);
        add("2013-03-15", u"2013-03-15"_s, u"2013-03-15"_s, u"15 March 2013"_s);
        add("2013-03?", u"2013-03-01"_s, u"2013-03-31"_s, u"March 2013?"_s);
        add("2013-03~", u"2013-03-01"_s, u"2013-03-31"_s, u"about March 2013"_s);
        add("2011-05%", u"2011-05-01"_s, u"2011-05-31"_s, u"about May 2011?"_s);
        add("2011?", u"2011-01-01"_s, u"2011-12-31"_s, u"2011?"_s);
        add("2012-02", u"2012-02-01"_s, u"2012-02-29"_s, u"February 2012"_s);
        add("2011-02", u"2011-02-01"_s, u"2011-02-28"_s, u"February 2011"_s);
        add("2000-02", u"2000-02-01"_s, u"2000-02-29"_s, u"February 2000"_s);
        add("1900-02", u"1900-02-01"_s, u"1900-02-28"_s, u"February 1900"_s);
        add("2012-02-29", u"2012-02-29"_s, u"2012-02-29"_s, u"29 February 2012"_s);
        add("2013-12", u"2013-12-01"_s, u"2013-12-31"_s, u"December 2013"_s);
        add("XXXX-XX-09", {}, {}, u"XXXX-XX-09"_s);
        add("XXXX", {}, {}, u"XXXX"_s);
        add("201X", u"2010-01-01"_s, u"2019-12-31"_s, u"2010s"_s);
        add("20XX", u"2000-01-01"_s, u"2099-12-31"_s, u"20XX"_s);
        add("2013-XX", u"2013-01-01"_s, u"2013-12-31"_s, u"2013"_s);
        add("2013-XX-XX", u"2013-01-01"_s, u"2013-12-31"_s, u"2013"_s);
        add("2013-02-XX", u"2013-02-01"_s, u"2013-02-28"_s, u"2013-02-XX"_s);
        add("2013-02-2X", u"2013-02-20"_s, u"2013-02-28"_s, u"2013-02-2X"_s);
        add("2019-03-07/..", u"2019-03-07"_s, {}, u"since 7 March 2019"_s);
        add("2019-03-07/", u"2019-03-07"_s, {}, u"since 7 March 2019"_s);
        add("../2013", {}, u"2013-12-31"_s, u"until 2013"_s);
        add("2011/2013-03", u"2011-01-01"_s, u"2013-03-31"_s, u"2011 to March 2013"_s);
        add("2013-03-15?/2013-03-20~", u"2013-03-15"_s, u"2013-03-20"_s,
            u"15 March 2013? to about 20 March 2013"_s);
        add("{2009-07-07,2011-03-04}", u"2009-07-07"_s, u"2011-03-04"_s, u"7 July 2009, 4 March 2011"_s);
        add("{2011-03-04, 2009-07-07}", u"2009-07-07"_s, u"2011-03-04"_s, u"4 March 2011, 7 July 2009"_s);
        add("[2011,2013]", u"2011-01-01"_s, u"2013-12-31"_s, u"2011, 2013"_s);
        add("[2011..2013]", u"2011-01-01"_s, u"2013-12-31"_s, u"2011 to 2013"_s);
        add("[..2011]", {}, u"2011-12-31"_s, u"until 2011"_s);
        add("[2011..]", u"2011-01-01"_s, {}, u"since 2011"_s);
        add("[2009,2011..]", u"2009-01-01"_s, {}, u"2009, since 2011"_s);
        add(" 2011 ", u"2011-01-01"_s, u"2011-12-31"_s, u"2011"_s);
    }

    void reads()
    {
        QFETCH(QString, lower);
        QFETCH(QString, upper);
        QFETCH(QString, people);
        const QString text = QString::fromLatin1(QTest::currentDataTag());
        const auto date = EdtfDate::parse(text);
        QVERIFY(date);
        QVERIFY(date->isKnown());
        QCOMPARE(date->text(), text.trimmed());
        QCOMPARE(date->lower(), day(lower));
        QCOMPARE(date->upper(), day(upper));
        QCOMPARE(date->forPeople(), people);
        QCOMPARE(EdtfDate::parse(date->text()), date);
    }

    void refusesWhatIsNoDate_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"2013-13",
                                 "2013-00",
                                 "2013-02-30",
                                 "1900-02-29",
                                 "2013-04-31",
                                 "2013-3-1",
                                 "13",
                                 "13-03-2013",
                                 "2013-",
                                 "2013-03-",
                                 "yesterday",
                                 "2013-03-15T10:00",
                                 "2013/2011",
                                 "2013-03-15/2013-03-14",
                                 "/",
                                 "../..",
                                 "{}",
                                 "[]",
                                 "[,]",
                                 "[2011",
                                 "2011]",
                                 "{2011,nonsense}",
                                 "2013-02-3X",
                                 "2013-XX-32",
                                 "XXXX-13",
                                 "2011/2012/2013",
                                 "2011??",
                                 "?2011",
                                 "-2011",
                                 "+2011",
                                 "20 11",
                                 "0000",
                                 "2013-03-15\n2014"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("digits of another script") << u"\u0662\u0660\u0661\u0663"_s;
        QTest::newRow("a NUL") << u"2011"_s + QChar::Null;
    }

    void refusesWhatIsNoDate()
    {
        QFETCH(QString, text);
        QVERIFY(!EdtfDate::parse(text));
    }

    void nothingIsTheUnknownDate()
    {
        const auto date = EdtfDate::parse(u"  ");
        QVERIFY(date);
        QVERIFY(!date->isKnown());
        QVERIFY(!date->lower() && !date->upper());
        QCOMPARE(date->forPeople(), u"no date"_s);
        QCOMPARE(*date, EdtfDate());
    }

    void tellsWhetherADateIsWithinBounds()
    {
        const QDate march = on(2013, 3, 1);
        const QDate endOfMarch = on(2013, 3, 31);
        const auto year = *EdtfDate::parse(u"2013");
        const auto ides = *EdtfDate::parse(u"2013-03-15");
        QCOMPARE(within(ides.lower(), ides.upper(), march, endOfMarch), Within::Certainly);
        QCOMPARE(within(year.lower(), year.upper(), march, endOfMarch), Within::Possibly);
        QCOMPARE(within(year.lower(), year.upper(), march, {}), Within::Possibly);
        QCOMPARE(within(ides.lower(), ides.upper(), endOfMarch, {}), Within::No);
        QCOMPARE(within(ides.lower(), ides.upper(), {}, march), Within::No);
        QCOMPARE(within(ides.lower(), ides.upper(), {}, {}), Within::Certainly);
        // Both days belong to the bounds.
        QCOMPARE(within(march, endOfMarch, march, endOfMarch), Within::Certainly);
        QCOMPARE(within(march, march, endOfMarch, {}), Within::No);

        const auto since = *EdtfDate::parse(u"2013-03-07/..");
        QCOMPARE(within(since.lower(), since.upper(), march, {}), Within::Certainly);
        QCOMPARE(within(since.lower(), since.upper(), march, endOfMarch), Within::Possibly);
        QCOMPARE(within(since.lower(), since.upper(), {}, march), Within::No);
        const auto until = *EdtfDate::parse(u"../2012");
        QCOMPARE(within(until.lower(), until.upper(), march, {}), Within::No);
        QCOMPARE(within(until.lower(), until.upper(), {}, march), Within::Certainly);
        // What has no bounds at all lies nowhere.
        QCOMPARE(within({}, {}, {}, {}), Within::No);
        QCOMPARE(within({}, {}, march, endOfMarch), Within::No);
    }
};

QTEST_GUILESS_MAIN(TestEdtfDate)
#include "tst_edtf_date.moc"
