// SPDX-License-Identifier: MIT
#include "import/import_file.h"
#include "support/files.h"
#include "support/packing.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
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

/// An exchange file of two actors, a and b, with these claims.
QByteArray exchange(const QByteArray &claims)
{
    QByteArray file =
        R"({"format": "attribution-claims/1", "document": {"kind": "news", "title": "T", "url": "https://x.example"},)";
    file +=
        R"("actors": [{"id": "a", "kind": "state", "name": "Aland"}, {"id": "b", "kind": "state", "name": "Beland"}],)";
    file += R"("incidents": [], "claims": [)";
    return file + claims + "]}";
}

QByteArray stix(const QByteArray &objects)
{
    return R"({"type": "bundle", "id": "bundle--00000000-0000-4000-8000-000000000001", "objects": [)" +
           objects + "]}";
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

    void utf16_data()
    {
        QTest::addColumn<QStringConverter::Encoding>("encoding");
        QTest::addColumn<bool>("mark");
        QTest::newRow("little end first") << QStringConverter::Utf16LE << true;
        QTest::newRow("big end first") << QStringConverter::Utf16BE << true;
        QTest::newRow("without a mark") << QStringConverter::Utf16LE << false;
    }
    void utf16()
    {
        QFETCH(QStringConverter::Encoding, encoding);
        QFETCH(bool, mark);
        QStringEncoder encode(encoding,
                              mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        const QByteArray bytes =
            encode(QString::fromUtf8(header) + u"북한,Élysée,accuses,2015-02-03,“Voilà” 🐻\n"_s);
        const auto report = take(bytes);
        QCOMPARE(report.claims, 1);
        QVERIFY(report.warnings.back().reason.contains(u"UTF-16"));
        QCOMPARE(tests::run(*m_database, "SELECT exact FROM quotation"), QStringList{u"“Voilà” 🐻"_s});
    }

    void duplicateIds()
    {
        auto report = take("id,accuser,accused,claim_date\n7,A,B,2015\n7,C,D,2016\n");
        QCOMPARE(report.claims, 2);
        QVERIFY(std::any_of(report.warnings.begin(), report.warnings.end(), [](const auto &warning) {
            return warning.line == 3 && warning.reason.contains(u"7");
        }));
        report = take(exchange(R"({"id": "c1", "stance": "accuses", "claimants": [{"actor": "a"}],
            "accused": [{"actor": "b", "responsibility": "performs"}]})"_ba.repeated(2)
                                   .replace("}{", "},{")),
                      u"a.json"_s);
        QCOMPARE(report.claims, 1);
        QCOMPARE(report.skipped, 1);
        QVERIFY(report.warnings.back().reason.contains(u"occurs twice"));
    }

    void cycles()
    {
        const auto report = take(exchange(R"({"id": "c1", "stance": "accuses", "claimants": [{"actor": "a"}],
                "accused": [{"actor": "b", "responsibility": "performs"}],
                "answers": [{"claim": "c2", "type": "rejects"}],
                "quotes": [{"id": "q1", "parent": "q2", "passage": {"exact": "One."}},
                           {"id": "q2", "parent": "q1", "passage": {"exact": "Two."}}]},
               {"id": "c2", "stance": "accuses", "claimants": [{"actor": "b"}],
                "accused": [{"actor": "a", "responsibility": "performs"}],
                "answers": [{"claim": "c1", "type": "rejects"}]})"),
                                 u"a.json"_s);
        QCOMPARE(report.claims, 2);
        QCOMPARE(tests::run(*m_database, "SELECT count(*) FROM claim_link"), QStringList{u"2"_s});
        QCOMPARE(store::ClaimReader(*m_database)
                     .claims(std::vector{model::ClaimId{1}, model::ClaimId{2}})
                     .claims.size(),
                 size_t(2));
    }

    void danglingReferences()
    {
        auto report = take(exchange(R"({"id": "c1", "stance": "accuses", "claimants": [{"actor": "a"}],
                "accused": [{"actor": "nobody", "responsibility": "performs"}]},
               {"id": "c2", "stance": "accuses", "claimants": [{"actor": "b"}],
                "accused": [{"actor": "a", "responsibility": "performs"}],
                "answers": [{"claim": "c9", "type": "rejects"}]})"),
                           u"a.json"_s);
        QCOMPARE(report.claims, 1);
        QCOMPARE(report.skipped, 1);
        QVERIFY(report.warnings[0].reason.contains(u"“nobody”"));
        QVERIFY(report.warnings[1].reason.contains(u"“c9”"));
        report =
            take(stix(R"({"type": "relationship", "id": "relationship--00000000-0000-4000-8000-000000000009",
            "relationship_type": "attributed-to", "source_ref": "campaign--00000000-0000-4000-8000-000000000001",
            "target_ref": "intrusion-set--00000000-0000-4000-8000-000000000002"})"),
                 u"b.json"_s);
        QCOMPARE(report.claims, 0);
        QCOMPARE(report.skipped, 1);
    }

    void numbersWhereTextBelongs()
    {
        auto report = take(exchange(R"({"id": "c1", "stance": 7, "claimants": [{"actor": "a"}],
                "accused": [{"actor": "b", "responsibility": "performs"}]},
               {"id": "c2", "stance": "accuses", "claimants": [{"actor": "b"}],
                "accused": [{"actor": "a", "responsibility": "performs"}]})"),
                           u"a.json"_s);
        QCOMPARE(report.claims, 1);
        QCOMPARE(report.skipped, 1);
        QVERIFY(report.warnings[0].reason.contains(u"claims.stance is not text"));
        report = take(
            stix(R"({"type": "intrusion-set", "id": "intrusion-set--00000000-0000-4000-8000-000000000002",
            "name": 12, "aliases": [3, {}]},
            {"type": "relationship", "id": "relationship--00000000-0000-4000-8000-000000000009",
            "relationship_type": "attributed-to", "source_ref": 5,
            "target_ref": "intrusion-set--00000000-0000-4000-8000-000000000002"})"),
            u"b.json"_s);
        QCOMPARE(report.claims, 0);
        QCOMPARE(report.skipped, 1);
    }

    void nestedTooDeep_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("exchange") << QByteArray(R"({"format": "attribution-claims/1", "document": )");
        QTest::newRow("stix") << QByteArray(
            R"({"type": "bundle", "id": "bundle--00000000-0000-4000-8000-000000000001", "objects": [)");
        QTest::newRow("misp") << QByteArray(R"({"type": "threat-actor", "uuid": "x", "values": [)");
    }
    void nestedTooDeep()
    {
        QFETCH(QByteArray, before);
        for (const QByteArray &deep : {QByteArray(100'000, '['), QByteArray("{\"a\":").repeated(100'000)}) {
            const QString why = refusalOf(saved(u"a.json"_s, before + deep));
            QVERIFY2(why.contains(u"stand in each other"), qPrintable(why));
        }
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

    void aLineOf40Megabytes()
    {
        QVERIFY(refusalOf(saved(u"a.csv"_s, header + "\"" + QByteArray(40 << 20, 'x'))).contains(u"16 MiB"));
        QVERIFY(refusalOf(saved(u"b.csv"_s, QByteArray(40 << 20, 'x'))).contains(u"b.csv"));
    }

    void aTruncatedFile()
    {
        const QString why = refusalOf(saved(u"a.csv"_s, header + rows(3) + "A,B,accuses,2015,\"and then"));
        QVERIFY2(why.contains(u"line 5"), qPrintable(why));
        const QByteArray bundle = stix(R"({"type": "identity", "id": "identity--1", "name": "A"})");
        for (const qsizetype missing : {1, 2, 10, 40})
            QVERIFY(refusalOf(saved(u"b.json"_s, bundle.chopped(missing))).contains(u"cut off"));
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
    void aPipe()
    {
        // Nobody writes into it, so that whoever opens it waits for ever.
        const QString path = m_folder->filePath(u"pipe.csv"_s);
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        QVERIFY(refusalOf(path).contains(u"is a device or a pipe"));
    }
    void nothing() { QVERIFY(refusalOf(m_folder->filePath(u"no"_s)).contains(u"There is no file")); }

    void noPermission()
    {
        const QString path = saved(u"a.csv"_s, header + rows(1));
        QVERIFY(QFile::setPermissions(path, {}));
        // The superuser may read everything, and so becomes somebody else meanwhile.
        constexpr uid_t nobody = 65534;
        const bool super = geteuid() == 0;
        if (super) {
            QVERIFY(chmod(QFile::encodeName(m_folder->path()).constData(), 0755) == 0);
            QVERIFY(seteuid(nobody) == 0);
        }
        QString why;
        try {
            static_cast<void>(import::importFile(*m_database, path, {}, {}));
        } catch (const import::ImportError &error) {
            why = QString::fromUtf8(error.what());
        }
        if (super)
            QVERIFY(seteuid(0) == 0);
        QVERIFY2(why.contains(u"cannot be read"), qPrintable(why));
        QCOMPARE(tests::dumpOf(*m_database), m_before);
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

    // The limits are 16 MiB of a table's record and 256 MB of a JSON value: a line of 1 GB is read no further
    // than one of 272 MB.
    void aLineOf272MegabytesTakesBoundedMemory_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QString>("limit");
        QTest::addColumn<int>("megabytes");
        QTest::newRow("csv") << u"long.csv"_s << header + '"' << u"16 MiB"_s << 220;
        QTest::newRow("json")
            << u"long.json"_s
            << QByteArray("{\"type\": \"bundle\", \"id\": \"bundle--1\", \"objects\": [{\"name\": \"")
            << u"more than 256 MB"_s << 620;
    }
    void aLineOf272MegabytesTakesBoundedMemory()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        QFETCH(QString, limit);
        QFETCH(int, megabytes);
        const qint64 before = peakMemory();
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(start);
        const QByteArray piece(16 << 20, 'x');
        for (int i = 0; i < 17; ++i)
            file.write(piece);
        file.close();
        const QString why = refusalOf(file.fileName());
        QVERIFY2(why.contains(limit), qPrintable(why));
        const qint64 more = (peakMemory() - before) >> 20;
        QVERIFY2(more < megabytes, qPrintable(QString::number(more)));
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
