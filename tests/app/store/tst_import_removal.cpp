// SPDX-License-Identifier: MIT
// Removing an import takes exactly that away, and undo puts it back to the letter.
#include "store/import_log.h"
#include "store/import_removal.h"
#include "store/quotation_index.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using namespace jaccuse::model;
using import::ImportReport;
using store::ImportRemoval;

namespace {

const QByteArray csvHeader =
    "accuser,accused,stance,act,claim_date,source_title,source_url,publisher,language,quote\n";

QByteArray rows(int first, int count)
{
    QByteArray csv = csvHeader;
    for (int i = first; i < first + count; ++i)
        csv += "State " + QByteArray::number(i % 17) + ",State " + QByteArray::number(i % 13 + 20) +
               ",accuses,cyber.theft,2013-01-01,Title " + QByteArray::number(i) + ",https://x.example/" +
               QByteArray::number(i) + ",Paper,en,\"Quotation number " + QByteArray::number(i) + "\"\n";
    return csv;
}

} // namespace

class TestImportRemoval : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database;

    ImportReport importCsv(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The test's file cannot be written.");
        file.close();
        return tests::importInto(*m_database, file.fileName());
    }

    [[nodiscard]] QString faults() { return tests::faultsOf(*m_database); }

private Q_SLOTS:
    void init() { m_database = std::make_unique<store::Database>(u":memory:"_s, store::OpenMode::Create); }

    void theHistoryTellsFileTimeAndCounts()
    {
        importCsv(u"first.csv"_s, rows(0, 3));
        jaccuse::import::importSample(*m_database);
        const auto imports = store::readImports(*m_database);
        QCOMPARE(imports.size(), 2U);
        QCOMPARE(imports[1].record.fileName, u"first.csv"_s);
        QCOMPARE(imports[1].record.format, u"csv"_s);
        QVERIFY(imports[1].record.at.secsTo(QDateTime::currentDateTimeUtc()) < 60);
        QVERIFY(imports[1].record.counts.contains("\"claims\":3"));
        QCOMPARE(imports[0].record.format, u"exchange"_s);
    }

    void whatIsRemovedIsAsIfItHadNeverCome()
    {
        jaccuse::import::importSample(*m_database);
        const QString before = tests::dumpOf(*m_database);
        const auto report = importCsv(u"claims.csv"_s, rows(0, 50));
        const QString both = tests::dumpOf(*m_database);
        ImportRemoval removal(report.import);
        const auto counts = removal.remove(*m_database, task::Task());
        QCOMPARE(counts.claims, 50);
        QCOMPARE(counts.quotations, 50);
        QCOMPARE(counts.documents, 50);
        QCOMPARE(counts.actors, report.actors);
        QCOMPARE(counts.kept, 0);
        QCOMPARE(tests::dumpOf(*m_database), before);
        QCOMPARE(faults(), QString());
        removal.restore(*m_database, task::Task());
        QCOMPARE(tests::dumpOf(*m_database), both);
        QCOMPARE(faults(), QString());
        removal.remove(*m_database, task::Task());
        QCOMPARE(tests::dumpOf(*m_database), before);
        QCOMPARE(store::readImports(*m_database).size(), 1U);
    }

    void theOnlyImportLeavesAnEmptyFile()
    {
        const QString before = tests::dumpOf(*m_database);
        const auto report = jaccuse::import::importSample(*m_database);
        ImportRemoval removal(report.import);
        removal.remove(*m_database, task::Task());
        tests::run(*m_database, "DELETE FROM act");
        QCOMPARE(tests::dumpOf(*m_database), before);
        QCOMPARE(faults(), QString());
    }
};

QTEST_GUILESS_MAIN(TestImportRemoval)
#include "tst_import_removal.moc"
