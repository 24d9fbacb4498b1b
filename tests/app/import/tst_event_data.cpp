// SPDX-License-Identifier: MIT
// GDELT and ICEWS: events that machines coded with CAMEO's codes.
#include "support/batches.h"
#include "support/files.h"
#include "support/reading.h"
#include "support/shared_material.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using import::Fit;
using model::PartyRole;
using model::Stance;

namespace {

/// One event as GDELT publishes it.
struct Event
{
    QByteArray id = "881990904";
    QByteArray day = "20191024";
    QByteArray code = "112";
    QByteArray first = "PRK";
    QByteArray firstName = "NORTH KOREA";
    QByteArray firstCountry = "PRK";
    QByteArray second = "USAGOV";
    QByteArray secondName = "UNITED STATES";
    QByteArray secondCountry = "USA";
    QByteArray url = "https://x.example/1";
};

QByteArray line(const Event &event, int columns = 61)
{
    QList<QByteArray> cells(columns);
    cells[0] = event.id;
    cells[1] = event.day;
    cells[5] = event.first;
    cells[6] = event.firstName;
    cells[7] = event.firstCountry;
    cells[15] = event.second;
    cells[16] = event.secondName;
    cells[17] = event.secondCountry;
    cells[26] = event.code;
    cells[27] = event.code.left(3);
    cells[28] = event.code.left(2);
    cells[30] = "-2.0";
    cells[31] = "4";
    cells[34] = "-4.5";
    cells[columns == 61 ? 52 : 50] = "Seoul, South Korea";
    if (columns == 61)
        cells[60] = event.url;
    else if (columns == 58)
        cells[57] = event.url;
    return cells.join('\t') + '\n';
}

tests::CollectingSink gdelt(const QByteArray &bytes, const QStringList &codes = {})
{
    import::ImportOptions options;
    options.eventCodes = codes;
    return tests::readBytes(u"gdelt"_s, bytes, u"export.CSV"_s, options);
}

const QByteArray icewsHeader =
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\t"
    "Target Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\n";

Fit fitOf(const QString &format, const QByteArray &bytes)
{
    const QTemporaryDir folder;
    const QString path = tests::writeFile(folder.filePath(u"x.csv"_s), bytes);
    return import::formatNamed(format).fit(import::Source({path, {}}).start());
}

Fit fitOfFile(const QString &format, const QString &path)
{
    return import::formatNamed(format).fit(import::Source({path, {}}).start());
}

} // namespace

class TestEventData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnEventOfGdelt_data()
    {
        QTest::addColumn<int>("columns");
        QTest::newRow("2.0") << 61;
        QTest::newRow("1.0") << 58;
        QTest::newRow("1.0 before 2013-04") << 57;
    }

    void readsAnEventOfGdelt()
    {
        QFETCH(const int, columns);
        Event event;
        event.code = "1125";
        const auto sink = gdelt(line(event, columns));
        QCOMPARE(tests::faultIn(sink), QString());
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims.size(), size_t(1));
        const tests::ReadClaim &read = claims[0];
        QCOMPARE(read.claim.stance, Stance::Accuses);
        QCOMPARE(read.claimant(), u"NORTH KOREA"_s);
        QCOMPARE(read.names(PartyRole::Accused), QStringList{u"UNITED STATES (USAGOV)"_s});
        QCOMPARE(read.claim.acts, QStringList{u"espionage"_s});
        QCOMPARE(read.claim.said.date.text(), u"2019-10-24"_s);
        QVERIFY(read.claim.quotations.empty());
        QVERIFY(read.claim.note.contains(u"EventCode: 1125"_s));
        QVERIFY(read.claim.note.contains(u"Seoul, South Korea"_s));
        QCOMPARE(read.document().url, columns == 57 ? QString() : u"https://x.example/1"_s);
        QVERIFY(!read.document().title.isEmpty() || columns != 57);
        QCOMPARE(sink.warnings.size(), size_t(1));
        QVERIFY(sink.warnings[0].reason.contains(u"no quotation"_s));
    }

    void takesOnlyTheCodesThatAreAskedFor()
    {
        Event event;
        QByteArray bytes;
        for (const char *code : {"112", "1121", "111", "012", "12", "016", "190"}) {
            event.id = "9" + QByteArray::number(bytes.size());
            event.code = code;
            bytes += line(event);
        }
        QCOMPARE(tests::claimsIn(gdelt(bytes)).size(), size_t(2));
        const auto denials = gdelt(bytes, {u"016"_s});
        const auto claims = tests::claimsIn(denials);
        QCOMPARE(claims.size(), size_t(1));
        QCOMPARE(tests::faultIn(denials), QString());
        QCOMPARE(claims[0].claim.stance, Stance::Denies);
        QCOMPARE(claims[0].names(PartyRole::Accused), QStringList{u"NORTH KOREA"_s});
        QCOMPARE(claims[0].names(PartyRole::Addressee), QStringList{u"UNITED STATES (USAGOV)"_s});
        QVERIFY_THROWS_EXCEPTION(import::ImportError, gdelt(bytes, {u"190"_s}));
    }

    void saysWhyNothingCameOfIt()
    {
        Event event;
        event.code = "190";
        const auto sink = gdelt(line(event));
        QCOMPARE(tests::claimsIn(sink).size(), size_t(0));
        QVERIFY(sink.warnings.at(0).reason.startsWith(
            u"None of its 1 events has a code that begins with 112, so nothing was imported"_s));
        const auto icews = tests::readBytes(
            u"icews"_s,
            icewsHeader + "2\t2018-06-01\tPoland\tNA\tPoland\tConsult\t040\t1\tIndia\tNA\tIndia\t4\t1\tX\n",
            u"events.tab"_s);
        QVERIFY(icews.warnings.at(0).reason.contains(u"None of its 1 events"_s));
    }

    void readsASelectionOfColumnsThatTellsNamesAlone()
    {
        const QByteArray bytes = "GLOBALEVENTID,SQLDATE,Actor1Name,Actor2Name,EventCode,SOURCEURL\n"
                                 "1,20200318,UNITED STATES,CHINA,112,https://x.example/1\n";
        QVERIFY(fitOf(u"gdelt"_s, bytes).strength > 50);
        const auto sink = gdelt(bytes);
        QCOMPARE(tests::faultIn(sink), QString());
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims.at(0).claimant(), u"UNITED STATES"_s);
        QVERIFY(claims[0].actor(claims[0].claim.parties[0].actor).named);
        QCOMPARE(claims[0].names(PartyRole::Accused), QStringList{u"CHINA"_s});
    }

    void readsExportsThatOtherProgramsWroteAgain_data()
    {
        QTest::addColumn<char>("separator");
        QTest::addColumn<bool>("quoted");
        QTest::newRow("commas") << ',' << false;
        QTest::newRow("semicolons") << ';' << false;
        QTest::newRow("quoted, with commas") << ',' << true;
        QTest::newRow("quoted, with tabs") << '\t' << true;
    }
    void readsExportsThatOtherProgramsWroteAgain()
    {
        QFETCH(const char, separator);
        QFETCH(const bool, quoted);
        QByteArray bytes = line({});
        bytes.replace("Seoul, South Korea", "\"Seoul, South Korea\"");
        if (quoted)
            bytes = '"' + bytes.chopped(1).replace('"', "").replace('\t', "\"\t\"") + "\"\n";
        bytes.replace('\t', separator);
        QVERIFY(fitOf(u"gdelt"_s, bytes).strength > 50);
        const auto sink = gdelt(bytes);
        QCOMPARE(tests::faultIn(sink), QString());
        QCOMPARE(sink.skipped(), 0);
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims.size(), size_t(1));
        QCOMPARE(claims[0].document().url, u"https://x.example/1"_s);
        QVERIFY(claims[0].claim.note.contains(u"ActionGeo_FullName: Seoul, South Korea"));
    }

    void readsAQuotedTableWithAHeader()
    {
        const auto sink =
            gdelt("\"GLOBALEVENTID\"\t\"SQLDATE\"\t\"Actor1Name\"\t\"Actor2Name\"\t\"EventCode\"\n"
                  "\"1\"\t\"20200318\"\t\"A\"\t\"B\"\t\"112\"\n");
        QCOMPARE(sink.skipped(), 0);
        QCOMPARE(tests::claimsIn(sink).size(), size_t(1));
    }

    void oneAddressIsOneDocumentAndNobodyIsOneOfItOnly()
    {
        Event event;
        event.first = "COP";
        event.firstName = "POLICE";
        event.firstCountry = "";
        QByteArray bytes = line(event);
        event.id = "2";
        bytes += line(event);
        event.id = "3";
        event.url = "https://x.example/2";
        bytes += line(event);
        const auto sink = gdelt(bytes);
        const import::ImportBatch &batch = sink.batches[0];
        QCOMPARE(batch.documents.size(), size_t(2));
        QCOMPARE(batch.actors.size(), size_t(3)); // the police of each article, and the United States
        QVERIFY(!batch.actors[0].named);
        QCOMPARE(batch.claims.size(), size_t(3));
    }

    void skipsWhatItCannotTakeAndSaysWhere()
    {
        Event event;
        QByteArray bytes = line(event); // 1
        event.id = "2";
        event.second = event.secondName = "";
        bytes += line(event);                                 // 2: no second actor
        bytes += "3\tshort\n";                                // 3
        bytes += line(Event()).replace("881990904", "words"); // 4
        event = {};
        event.id = "5";
        event.day = "20191399";
        bytes += line(event);       // 5: kept without a date
        bytes += line({}).left(40); // 6: cut off
        const auto sink = gdelt(bytes);
        QCOMPARE(tests::claimsIn(sink).size(), size_t(2));
        QList<qint64> skipped;
        QList<qint64> told;
        for (const import::ImportWarning &warning : sink.warnings)
            (warning.skipped ? skipped : told).append(warning.line);
        QCOMPARE(skipped, (QList<qint64>{2, 3, 4, 6}));
        QCOMPARE(told, (QList<qint64>{5, 0}));
    }

    void keepsEventIdsAndNumbersTrueDuplicates()
    {
        const QByteArray once = line({});
        const auto twice = gdelt(once + once);
        QCOMPARE(tests::faultIn(twice), QString());
        QCOMPARE(tests::claimsIn(gdelt(once))[0].claim.uid, tests::claimsIn(twice)[0].claim.uid);
    }

    void readsATableThatASpreadsheetSaved()
    {
        const QByteArray bytes =
            "GLOBALEVENTID;SQLDATE;Actor1Code;Actor1Name;Actor1CountryCode;Actor2Code;"
            "Actor2Name;Actor2CountryCode;EventCode;EventRootCode;SOURCEURL\r\n"
            "1;20190121;RUS;RUSSIA;RUS;USA;\"UNITED; STATES\";USA;112;11;https://x.example/1\r\n"
            "2;20190121;RUS;RUSSIA;RUS;USA;UNITED STATES;USA;16;1;https://x.example/1\r\n"
            "3;20190121;RUS;RUSSIA;RUS;USA;UNITED STATES;USA;16.0;16;https://x.example/1\r\n";
        QVERIFY(fitOf(u"gdelt"_s, bytes).strength > 50);
        QCOMPARE(tests::claimsIn(gdelt(bytes))[0].names(PartyRole::Accused),
                 QStringList{u"UNITED; STATES"_s});
        const auto denials = gdelt(bytes, {u"016"_s});
        QCOMPARE(tests::claimsIn(denials).size(), size_t(1));
        QVERIFY(tests::claimsIn(denials)[0].claim.note.contains(u"EventCode: 016"_s));
    }

    void refusesTheOtherTablesOfGdelt()
    {
        const QByteArray mentions = "410412347\t20150218230000\t20150218230000\t1\tx.example\thttps://"
                                    "x.example/\t19\t-1\t45\t46\t1\t50\t66\t"
                                    "-4.4\t\t\n";
        QVERIFY(tests::refusalOf(u"gdelt"_s, mentions, u"m.csv"_s).contains(u"mentions"_s));
        QVERIFY(fitOf(u"gdelt"_s, mentions).strength > 1);
        const QByteArray graph = "20150218230000-0\t20150218230000" + QByteArray(25, '\t') + "\n";
        QVERIFY(tests::refusalOf(u"gdelt"_s, graph, u"g.csv"_s).contains(u"knowledge graph"_s));
        QVERIFY(tests::refusalOf(u"gdelt"_s, "a\tb\n1\t2\n", u"g.csv"_s).contains(u"not an export"_s));
        QCOMPARE(fitOf(u"gdelt"_s, "accuser,accused\nA,B\n").strength, 0);
    }

    void readsAnEventOfIcews()
    {
        const auto sink = tests::readBytes(
            u"icews"_s,
            icewsHeader +
                "1\t2018-06-01\tPoland\tNA\tPoland\tAccuse\t112\t-2\tPolice (\"India\")\tGovernment,Police\t"
                "India\t47400438\t1\tIrish Times\n"
                "2\t2018-06-01\tPoland\tNA\tPoland\tConsult\t040\t1\tIndia\tNA\tIndia\t47400438\t1\tIrish "
                "Times\n"
                "3\t2018-06-01\tPoland\tNA\tPoland\tAccuse of war crimes\t1124\t-2\tNA\tNA\tNA\t1\t1\tX\n"
                "4\tragged\n"
                "1\t2018-06-01\tPoland\tNA\tPoland\tAccuse of war crimes\t1124\t-2\tIndia\tNA\tIndia\t"
                "47400438\t2\tIrish Times\n",
            u"events.tab"_s);
        QCOMPARE(tests::faultIn(sink), QString());
        QCOMPARE(sink.skipped(), 2);
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims.size(), size_t(2));
        QCOMPARE(claims[0].claimant(), u"Poland"_s);
        QCOMPARE(claims[0].actor(claims[0].claim.parties[0].actor).kind, model::ActorKind::State);
        QCOMPARE(claims[0].names(PartyRole::Accused), QStringList{u"Police (\"India\")"_s});
        QCOMPARE(claims[0].document().title, u"ICEWS story 47400438"_s);
        QVERIFY(claims[0].claim.note.contains(u"Target Sectors: Government,Police"_s));
        QVERIFY(!claims[0].claim.note.contains(u"NA"_s));
        QCOMPARE(claims[1].claim.acts, QStringList{u"law-breach"_s});
        QCOMPARE(sink.batches[0].documents.size(), size_t(1));
    }

    void readsIcewsSavedAgain()
    {
        const auto sink = tests::readBytes(u"icews"_s,
                                           "\"target_name\",\"cameo_code\",\"source_name\",\"event_"
                                           "date\"\r\n\"India\",\"112\",\"A, B\",\"2018-06-01\"\r\n",
                                           u"events.csv"_s);
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims[0].claimant(), u"A, B"_s);
        QCOMPARE(tests::faultIn(sink), QString());
        QVERIFY(!tests::refusalOf(u"icews"_s, "a,b\n", u"x.csv"_s).isEmpty());
    }

    void readsTheRealTables_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("claims");
        QTest::addColumn<int>("skipped");
        QTest::newRow("2019-10-24") << u"gdelt"_s << u"gdelt/20191024143000.export.CSV"_s << 39 << 15;
        QTest::newRow("saved again") << u"gdelt"_s << u"gdelt/20190121220000.export.semicolon-reexport.CSV"_s
                                     << 15 << 2;
        QTest::newRow("two days") << u"gdelt"_s << u"gdelt/export-mixed-dates.sample.csv"_s << 3 << 0;
        QTest::newRow("1.0") << u"gdelt"_s << u"gdelt/gdelt1-events-57-58-columns.sample.csv"_s << 1 << 1;
        QTest::newRow("ICEWS") << u"icews"_s << u"icews/events.2018.sample.part1.tab"_s << 76 << 0;
    }

    void readsTheRealTables()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, path);
        QFETCH(const int, claims);
        QFETCH(const int, skipped);
        const QString file = tests::sharedFile(u"data/"_s + path);
        if (file.isEmpty())
            QSKIP("The real event data do not lie beside the project.");
        QVERIFY(fitOfFile(format, file).strength >= 80);
        const auto sink = tests::readFile(format, file);
        QCOMPARE(tests::faultIn(sink), QString());
        QCOMPARE(tests::claimsIn(sink).size(), size_t(claims));
        QCOMPARE(sink.skipped(), skipped);
    }

    void countsTheActorsOfTheRealIcewsTable()
    {
        const QString file = tests::sharedFile(u"data/icews/events.2018.sample.part1.tab"_s);
        if (file.isEmpty())
            QSKIP("The real event data do not lie beside the project.");
        const auto sink = tests::readFile(u"icews"_s, file);
        QSet<QString> actors;
        QSet<QPair<QString, QString>> pairs;
        int ofCrime = 0;
        for (const tests::ReadClaim &read : tests::claimsIn(sink)) {
            const QString accused = read.names(PartyRole::Accused).value(0);
            actors << read.claimant() << accused;
            pairs.insert({read.claimant(), accused});
            ofCrime += read.claim.acts.contains(u"crime"_s) ? 1 : 0;
        }
        QCOMPARE(actors.size(), 83);
        QCOMPARE(pairs.size(), 64);
        QCOMPARE(ofCrime, 2);
    }

    void recognisesTheOtherRealTables()
    {
        for (const QString &name :
             {u"mentions.sample.csv"_s, u"gkg-v2.1.sample.csv"_s, u"gkg-v1.sample.csv"_s}) {
            const QString file = tests::sharedFile(u"data/gdelt/"_s + name);
            if (file.isEmpty())
                QSKIP("The real event data do not lie beside the project.");
            QVERIFY2(fitOfFile(u"gdelt"_s, file).strength > 1, qPrintable(name));
            QVERIFY_THROWS_EXCEPTION(import::ImportError, tests::readFile(u"gdelt"_s, file));
        }
    }
};

QTEST_GUILESS_MAIN(TestEventData)
#include "tst_event_data.moc"
