// SPDX-License-Identifier: MIT
#include "cli/running.h"
#include "store/claim_reader.h"
#include "support/files.h"
#include "support/sql.h"
#include "view/kept_view.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using tests::run;
using tests::Run;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Waits until a process has a file of a folder open, named or not; false where it ends before.
bool opensAFileIn(QProcess &process, const QString &folder)
{
    const QDir open(u"/proc/%1/fd"_s.arg(process.processId()));
    while (!process.waitForFinished(1) && process.state() == QProcess::Running)
        for (const QString &name : open.entryList(QDir::Files | QDir::System))
            if (QFile::symLinkTarget(open.filePath(name)).startsWith(folder + u'/'))
                return true;
    return false;
}

} // namespace

class TestCliExport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_sample;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    Run written(const QString &to, const QStringList &options = {})
    {
        return run(QStringList{u"export"_s, m_sample, u"--to"_s, to, u"--json"_s} + options);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sample = path(u"s.jaccuse"_s);
        QCOMPARE(run({u"sample"_s, u"--into"_s, m_sample}).code, 0);
    }

    void writesEachFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("has");
        const auto row = [](const char *name, const char *format, const char *has) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(format)
                                << QByteArray(has);
        };
        row("e.json", "exchange", "attribution-claims/1");
        row("c.csv", "csv", "claim_uid,stance");
        row("g.graphml", "graphml", "http://graphml.graphdrawing.org/xmlns");
        row("g.gexf", "gexf", "http://gexf.net/1.3");
        row("g.gv", "dot", "digraph");
        row("g.graph.json", "node-link", "\"links\"");
        row("b.stix.json", "stix", "\"bundle\"");
        row("l.jsonld", "json-ld", "https://schema.org");
        row("r.md", "markdown", "## North Korea");
        row("r.html", "html", "<!DOCTYPE html>");
        row("r.report.pdf", "pdf-report", "%PDF");
        row("s.bib", "bibtex", "@misc{");
        row("s.csl.json", "csl-json", "article-newspaper");
        row("p.svg", "svg", "<g id=\"actor-");
        row("p.pdf", "pdf", "%PDF");
        row("p.png", "png", "PNG");
    }
    /// The end of the name tells the format, the same comes of --format, twice the same bytes; no name of a
    /// folder or a person, no sentence that says that somebody did it.
    void writesEachFormat()
    {
        QFETCH(QString, name);
        QFETCH(QString, format);
        QFETCH(QByteArray, has);
        const Run guessed = written(path(name));
        QVERIFY2(guessed.code == 0, guessed.err.constData());
        const QByteArray bytes = contents(path(name));
        QVERIFY(bytes.contains(has));
        const Run named = written(path(u"named"_s), {u"--format"_s, format});
        QCOMPARE(named.code, 0);
        QCOMPARE(contents(path(u"named"_s)), bytes);

        const QJsonObject told = guessed.json().object();
        QStringList keys{u"actors"_s, u"bytes"_s, u"claims"_s, u"path"_s, u"quotations"_s};
        if (name.startsWith(u"p."_s))
            keys << u"height"_s << u"width"_s;
        keys.sort();
        QCOMPARE(told.keys(), keys);
        QCOMPARE(told[u"path"].toString(), path(name));
        QCOMPARE(told[u"bytes"].toInteger(), bytes.size());
        tests::PlainConnection sql(m_sample);
        QCOMPARE(QStringList{QString::number(told[u"claims"].toInt())},
                 sql.run("SELECT count(*) FROM claim"));
        QCOMPARE(QStringList{QString::number(told[u"quotations"].toInt())},
                 sql.run("SELECT count(*) FROM quotation"));

        QVERIFY(!bytes.contains(m_folder.path().toUtf8()));
        if (const QByteArray user = qgetenv("USER"); user.size() > 3)
            QVERIFY(!bytes.contains(user));
        // Quoted words may say anything; of ours, none says that an actor did something.
        const QString text = QString::fromUtf8(bytes);
        static const QRegularExpression verdict(
            u"(North Korea|South Korea|United States|China|Hackers) (has |have )?(attacked|hacked|did it|"
            "launched|disrupted|carried out|is guilty|are guilty|is responsible for|conducted)"_s);
        for (auto found = verdict.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            // The sample's summaries say who said so, in the same sentence.
            const QString before = text.mid(std::max<qsizetype>(0, match.capturedStart() - 90),
                                            std::min<qsizetype>(90, match.capturedStart()));
            QVERIFY2(before.contains(u"said"_s) || before.contains(u"says"_s),
                     qPrintable(before + match.captured()));
        }
    }

    void drawsAsAsked()
    {
        const Run paper = written(path(u"a.png"_s), {u"--size"_s, u"85x100mm"_s, u"--dpi"_s, u"600"_s});
        QVERIFY2(paper.code == 0, paper.err.constData());
        QCOMPARE(paper.json()[u"width"].toInt(), 2008);
        QCOMPARE(paper.json()[u"height"].toInt(), 2362);
        const Run dossier =
            written(path(u"a.svg"_s), {u"--dossier"_s, u"--title"_s, u"A & B"_s, u"--legend"_s, u"none"_s});
        QVERIFY2(dossier.code == 0, dossier.err.constData());
        const QByteArray svg = contents(path(u"a.svg"_s));
        QVERIFY(svg.contains(">A &amp; B</text>"));
        QVERIFY(svg.contains("Intensive and persistent virus attacks"));
        QVERIFY(!svg.contains(">dismisses an accusation</text>"));
        QVERIFY(written(path(u"a.svg"_s), {u"--no-caption"_s, u"--strip"_s}).code == 0);
        QVERIFY(!contents(path(u"a.svg"_s)).contains("not findings"));
        for (const QStringList &wrong : {QStringList{u"--size"_s, u"big"_s},
                                         {u"--dpi"_s, u"2000"_s},
                                         {u"--legend"_s, u"left"_s},
                                         {u"--background"_s, u"red"_s},
                                         {u"--label-scale"_s, u"9"_s}})
            QCOMPARE(written(path(u"b.svg"_s), wrong).code, 2);
        const Run absurd = written(path(u"b.png"_s), {u"--size"_s, u"3000x3000mm"_s});
        QCOMPARE(absurd.code, 1);
        QVERIFY2(absurd.err.contains("million pixels"), absurd.err.constData());
        QVERIFY(!QFile::exists(path(u"b.png"_s)));
    }

    /// A link stands for what it shows, and the picture of it carries one that shows the same.
    void takesViewsAndWords()
    {
        const Run found = written(path(u"w.csv"_s), {u"--search"_s, u"virus"_s});
        QCOMPARE(QStringList{QString::number(found.json()[u"claims"].toInt())},
                 tests::PlainConnection(m_sample).run(
                     "SELECT count(DISTINCT claim_id) FROM quotation WHERE exact LIKE '%virus%'"));
        QVERIFY(written(path(u"l.svg"_s), {u"--stance"_s, u"accuses"_s, u"--since"_s, u"2013"_s}).code == 0);
        const QByteArray svg = contents(path(u"l.svg"_s));
        static const QRegularExpression link(u"jaccuse:view/1/[A-Za-z0-9_-]+"_s);
        const QString text = link.match(QString::fromUtf8(svg)).captured();
        const Run again = written(path(u"m.svg"_s), {u"--link"_s, text});
        QVERIFY2(again.code == 0, again.err.constData());
        QCOMPARE(contents(path(u"m.svg"_s)), svg);
        QVERIFY(svg.contains("Shown: "));
        const Run none = written(path(u"n.svg"_s), {u"--view"_s, u"Mine"_s});
        QCOMPARE(none.code, 1);
        QVERIFY(none.err.contains("Mine"));
        QCOMPARE(written(path(u"n.svg"_s), {u"--view"_s, u"Mine"_s, u"--link"_s, text}).code, 2);
        // Actors are chosen in the view by the names that they have in the file.
        QCOMPARE(written(path(u"j.svg"_s), {u"--by"_s, u"DPRK"_s, u"--against"_s, u"U.S."_s}).code, 0);
        const QByteArray byActors = contents(path(u"j.svg"_s));
        const QString toActors = link.match(QString::fromUtf8(byActors)).captured();
        const QJsonObject linked = written(path(u"i.csv"_s), {u"--link"_s, toActors}).json().object();
        QCOMPARE(linked[u"claims"].toInt(), 3);
        QCOMPARE(written(path(u"i.svg"_s), {u"--link"_s, toActors}).code, 0);
        QVERIFY(contents(path(u"i.svg"_s)).contains("Shown: by North Korea; about United States."));
        QCOMPARE(link.match(QString::fromUtf8(contents(path(u"i.svg"_s)))).captured(), toActors);
        // No view shows a speaker who is not drawn, or what a search finds.
        QCOMPARE(written(path(u"k.svg"_s), {u"--by"_s, u"KCNA"_s}).code, 0);
        QVERIFY(!contents(path(u"k.svg"_s)).contains("jaccuse:view"));
        QCOMPARE(written(path(u"k.svg"_s), {u"--search"_s, u"virus"_s}).code, 0);
        QVERIFY(!contents(path(u"k.svg"_s)).contains("jaccuse:view"));
    }

    /// A view is drawn whole, or the part that its camera sees.
    void drawsAViewAsItIsSeen()
    {
        QString link;
        {
            store::Database database(m_sample, store::OpenMode::Read);
            const std::vector<model::ActorId> north =
                store::ClaimReader(database).actorsNamed(u"North Korea"_s);
            view::View view;
            view.camera.emplace();
            view.camera->size = {40, 40};
            view.selection.actor = north.front();
            // Every other actor stands far from where the camera looks.
            const query::ClaimColumnsPtr columns = store::ClaimReader(database).columns();
            for (size_t i = 0; i < columns->actors.size(); ++i)
                if (columns->actors[i].id != north.front())
                    view.places.insert(columns->actors[i].id,
                                       QPointF(500 + 40.0 * static_cast<double>(i), 300));
            view.places.insert(north.front(), QPointF(0, 0));
            link = view::linkOfView(database, view, u"s.jaccuse"_s);
        }
        const Run whole = written(path(u"whole.svg"_s), {u"--link"_s, link});
        QVERIFY2(whole.code == 0, whole.err.constData());
        QCOMPARE(whole.json()[u"actors"].toInt(), 7);
        const Run seen = written(path(u"seen.svg"_s), {u"--link"_s, link, u"--as-seen"_s});
        QVERIFY2(seen.code == 0, seen.err.constData());
        QCOMPARE(seen.json()[u"actors"].toInt(), 1);
        QVERIFY(contents(path(u"whole.svg"_s)).contains("<title>China</title>"));
        QVERIFY(!contents(path(u"seen.svg"_s)).contains("<title>China</title>"));
        QCOMPARE(written(path(u"seen.svg"_s), {u"--as-seen"_s}).code, 2);
    }

    void groupsReportsAsAsked()
    {
        QCOMPARE(written(path(u"pairs.md"_s)).code, 0);
        QCOMPARE(written(path(u"incidents.md"_s), {u"--group"_s, u"incident"_s}).code, 0);
        QVERIFY(contents(path(u"pairs.md"_s)).contains("\n## North Korea about South Korea\n"));
        QVERIFY(contents(path(u"incidents.md"_s)).contains("\n## 2011 attack on a South Korean bank\n"));
        QCOMPARE(written(path(u"none.md"_s), {u"--group"_s, u"actor"_s}).code, 2);
    }

    void takesOnlyWhatIsChosen()
    {
        const Run some = written(path(u"some.csv"_s), {u"--by"_s, u"KCNA"_s});
        QCOMPARE(some.json()[u"claims"].toInt(), 3);
        const QByteArray csv = contents(path(u"some.csv"_s));
        QVERIFY(csv.contains("KCNA"));
        QVERIFY(!csv.contains("Kim Young-dae"));
        QCOMPARE(written(path(u"late.csv"_s), {u"--since"_s, u"2013"_s}).json()[u"claims"].toInt(), 3);
        const Run nothing = written(path(u"none.csv"_s), {u"--stance"_s, u"denies"_s});
        QCOMPARE(nothing.code, 1);
        QVERIFY(!QFile::exists(path(u"none.csv"_s)));
    }

    void writesThreeTablesIntoAFolder()
    {
        const Run tables = written(path(u"tables/"_s));
        QCOMPARE(tables.code, 0);
        QCOMPARE(tables.json()[u"path"].toArray().size(), 3);
        QCOMPARE(QDir(path(u"tables"_s)).entryList(QDir::Files),
                 (QStringList{u"actors.csv"_s, u"claims.csv"_s, u"quotations.csv"_s}));
        QCOMPARE(contents(path(u"tables/claims.csv"_s)).count("\r\n") > 9, true);
    }

    void saysWhatItCannotWrite()
    {
        const Run unknown = written(path(u"x.xyz"_s));
        QCOMPARE(unknown.code, 2);
        QVERIFY(unknown.err.contains("graphml"));
        QCOMPARE(written(path(u"x.csv"_s), {u"--format"_s, u"xls"_s}).code, 2);
        const Run nowhere = written(path(u"missing/x.csv"_s));
        QCOMPARE(nowhere.code, 1);
        QCOMPARE(nowhere.err.trimmed().count('\n'), 0);
        QVERIFY(nowhere.err.contains("missing/x.csv"));
    }

    /// Ended while it writes, it leaves the file that was there whole, and nothing beside it.
    void keepsTheOldFileWhereItIsEnded_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("killed");
        for (const QString &name : {u"claims.csv"_s, u"large.png"_s, u"large.svg"_s, u"large.pdf"_s})
            for (const bool killed : {false, true})
                QTest::addRow("%s %s", qPrintable(name), killed ? "killed" : "cancelled") << name << killed;
    }
    void keepsTheOldFileWhereItIsEnded()
    {
        QFETCH(QString, name);
        QFETCH(bool, killed);
        const QString large = path(u"large.jaccuse"_s);
        if (!QFile::exists(large)) {
            QByteArray table = "accuser,accused,stance,claim_date,source_title,quote\n";
            for (int i = 0; i < 40'000; ++i)
                table += "A" + QByteArray::number(i % 97) + ",B" + QByteArray::number(i % 89) +
                         ",accuses,2011-01-01,Report " + QByteArray::number(i % 500) + ",words " +
                         QByteArray::number(i) + "\n";
            const QString csv = tests::writeFile(path(u"large-in.csv"_s), table);
            QCOMPARE(run({u"import"_s, csv, u"--into"_s, large}).code, 0);
        }
        QDir(m_folder.path()).mkpath(u"out"_s);
        const QString to = tests::writeFile(path(u"out/"_s + name), "the old file");
        QProcess process;
        process.start(QStringLiteral(JACCUSE_CLI), {u"export"_s, large, u"--to"_s, to, u"--dossier"_s});
        QVERIFY(process.waitForStarted());
        QVERIFY2(opensAFileIn(process, path(u"out"_s)), "it was done before it could be ended");
        if (killed)
            process.kill();
        else
            process.terminate();
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY(killed || process.exitCode() == 1);
        QCOMPARE(contents(to), QByteArray("the old file"));
        QCOMPARE(QDir(path(u"out"_s)).entryList(QDir::Files | QDir::Hidden).size(), 1);
        QVERIFY(QFile::remove(to));
    }
};

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cli_export.moc"
