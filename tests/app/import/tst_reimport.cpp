// SPDX-License-Identifier: MIT
// A newer version of an imported file.
#include "import/import_file.h"
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

    Report take(Batch batch)
    {
        Report report;
        report.file = u"x.json"_s;
        store::Transaction transaction(*m_database);
        report.import = store::beginImport(
            *m_database, {report.file, {}, u"exchange"_s, QDateTime::currentDateTimeUtc(), {}, {}});
        {
            jaccuse::import::Ingest sink(*m_database, report.import, report);
            sink.take(std::move(batch));
            sink.finish();
        }
        transaction.commit();
        return report;
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
        QVERIFY(report.changes[0].contains(u'A') && report.changes[0].contains(u'B'));
        QCOMPARE(summaries(), QStringList{u"Second. "_s + said});
        QCOMPARE(tests::faultsOf(*m_database), QString());

        store::ImportRemoval removal(report.import);
        QCOMPARE(removal.remove(*m_database, task::Task()).restored, 1);
        QCOMPARE(summaries(), QStringList{u"First. 2013"_s});
        QCOMPARE(tests::faultsOf(*m_database), QString());
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
