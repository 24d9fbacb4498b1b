// SPDX-License-Identifier: MIT
#include "import/import_batch.h"
#include "import/table/date_words.h"
#include "import/table/table_mapping.h"
#include "import/table/unnamed.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using import::DateOrder;
using import::Field;
using import::TableMapping;

namespace {

QString refusal(const QByteArray &json)
{
    try {
        static_cast<void>(import::readMapping(json, u"map.json"_s));
    } catch (const import::ImportError &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

QString column(const TableMapping &mapping, Field field)
{
    const auto from = mapping.fields.find(field);
    return from == mapping.fields.end() ? QString() : from->second.column;
}

QString dateText(const QString &words, DateOrder order = DateOrder::YearMonthDay)
{
    const auto date = import::dateOf(words, order);
    return date ? date->text() : u"none"_s;
}

} // namespace

class TestTableMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameAfterWritingAndReading()
    {
        TableMapping mapping;
        mapping.name = u"Press “list”"_s;
        mapping.dates = DateOrder::DayMonthYear;
        mapping.keepOtherColumns = false;
        mapping.fields[Field::Accuser] = {u"Who"_s, {}, u";"_s, {}};
        mapping.fields[Field::Accused] = {{}, u"The Government of X"_s, {}, {}};
        mapping.fields[Field::Stance] = {
            u"agrees"_s, {}, {}, {{u"no"_s, u"denies"_s}, {u"yes"_s, u"accuses"_s}}};
        QCOMPARE(import::readMapping(import::mappingJson(mapping), u"map.json"_s), mapping);
    }

    void takesABareTextAsAColumn()
    {
        const TableMapping mapping = import::readMapping(
            R"({"format": "jaccuse-mapping/1", "fields": {"accuser": "Who", "stance": {"column": "S",
                "values": {"No": "denies"}}}})",
            u"map.json"_s);
        QCOMPARE(column(mapping, Field::Accuser), u"Who"_s);
        QCOMPARE(mapping.fields.at(Field::Stance).values.at(u"no"_s), u"denies"_s);
        QVERIFY(mapping.keepOtherColumns);
        QCOMPARE(mapping.dates, DateOrder::YearMonthDay);
    }

    void saysWhatIsWrongWithAMappingFile_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("said");
        const QByteArray start = R"({"format": "jaccuse-mapping/1", )";
        QTest::newRow("no JSON") << QByteArray("{\"format\"") << u"not JSON"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"not a JSON object"_s;
        QTest::newRow("another format")
            << QByteArray(R"({"format": "x", "fields": {}})") << u"jaccuse-mapping/1"_s;
        QTest::newRow("no fields") << QByteArray(start + R"("name": "x"})") << u"“fields”"_s;
        QTest::newRow("unknown field")
            << QByteArray(start + R"("fields": {"acuser": "x"}})") << u"“fields.acuser”"_s;
        QTest::newRow("number") << QByteArray(start + R"("fields": {"accuser": 3}})")
                                << u"“fields.accuser”"_s;
        QTest::newRow("neither") << QByteArray(start + R"("fields": {"accuser": {}}})")
                                 << u"either a column"_s;
        QTest::newRow("both") << QByteArray(start +
                                            R"("fields": {"accuser": {"column": "a", "constant": "b"}}})")
                              << u"either a column"_s;
        QTest::newRow("values") << QByteArray(start +
                                              R"("fields": {"stance": {"column": "a", "values": {"x": 1}}}})")
                                << u"“fields.stance.values.x”"_s;
        QTest::newRow("misspelt") << QByteArray(start + R"("fields": {}, "keep_other_colums": true})")
                                  << u"keep_other_colums"_s;
        QTest::newRow("dates") << QByteArray(start + R"("fields": {}, "dates": "dd/mm"})") << u"“dd/mm”"_s;
        QTest::newRow("flag") << QByteArray(start + R"("fields": {}, "keep_other_columns": "yes"})")
                              << u"keep_other_columns"_s;
    }

    void saysWhatIsWrongWithAMappingFile()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, said);
        const QString sentence = refusal(json);
        QVERIFY2(sentence.startsWith(u"map.json"_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(said), qPrintable(sentence));
        QVERIFY(sentence.endsWith(u'.'));
    }

    void knowsItsOwnHeader()
    {
        const std::vector<QString> header{u"accuser"_s,    u"accused"_s,      u"stance"_s,     u"act"_s,
                                          u"claim_date"_s, u"source_title"_s, u"source_url"_s, u"publisher"_s,
                                          u"language"_s,   u"quote"_s};
        const TableMapping mapping = import::suggestedMapping(header);
        QCOMPARE(mapping.fields.size(), header.size());
        QCOMPARE(column(mapping, Field::Quotation), u"quote"_s);
        QVERIFY(import::mappingFault(mapping, header).isEmpty());
    }

    void suggestsFromEnglishNames()
    {
        const std::vector<QString> header{u"No."_s,  u" Who accuses? "_s, u"ATTRIBUTED TO"_s, u"Date"_s,
                                          u"Link"_s, u"Text"_s,           u"Colour"_s};
        const TableMapping mapping = import::suggestedMapping(header);
        QCOMPARE(column(mapping, Field::Accuser), u"Who accuses?"_s);
        QCOMPARE(column(mapping, Field::Accused), u"ATTRIBUTED TO"_s);
        QCOMPARE(column(mapping, Field::ClaimDate), u"Date"_s);
        QCOMPARE(column(mapping, Field::SourceUrl), u"Link"_s);
        QCOMPARE(column(mapping, Field::Quotation), u"Text"_s);
        QCOMPARE(mapping.fields.size(), size_t(5));
        QVERIFY(import::mappingFault(mapping, header).isEmpty());
    }

    void guessesNothingFromOtherNames()
    {
        QVERIFY(import::suggestedMapping({u"country"_s, u"target"_s, u"name"_s, u"from"_s, u"to"_s})
                    .fields.empty());
    }

    void saysWhyATableCannotBeRead()
    {
        const std::vector<QString> header{u"Who"_s, u"Whom"_s};
        TableMapping mapping;
        QVERIFY(import::mappingFault(mapping, header).contains(u"“Who”, “Whom”"_s));
        mapping.fields[Field::Accuser] = {u"who "_s, {}, {}, {}};
        QVERIFY(import::mappingFault(mapping, header).contains(u"who is accused"_s));
        mapping.fields[Field::Accused] = {{}, u"X"_s, {}, {}};
        QVERIFY(import::mappingFault(mapping, header).isEmpty());
        mapping.fields[Field::ClaimDate] = {u"When"_s, {}, {}, {}};
        QVERIFY(import::mappingFault(mapping, header).contains(u"“When”"_s));
    }

    void readsDates()
    {
        QCOMPARE(dateText(u"2013-03-15"_s), u"2013-03-15"_s);
        QCOMPARE(dateText(u"2013~"_s), u"2013~"_s);
        QCOMPARE(dateText(u"2013-03-15 00:00:00"_s), u"2013-03-15"_s);
        QCOMPARE(dateText(u"2013-03-15T10:11:12Z"_s), u"2013-03-15"_s);
        QCOMPARE(dateText(u"20130315"_s), u"2013-03-15"_s);
        QCOMPARE(dateText(u"2013/3/5"_s), u"2013-03-05"_s);
        QCOMPARE(dateText(u"15.3.2013"_s, DateOrder::DayMonthYear), u"2013-03-15"_s);
        QCOMPARE(dateText(u"03/04/2013"_s, DateOrder::DayMonthYear), u"2013-04-03"_s);
        QCOMPARE(dateText(u"03/04/2013"_s, DateOrder::MonthDayYear), u"2013-03-04"_s);
        QCOMPARE(dateText(u"3/15/2013 12:00:00 AM"_s, DateOrder::MonthDayYear), u"2013-03-15"_s);
        QCOMPARE(dateText(u"March 15, 2013"_s), u"2013-03-15"_s);
        QCOMPARE(dateText(u"15-Mar-2013"_s), u"2013-03-15"_s);
        QCOMPARE(dateText(u"15th of Sept. 2013"_s), u"2013-09-15"_s);
        QCOMPARE(dateText(u"Mar 2013"_s), u"2013-03"_s);
        QCOMPARE(dateText(u"03/2013"_s), u"2013-03"_s);
        QCOMPARE(dateText(u"4.3.2013"_s), u"2013-03-04"_s); // full stops stand between day and month
        QCOMPARE(dateText(u"2013-2015"_s), u"2013/2015"_s);
        QCOMPARE(dateText(u"2013 – 2015"_s), u"2013/2015"_s);
        QCOMPARE(dateText(u"2013 to 2015"_s), u"2013/2015"_s);
        QCOMPARE(dateText(u"1 Jan 2013 - 5 Jan 2013"_s), u"2013-01-01/2013-01-05"_s);
        QCOMPARE(dateText(u"March 2013–May 2013"_s), u"2013-03/2013-05"_s);
        QCOMPARE(dateText(u"1/2/2013 - 3/2/2013"_s, DateOrder::DayMonthYear), u"2013-02-01/2013-02-03"_s);
        QCOMPARE(dateText(u"2013-03-01 10:00 to 2013-03-02 11:00"_s), u"2013-03-01/2013-03-02"_s);
    }

    void tellsTheOrderOfDatesFromThoseThatHaveOne()
    {
        using Words = std::vector<QString>;
        QCOMPARE(import::orderOf(Words{u"1/2/2013"_s, u"13/2/2013"_s}), DateOrder::DayMonthYear);
        QCOMPARE(import::orderOf(Words{u"1/2/2013"_s, u"2/13/2013"_s, u"2013"_s}), DateOrder::MonthDayYear);
        QCOMPARE(import::orderOf(Words{u"1/2/2013"_s, u"2013-02-13"_s, u"soon"_s}), DateOrder::YearMonthDay);
        QCOMPARE(import::orderOf(Words{u"13/2/2013"_s, u"2/13/2013"_s}), DateOrder::YearMonthDay);
        QVERIFY(import::mayBeTwoDates(u"1/2/2013"_s));
        QVERIFY(!import::mayBeTwoDates(u"13/2/2013"_s));
        QVERIFY(!import::mayBeTwoDates(u"2013-02-13"_s));
    }

    void guessesNoDate()
    {
        QCOMPARE(dateText(u"3/15/2013"_s), u"2013-03-15"_s); // can be read in one way only
        for (const QString &words :
             {u"03/04/2013"_s, u"3/4/13"_s, u"yesterday"_s, u"2013-02-30"_s, u"13/13/2013"_s, u"May"_s,
              u"39479"_s, u""_s, u"0/0/2013"_s, u"1.2.3.2013"_s, u"March May 2013"_s, u"2015-2013"_s,
              u"2013-20145"_s, u"May 2013 to March 2013"_s, u"1/2/2013 - 3/2/2013"_s})
            QCOMPARE(dateText(words), u"none"_s);
        QCOMPARE(dateText(u"3/15/2013"_s, DateOrder::DayMonthYear), u"none"_s);
    }

    void tellsNamesFromWordsForNobody()
    {
        for (const QString &words : {u"Unknown"_s, u"unnamed official"_s, u"An unnamed official"_s,
                                     u"Not available"_s, u"anonymous sources"_s, u"unidentified hackers"_s})
            QVERIFY2(import::isUnnamed(words), qPrintable(words));
        for (const QString &words :
             {u"Anonymous"_s, u"Anonymous Sudan"_s, u"The Unknowns"_s, u"Iran"_s, u""_s})
            QVERIFY2(!import::isUnnamed(words), qPrintable(words));
    }
};

QTEST_GUILESS_MAIN(TestTableMapping)
#include "tst_table_mapping.moc"
