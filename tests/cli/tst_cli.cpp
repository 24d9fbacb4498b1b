// SPDX-License-Identifier: MIT
#include "cli/running.h"
#include "support/files.h"
#include "support/shared_material.h"
#include "support/sql.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using tests::run;
using tests::Run;

namespace {

QStringList namesIn(const QJsonArray &objects)
{
    QStringList names;
    for (const QJsonValue &object : objects)
        names.append(object.isString() ? object.toString() : object[u"name"].toString());
    return names;
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_sample;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QString saved(const QString &name, const QByteArray &bytes)
    {
        return tests::writeFile(path(name), bytes);
    }
    QJsonArray claims(const QStringList &options)
    {
        const Run listed = run(QStringList{u"claims"_s, m_sample, u"--json"_s} + options);
        return listed.code == 0 ? listed.json().array() : QJsonArray{u"failed"_s};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sample = path(u"sämple 😀.jaccuse"_s);
        const Run made = run({u"sample"_s, u"--into"_s, m_sample, u"--json"_s});
        QCOMPARE(made.code, 0);
        QCOMPARE(made.json()[u"claims"].toInt(), 9);
        QCOMPARE(made.err, QByteArray());
    }

    void saysHowItIsUsed()
    {
        const Run help = run({u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const char *verb : {"import", "imports", "remove-import", "info", "actors", "claims", "search",
                                 "export", "check"}) {
            QVERIFY(help.out.contains(verb));
            const Run verbHelp = run({QString::fromLatin1(verb), u"--help"_s});
            QCOMPARE(verbHelp.code, 0);
            QVERIFY(verbHelp.out.startsWith("Usage: jaccuse-cli " + QByteArray(verb)));
        }
        QVERIFY(run({u"--version"_s}).out.startsWith("jaccuse-cli "));
    }

    void wrongCallsExitWith2_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("no such verb") << QStringList{u"frobnicate"_s};
        QTest::newRow("no such option") << QStringList{u"info"_s, u"x.jaccuse"_s, u"--colour"_s};
        QTest::newRow("no file") << QStringList{u"info"_s};
        QTest::newRow("no target") << QStringList{u"import"_s, u"x.csv"_s};
        QTest::newRow("no such format")
            << QStringList{u"import"_s, u"x.csv"_s, u"--into"_s, u"y"_s, u"--format"_s, u"xml"_s};
        QTest::newRow("no such stance") << QStringList{u"claims"_s, u"x"_s, u"--stance"_s, u"blames"_s};
        QTest::newRow("no date") << QStringList{u"claims"_s, u"x"_s, u"--since"_s, u"friday"_s};
        QTest::newRow("no number") << QStringList{u"search"_s, u"q"_s,       u"--in"_s,
                                                  u"x"_s,      u"--limit"_s, u"many"_s};
        QTest::newRow("no offset") << QStringList{u"search"_s, u"q"_s,        u"--in"_s,
                                                  u"x"_s,      u"--offset"_s, u"-1"_s};
        QTest::newRow("no order") << QStringList{u"search"_s, u"q"_s,       u"--in"_s,
                                                 u"x"_s,      u"--order"_s, u"colour"_s};
        QTest::newRow("no picture") << QStringList{u"export"_s, u"x"_s, u"--to"_s, u"y.gif"_s};
        QTest::newRow("no size") << QStringList{u"export"_s, u"x"_s,      u"--to"_s,
                                                u"y.png"_s,  u"--size"_s, u"big"_s};
    }
    void wrongCallsExitWith2()
    {
        QFETCH(QStringList, arguments);
        const Run wrong = run(arguments);
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.out.isEmpty());
        QVERIFY(!wrong.err.isEmpty());
    }

    void failuresExitWith1AndOneSentence()
    {
        const Run missing = run({u"info"_s, path(u"missing.jaccuse"_s)});
        QCOMPARE(missing.code, 1);
        QVERIFY(missing.out.isEmpty());
        QCOMPARE(missing.err.trimmed().count('\n'), 0);
        QVERIFY(!QFile::exists(path(u"missing.jaccuse"_s)));

        const Run unknown = run({u"claims"_s, m_sample, u"--by"_s, u"Atlantis"_s});
        QCOMPARE(unknown.code, 1);
        QVERIFY(unknown.err.contains("Atlantis"));
    }

    void tellsTotals()
    {
        const QJsonObject info = run({u"info"_s, m_sample, u"--json"_s}).json().object();
        QCOMPARE(info.keys(),
                 (QStringList{u"actors"_s, u"claims"_s, u"documents"_s, u"file_bytes"_s, u"first_date"_s,
                              u"incidents"_s, u"last_date"_s, u"mentions"_s, u"quotations"_s, u"schema"_s}));
        QCOMPARE(info[u"claims"].toInt(), 9);
        QCOMPARE(info[u"quotations"].toInt(), 13);
        QCOMPARE(info[u"first_date"].toString(), u"2011-01-01"_s);
        QCOMPARE(info[u"last_date"].toString(), u"2013-03-15"_s);
    }

    void listsActors()
    {
        const QJsonArray actors = run({u"actors"_s, m_sample, u"--json"_s}).json().array();
        QVERIFY(namesIn(actors).contains(u"North Korea"_s));
        const QJsonObject first = actors[0].toObject();
        QCOMPARE(first.keys(), (QStringList{u"kind"_s, u"made"_s, u"name"_s, u"received"_s}));
        QCOMPARE(first[u"name"].toString(), u"North Korea"_s);
        QCOMPARE(first[u"made"].toInt(), 4);
        QCOMPARE(first[u"received"].toInt(), 4);
    }

    void listsClaimsByDate()
    {
        const QJsonArray all = claims({});
        QCOMPARE(all.size(), 9);
        QStringList dates;
        for (const QJsonValue &claim : all)
            dates.append(claim[u"date"].toString());
        QCOMPARE(
            dates,
            (QStringList{
                u"2011"_s, u"2011?"_s, u"2013-03-15"_s, u"2013-03-15"_s, u"2013-03-15"_s, {}, {}, {}, {}}));
        const QJsonObject claim = all[2].toObject();
        QCOMPARE(claim.keys(), (QStringList{u"accused"_s, u"act"_s, u"answers"_s, u"claimants"_s, u"date"_s,
                                            u"quotations"_s, u"stance"_s, u"uid"_s}));
        QCOMPARE(claim[u"accused"][0].toObject().keys(), (QStringList{u"name"_s, u"responsibility"_s}));
        QCOMPARE(claim[u"quotations"][0].toObject().keys(),
                 (QStringList{u"document"_s, u"end_cp"_s, u"exact"_s, u"start_cp"_s}));
    }

    void filtersClaims()
    {
        QCOMPARE(claims({u"--by"_s, u"KCNA"_s}).size(), 3); // speaker, by an alias
        QCOMPARE(claims({u"--by"_s, u"north korea"_s}).size(), 4);
        QCOMPARE(claims({u"--by"_s, u"북한"_s, u"--against"_s, u"U.S."_s}).size(), 3);
        QCOMPARE(claims({u"--stance"_s, u"denies"_s}).size(), 0);
        QCOMPARE(claims({u"--since"_s, u"2013"_s}).size(), 3);
        QCOMPARE(claims({u"--until"_s, u"2012"_s}).size(), 2);
        QCOMPARE(claims({u"--since"_s, u"2013-03-15"_s, u"--until"_s, u"2013-03-15"_s}).size(), 3);
    }

    void tellsLinkedFromPerformed()
    {
        const QJsonArray found = claims({u"--by"_s, u"Kim Young-dae"_s});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0][u"accused"][0][u"responsibility"].toString(), u"linked"_s);
        const QJsonArray dismissing = claims({u"--by"_s, u"DPRK"_s, u"--against"_s, u"ROK"_s});
        QStringList types;
        for (const QJsonValue &claim : dismissing)
            for (const QJsonValue &answer : claim[u"answers"].toArray())
                types.append(answer[u"type"].toString());
        QCOMPARE(types, (QStringList{u"dismisses"_s, u"dismisses"_s, u"dismisses"_s}));
    }

    void searches_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"virus attacks", "\"virus attacks\"", "viru*", "VIRUS"})
            QTest::newRow(query) << QString::fromLatin1(query);
    }
    void searches()
    {
        QFETCH(QString, query);
        const QJsonObject found = run({u"search"_s, query, u"--in"_s, m_sample, u"--json"_s}).json().object();
        QVERIFY(found[u"total"].toInt() >= 1);
        const QJsonObject hit = found[u"hits"][0].toObject();
        QCOMPARE(hit.keys(),
                 (QStringList{u"accused"_s, u"claim"_s, u"claimants"_s, u"document"_s, u"end_cp"_s,
                              u"exact"_s, u"matched"_s, u"score"_s, u"start_cp"_s, u"tellings"_s}));
        QVERIFY(hit[u"exact"].toString().contains(u"virus attacks"_s));
        QVERIFY(hit[u"tellings"].toInt() >= 1);
        QVERIFY(hit[u"matched"][0].toString().startsWith(u"virus"_s));
        QVERIFY(found[u"total_is_exact"].toBool());
        QVERIFY(found[u"elapsed_ms"].toDouble() > 0);
        QCOMPARE(found[u"order"].toString(), u"relevance"_s);
    }

    void searchesAsAsked()
    {
        const auto exact = [this](const QStringList &arguments) {
            QStringList words;
            const QJsonObject found =
                run(QStringList{u"search"_s} + arguments + QStringList{u"--in"_s, m_sample, u"--json"_s})
                    .json()
                    .object();
            for (const QJsonValue hit : found[u"hits"].toArray())
                words.append(hit[u"exact"].toString());
            return words;
        };
        const QStringList all = exact({u"cyber*"_s, u"--order"_s, u"date"_s});
        QVERIFY(all.size() >= 3);
        QCOMPARE(exact({u"cyber*"_s, u"--order"_s, u"date"_s, u"--offset"_s, u"1"_s, u"--limit"_s, u"2"_s}),
                 all.mid(1, 2));
        // "attack" also finds "attacks", unless that is not wanted.
        QVERIFY(exact({u"attack"_s}).size() > exact({u"attack"_s, u"--exact"_s}).size());
        QVERIFY(exact({u"DPRK"_s}).size() > exact({u"DPRK"_s, u"--no-aliases"_s}).size());

        const Run misspelt = run({u"search"_s, u"virsu"_s, u"--in"_s, m_sample});
        QCOMPARE(misspelt.code, 0);
        QVERIFY2(misspelt.err.contains("virus"), misspelt.err.constData());
        const Run noted = run({u"search"_s, u"virus before:soon"_s, u"--in"_s, m_sample});
        QVERIFY2(noted.err.contains("before:soon"), noted.err.constData());
    }

    void comesBackThroughAnExchangeFile()
    {
        const QString once = path(u"once.json"_s);
        const QString twice = path(u"twice.json"_s);
        QCOMPARE(run({u"export"_s, m_sample, u"--to"_s, once}).code, 0);
        QCOMPARE(run({u"import"_s, once, u"--into"_s, path(u"copy.jaccuse"_s)}).code, 0);
        QCOMPARE(run({u"export"_s, path(u"copy.jaccuse"_s), u"--to"_s, twice}).code, 0);
        QFile a(once);
        QFile b(twice);
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        QCOMPARE(a.readAll(), b.readAll());
    }

    void writesPictures_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG");
        QTest::newRow("svg") << u"svg"_s << QByteArray("<?xml");
        QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF");
    }
    void writesPictures()
    {
        QFETCH(QString, suffix);
        QFETCH(QByteArray, begins);
        const QString picture = path(u"graph."_s + suffix);
        const Run drawn =
            run({u"export"_s, m_sample, u"--to"_s, picture, u"--size"_s, u"900x600"_s, u"--dpi"_s, u"192"_s});
        QVERIFY2(drawn.code == 0, drawn.err.constData());
        QFile file(picture);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begins));
    }

    void checks()
    {
        const Run sound = run({u"check"_s, m_sample});
        QVERIFY2(sound.code == 0, (sound.out + sound.err).constData());
        const QString other =
            saved(u"other.jaccuse"_s, "not a database, but long enough to look like a file of some kind");
        QCOMPARE(run({u"check"_s, other}).code, 1);
    }

    void indexesWhatAnImportLeft()
    {
        const QString file = path(u"unindexed.jaccuse"_s);
        QCOMPARE(run({u"sample"_s, u"--into"_s, file}).code, 0);
        // As it stands where the program was ended between the rows of a large import and their index.
        tests::PlainConnection(file).run("INSERT INTO index_behind VALUES(0, 1, NULL)");
        const Run searched = run({u"search"_s, u"virus"_s, u"--in"_s, file});
        QCOMPARE(searched.code, 1);
        QVERIFY(searched.out.isEmpty());
        QCOMPARE(searched.err.count('\n'), 1);
        QVERIFY(searched.err.contains("jaccuse-cli index"));
        const Run checked = run({u"check"_s, file});
        QCOMPARE(checked.code, 0);
        QVERIFY(checked.err.contains("jaccuse-cli index"));

        const Run indexed = run({u"index"_s, file, u"--json"_s});
        QCOMPARE(indexed.code, 0);
        QCOMPARE(indexed.json()[u"quotations"].toInt(), 13);
        QCOMPARE(run({u"search"_s, u"virus"_s, u"--in"_s, file}).code, 0);
        QCOMPARE(run({u"check"_s, file}).err, QByteArray());

        tests::PlainConnection(file).run("INSERT INTO index_behind VALUES(0, 1, NULL)");
        QCOMPARE(run({u"sample"_s, u"--into"_s, file}).code, 0); // any import does so too
        QCOMPARE(run({u"search"_s, u"virus"_s, u"--in"_s, file}).code, 0);
    }

    void needsNoDisplay()
    {
        QProcess process;
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, u"/usr/bin"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(JACCUSE_CLI), {u"claims"_s, m_sample});
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains("virus attacks"));
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
