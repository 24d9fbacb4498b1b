// SPDX-License-Identifier: MIT
// A newer version of an imported file.
#include "import/import_file.h"
#include "import/import_report.h"
#include "import/ingest.h"
#include "store/edits.h"
#include "store/import_log.h"
#include "store/import_removal.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using namespace jaccuse::model;
using Batch = jaccuse::import::ImportBatch;
using Report = jaccuse::import::ImportReport;

namespace {

/// A accuses B, as an importer numbers them.
Batch version(const QString &summary, QStringView said = u"2013")
{
    Batch batch;
    batch.actors = {tests::actor(u"A"_s), tests::actor(u"B"_s)};
    batch.documents = {tests::document(u"Paper"_s)};
    batch.claims = {tests::accusation(u"x"_s, ActorId{1}, ActorId{2}, said, DocumentId{1}, u"B did it."_s)};
    batch.claims[0].summary = summary;
    return batch;
}

} // namespace

class TestReimport : public QObject
{
    Q_OBJECT

    std::unique_ptr<store::Database> m_database;

    Report take(Batch batch, const QString &fileName = u"x.json"_s)
    {
        Report report;
        report.file = fileName;
        store::Transaction transaction(*m_database);
        store::ImportRecord record;
        record.fileName = report.file;
        record.format = u"exchange"_s;
        record.at = QDateTime::currentDateTimeUtc();
        report.import = store::beginImport(*m_database, record);
        {
            jaccuse::import::Ingest sink(*m_database, report.import, report);
            sink.take(std::move(batch));
            sink.finish();
        }
        transaction.commit();
        return report;
    }
    store::RemovalCounts remove(const Report &report)
    {
        return store::ImportRemoval(report.import).remove(*m_database, task::Task());
    }
    [[nodiscard]] QStringList summaries() const
    {
        return tests::run(*m_database, "SELECT summary || ' ' || claim_date FROM claim");
    }

private Q_SLOTS:
    void init() { m_database = std::make_unique<store::Database>(u":memory:"_s, store::OpenMode::Create); }

    void whatChangedIsUpdatedInPlace_data()
    {
        QTest::addColumn<QString>("said");
        QTest::newRow("words") << u"2013"_s;
        QTest::newRow("date") << u"2014-02-03"_s;
    }
    void whatChangedIsUpdatedInPlace()
    {
        QFETCH(QString, said);
        take(version(u"First."_s));
        const Report report = take(version(u"Second."_s, said));
        QCOMPARE(report.claims, 0);
        QCOMPARE(report.updated, 1);
        QCOMPARE(report.changes.size(), 1);
        QVERIFY(report.changes[0].contains(u"A of B"));
        QVERIFY(report.changes[0].contains(u"summary"));
        QCOMPARE(report.changes[0].contains(u"date (2013 before)"), said != u"2013");
        QCOMPARE(summaries(), QStringList{u"Second. "_s + said});
        QCOMPARE(tests::faultsOf(*m_database), QString());

        store::ImportRemoval removal(report.import);
        QCOMPARE(removal.remove(*m_database, task::Task()).restored, 1);
        QCOMPARE(summaries(), QStringList{u"First. 2013"_s});
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void documentsAndIncidentsAreUpdatedInPlace()
    {
        Batch first = version(u"It."_s);
        first.actors.push_back(tests::actor(u"C"_s));
        first.documents[0].publisher = ActorId{1};
        first.documents[0].published = tests::date(u"2013-03-15");
        Incident incident;
        incident.uid = tests::uidOf(u"incident"_s);
        incident.name = u"Break-in"_s;
        incident.date.date = tests::date(u"2013-03");
        incident.victims = {ActorId{1}};
        incident.references = {{u"cve"_s, u"CVE-2013-0001"_s}};
        first.incidents = {incident};
        first.claims[0].incident = IncidentId{1};
        take(first);
        const QString before = tests::dumpOf(*m_database);

        Batch second = first;
        Document &document = second.documents[0];
        document.title = u"Paper, corrected"_s;
        document.publisher = ActorId{3};
        document.published = tests::date(u"2013-03-16");
        document.language = u"ko"_s;
        second.incidents[0].name = u"Great break-in"_s;
        second.incidents[0].date.date = tests::date(u"2013-03-20");
        second.incidents[0].victims = {ActorId{1}, ActorId{3}};
        second.incidents[0].references.push_back({u"cve"_s, u"CVE-2013-0002"_s});
        const Report report = take(second);
        QCOMPARE(report.updatedDocuments, 1);
        QCOMPARE(report.updatedIncidents, 1);
        QCOMPARE(report.updated, 0);
        QCOMPARE(report.already, 1);
        QCOMPARE(report.documents + report.incidents, 0);
        QCOMPARE(report.changes.size(), 2);
        QCOMPARE(report.changes[0],
                 u"Updated: the document “Paper, corrected”: title (“Paper” before), publisher (A before), "
                 u"date (15 March 2013 before) and language (none before)."_s);
        QCOMPARE(report.changes[1],
                 u"Updated: the incident “Great break-in”: name (“Break-in” before), date (March 2013 "
                 u"before), victims (A before) and references."_s);
        QCOMPARE(tests::run(*m_database,
                            "SELECT title, published, language, a.name FROM document d JOIN actor a ON a.id "
                            "= d.publisher_id"),
                 QStringList{u"Paper, corrected|2013-03-16|ko|C"_s});
        QCOMPARE(tests::run(*m_database,
                            "SELECT name, date, (SELECT count(*) FROM incident_victim), (SELECT count(*) "
                            "FROM incident_ref) FROM incident"),
                 QStringList{u"Great break-in|2013-03-20|2|2"_s});
        QCOMPARE(tests::faultsOf(*m_database), QString());
        const Report again = take(second);
        QCOMPARE(again.updatedDocuments + again.updatedIncidents, 0);

        remove(again);
        QCOMPARE(remove(report).restored, 2);
        QCOMPARE(tests::dumpOf(*m_database), before);
    }

    void anotherSourceOfADocumentChangesNothingOfIt_data()
    {
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<bool>("sameClaim");
        QTest::addColumn<bool>("changed");
        QTest::newRow("another file") << u"other.json"_s << false << false;
        QTest::newRow("the same claims under another name") << u"x-2014.json"_s << true << true;
        QTest::newRow("the same name with other claims") << u"x.json"_s << false << true;
    }
    void anotherSourceOfADocumentChangesNothingOfIt()
    {
        QFETCH(QString, fileName);
        QFETCH(bool, sameClaim);
        QFETCH(bool, changed);
        take(version(u"It."_s));
        Batch other = version(u"It."_s);
        other.documents[0].title = u"Renamed"_s;
        if (!sameClaim)
            other.claims[0].uid = tests::uidOf(u"another claim"_s);
        QCOMPARE(take(other, fileName).updatedDocuments, changed ? 1 : 0);
        QCOMPARE(tests::run(*m_database, "SELECT title FROM document"),
                 QStringList{changed ? u"Renamed"_s : u"Paper"_s});
    }

    void aNewVersionStaysWhereTheEarlierOneGoes()
    {
        const Report first = take(version(u"It."_s));
        Batch second = version(u"It."_s);
        second.documents[0].title = u"Renamed"_s;
        const Report report = take(second);
        remove(first);
        QCOMPARE(tests::run(*m_database, "SELECT title FROM document"), QStringList{u"Renamed"_s});
        QCOMPARE(tests::faultsOf(*m_database), QString());
        remove(report);
        QCOMPARE(tests::run(*m_database, "SELECT title FROM document"), QStringList());
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void anotherTextOfADocumentIsSaidAndNotTaken()
    {
        const auto withText = [](const QString &text) {
            Batch batch = version(u"It."_s);
            batch.documents[0].held = TextHeld::Full;
            batch.documents[0].text = text;
            const TextOffsets offsets(text);
            batch.claims[0].quotations[0].anchor =
                anchorAt(text, offsets, {text.indexOf(u"B did"), text.indexOf(u"B did") + 9});
            return batch;
        };
        take(withText(u"He said: B did it."_s));
        const Report report = take(withText(u"Later he said: B did it."_s));
        QCOMPARE(tests::run(*m_database, "SELECT text FROM document"), QStringList{u"He said: B did it."_s});
        QCOMPARE(report.warningsInAll, 1);
        QVERIFY(report.warnings[0].reason.contains(u"“Paper” brings another text"));
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void passagesMarkedInANewerVersionAreTaken()
    {
        const QString text = u"One thing. Another thing."_s;
        const auto marking = [&](const QStringList &words) {
            Batch batch;
            batch.documents = {tests::document(u"Paper"_s)};
            batch.documents[0].held = TextHeld::Full;
            batch.documents[0].text = text;
            const TextOffsets offsets(text);
            for (const QString &exact : words)
                batch.documents[0].marked.push_back(
                    {exact,
                     anchorAt(text, offsets, {text.indexOf(exact), text.indexOf(exact) + exact.size()}),
                     {}});
            return batch;
        };
        QCOMPARE(take(marking({u"One thing."_s})).marked, 1);
        const Report report = take(marking({u"One thing."_s, u"Another thing."_s}));
        QCOMPARE(report.marked, 1);
        QCOMPARE(report.updatedDocuments, 1);
        QCOMPARE(tests::run(*m_database, "SELECT exact FROM marked_passage ORDER BY seq"),
                 (QStringList{u"One thing."_s, u"Another thing."_s}));
        remove(report);
        QCOMPARE(tests::run(*m_database, "SELECT exact FROM marked_passage"), QStringList{u"One thing."_s});
    }

    void theSameVersionChangesNothing()
    {
        take(version(u"First."_s));
        const Report report = take(version(u"First."_s));
        QCOMPARE(report.updated, 0);
        QCOMPARE(report.already, 1);
    }

    void whatAPersonEditedStays()
    {
        take(version(u"First."_s));
        const Claim claim = tests::allClaims(*m_database).at(0);
        store::Edits(*m_database)
            .editClaim(claim.id, {.stance = Stance::Accuses,
                                  .denial = {},
                                  .responsibility = {},
                                  .said = claim.said,
                                  .note = u"mine"_s});
        const Report report = take(version(u"Second."_s));
        QCOMPARE(report.updated, 0);
        QCOMPARE(report.warningsInAll, 1);
        QCOMPARE(summaries(), QStringList{u"First. 2013"_s});
    }

    void whatTheFileTakesBackGoes()
    {
        take(version(u"First."_s));
        Batch batch;
        batch.withdrawn = {version(u"First."_s).claims[0].uid};
        const Report report = take(batch);
        QCOMPARE(report.removed, 1);
        QCOMPARE(summaries(), QStringList());
        QCOMPARE(tests::faultsOf(*m_database), QString());
        store::ImportRemoval removal(report.import);
        removal.remove(*m_database, task::Task());
        QCOMPARE(summaries(), QStringList{u"First. 2013"_s});
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void whatTwoImportsTellStaysWithTheOther()
    {
        const Report first = take(version(u"First."_s));
        take(version(u"First."_s));
        store::ImportRemoval removal(first.import);
        QCOMPARE(removal.remove(*m_database, task::Task()).claims, 0);
        QCOMPARE(summaries(), QStringList{u"First. 2013"_s});
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void anImportRemembersWhatItChanged()
    {
        const QTemporaryDir folder;
        const auto taken = [&](const QByteArray &rows) {
            QFile file(folder.filePath(u"claims.csv"_s));
            if (!file.open(QIODevice::WriteOnly) || file.write("id,accuser,accused,date\n" + rows) < 0)
                qFatal("The test's file cannot be written.");
            file.close();
            return jaccuse::import::importFile(*m_database, file.fileName(),
                                               {.format = u"csv"_s, .textPath = {}}, {});
        };
        taken("1,A,B,2013\n2,C,D,2013\n");
        const Report report = taken("1,A,B,2014\n2,C,D,2013\n");
        QCOMPARE(report.updated, 1);
        const Report remembered = jaccuse::import::reportOf(store::readImports(*m_database).at(0));
        QCOMPARE(remembered.updated, 1);
        QCOMPARE(remembered.changes, report.changes);
        QCOMPARE(remembered.changes.size(), 1);
    }

    void theSameFileAgainLeavesNoImport()
    {
        const Report first = jaccuse::import::importSample(*m_database);
        QVERIFY(!first.import.isNull());
        const Report again = jaccuse::import::importSample(*m_database);
        QVERIFY(again.import.isNull());
        QCOMPARE(store::readImports(*m_database).size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestReimport)
#include "tst_reimport.moc"
