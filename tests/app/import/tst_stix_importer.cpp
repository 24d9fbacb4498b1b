// SPDX-License-Identifier: MIT
#include "import/stix/stix_importer.h"
#include "support/batches.h"
#include "support/stix_objects.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using namespace jaccuse::tests::stix;

class TestStixImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCampaignIsWhatTheClaimIsAbout()
    {
        const auto sink = read(
            cast() << attribution(9, id("campaign", 4), id("intrusion-set", 3),
                                  by(1) + ",\"confidence\":85,\"lang\":\"en\",\"description\":\"[Operation]"
                                          "(https://x.example/C1) was run by Group.(Citation: A (B) 2020)\","
                                          "\"external_references\":[{\"source_name\":\"A (B) 2020\","
                                          "\"description\":\"Author, A. (2020, April 15). Report. Retrieved "
                                          "May 1, 2020.\",\"url\":\"https://x.example/report\"}]"));
        QCOMPARE(sink.batches.size(), size_t(1));
        const import::ImportBatch &batch = sink.batches[0];
        const model::Claim &claim = batch.claims.at(0);
        QCOMPARE(line(batch, claim), u"Vendor accuses Group (performs)"_s);
        QCOMPARE(claim.confidenceWords, u"85 of 100"_s);
        QCOMPARE(claim.said.date.text(), u"2020-05-06"_s);
        QCOMPARE(claim.happened.date.text(), u"2019-01-02/2019-03-04"_s);
        const model::Incident &incident = batch.incidents.at(0);
        QCOMPARE(incident.name, u"Operation"_s);
        QCOMPARE(incident.references.at(1), (model::ExternalId{u"catalogue"_s, u"C1"_s}));
        QCOMPARE(claim.quotations.size(), size_t(1));
        QCOMPARE(claim.quotations[0].exact, u"[Operation](https://x.example/C1) was run by Group."_s);
        QCOMPARE(claim.quotations[0].language, u"en"_s);
        QCOMPARE(claim.mentions.size(), size_t(2));
        QCOMPARE(batch.documents.at(0).title, u"STIX objects by Vendor"_s);
        const model::Document &cited = batch.documents.at(1);
        QCOMPARE(cited.url, u"https://x.example/report"_s);
        QCOMPARE(cited.published.text(), u"2020-04-15"_s);
        QCOMPARE(claim.mentions[1].attested, 6);
        QVERIFY(!warns(sink, u"references do not list"_s));
        QCOMPARE(batch.actors.at(1).kind, model::ActorKind::Group);
        QCOMPARE(batch.actors.at(1).aliases.size(), size_t(1));
        QCOMPARE(sink.warnings.size(), size_t(1));
    }

    void aGroupPerformsAndTheOneBehindItIsLinked()
    {
        const auto sink = read(cast() << attribution(9, id("intrusion-set", 3), id("identity", 2), by(1)));
        const import::ImportBatch &batch = sink.batches.at(0);
        QCOMPARE(line(batch, batch.claims.at(0)), u"Vendor accuses Group (performs), Service (linked)"_s);
        QCOMPARE(batch.claims[0].quotations.size(), size_t(0));
        QCOMPARE(batch.actorLinks.size(), size_t(1));
        QVERIFY(!batch.actorLinks[0].definitional);
        QCOMPARE(batch.actorLinks[0].claim, model::ClaimId{1});
        for (const model::Actor &actor : batch.actors)
            if (actor.name == u"Service")
                QCOMPARE(actor.kind, model::ActorKind::Organ);
    }

    void thoseBehindACampaignAreACollective()
    {
        const auto sink = read(cast() << named("incident", 5, "Outage")
                                      << attribution(9, id("incident", 5), id("campaign", 4), by(1)));
        const import::ImportBatch &batch = sink.batches.at(0);
        QCOMPARE(line(batch, batch.claims.at(0)), u"Vendor accuses Operation (unspecified)"_s);
        QCOMPARE(batch.actors.at(1).kind, model::ActorKind::Collective);
        QCOMPARE(batch.incidents.at(0).name, u"Outage"_s);
    }

    void aCreatorWhoIsNotNamedStaysSo()
    {
        const auto sink = read(cast() << attribution(8, id("campaign", 4), id("intrusion-set", 3))
                                      << attribution(9, id("campaign", 4), id("identity", 2))
                                      << attribution(10, id("campaign", 4), id("identity", 2), by(77)));
        const import::ImportBatch &batch = sink.batches.at(0);
        QCOMPARE(line(batch, batch.claims.at(0)), u"Creator not named accuses Group (performs)"_s);
        const model::Actor &unnamed = actorOf(batch, batch.claims[0].parties.front());
        QVERIFY(!unnamed.named);
        QCOMPARE(actorOf(batch, batch.claims[1].parties.front()), unnamed);
        QVERIFY(actorOf(batch, batch.claims[2].parties.front()).uid != unnamed.uid);
        QVERIFY(warns(
            sink, u"The creator of the attribution %1, %2, is not in the file"_s.arg(
                      QString::fromLatin1(id("relationship", 10)), QString::fromLatin1(id("identity", 77)))));
        QCOMPARE(sink.skipped(), 0);
    }

    void aCitationAloneIsNoQuotation()
    {
        const auto sink =
            read(cast() << attribution(9, id("campaign", 4), id("intrusion-set", 3),
                                       by(1) + ",\"description\":\"(Citation: One)(Citation: Two) \","
                                               "\"external_references\":[{\"source_name\":\"One\",\"url\":"
                                               "\"https://x.example/1\"}]"));
        const model::Claim &claim = sink.batches.at(0).claims.at(0);
        QCOMPARE(claim.quotations.size(), size_t(0));
        QCOMPARE(claim.mentions.size(), size_t(2));
        QVERIFY(warns(sink, u"cites what its references do not list: Two."_s));
    }

    void keepsTheWordsBetweenMarks_data()
    {
        QTest::addColumn<QByteArray>("description");
        QTest::addColumn<QString>("words");
        QTest::newRow("at the end") << QByteArray("It was X.(Citation: S)") << u"It was X."_s;
        QTest::newRow("before the full stop") << QByteArray("It was X (Citation: S).") << u"It was X"_s;
        QTest::newRow("within") << QByteArray("A said X. (Citation: S) B too.")
                                << u"A said X. (Citation: S) B too."_s;
        QTest::newRow("list of marks") << QByteArray("(Citation: S), (Citation: T)") << QString();
        QTest::newRow("never closed") << QByteArray("X (Citation: S") << u"X (Citation: S"_s;
        QTest::newRow("empty") << QByteArray(" \\n") << QString();
    }
    void keepsTheWordsBetweenMarks()
    {
        QFETCH(QByteArray, description);
        QFETCH(QString, words);
        const auto sink = read(cast() << attribution(9, id("campaign", 4), id("intrusion-set", 3),
                                                     by(1) + ",\"description\":\"" + description + "\""));
        const model::Claim &claim = sink.batches.at(0).claims.at(0);
        QCOMPARE(claim.quotations.empty() ? QString() : claim.quotations[0].exact, words);
    }

    void whatIsTakenBackMakesNoClaim()
    {
        const auto sink = read(
            cast() << named("intrusion-set", 6, "Old Group", "\"revoked\":true")
                   << attribution(7, id("campaign", 4), id("intrusion-set", 3), "\"revoked\":true")
                   << attribution(8, id("campaign", 4), id("intrusion-set", 6))
                   << attribution(9, id("campaign", 4), id("identity", 2), "\"x_mitre_deprecated\":true"));
        QCOMPARE(countIn(sink), 0);
        QCOMPARE(sink.batches.at(0).withdrawn.size(), size_t(3));
        QVERIFY(warns(sink, u"attributions passed over as revoked or deprecated: 3"_s));
        QVERIFY(warns(sink, u"the intrusion-set “Old Group” is revoked"_s));
        QVERIFY(warns(sink, u"Objects that are revoked or deprecated: 3 (Old Group, "_s));
    }

    void whatIsMissingIsNamedNotGuessed()
    {
        const auto sink = read(cast() << attribution(7, id("incident", 50), id("intrusion-set", 3))
                                      << attribution(8, id("campaign", 4), id("identity", 51))
                                      << attribution(9, id("campaign", 4), {})
                                      << attribution(10, id("campaign", 4), id("indicator", 1))
                                      << attribution(11, id("intrusion-set", 3), id("intrusion-set", 3))
                                      << object("relationship", 12,
                                                "\"relationship_type\":\"uses\",\"source_ref\":\"" +
                                                    id("intrusion-set", 3) + "\""));
        QCOMPARE(countIn(sink), 0);
        QCOMPARE(sink.skipped(), 5);
        QVERIFY(warns(sink, u"incident--00000000-0000-4000-8000-000000000050 is not in the file"_s));
        QVERIFY(warns(sink, u"it has no target_ref"_s));
        QVERIFY(warns(sink, u"is neither an actor nor a deed"_s));
        QVERIFY(warns(sink, u"to itself"_s));
        QVERIFY(warns(sink, u"named but not in the file: 3 (identity--"_s));
        QVERIFY(warns(sink, u"Relationships that lack one of their ends: 2"_s));
        QVERIFY(sink.warnings.at(0).line > 5);
    }

    void numbersWhereTextBelongsCostOneRecord()
    {
        const auto sink = read(
            cast() << attribution(8, id("campaign", 4), id("intrusion-set", 3), "\"description\":5")
                   << attribution(9, id("campaign", 4), id("intrusion-set", 3), "\"confidence\":\"high\"")
                   << "17"
                   << "{\"type\":3,\"id\":true}"
                   << "null");
        QCOMPARE(countIn(sink), 1);
        QCOMPARE(sink.skipped(), 4);
        QVERIFY(warns(sink, u"description is not text"_s));
        QVERIFY(warns(sink, u"no STIX object"_s));
        for (const import::ImportBatch &batch : sink.batches)
            for (const model::Claim &claim : batch.claims) {
                QVERIFY(!model::claimFault(claim));
                QCOMPARE(claim.confidenceWords, u"high"_s);
            }
    }

    void whatIsLeftOutLeavesNothingBehind()
    {
        const auto sink =
            read(cast() << attribution(8, id("campaign", 4), id("intrusion-set", 3), "\"description\":5"));
        QCOMPARE(sink.skipped(), 1);
        QCOMPARE(sink.batches.size(), size_t(0));
        const auto beside =
            read(cast() << attribution(8, id("campaign", 4), id("intrusion-set", 3), "\"description\":5")
                        << attribution(9, id("intrusion-set", 3), id("identity", 1)));
        QCOMPARE(countIn(beside), 1);
        QVERIFY(beside.batches.at(0).incidents.empty());
    }

    void whatAReportListsAndIsNotThereIsNamed()
    {
        const auto sink = read(cast() << attribution(8, id("campaign", 4), id("intrusion-set", 3))
                                      << object("report", 9,
                                                "\"name\":\"R\",\"object_refs\":[\"" + id("relationship", 8) +
                                                    "\",\"" + id("malware", 70) + "\"]"));
        QCOMPARE(countIn(sink), 1);
        QVERIFY(warns(sink, u"named but not in the file: 1 (malware--"_s));
    }

    void opinionsOnAttributionsAreAnswers_data()
    {
        QTest::addColumn<QByteArray>("opinion");
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QString>("answer");
        const QString accused = u" Group (performs), Service (linked)"_s;
        QTest::newRow("denial") << "\"opinion\":\"strongly-disagree\"," + by(2)
                                << u"Service denies"_s + accused << u"rejects"_s;
        QTest::newRow("defence") << "\"opinion\":\"disagree\",\"authors\":[\"Ann\",\"Bob\"]," + by(2)
                                 << u"Ann and Bob defends"_s + accused << u"rejects"_s;
        QTest::newRow("withdrawal") << "\"opinion\":\"disagree\"," + by(1) << u"Vendor withdraws"_s + accused
                                    << u"withdraws"_s;
        QTest::newRow("support") << "\"opinion\":\"agree\"," + by(5) << u"Other Vendor accuses"_s + accused
                                 << u"supports"_s;
        QTest::newRow("neutral") << "\"opinion\":\"neutral\"," + by(5) << QString() << QString();
    }
    void opinionsOnAttributionsAreAnswers()
    {
        QFETCH(QByteArray, opinion);
        QFETCH(QString, claim);
        QFETCH(QString, answer);
        // The opinion stands before what it is about.
        const auto sink =
            read(QByteArrayList{object("opinion", 9,
                                       opinion + ",\"explanation\":\"Because.\",\"object_refs\":[\"" +
                                           id("relationship", 8) + "\",\"" + id("malware", 1) + "\"]")}
                 << cast() << named("identity", 5, "Other Vendor")
                 << attribution(8, id("intrusion-set", 3), id("identity", 2), by(1)));
        const import::ImportBatch &batch = sink.batches.at(0);
        if (claim.isEmpty()) {
            QCOMPARE(countIn(sink), 1);
            QVERIFY(warns(sink, u"opinions that are neutral or about something else: 1"_s));
            return;
        }
        QCOMPARE(batch.claims.size(), size_t(2));
        QCOMPARE(line(batch, batch.claims[1]), claim);
        QVERIFY(!model::claimFault(batch.claims[1]));
        QCOMPARE(batch.claims[1].quotations.at(0).exact, u"Because."_s);
        QCOMPARE(model::code(batch.claims[1].answers.at(0).type), answer);
        QCOMPARE(batch.claims[1].answers[0].claim, batch.claims[0].uid);
    }

    void anOpinionOnAReportIsMeantOfItsOnlyAttribution()
    {
        const QByteArray report = "\"object_refs\":[\"" + id("relationship", 6) + "\",\"" +
                                  id("campaign", 4) + "\"],\"published\":\"2020-05-06T00:00:00Z\"";
        const auto opinion = object("opinion", 9,
                                    "\"opinion\":\"strongly-disagree\"," + by(2) + ",\"object_refs\":[\"" +
                                        id("report", 10) + "\"]");
        const auto sink = read(QByteArrayList{opinion, named("report", 10, "Big Report", report)} + cast() +
                               QByteArrayList{attribution(6, id("campaign", 4), id("identity", 2), by(1))});
        const auto claims = tests::claimsIn(sink);
        QCOMPARE(claims.size(), size_t(2));
        const model::Claim &answer = claims[1].claim;
        QCOMPARE(answer.stance, model::Stance::Denies);
        QCOMPARE(answer.answers.at(0).claim, claims[0].claim.uid);
        QCOMPARE(answer.answers.at(0).basis, model::Basis::Inferred);
        QVERIFY2(answer.note.contains(u"report “Big Report”"), qPrintable(answer.note));
    }

    void anOpinionOnAReportOfSeveralAttributionsAnswersNone()
    {
        const QByteArray report =
            "\"object_refs\":[\"" + id("relationship", 6) + "\",\"" + id("relationship", 7) + "\"]";
        const auto opinion =
            object("opinion", 9,
                   "\"opinion\":\"disagree\"," + by(2) + ",\"object_refs\":[\"" + id("report", 10) + "\"]");
        const auto sink =
            read(cast() + QByteArrayList{named("report", 10, "Big Report", report),
                                         attribution(6, id("campaign", 4), id("identity", 2), by(1)),
                                         attribution(7, id("intrusion-set", 3), id("identity", 2), by(1)),
                                         opinion});
        QCOMPARE(countIn(sink), 2);
        QCOMPARE(sink.skipped(), 1);
        const auto said = std::find_if(sink.warnings.begin(), sink.warnings.end(),
                                       [](const auto &warning) { return warning.skipped; });
        QVERIFY(said->reason.contains(QString::fromUtf8(id("opinion", 9))));
        QVERIFY(said->reason.contains(u"“Big Report”, which holds 2 attributions"));
        QVERIFY(said->line > 0);
    }

    void reportsTellAndNotesRemark()
    {
        const QByteArray refs = "\"object_refs\":[\"" + id("relationship", 9) + "\"]";
        const auto sink = read(
            cast() << attribution(9, id("campaign", 4), id("intrusion-set", 3), by(1))
                   << named("report", 10, "Year in review",
                            by(1) +
                                ",\"published\":\"2021-01-01T00:00:00Z\",\"external_references\":[{"
                                "\"source_name\":\"web\",\"url\":\"https://x.example/y\"}]," +
                                refs)
                   << object("note", 11,
                             "\"abstract\":\"Careful\",\"content\":\"One source.\"," + by(2) + "," + refs));
        const import::ImportBatch &batch = sink.batches.at(0);
        const model::Document &report = batch.documents.at(1);
        QCOMPARE(report.title, u"Year in review"_s);
        QCOMPARE(report.published.text(), u"2021-01-01"_s);
        QCOMPARE(report.url, u"https://x.example/y"_s);
        QVERIFY(!report.publisher.isNull());
        QCOMPARE(batch.claims.at(0).mentions.size(), size_t(2));
        QCOMPARE(batch.claims[0].note, u"Note by Service: Careful\nOne source."_s);
    }

    void theNewestVersionOfAnObjectCounts()
    {
        QByteArray newer = attribution(9, id("campaign", 4), id("identity", 2), by(1));
        newer.replace("\"modified\":\"2020", "\"modified\":\"2021");
        const QByteArray older = attribution(9, id("campaign", 4), id("intrusion-set", 3), by(1));
        for (const QByteArrayList &order : {QByteArrayList{newer, older}, QByteArrayList{older, newer}}) {
            const auto sink = read(cast() << order);
            QCOMPARE(countIn(sink), 1);
            QCOMPARE(line(sink.batches.at(0), sink.batches[0].claims.at(0)),
                     u"Vendor accuses Service (performs)"_s);
            QVERIFY(warns(sink, u"other versions of an object: 1"_s));
        }
    }

    void aNameThatSeveralGroupsBearIsMarked()
    {
        const auto sink =
            read(cast() << named("threat-actor", 5, "Second", "\"aliases\":[\"other-name\",\"Own\"]")
                        << attribution(8, id("campaign", 4), id("intrusion-set", 3), by(1))
                        << attribution(9, id("campaign", 4), id("threat-actor", 5), by(1)));
        const import::ImportBatch &batch = sink.batches.at(0);
        QVERIFY(batch.actors.at(1).aliases.at(0).ambiguous);
        QVERIFY(batch.actors.at(2).aliases.at(0).ambiguous);
        QVERIFY(!batch.actors.at(2).aliases.at(1).ambiguous);
    }

    void cyclesDoNoHarm()
    {
        const auto sink = read(cast() << attribution(8, id("intrusion-set", 3), id("identity", 2), by(1))
                                      << attribution(9, id("identity", 2), id("intrusion-set", 3), by(1)));
        QCOMPARE(countIn(sink), 2);
    }

    void readsWhatIsNoBundle_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArrayList objects = cast()
                                       << attribution(9, id("campaign", 4), id("intrusion-set", 3), by(1));
        QTest::newRow("list") << "[" + objects.join(",") + "]";
        QTest::newRow("list of bundles")
            << "[" + bundle(objects.first(2)) + "," + bundle(objects.last(3)) + "]";
        QTest::newRow("lines") << objects.join("\n");
        QTest::newRow("objects alone") << "{\"more\":false,\"objects\":[" + objects.join(",") + "]}";
        QTest::newRow("STIX 2.0") << bundle(objects).replace("\"spec_version\":\"2.1\",", "");
    }
    void readsWhatIsNoBundle()
    {
        QFETCH(QByteArray, json);
        const auto sink = tests::readBytes(u"stix"_s, json, u"b.json"_s);
        QCOMPARE(countIn(sink), 1);
        import::SourceStart start;
        start.bytes = json;
        QVERIFY(import::fitStix(start).strength >= 60);
    }

    void sendsManyClaimsInPieces()
    {
        QByteArrayList objects = cast();
        for (int i = 100; i < 2600; ++i)
            objects << attribution(i, id("intrusion-set", 3), id("identity", 2), by(1));
        objects << object("opinion", 9999,
                          "\"opinion\":\"disagree\"," + by(2) + ",\"object_refs\":[\"" +
                              id("relationship", 100) + "\"]");
        const auto sink = read(objects);
        QCOMPARE(sink.batches.size(), size_t(3));
        QCOMPARE(countIn(sink), 2501);
        for (const import::ImportBatch &batch : sink.batches) {
            QVERIFY(batch.claims.size() <= 1000);
            QCOMPARE(batch.actors.size(), size_t(3));
        }
    }

    void aFileWithoutAttributionsSaysSo()
    {
        const auto sink = read(cast());
        QCOMPARE(sink.batches.size(), size_t(0));
        QCOMPARE(reasons(sink), QStringList{u"It holds no attribution, so nothing was imported; STIX objects "
                                            "read: 4."_s});
    }
};

QTEST_GUILESS_MAIN(TestStixImporter)
#include "tst_stix_importer.moc"
