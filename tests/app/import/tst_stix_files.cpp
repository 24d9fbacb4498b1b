// SPDX-License-Identifier: MIT
#include "import/import_file.h"
#include "store/check.h"
#include "support/shared_material.h"
#include "support/stix_objects.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using namespace jaccuse::tests::stix;

/// STIX as others publish it.
class TestStixFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheRealFiles_data()
    {
        QTest::addColumn<int>("claims");
        QTest::addColumn<int>("skipped");
        QTest::addColumn<int>("objects");
        const auto row = [](const char *file, int claims, int skipped, int objects) {
            QTest::newRow(file) << claims << skipped << objects;
        };
        row("mitre-attack/ics-attack-18.1.json", 5, 0, 1826);
        row("mitre-attack/enterprise-attack-trimmed.json", 25, 0, 266);
        row("stix-examples/cti-documentation/apt1.json", 7, 0, 76);
        row("stix-examples/cti-documentation/defining-campaigns-threat-actors-intrusion-sets.json", 6, 0, 26);
        row("stix-examples/cti-documentation/identifying-a-threat-actor-profile.json", 1, 0, 3);
        row("stix-examples/cti-stix-elevator-2.1/Mandiant_APT1_Report.json", 12, 0, 98);
        row("stix-examples/cti-stix-elevator-2.1/campaign-v-actors.json", 1, 3, 8);
        row("stix-examples/cti-stix-elevator-2.0/campaign-v-actors.json", 1, 3, 8);
        row("stix-examples/cti-stix-elevator-2.1/fix-embedded-relationship-example.json", 1, 0, 8);
        row("stix-examples/cti-stix-elevator-2.1/threat-actor-leveraging-attack-patterns-and-malware.json", 1,
            0, 7);
        row("stix-examples/opencti-client/DATA-TEST-STIX2_v2.json", 2, 0, 59);
        row("stix-examples/opencti-client/missing_refs.json", 0, 0, 4);
        row("stix-examples/sco-examples-bundle.json", 0, 0, 82);
        row("stix-examples/json-schemas/interop-objectmarking-test.json", 0, 0, 1);
        row("stix-examples/validator-tests-v21/invalid_identity.json", 0, 0, 1);
        row("stix-examples/validator-tests-v21/invalid_timestamp.json", 0, 0, 1);
    }
    void readsTheRealFiles()
    {
        const QString path = tests::sharedFile(u"data/"_s + QString::fromLatin1(QTest::currentDataTag()));
        if (path.isEmpty())
            QSKIP("The real STIX files do not lie beside the project.");
        QFETCH(int, claims);
        QFETCH(int, skipped);
        QFETCH(int, objects);
        const auto sink = tests::readFile(u"stix"_s, path);
        QCOMPARE(claimsIn(sink), claims);
        QCOMPARE(sink.skipped(), skipped);
        QVERIFY2(warns(sink, u"STIX objects read: %1"_s.arg(objects)), qPrintable(reasons(sink).join(u'\n')));
    }

    void countsWhatTheRealFilesTakeBackOrLack()
    {
        const QString ics = tests::sharedFile(u"data/mitre-attack/ics-attack-18.1.json"_s);
        if (ics.isEmpty())
            QSKIP("The real STIX files do not lie beside the project.");
        QVERIFY(warns(tests::readFile(u"stix"_s, ics), u"Objects that are revoked or deprecated: 39 ("_s));
        QVERIFY(warns(tests::readFile(u"stix"_s, tests::sharedFile(
                                                     u"data/mitre-attack/enterprise-attack-trimmed.json"_s)),
                      u"Objects that are revoked or deprecated: 15 ("_s));
        QVERIFY(warns(
            tests::readFile(
                u"stix"_s,
                tests::sharedFile(u"data/stix-examples/cti-stix-elevator-2.1/Mandiant_APT1_Report.json"_s)),
            u"Relationships that lack one of their ends: 5 ("_s));
        QVERIFY(warns(
            tests::readFile(u"stix"_s,
                            tests::sharedFile(u"data/stix-examples/opencti-client/missing_refs.json"_s)),
            u"named but not in the file: 2 (identity--not-available, malware--faa5b705-cf44-4e50-8472-29e5fec43c3e)"_s));
        QVERIFY(warns(
            tests::readFile(
                u"stix"_s, tests::sharedFile(u"data/stix-examples/opencti-client/DATA-TEST-STIX2_v2.json"_s)),
            u"opinions that are neutral or about something else: 1"_s));
    }

    void showsWhoSpeaksInAttack()
    {
        const QString path = tests::sharedFile(u"data/mitre-attack/enterprise-attack-trimmed.json"_s);
        if (path.isEmpty())
            QSKIP("The real STIX files do not lie beside the project.");
        const auto sink = tests::readFile(u"stix"_s, path);
        const import::ImportBatch &batch = sink.batches.at(0);
        QCOMPARE(batch.incidents.size(), size_t(24)); // SPACEHOP is attributed to two groups
        qsizetype quotations = 0;
        for (const model::Claim &claim : batch.claims) {
            QCOMPARE(actorOf(batch, claim.parties.front()).name, u"The MITRE Corporation"_s);
            quotations += static_cast<qsizetype>(claim.quotations.size());
            QVERIFY(claim.mentions.size() >= 2);
        }
        QCOMPARE(quotations, 8); // 17 of the 25 descriptions are nothing but citations
        QCOMPARE(line(batch, batch.claims.at(0)), u"The MITRE Corporation accuses HEXANE (performs)"_s);
        QVERIFY(!warns(sink, u"references do not list"_s));
    }

    void readsEveryExampleWithoutFailing()
    {
        const QString folder = tests::sharedFile(u"data/stix-examples"_s);
        if (folder.isEmpty())
            QSKIP("The real STIX files do not lie beside the project.");
        QDirIterator files(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
        int read = 0;
        QStringList refused;
        while (files.hasNext()) {
            const QString path = files.next();
            try {
                tests::readFile(u"stix"_s, path);
                ++read;
            } catch (const import::ImportError &error) {
                refused.append(QString::fromUtf8(error.what()));
            }
        }
        refused.sort();
        QCOMPARE(read, 54 - 2);
        QCOMPARE(refused,
                 (QStringList{u"invalid_braces.json, line 1 (byte 1) is not valid JSON: it begins with “<”, "
                              "not with “{” or “[”; correct it and import again."_s,
                              u"invalid_comma.json, line 9 (byte 263) is not valid JSON: nothing follows "
                              "the comma before “}”; correct it and import again."_s}));
    }

    void importsOnceAndIsSound()
    {
        const QString path = tests::sharedFile(u"data/mitre-attack/enterprise-attack-trimmed.json"_s);
        if (path.isEmpty())
            QSKIP("The real STIX files do not lie beside the project.");
        store::Database database(u":memory:"_s, store::OpenMode::Create);
        const task::Task task;
        const auto first = import::importFile(database, path, {}, task);
        QCOMPARE(first.format, u"stix"_s);
        QCOMPARE(first.claims, 25);
        QCOMPARE(store::checkFile(database, task), QStringList());
        const auto again = import::importFile(database, path, {}, task);
        QCOMPARE(again.claims + again.actors + again.documents + again.incidents + again.mentions, 0);
        QCOMPARE(again.already, 25);
    }
};

QTEST_GUILESS_MAIN(TestStixFiles)
#include "tst_stix_files.moc"
