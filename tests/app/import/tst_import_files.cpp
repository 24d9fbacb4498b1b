// SPDX-License-Identifier: MIT
#include "import/import_file.h"
#include "import/import_preview.h"
#include "import/sample.h"
#include "support/packing.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using jaccuse::import::FileImport;
using jaccuse::import::ImportOptions;

namespace {

const QByteArray header = "accuser,accused,stance,act,claim_date,source_url,quote\n";

QByteArray tableOf(const QByteArray &accuser, int rows)
{
    QByteArray table = header;
    for (int i = 0; i < rows; ++i)
        table += accuser + ",B" + QByteArray::number(i) + ",accuses,theft,2015-02-03,https://x.example/" +
                 accuser + ",They took it.\n";
    return table;
}

} // namespace

class TestImportFiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;

    QString saved(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The test's file cannot be written.");
        return file.fileName();
    }
    std::vector<FileImport> take(const QStringList &paths, const ImportOptions &options = {},
                                 const task::Task &task = {})
    {
        return import::importFiles(*m_database, paths, options, task);
    }
    QString count(const QByteArray &table)
    {
        return tests::run(*m_database, "SELECT count(*) FROM " + table).front();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database =
            std::make_unique<store::Database>(m_folder->filePath(u"a.jaccuse"_s), store::OpenMode::Create);
    }
    void cleanup() { QCOMPARE(tests::faultsOf(*m_database), QString()); }

    void takesAThousandFiles()
    {
        QStringList paths;
        for (int i = 0; i < 1000; ++i)
            paths.append(saved(u"f%1.csv"_s.arg(i), tableOf("A" + QByteArray::number(i), 2)));
        qint64 claims = 0;
        for (const FileImport &file : take(paths))
            claims += file.report->claims;
        QCOMPARE(claims, 2000);
        QCOMPARE(count("claim"), u"2000"_s);
        QCOMPARE(count("import"), u"1000"_s);
    }

    void takesTheOthersWhereOneFails()
    {
        const auto files =
            take({saved(u"a.csv"_s, tableOf("A", 3)), saved(u"b.csv"_s, tableOf("B", 5000) + "\"open"),
                  saved(u"c.txt"_s, "nothing of use"), saved(u"d.csv"_s, tableOf("D", 4))});
        QCOMPARE(files.size(), size_t(4));
        QCOMPARE(files[0].report->claims, 3);
        QVERIFY(!files[1].report && files[1].failure.contains(u"b.csv"));
        QVERIFY(!files[2].report && files[2].failure.contains(u"c.txt"));
        QCOMPARE(files[3].report->claims, 4);
        QCOMPARE(count("claim"), u"7"_s);
        QCOMPARE(count("import"), u"2"_s);
        QCOMPARE(count("actor WHERE name = 'B'"), u"0"_s); // nothing of the file that failed
    }

    void takesNothingWhereOneFileAloneFails()
    {
        const QString before = tests::dumpOf(*m_database);
        QVERIFY_THROWS_EXCEPTION(import::ImportError,
                                 take({saved(u"b.csv"_s, tableOf("B", 9000) + "\"open")}));
        QCOMPARE(tests::dumpOf(*m_database), before);
    }

    void cancellingTakesAllFilesBack()
    {
        const QStringList paths{saved(u"a.csv"_s, tableOf("A", 3)), saved(u"b.csv"_s, tableOf("B", 3)),
                                saved(u"c.csv"_s, tableOf("C", 3))};
        const QString before = tests::dumpOf(*m_database);
        std::vector<task::Task> own;
        own.emplace_back([&](const task::Progress &progress) {
            if (progress.phase.contains(u"b.csv"))
                own.front().cancel();
        });
        QVERIFY_THROWS_EXCEPTION(task::Cancelled, take(paths, {}, own.front()));
        QCOMPARE(tests::dumpOf(*m_database), before);
    }

    void progressRunsOnOverAllFiles()
    {
        const QStringList paths{saved(u"a.csv"_s, tableOf("A", 300)), saved(u"b.csv"_s, tableOf("B", 300))};
        qint64 last = 0;
        qint64 total = 0;
        bool fell = false;
        const task::Task task([&](const task::Progress &progress) {
            if (progress.total == 0)
                return;
            total = progress.total;
            fell = fell || (progress.done < last && last <= total);
            last = progress.done;
        });
        take(paths, {}, task);
        QCOMPARE(total, 2 * QFile(paths[0]).size());
        QVERIFY(!fell);
    }

    void aDryRunCountsAndKeepsNothing()
    {
        const QString before = tests::dumpOf(*m_database);
        ImportOptions options;
        options.dryRun = true;
        QCOMPARE(take({saved(u"a.csv"_s, tableOf("A", 30))}, options).front().report->claims, 30);
        QCOMPARE(tests::dumpOf(*m_database), before);
    }

    void readsArchives()
    {
        const auto files =
            take({saved(u"all.zip"_s, tests::zipped({{u"one.csv"_s, tableOf("A", 3)},
                                                     {u"two/sample.json"_s, import::sampleExchangeFile()},
                                                     {u"README.txt"_s, "See the tables."}})),
                  saved(u"g.csv.gz"_s, tests::gzipped(tableOf("G", 5)))});
        QCOMPARE(files.size(), size_t(4));
        QCOMPARE(files[0].name, u"all.zip/one.csv"_s);
        QCOMPARE(files[0].report->claims, 3);
        QCOMPARE(files[1].report->format, u"exchange"_s);
        QCOMPARE(files[1].report->claims, 9);
        QVERIFY(files[2].failure.contains(u"README.txt is in none of the formats"));
        QCOMPARE(files[3].report->claims, 5);
        QCOMPARE(tests::run(*m_database, "SELECT file_name FROM import ORDER BY id"),
                 (QStringList{u"all.zip/one.csv"_s, u"all.zip/two/sample.json"_s, u"g.csv.gz"_s}));
    }

    void takesAThousandFilesOfAnArchive()
    {
        std::vector<std::pair<QString, QByteArray>> files;
        for (int i = 0; i < 1000; ++i)
            files.emplace_back(u"f%1.csv"_s.arg(i), tableOf("A" + QByteArray::number(i), 2));
        const QByteArray packed = tests::zipped(files);
        qint64 claims = 0;
        for (const FileImport &file : take({saved(u"all.zip"_s, packed)}))
            claims += file.report->claims;
        QCOMPARE(claims, 2000);
        QCOMPARE(count("import"), u"1000"_s);
        QCOMPARE(tests::run(*m_database, "SELECT DISTINCT lower(hex(sha256)) FROM import"),
                 QStringList(QString::fromLatin1(
                     QCryptographicHash::hash(packed, QCryptographicHash::Sha256).toHex())));
    }

    void saysWhichFormatsWereTried()
    {
        try {
            take({saved(u"a.txt"_s, "Dear all, the minutes of Tuesday follow.\n")});
            QFAIL("It was taken.");
        } catch (const import::ImportError &error) {
            const QString why = QString::fromUtf8(error.what());
            for (const import::Format &format : import::formats())
                QVERIFY2(why.contains(u"not "_s + format.id + u": "_s), qPrintable(why));
        }
        QVERIFY_THROWS_EXCEPTION(import::ImportError, take({saved(u"empty.csv"_s, "  \n")}));
    }

    void tellsFormatsByContentNotBySuffix()
    {
        QCOMPARE(take({saved(u"claims.json"_s, tableOf("A", 2))}).front().report->format, u"csv"_s);
        QCOMPARE(take({saved(u"sample.csv"_s, import::sampleExchangeFile())}).front().report->format,
                 u"exchange"_s);
    }

    void showsBeforehandWhatFilesBecome()
    {
        const auto previews = import::previewFiles({saved(u"a.csv"_s, tableOf("A", 500)),
                                                    saved(u"s.json"_s, import::sampleExchangeFile()),
                                                    saved(u"x.txt"_s, "nothing of use")},
                                                   {}, 5, {});
        QCOMPARE(previews.size(), size_t(3));
        QCOMPARE(previews[0].format, u"csv"_s);
        QCOMPARE(previews[0].claims.size(), size_t(5));
        QCOMPARE(previews[0].claims[0].accusers, u"A"_s);
        QCOMPARE(previews[0].claims[0].stance, u"accuses"_s);
        QCOMPARE(previews[0].claims[0].accused, u"B0"_s);
        QCOMPARE(previews[0].claims[0].date, u"2015-02-03"_s);
        QCOMPARE(previews[0].claims[0].source, u"https://x.example/A"_s);
        QCOMPARE(previews[0].claims[0].quotation, u"They took it."_s);
        QVERIFY(!previews[0].whole);
        QCOMPARE(previews[0].header.size(), size_t(7));
        QCOMPARE(previews[0].rows[0][1], u"B0"_s);
        QCOMPARE(previews[1].format, u"exchange"_s);
        QCOMPARE(previews[1].claims.size(), size_t(5));
        QVERIFY(previews[2].failure.contains(u"x.txt"));
        QCOMPARE(count("claim"), u"0"_s);
    }

    void namesAreShownAsMatchingWillHaveThem()
    {
        const QString table =
            saved(u"n.csv"_s, "accuser,accused\nCN,Fancy Bear\nKorea,US\nChina,Otherland\n");
        const auto first = import::previewFiles({table}, {}, 5, {});
        QCOMPARE(first[0].claims[0].accusers, u"CN → China"_s);
        QCOMPARE(first[0].claims[0].accused, u"Fancy Bear"_s);
        QCOMPARE(first[0].claims[1].accusers, u"Korea"_s); // is asked about
        QCOMPARE(first[0].claims[1].accused, u"US → United States"_s);
        QCOMPARE(first[0].claims[2].accusers, u"China"_s);

        // The file that it goes into knows more, and by other names.
        model::Actor group = tests::actor(u"APT28"_s, model::ActorKind::Group);
        model::Alias fancy;
        fancy.text = u"Fancy Bear"_s;
        group.aliases = {fancy};
        tests::StoreBuilder builder(*m_database);
        builder.add(group);
        model::Actor china = tests::actor(u"PR China"_s);
        model::Alias plain;
        plain.text = u"China"_s;
        china.aliases = {plain};
        builder.add(china);
        store::KnownActors actors(*m_database);
        const auto second = import::previewFiles({table}, {}, 5, {}, &actors);
        QCOMPARE(second[0].claims[0].accused, u"Fancy Bear → APT28"_s);
        QCOMPARE(second[0].claims[0].accusers, u"CN → PR China"_s);
        QCOMPARE(second[0].claims[2].accusers, u"China → PR China"_s);
        take({table});
        QCOMPARE(tests::run(*m_database, "SELECT name FROM actor ORDER BY name"),
                 (QStringList{u"APT28"_s, u"Korea"_s, u"Otherland"_s, u"PR China"_s, u"United States"_s}));
    }
};

QTEST_GUILESS_MAIN(TestImportFiles)
#include "tst_import_files.moc"
