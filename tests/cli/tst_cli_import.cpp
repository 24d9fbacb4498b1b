// SPDX-License-Identifier: MIT
// Importing by command: what it takes, tells and leaves behind.
#include "cli/running.h"
#include "support/files.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using jaccuse::tests::run;
using jaccuse::tests::Run;

class TestCliImport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QString saved(const QString &name, const QByteArray &bytes)
    {
        return jaccuse::tests::writeFile(path(name), bytes);
    }

private Q_SLOTS:
    void importsATableAndTellsWhatItSkipped()
    {
        const QString table =
            saved(u"t.csv"_s, "accuser,accused,stance,quote\nA,B,accuses,q\nA,B,blames,q\n");
        const Run read = run({u"import"_s, table, u"--into"_s, path(u"t.jaccuse"_s), u"--json"_s});
        QCOMPARE(read.code, 0);
        const QJsonObject report = read.json().object();
        QCOMPARE(report.keys(),
                 (QStringList{u"actors"_s, u"already"_s, u"changes"_s, u"claims"_s, u"documents"_s,
                              u"files"_s, u"format"_s, u"incidents"_s, u"matched"_s, u"matches"_s,
                              u"mentions"_s, u"questions"_s, u"quotations"_s, u"removed"_s, u"skipped"_s,
                              u"updated"_s, u"updated_documents"_s, u"updated_incidents"_s, u"warnings"_s}));
        QCOMPARE(report[u"format"].toString(), u"csv"_s);
        QCOMPARE(report[u"files"][0][u"name"].toString(), u"t.csv"_s);
        QCOMPARE(report[u"files"][0][u"claims"].toInt(), 1);
        const QJsonObject warning = report[u"warnings"].toArray().last().toObject();
        QCOMPARE(warning[u"line"].toInt(), 3);
        QVERIFY(warning[u"skipped"].toBool());
        QCOMPARE(report[u"claims"].toInt(), 1);
        QCOMPARE(report[u"skipped"].toInt(), 1);
        QCOMPARE(run({u"import"_s, table, u"--into"_s, path(u"t.jaccuse"_s), u"--json"_s})
                     .json()[u"claims"]
                     .toInt(),
                 0);
    }

    void aFailedImportLeavesNothing()
    {
        const QString table = saved(u"bad.csv"_s, "accuser,accused\nA,B\n\"C,D\n");
        const Run read = run({u"import"_s, table, u"--into"_s, path(u"bad.jaccuse"_s)});
        QCOMPARE(read.code, 1);
        QVERIFY(read.err.contains("line 3"));
        QVERIFY(!QFile::exists(path(u"bad.jaccuse"_s)));
    }

    void oneFileThatFailsLeavesTheOthers()
    {
        const QString good = saved(u"good.csv"_s, "accuser,accused,quote\nA,DPRK,q\nB,North Korea,q\n");
        const QString bad = saved(u"worse.csv"_s, "accuser,accused\nA,B\n\"C,D\n");
        const QString into = path(u"two.jaccuse"_s);
        const Run read = run({u"import"_s, bad, good, u"--into"_s, into, u"--json"_s});
        QCOMPARE(read.code, 1);
        const QJsonObject report = read.json().object();
        QCOMPARE(report[u"claims"].toInt(), 2);
        QCOMPARE(report[u"matched"].toInt(), 1);
        QCOMPARE(report[u"matches"][0][u"name"].toString(), u"DPRK"_s);
        QCOMPARE(report[u"matches"][0][u"actor"].toString(), u"North Korea"_s);
        QVERIFY(!report[u"files"][0][u"failure"].toString().isEmpty());
        QCOMPARE(report[u"files"][1][u"claims"].toInt(), 2);

        const Run imports = run({u"imports"_s, into, u"--json"_s});
        QCOMPARE(imports.code, 0);
        QCOMPARE(imports.json().array().size(), 1);
        QCOMPARE(imports.json()[0][u"file"].toString(), u"good.csv"_s);
        QCOMPARE(imports.json()[0][u"counts"][u"claims"].toInt(), 2);
        const QString id = QString::number(imports.json()[0][u"id"].toInt());
        const Run removed = run({u"remove-import"_s, into, id, u"--json"_s});
        QCOMPARE(removed.code, 0);
        QCOMPARE(removed.json()[u"claims"].toInt(), 2);
        QCOMPARE(run({u"imports"_s, into, u"--json"_s}).json().array().size(), 0);
        QCOMPARE(run({u"remove-import"_s, into, id}).code, 1);
        QCOMPARE(run({u"remove-import"_s, into, u"first"_s}).code, 2);
    }

    void aNewerVersionTellsWhatItUpdatedAndTookBack()
    {
        const QString into = path(u"newer.jaccuse"_s);
        const QByteArray header = "id,accuser,accused,date,title,url\n";
        const QString table = saved(u"v.csv"_s, header + "1,A,B,2013,Old,http://x.org/1\n");
        QCOMPARE(run({u"import"_s, table, u"--into"_s, into}).code, 0);
        saved(u"v.csv"_s, header + "1,A,B,2014,New,http://x.org/1\n2,A,B,2014,New,http://x.org/1\n");
        const Run newer = run({u"import"_s, table, u"--into"_s, into, u"--json"_s});
        QVERIFY2(newer.code == 0, newer.err.constData());
        QCOMPARE(newer.json()[u"claims"].toInt(), 1);
        QCOMPARE(newer.json()[u"updated"].toInt(), 1);
        QCOMPARE(newer.json()[u"updated_documents"].toInt(), 1);
        QCOMPARE(newer.json()[u"changes"].toArray().size(), 2);

        const Run imports = run({u"imports"_s, into, u"--json"_s});
        QCOMPARE(imports.json().array().size(), 2);
        QCOMPARE(imports.json()[0][u"counts"][u"updated"].toInt(), 1);
        QCOMPARE(imports.json()[0][u"counts"][u"updated_documents"].toInt(), 1);
        QCOMPARE(imports.json()[0][u"changes"].toArray(), newer.json()[u"changes"].toArray());
        const QByteArray listed = run({u"imports"_s, into}).out;
        QVERIFY2(listed.split('\n')[0].contains("claims 1, claims updated 1, documents updated 1"),
                 listed.constData());
        const Run removed =
            run({u"remove-import"_s, into, QString::number(imports.json()[0][u"id"].toInt()), u"--json"_s});
        QCOMPARE(removed.json()[u"restored"].toInt(), 2);
        QCOMPARE(run({u"claims"_s, into, u"--json"_s}).json()[0][u"date"].toString(), u"2013"_s);
    }

    void aMappingSaysWhichColumnIsWhat()
    {
        const QString table = saved(u"odd.csv"_s, "who;whom;when;says\nA;B / C;03/04/2015;yes\nD;E;;no\n");
        const QString mapping =
            saved(u"good.json"_s,
                  R"({"format": "jaccuse-mapping/1", "dates": "dmy", "fields": {"accuser": "who",
                     "accused": {"column": "whom", "split": "/"}, "claim_date": "when",
                     "stance": {"column": "says", "values": {"yes": "accuses", "no": "denies"}},
                     "publisher": {"constant": "The Daily"}}})");
        const QString into = path(u"mapped.jaccuse"_s);
        const Run read = run({u"import"_s, table, u"--map"_s, mapping, u"--into"_s, into, u"--json"_s});
        QVERIFY2(read.code == 0, read.err.constData());
        QCOMPARE(read.json()[u"claims"].toInt(), 2);
        const QJsonArray claims = run({u"claims"_s, into, u"--json"_s}).json().array();
        QCOMPARE(claims[0][u"stance"].toString(), u"accuses"_s);
        QCOMPARE(claims[0][u"date"].toString(), u"2015-04-03"_s);
        QCOMPARE(claims[0][u"accused"][1][u"name"].toString(), u"C"_s);
        QCOMPARE(claims[1][u"stance"].toString(), u"denies"_s);
    }

    void aWrongMappingIsOneSentenceWithFileAndKey_data()
    {
        QTest::addColumn<QByteArray>("mapping");
        QTest::addColumn<QByteArray>("names");
        const auto fields = [](const QByteArray &json) {
            return R"({"format": "jaccuse-mapping/1", "fields": )" + json + "}";
        };
        QTest::newRow("not JSON") << QByteArray("{\"format\": ") << QByteArray("not JSON");
        QTest::newRow("a list") << QByteArray("[]") << QByteArray("not a JSON object");
        QTest::newRow("another format") << QByteArray(R"({"format": "x"})") << QByteArray("“format”");
        QTest::newRow("no fields") << QByteArray(R"({"format": "jaccuse-mapping/1"})")
                                   << QByteArray("“fields”");
        QTest::newRow("an unknown field") << fields(R"({"acuser": "who"})") << QByteArray("“fields.acuser”");
        QTest::newRow("a number") << fields(R"({"accuser": {"column": 3}})")
                                  << QByteArray("fields.accuser.column");
        QTest::newRow("column and constant")
            << fields(R"({"accuser": {"column": "who", "constant": "A"}})") << QByteArray("“fields.accuser”");
        QTest::newRow("an unknown member") << fields(R"({"accuser": {"column": "who", "spilt": "/"}})")
                                           << QByteArray("“fields.accuser.spilt”");
        QTest::newRow("an order of dates")
            << QByteArray(R"({"format": "jaccuse-mapping/1", "dates": "dd"})") << QByteArray("“dates”");
        QTest::newRow("a column that is not there")
            << fields(R"({"accuser": "who", "accused": "target"})") << QByteArray("“target”");
        QTest::newRow("nobody accused") << fields(R"({"accuser": "who"})") << QByteArray("accused");
    }
    void aWrongMappingIsOneSentenceWithFileAndKey()
    {
        QFETCH(QByteArray, mapping);
        QFETCH(QByteArray, names);
        const QString table = saved(u"plain.csv"_s, "who,whom\nA,B\n");
        const QString into = path(u"wrong.jaccuse"_s);
        const Run read =
            run({u"import"_s, table, u"--map"_s, saved(u"bad.json"_s, mapping), u"--into"_s, into});
        QCOMPARE(read.code, 1);
        QCOMPARE(read.out, QByteArray());
        const QByteArray sentence = read.err.trimmed();
        QVERIFY2(sentence.contains(names), sentence.constData());
        QVERIFY2(sentence.contains("bad.json") || sentence.contains("plain.csv"), sentence.constData());
        QVERIFY2(!sentence.contains('\n') && sentence.endsWith('.'), sentence.constData());
        QVERIFY(!QFile::exists(into));
    }

    void aMappingThatIsNotThereIsSaid()
    {
        const QString table = saved(u"plain.csv"_s, "who,whom\nA,B\n");
        const Run read =
            run({u"import"_s, table, u"--map"_s, path(u"none.json"_s), u"--into"_s, path(u"n.jaccuse"_s)});
        QCOMPARE(read.code, 1);
        QVERIFY(read.err.contains("none.json"));
        QVERIFY(!QFile::exists(path(u"n.jaccuse"_s)));
    }

    void codesChooseAmongEvents()
    {
        const auto event = [](const QByteArray &id, const QByteArray &code) {
            QByteArrayList cells(58);
            cells[0] = id;
            cells[1] = "20190121";
            cells[5] = "RUS";
            cells[6] = "RUSSIA";
            cells[7] = "RUS";
            cells[15] = "USA";
            cells[16] = "UNITED STATES";
            cells[17] = "USA";
            cells[26] = code;
            cells[27] = code.first(3);
            cells[28] = code.first(2);
            cells[57] = "http://example.org/" + id;
            return cells.join('\t') + '\n';
        };
        const QString table = saved(u"20190121.export.CSV"_s, event("1", "112") + event("2", "1125") +
                                                                  event("3", "111") + event("4", "190"));
        const auto claims = [&](const QStringList &options) {
            const Run read = run(QStringList{u"import"_s, table, u"--into"_s, path(u"e.jaccuse"_s),
                                             u"--dry-run"_s, u"--json"_s} +
                                 options);
            return read.code == 0 ? read.json()[u"claims"].toInt() : -1;
        };
        QCOMPARE(claims({}), 2);
        QCOMPARE(claims({u"--codes"_s, u"1125"_s}), 1);
        QCOMPARE(claims({u"--codes"_s, u"112, 111"_s}), 3);
        for (const QString &none : {u"99"_s, u"accuse"_s}) {
            const Run read = run({u"import"_s, table, u"--into"_s, path(u"e.jaccuse"_s), u"--codes"_s, none});
            QCOMPARE(read.code, 1);
            QVERIFY2(read.err.contains(none.toUtf8()) && read.err.contains("begin with 11"),
                     read.err.constData());
        }
        QVERIFY(!QFile::exists(path(u"e.jaccuse"_s)));
    }

    void aDryRunLeavesNoFileBehind()
    {
        const QString table = saved(u"dry.csv"_s, "accuser,accused,quote\nA,B,q\n");
        const QDir folder(m_folder.path());
        const QStringList before = folder.entryList(QDir::Files | QDir::Hidden);
        const Run read =
            run({u"import"_s, table, u"--into"_s, path(u"dry.jaccuse"_s), u"--dry-run"_s, u"--json"_s});
        QCOMPARE(read.code, 0);
        QCOMPARE(read.json()[u"claims"].toInt(), 1);
        QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden), before);

        // Neither into a file that is there.
        const QString into = path(u"there.jaccuse"_s);
        QCOMPARE(run({u"import"_s, table, u"--into"_s, into}).code, 0);
        const QString other = saved(u"other.csv"_s, "accuser,accused,quote\nC,D,q\n");
        QCOMPARE(run({u"import"_s, other, u"--into"_s, into, u"--dry-run"_s, u"--json"_s})
                     .json()[u"claims"]
                     .toInt(),
                 1);
        QCOMPARE(run({u"claims"_s, into, u"--json"_s}).json().array().size(), 1);
    }

    void canBeInterrupted()
    {
        QByteArray rows = "accuser,accused,quote\n";
        for (int i = 0; i < 400'000; ++i)
            rows += "A" + QByteArray::number(i) + ",B,words " + QByteArray::number(i) + "\n";
        const QString table = saved(u"long.csv"_s, rows);
        QProcess process;
        process.start(QStringLiteral(JACCUSE_CLI),
                      {u"import"_s, table, u"--into"_s, path(u"long.jaccuse"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(u"long.jaccuse"_s)), 10'000);
        QTest::qWait(300);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("Cancelled"));
        QVERIFY(!QFile::exists(path(u"long.jaccuse"_s)));
    }
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cli_import.moc"
