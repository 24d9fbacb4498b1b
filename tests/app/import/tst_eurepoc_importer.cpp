// SPDX-License-Identifier: MIT
#include "support/batches.h"
#include "support/files.h"
#include "support/reading.h"
#include "support/shared_material.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using import::Fit;
using model::PartyRole;
using model::Responsibility;
using model::Stance;

namespace {

const QByteArray header =
    "incident_ID,attribution_ID,attribution_date,attribution_type,attribution_basis,attributing_actor,"
    "attribution_it_company,attributing_country,attributed_initiator,attributed_initiator_country,"
    "attributed_initiator_category\n";

tests::CollectingSink read(const QByteArray &rows)
{
    return tests::readBytes(u"eurepoc"_s, header + rows, u"attributions.csv"_s);
}

Responsibility responsibility(const tests::ReadClaim &read, size_t place)
{
    return *model::accused(read.claim).at(place)->responsibility;
}

Fit fitOf(const std::vector<QString> &columns)
{
    import::SourceStart start;
    start.header = columns;
    return import::formatNamed(u"eurepoc"_s).fit(start);
}

} // namespace

class TestEurepocImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstOfJanuaryStandsForTheYear()
    {
        const QByteArray rest =
            ",Technical report,IT-security community attributes attacker,,A Company,,Group,"
            "Russia,Non-state-group\n";
        const auto sink = read("7,12.0,2013-01-01" + rest + "7,13.0,2013-01-02" + rest);
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims.size(), size_t(2));
        QCOMPARE(claims[0].claim.said.date.text(), u"2013"_s);
        QCOMPARE(claims[0].claim.said.words, u"2013-01-01"_s);
        QCOMPARE(claims[1].claim.said.date.text(), u"2013-01-02"_s);
    }

    void aStateAttributes()
    {
        const auto sink = read("7,12.0,2018-02-15,\"Political statement / report (e.g., on websites)\","
                               "Attribution by receiver government / state entity,The Bureau,,United Kingdom,"
                               "Unit 1,Russia,State\n");
        QCOMPARE(tests::faultIn(sink), QString());
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims.size(), size_t(1));
        const tests::ReadClaim &read = claims[0];
        QCOMPARE(read.claim.stance, Stance::Accuses);
        QCOMPARE(read.claimant(), u"United Kingdom"_s);
        QCOMPARE(read.names(PartyRole::Speaker), QStringList{u"The Bureau"_s});
        QCOMPARE(read.names(PartyRole::Accused), (QStringList{u"Unit 1"_s, u"Russia"_s}));
        QCOMPARE(responsibility(read, 0), Responsibility::Performs);
        QCOMPARE(responsibility(read, 1), Responsibility::Performs);
        QCOMPARE(read.claim.said.date.text(), u"2018-02-15"_s);
        QCOMPARE(read.claim.form, model::Form::OfficialStatement);
        QCOMPARE(read.incident().references, (std::vector<model::ExternalId>{{u"eurepoc"_s, u"7"_s}}));
        QVERIFY(read.claim.note.contains(u"attribution_basis: Attribution by receiver government"_s));
        QCOMPARE(read.document().title, u"European Repository of Cyber Incidents"_s);
    }

    void severalInOneCellAreOneClaimOfAll()
    {
        const auto sink = read("7,12.0,2018-02-15,,Attribution by receiver government / state entity,"
                               "The Bureau (A; B); The Office,,United Kingdom; Canada,"
                               "\"Unit 1; Unit 2 (a.k.a. X; Y)\",\"['Russia', 'Belarus']\",State\n");
        QCOMPARE(tests::faultIn(sink), QString());
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims.size(), size_t(1));
        QCOMPARE(claims[0].names(PartyRole::Principal), (QStringList{u"United Kingdom"_s, u"Canada"_s}));
        QCOMPARE(claims[0].names(PartyRole::Speaker), (QStringList{u"The Bureau (A; B)"_s, u"The Office"_s}));
        QCOMPARE(claims[0].names(PartyRole::Accused),
                 (QStringList{u"Unit 1"_s, u"Unit 2 (a.k.a. X; Y)"_s, u"Russia"_s, u"Belarus"_s}));
    }

    void aSelectionOfItsColumnsIsEnough()
    {
        const QByteArray bytes =
            "attributed_initiator_country;attributing_country;attribution_basis;incident_ID;\n"
            "Russia;Estonia;Attribution by receiver government / state entity;7;1\n";
        const auto sink = tests::readBytes(u"eurepoc"_s, bytes, u"attributions.csv"_s);
        QCOMPARE(tests::faultIn(sink), QString());
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims.size(), size_t(1));
        QCOMPARE(claims[0].claimant(), u"Estonia"_s);
        QCOMPARE(claims[0].names(PartyRole::Accused), QStringList{u"Russia"_s});
        QVERIFY(claims[0].claim.note.contains(u"column 5: 1"_s));
    }

    void aDateThatIsNoneIsTold()
    {
        const auto sink = read("7,12.0,05/06/2018,,Attribution by third-party,A,,,Unit,Russia,State\n");
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims[0].claim.said.words, u"05/06/2018"_s);
        QVERIFY(std::any_of(sink.warnings.begin(), sink.warnings.end(), [](const auto &warning) {
            return warning.line == 2 && warning.reason.contains(u"“05/06/2018”");
        }));
    }

    void aFirmDoesNotSpeakForItsState()
    {
        const auto sink = read("7,12.0,,Technical report,IT-security community attributes attacker,Firm,,"
                               "Slovakia,Bears,Russia,\"Non-state actor, state-affiliation suggested\"\n");
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims[0].claimant(), u"Firm"_s);
        QVERIFY(claims[0].names(PartyRole::Speaker).isEmpty());
        QVERIFY(claims[0].claim.note.contains(u"attributing_country: Slovakia"_s));
        QCOMPARE(claims[0].names(PartyRole::Accused), (QStringList{u"Bears"_s, u"Russia"_s}));
        QCOMPARE(responsibility(claims[0], 1), Responsibility::Linked);
        QCOMPARE(claims[0].claim.form, model::Form::TechnicalReport);
    }

    void aGroupsHomeIsNotAccused()
    {
        const auto sink = read("7,12.0,,,Attribution by third-party,A,,,Union,China,Non-state-group\n"
                               "8,13.0,,,Attribution by third-party,A,,,,China,Non-state-group\n");
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims[0].names(PartyRole::Accused), QStringList{u"Union"_s});
        QVERIFY(claims[0].claim.note.contains(u"attributed_initiator_country: China"_s));
        QCOMPARE(claims[1].names(PartyRole::Accused), QStringList{u"Unnamed initiator (Non-state-group)"_s});
        QVERIFY(!claims[1].actor(model::accused(claims[1].claim)[0]->actor).named);
    }

    void anAttackerWhoConfirmsAdmits()
    {
        const auto sink =
            read("3,3.0,,Self-attribution,Attacker confirms,,,,Liazor,Armenia,Non-state-group\n"
                 "4,4.0,,Self-attribution,Attacker confirms,Anonymous,,,NB65,Unknown,Non-state-group\n"
                 "5,5.0,,Self-attribution,Attacker confirms,,Not available,,,,\n");
        QCOMPARE(tests::faultIn(sink), QString());
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims.size(), size_t(3));
        for (const tests::ReadClaim &read : claims)
            QCOMPARE(read.claim.stance, Stance::Admits);
        QCOMPARE(claims[0].claimant(), u"Liazor"_s);
        QCOMPARE(claims[0].names(PartyRole::Accused), QStringList{u"Liazor"_s});
        QCOMPARE(claims[1].claimant(), u"NB65"_s);
        QCOMPARE(claims[1].names(PartyRole::Speaker), QStringList{u"Anonymous"_s});
        QVERIFY(!claims[2].actor(claims[2].claim.parties[0].actor).named);
    }

    void aContestedAttributionIsAnAnswer()
    {
        const auto sink = read("3,3.0,,,Contested attribution,,,,Bears,Russia,State\n"
                               "3,4.0,,,Contested attribution,Bears,,,Bears,Russia,State\n"
                               "3,5.0,,,Contested attribution,A Minister,,Russia,Bears,Russia,State\n"
                               "3,6.0,,,Contested attribution,,,Russia,Bears,Russia,State\n");
        QCOMPARE(tests::faultIn(sink), QString());
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims[2].claim.stance, Stance::Denies);
        QCOMPARE(claims[2].claimant(), u"A Minister"_s);
        QCOMPARE(claims[3].claim.stance, Stance::Denies);
        QCOMPARE(claims[3].claimant(), u"Russia"_s);
        QCOMPARE(claims[0].claim.stance, Stance::Defends);
        QVERIFY(!claims[0].actor(claims[0].claim.parties[0].actor).named);
        QCOMPARE(claims[1].claim.stance, Stance::Denies);
        QCOMPARE(claims[1].claimant(), u"Bears"_s);
    }

    void emptyNotAvailableAndUnknownStayThreeThings()
    {
        const auto sink =
            read("1,,,,,,,,,,\n"                                                                  // 2
                 "2,2.0,,,Media-based attribution,,,,Not available,Not available,Not available\n" // 3
                 "3,3.0,,,Media-based attribution,,,,,Unknown,Unknown - not attributed\n"         // 4
                 "4,4.0,,,Media-based attribution,,,,Unknown,Not available,Not available\n"
                 "5,5.0,,,Media-based attribution,Not available,,,,Iran,State\n"
                 "6,6.0,,,Media-based attribution,Unknown,,,,Iran,State\n"
                 "7,7.0,,,,,,,,Iran,State\n"
                 "8,8.0,,,Not available,Not available,,,Unknown,Not available,Not available\n" // 9
                 "9,9.0,,,Media-based attribution,,,,,Unknown,State\n"
                 "10,9.0,,,Contested attribution,,,,Bears,Russia,State\n");
        QCOMPARE(sink.skipped(), 4);
        QStringList reasons;
        for (const import::ImportWarning &warning : sink.warnings)
            if (warning.skipped)
                reasons.append(warning.reason);
        QVERIFY(reasons[0].contains(u"are empty"_s));
        QVERIFY(reasons[1].contains(u"“Not available”"_s));
        QVERIFY(reasons[2].contains(u"“Unknown - not attributed”"_s));
        QVERIFY(reasons[3].contains(u"the initiator is “Unknown”"_s));
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims.size(), size_t(6));
        QCOMPARE(claims[0].names(PartyRole::Accused), QStringList{u"Unknown initiator"_s});
        QVERIFY(!claims[0].actor(model::accused(claims[0].claim)[0]->actor).named);
        QCOMPARE(claims[1].claimant(), u"Media"_s);
        QVERIFY(claims[1].claim.note.contains(u"attributing_actor: Not available"_s));
        QCOMPARE(claims[2].claimant(), u"Unknown source"_s);
        QVERIFY(claims[2].claim.parties[0].actor != claims[1].claim.parties[0].actor);
        QCOMPARE(claims[3].claimant(), u"European Repository of Cyber Incidents"_s);
        QCOMPARE(claims[4].names(PartyRole::Accused), QStringList{u"Unknown initiator (State)"_s});
        QCOMPARE(claims[5].claimant(), u"Unnamed source"_s);
        QCOMPARE(sink.batches[0].incidents.size(), size_t(10));
    }

    void joinsTheTablesBesideIt()
    {
        const QTemporaryDir folder;
        const QString attributions = folder.filePath(u"a.csv"_s);
        const QString global = folder.filePath(u"g.csv"_s);
        const QString receivers = folder.filePath(u"r.csv"_s);
        tests::writeFile(attributions, header + "7,12.0,,,Attribution by third-party,A,,,B,Iran,State\n");
        tests::writeFile(
            global,
            "ID,name,description,start_date,end_date,incident_type,receiver_country,sources_url\r\n"
            "7,The Case,\"Two\nlines\",2012-01-01,2012-03-01,Data theft & Doxing; Disruption,"
            "\"['Israel', 'EU (region)']\",\"['https://x.example/1', \"\"https://x.example/it's\"\"]\"\r\n"
            "8,ragged\r\n");
        tests::writeFile(receivers,
                         "ID,receiver_country,receiver_name,receiver_category\n7,Israel,A Bank,Corporate\n");
        const auto sink = tests::readFile(u"eurepoc"_s, attributions, {}, {global, receivers});
        QCOMPARE(tests::faultIn(sink), QString());
        const auto claims = tests::claimsIn(sink);
        const model::Incident &incident = claims[0].incident();
        QCOMPARE(incident.name, u"The Case"_s);
        QCOMPARE(incident.description, u"Two\nlines"_s);
        QCOMPARE(incident.date.date.text(), u"2012-01-01/2012-03-01"_s);
        QCOMPARE(incident.victims.size(), size_t(3));
        QCOMPARE(claims[0].claim.acts, (QStringList{u"cyber.influence"_s, u"cyber.disruption"_s}));
        QCOMPARE(claims[0].claim.mentions.size(), size_t(2));
        QCOMPARE(claims[0].document(1).url, u"https://x.example/it's"_s);
    }

    void aListOfNamesBringsAliasesAndAPairDoesNot()
    {
        const auto sink =
            read("7,1.0,,,Attribution by third-party,A,,,Fancy Bear/APT28/Sofacy (GRU),Russia,State\n"
                 "7,1.0,,,Attribution by third-party,A,,,MSS/JSSD,China,State\n");
        QStringList aliases;
        for (const model::Actor &actor : sink.batches[0].actors)
            for (const model::Alias &alias : actor.aliases)
                aliases.append(alias.text);
        QCOMPARE(aliases, (QStringList{u"Fancy Bear"_s, u"APT28"_s, u"Sofacy"_s, u"EuRepoC"_s}));
    }

    void keepsUidsOverANewerVersionAndRowsApart()
    {
        const QByteArray row = "7,12.0,2018-02-15,,Attribution by third-party,A,,,B,Iran,State\n";
        const auto before = read(row);
        const auto after = read(QByteArray("1,1.0,,,Attribution by third-party,X,,,Y,Iran,State\n") +
                                "7,12,2018-02-16,,Attribution by third-party,A,,,B,Iran,State\n");
        QCOMPARE(after.batches[0].claims[1].uid, before.batches[0].claims[0].uid);
        const auto twice = read(row + row);
        QCOMPARE(tests::faultIn(twice), QString());
        QCOMPARE(twice.batches[0].claims[0].uid, before.batches[0].claims[0].uid);
    }

    void knowsItsTables()
    {
        QCOMPARE(fitOf({u"Incident ID"_s, u"attribution basis"_s, u"Attributed_Initiator"_s}).strength, 90);
        QVERIFY(fitOf({u"ID"_s, u"name"_s, u"start_date"_s, u"incident_type"_s, u"attribution_basis"_s,
                       u"attributed_initiator"_s})
                    .companion);
        QVERIFY(fitOf({u"ID"_s, u"receiver_country"_s, u"receiver_category"_s}).companion);
        QCOMPARE(fitOf({u"a"_s, u"b"_s}).strength, 0);
        QVERIFY(tests::refusalOf(u"eurepoc"_s, "ID,name,start_date,incident_type\n1,a,,\n", u"g.csv"_s)
                    .contains(u"not EuRepoC's attribution table"_s));
        QVERIFY(!tests::refusalOf(u"eurepoc"_s, "", u"e.csv"_s).isEmpty());
    }

    void skipsRaggedRowsAndReadsAnyOrderOfColumns()
    {
        const auto sink =
            tests::readBytes(u"eurepoc"_s,
                             "\xEF\xBB\xBF"
                             "Attributed initiator;Attribution basis;INCIDENT_ID;extra\r\nB;Media-based "
                             "attribution;9;x\r\nB;short\r\n",
                             u"a.csv"_s);
        QCOMPARE(sink.skipped(), 1);
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims.size(), size_t(1));
        QVERIFY(claims[0].claim.note.contains(u"extra: x"_s));
        QCOMPARE(claims[0].claimant(), u"Media"_s);
    }

    void readsTheRealTable()
    {
        const QString path = tests::sharedFile(u"data/eurepoc/EuRepoC_Attribution_dataset_1.1.part1.csv"_s);
        if (path.isEmpty())
            QSKIP("The real EuRepoC tables do not lie beside the project.");
        const auto sink =
            tests::readFile(u"eurepoc"_s, path, {},
                            {tests::sharedFile(u"data/eurepoc/EuRepoC_Global_Database_1.1.part1.csv"_s),
                             tests::sharedFile(u"data/eurepoc/EuRepoC_Receiver_dataset_1.1.part1.csv"_s)});
        QCOMPARE(tests::faultIn(sink), QString());
        const auto claims = tests::claimsIn(sink);
        std::map<Stance, int> stances;
        QSet<QUuid> incidents;
        for (const tests::ReadClaim &read : claims)
            ++stances[read.claim.stance];
        for (const import::ImportBatch &batch : sink.batches)
            for (const model::Incident &incident : batch.incidents) {
                incidents.insert(incident.uid);
                QVERIFY(!incident.name.startsWith(u"EuRepoC incident"_s));
            }
        // 1931 rows; 96 say that they attribute to nobody, 30 that it is not available, 10 are empty;
        // in one nobody attributes it to somebody unknown.
        QCOMPARE(sink.skipped(), 137);
        QCOMPARE(claims.size(), size_t(1931 - 137));
        QCOMPARE(stances[Stance::Admits], 534);
        QCOMPARE(stances[Stance::Defends] + stances[Stance::Denies], 17);
        QCOMPARE(incidents.size(), 1151);
    }
};

QTEST_GUILESS_MAIN(TestEurepocImporter)
#include "tst_eurepoc_importer.moc"
