// SPDX-License-Identifier: MIT
#include "support/batches.h"
#include "support/reading.h"
#include "support/shared_material.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using import::Fit;
using model::PartyRole;

namespace {

const QByteArray header =
    "Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category,Sources_1,"
    "Sources_2,Sources_3\r\n";

tests::CollectingSink read(const QByteArray &rows)
{
    return tests::readBytes(u"cfr"_s, header + rows, u"tracker.csv"_s);
}

Fit fitOf(const std::vector<QString> &columns)
{
    import::SourceStart start;
    start.header = columns;
    return import::formatNamed(u"cfr"_s).fit(start);
}

} // namespace

class TestCfrImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCouncilNarrates()
    {
        const auto sink =
            read("A case,3/7/2022,Believed to be the work of Bears,\"It was\r\nthem.\",Denial   "
                 "https://x.example/r,\"Borovia, Arland\",\"Iran, Islamic Republic of, Korea "
                 "(Republic of), Palestine, State of\",Financial Theft,Government,https://x.example/1,"
                 "https://x.example/2,\r\n");
        QCOMPARE(tests::faultIn(sink), QString());
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims.size(), size_t(1));
        const tests::ReadClaim &read = claims[0];
        QCOMPARE(read.claimant(), u"Council on Foreign Relations"_s);
        QCOMPARE(read.names(PartyRole::Accused),
                 (QStringList{u"Iran, Islamic Republic of"_s, u"Korea (Republic of)"_s,
                              u"Palestine, State of"_s}));
        QCOMPARE(*model::accused(read.claim)[0]->responsibility, model::Responsibility::Supports);
        QCOMPARE(read.names(PartyRole::Victim), (QStringList{u"Borovia"_s, u"Arland"_s}));
        QCOMPARE(read.claim.said.date.text(), u"2022-03-07"_s);
        QCOMPARE(read.claim.acts, QStringList{u"cyber.theft"_s});
        QCOMPARE(read.claim.actWords, u"Financial Theft"_s);
        QCOMPARE(read.claim.force, model::Force::Hedged);
        QCOMPARE(read.claim.quotations[0].exact, u"It was\nthem."_s);
        QCOMPARE(read.claim.quotations[0].voice, model::Voice::Narrator);
        QCOMPARE(read.claim.evidence.size(), size_t(2));
        QVERIFY(read.claim.note.contains(u"Affiliations: Believed to be the work of Bears"_s));
        QVERIFY(read.claim.note.contains(u"Response: Denial"_s));
        QCOMPARE(read.document().title, u"A case"_s);
        QCOMPARE(read.incident().name, u"A case"_s);
    }

    void aDescriptionIsOneVictimWithoutAName()
    {
        const auto sink = read("A,,,d,,\"Lawyers, journalists, and others\",Borovia,Espionage,,,,\r\n");
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims[0].names(PartyRole::Victim), QStringList{u"Lawyers, journalists, and others"_s});
        QVERIFY(!claims[0].actor(model::partiesIn(claims[0].claim, PartyRole::Victim)[0]->actor).named);
        QCOMPARE(claims[0].claim.force, model::Force::Flat);
    }

    void rowsWithoutASponsorAreIncidentsAlone()
    {
        const auto sink = read("A,1/1/2020,,d,,,,Espionage,,,,\r\nB,1/1/2020,,d,,,Borovia,,,,,\r\n");
        QCOMPARE(tests::claimsIn(sink).size(), size_t(1));
        QCOMPARE(sink.batches[0].incidents.size(), size_t(2));
        QCOMPARE(sink.warnings.size(), size_t(1));
        QVERIFY(sink.warnings[0].reason.endsWith(u"nobody is accused of: 1."_s));
        QCOMPARE(tests::claimsIn(sink)[0].claim.acts, QStringList{u"cyber.unspecified"_s});
    }

    void aSponsorWhoIsNotKnownIsNone()
    {
        const auto sink =
            read("A,1/1/2020,,d,,,Unknown,Espionage,,,,\r\nB,1/1/2020,,d,,,N/A,Espionage,,,,\r\n"
                 "C,1/1/2020,,d,,,\"Unknown, Borovia\",Espionage,,,,\r\n");
        QCOMPARE(sink.batches[0].incidents.size(), size_t(3));
        QCOMPARE(tests::claimsIn(sink).size(), size_t(1));
        QCOMPARE(tests::claimsIn(sink)[0].names(PartyRole::Accused), QStringList{u"Borovia"_s});
    }

    void severalStandApartAtSemicolonsAndLineEndsAsWell()
    {
        const auto sink = read("A,1/1/2020,,d,,\"Arland\r\nUrland\",Borovia; Carland,\"Denial of service, "
                               "Ransomware\",,,,\r\n");
        QCOMPARE(tests::faultIn(sink), QString());
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims[0].names(PartyRole::Accused), (QStringList{u"Borovia"_s, u"Carland"_s}));
        QCOMPARE(claims[0].names(PartyRole::Victim), (QStringList{u"Arland"_s, u"Urland"_s}));
        QCOMPARE(claims[0].claim.acts, (QStringList{u"cyber.disruption"_s, u"cyber.ransom"_s}));
    }

    void skipsRowsWhoseCellsStandInTheWrongColumns()
    {
        const auto sink =
            read("A,1/1/2020,,d,Borovia,Espionage,\"Government, Military\",https://x.example/,,,,\r\n"
                 "B,1/1/2020,,d,,Borovia,Espionage,Private sector,https://x.example/,,,\r\n"
                 "C,1/1/2020,,d,,, Borovia\",,Espionage,,,\r\n"
                 "D,1/1/2020,,d\r\n"
                 ",,,,,,Borovia,,,,,\r\n");
        QCOMPARE(tests::claimsIn(sink).size(), size_t(0));
        QCOMPARE(sink.skipped(), 5);
    }

    void readsOtherVariants()
    {
        const auto sink =
            tests::readBytes(u"cfr"_s,
                             "Type of incident;Suspected state sponsor;title;Sources;DATE;Victims;Notes\n"
                             "Sabotage;Borovia;A;https://x.example/1;2019-05-06;Arland;mind\n"
                             "Wiping;Borovia;B;;soon;;\n",
                             u"t.csv"_s);
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims.size(), size_t(2));
        QCOMPARE(claims[0].claim.said.date.text(), u"2019-05-06"_s);
        QCOMPARE(claims[0].claim.force, model::Force::Hedged);
        QCOMPARE(claims[0].claim.note, u"Notes: mind"_s);
        QCOMPARE(claims[1].claim.acts, QStringList{u"Wiping"_s});
        QCOMPARE(claims[1].claim.said.words, u"soon"_s);
        QVERIFY(claims[1].claim.quotations.empty());
        QCOMPARE(fitOf({u"Title"_s, u"Date"_s, u"Victims"_s, u"Sponsor"_s, u"Type"_s}).strength, 70);
        QCOMPARE(fitOf({u"Title"_s, u"Sponsor"_s}).strength, 0);
        QVERIFY(tests::refusalOf(u"cfr"_s, "a,b\n", u"t.csv"_s).contains(u"Sponsor"_s));
    }

    void repeatedTitlesAreTwoIncidentsAndKeepTheirUids()
    {
        const QByteArray row = "A,1/1/2020,,one,,,Borovia,Espionage,,,,\r\n";
        const auto once = read(row);
        const auto twice = read(row + "A,1/1/2020,,two,,,Arland,Espionage,,,,\r\n");
        QCOMPARE(tests::faultIn(twice), QString());
        QCOMPARE(twice.batches[0].incidents.size(), size_t(2));
        QCOMPARE(tests::claimsIn(twice)[0].claim.uid, tests::claimsIn(once)[0].claim.uid);
    }

    void readsTheRealTable()
    {
        const QString path = tests::sharedFile(u"data/cfr-tracker/cyber-operations-incidents.csv"_s);
        if (path.isEmpty())
            QSKIP("The real tracker does not lie beside the project.");
        const auto sink = tests::readFile(u"cfr"_s, path);
        QCOMPARE(tests::faultIn(sink), QString());
        size_t incidents = 0;
        for (const import::ImportBatch &batch : sink.batches)
            incidents += batch.incidents.size();
        const auto claims = tests::claimsIn(sink);
        size_t several = 0;
        size_t undated = 0;
        for (const tests::ReadClaim &read : claims) {
            several += model::accused(read.claim).size() > 1 ? 1 : 0;
            undated += read.claim.said.date.isKnown() ? 0 : 1;
            QCOMPARE(read.claimant(), u"Council on Foreign Relations"_s);
        }
        // 768 rows; 40 have no sponsor, 7 have their cells in the wrong columns.
        QCOMPARE(sink.skipped(), 7);
        QCOMPARE(incidents, size_t(761));
        QCOMPARE(claims.size(), size_t(721));
        QCOMPARE(several, size_t(12));
        QVERIFY2(undated <= 15, qPrintable(QString::number(undated)));
    }
};

QTEST_GUILESS_MAIN(TestCfrImporter)
#include "tst_cfr_importer.moc"
