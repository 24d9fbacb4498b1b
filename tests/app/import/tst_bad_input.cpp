// SPDX-License-Identifier: MIT
#include "import/import_file.h"
#include "support/files.h"
#include "support/packing.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using jaccuse::import::ImportReport;

namespace {

const QByteArray header = "accuser,accused,stance,claim_date,quote\n";

QByteArray rows(int count)
{
    QByteArray table;
    for (int i = 0; i < count; ++i)
        table += "A,B" + QByteArray::number(i) + ",accuses,2015-02-03,They took it.\n";
    return table;
}

/// The most memory the process has had resident so far, in bytes.
qint64 peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return qint64(usage.ru_maxrss) * 1024;
}

} // namespace

/// Each kind of input that cannot be taken as it stands ends in one sentence, or in skipped records with
/// their place and reason, and leaves the file without anything half taken.
class TestBadInput : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    QString m_before;

    QString saved(const QString &name, const QByteArray &bytes)
    {
        return tests::writeFile(m_folder->filePath(name), bytes);
    }
    ImportReport take(const QByteArray &bytes, const QString &name = u"a.csv"_s)
    {
        return jaccuse::import::importFile(*m_database, saved(name, bytes), {}, {});
    }
    /// The sentence with which a path is refused; the file is then as it was.
    QString refusalOf(const QString &path, const task::Task &task = {})
    {
        QString why;
        try {
            static_cast<void>(import::importFile(*m_database, path, {}, task));
        } catch (const std::exception &error) {
            why = QString::fromUtf8(error.what());
        }
        if (tests::dumpOf(*m_database) != m_before)
            return u"The file was changed. "_s + why;
        return why;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database =
            std::make_unique<store::Database>(m_folder->filePath(u"a.jaccuse"_s), store::OpenMode::Create);
        m_before = tests::dumpOf(*m_database);
    }
    void cleanup() { QCOMPARE(tests::faultsOf(*m_database), QString()); }

    void wrongEncoding()
    {
        const auto report = take(header + "Minist\xE8re,B,accuses,2015-02-03,\x93Voil\xE0\x94\n");
        QCOMPARE(report.claims, 1);
        QVERIFY(report.warnings.back().reason.contains(u"Windows-1252"));
        QCOMPARE(tests::run(*m_database, "SELECT exact FROM quotation"), QStringList{u"“Voilà”"_s});
    }

    void raggedRows()
    {
        const auto report = take(header + rows(2) + "A,B\n" + "C" + rows(1) + "A,B,accuses,2015,x,y,z\n");
        QCOMPARE(report.claims, 3);
        QCOMPARE(report.skipped, 2);
        std::vector<qint64> lines;
        for (const auto &warning : report.warnings)
            if (warning.skipped)
                lines.push_back(warning.line);
        QCOMPARE(lines, (std::vector<qint64>{4, 6}));
    }

    void tooManyWarnings()
    {
        const auto report = take(header + QByteArray("A,B\n").repeated(2500) + rows(1));
        QCOMPARE(report.claims, 1);
        QCOMPARE(report.skipped, 2500);
        QCOMPARE(report.warningsInAll, 2501); // and that rows name no source
        QCOMPARE(report.warnings.size(), size_t(1000));
    }

    void aLongLine()
    {
        QVERIFY(refusalOf(saved(u"a.csv"_s, header + "\"" + QByteArray(40 << 20, 'x'))).contains(u"16 MiB"));
        QVERIFY(refusalOf(saved(u"b.csv"_s, QByteArray(40 << 20, 'x'))).contains(u"b.csv"));
    }

    void aTruncatedFile()
    {
        const QString why = refusalOf(saved(u"a.csv"_s, header + rows(3) + "A,B,accuses,2015,\"and then"));
        QVERIFY2(why.contains(u"line 5"), qPrintable(why));
        const QByteArray packed = tests::gzipped(header + rows(20'000));
        QVERIFY(refusalOf(saved(u"a.csv.gz"_s, packed.first(packed.size() - 200)))
                    .contains(u"cannot be unpacked"));
    }

    void aFileThatGrows()
    {
        const QString path = saved(u"a.csv"_s, header + rows(20'000));
        bool grown = false;
        const task::Task task([&](const task::Progress &progress) {
            QFile file(path);
            if (!grown && progress.phase.contains(u"Reading a.csv") && file.open(QIODevice::Append))
                grown = file.write(rows(1)) > 0;
        });
        QVERIFY(refusalOf(path, task).contains(u"was changed while it was read"));
        QVERIFY(grown);
    }

    void aFolder() { QVERIFY(refusalOf(m_folder->path()).contains(u"is a folder")); }
    void aDevice() { QVERIFY(refusalOf(u"/dev/zero"_s).contains(u"is a device or a pipe")); }
    void nothing() { QVERIFY(refusalOf(m_folder->filePath(u"no"_s)).contains(u"There is no file")); }

    void noPermission()
    {
        if (geteuid() == 0)
            QSKIP("The superuser may read everything.");
        const QString path = saved(u"a.csv"_s, header + rows(1));
        QVERIFY(QFile::setPermissions(path, {}));
        QVERIFY(refusalOf(path).contains(u"cannot be read"));
    }

    void aFullDisk()
    {
        const QString pages = tests::run(*m_database, "PRAGMA page_count").front();
        tests::run(*m_database, "PRAGMA max_page_count = " + QByteArray::number(pages.toInt() + 40));
        const QString why = refusalOf(saved(u"a.csv"_s, header + rows(20'000)));
        QVERIFY2(why.contains(u"no room left on the disk"), qPrintable(why));
        tests::run(*m_database, "PRAGMA max_page_count = 100000000");
        QCOMPARE(take(header + rows(20'000)).claims, 20'000); // and once there is room again
    }

    void aProgram()
    {
        QFile self(QCoreApplication::applicationFilePath());
        QVERIFY(self.open(QIODevice::ReadOnly));
        QVERIFY(refusalOf(saved(u"a.csv"_s, self.read(1 << 20))).contains(u"a.csv"));
    }

    void anotherDatabase()
    {
        {
            tests::PlainConnection other(m_folder->filePath(u"other.db"_s));
            other.run("CREATE TABLE t(a); INSERT INTO t VALUES(1)");
        }
        QVERIFY(refusalOf(m_folder->filePath(u"other.db"_s)).contains(u"not dna"));
    }

    void memoryStaysBounded()
    {
        const qint64 before = peakMemory();
        QFile file(m_folder->filePath(u"long.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(header + "\"");
        const QByteArray piece(16 << 20, 'x');
        for (int i = 0; i < 16; ++i)
            file.write(piece);
        file.close();
        QVERIFY(refusalOf(file.fileName()).contains(u"16 MiB"));
        QVERIFY2(peakMemory() - before < (220LL << 20),
                 qPrintable(QString::number((peakMemory() - before) >> 20)));
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
