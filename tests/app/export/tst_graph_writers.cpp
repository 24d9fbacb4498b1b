// SPDX-License-Identifier: MIT
#include "export/export_error.h"
#include "export/graph_writers.h"
#include "sample_file.h"
#include "support/files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using tests::everyClaim;
using tests::exported;

namespace {

struct Run
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Run run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// A Python that has a module, the system's own among them; empty where none has.
QString pythonWith(const QString &module)
{
    for (const QString &python : {u"python3"_s, u"/usr/bin/python3"_s})
        if (run(python, {u"-c"_s, u"import "_s + module}).code == 0)
            return python;
    return {};
}

/// Actors whose names are as bad as can be, with two edges between them, one of several dates.
exporting::PlacedGraph badNames()
{
    exporting::PlacedGraph placed;
    const QStringList names{u"A \"quoted\" \\N & <b> 북한 😀"_s, u"tab\tbell\a\nend\\"_s};
    for (const QString &name : names) {
        graph::GraphNode node;
        node.actor.name = name;
        placed.graph.nodes.push_back(node);
        model::Actor actor;
        actor.name = name;
        actor.uid = QUuid::createUuidV5(QUuid(), name);
        placed.actors.push_back(actor);
        placed.positions.emplace_back(10.5 * static_cast<double>(placed.positions.size()), -20);
        placed.radii.push_back(16);
    }
    for (const query::EdgeKind kind : {query::EdgeKind::Accuses, query::EdgeKind::Denies}) {
        graph::GraphEdge edge;
        edge.from = 0;
        edge.to = 1;
        edge.kind = kind;
        edge.claims = 3;
        edge.responsibility = model::Responsibility::Linked;
        placed.graph.edges.push_back(edge);
        placed.undated.push_back(1);
    }
    const auto day = [](int year, int month, int date) {
        return static_cast<qint32>(QDate(year, month, date).toJulianDay());
    };
    placed.dates = {{{day(2011, 1, 1), day(2011, 12, 31)}, {day(2013, 3, 15), query::noDay}}, {}};
    return placed;
}

QByteArray written(void (*write)(const exporting::PlacedGraph &, QIODevice &),
                   const exporting::PlacedGraph &placed)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    write(placed, device);
    return device.data();
}

int elements(const QByteArray &document, QStringView name)
{
    int found = 0;
    QXmlStreamReader xml(document);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == name)
            ++found;
    return xml.hasError() ? -1 : found;
}

class FullDevice : public QBuffer
{
protected:
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class TestGraphWriters : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString saved(const QString &name, const QByteArray &bytes)
    {
        return tests::writeFile(m_folder.filePath(name), bytes);
    }
    static bool installed(const QString &program)
    {
        return !QStandardPaths::findExecutable(program).isEmpty();
    }

private Q_SLOTS:
    void drawsEachEdgeOnce_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"graphml", "gexf"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void drawsEachEdgeOnce()
    {
        QFETCH(QString, format);
        tests::SampleFile sample;
        const query::ClaimColumnsPtr columns = sample.reader.columns();
        int between = 0;
        for (size_t i = 0; i < columns->edgeFrom.size(); ++i)
            between += columns->edgeFrom[i] != columns->edgeTo[i] ? 1 : 0;
        const QByteArray document = exported(format, everyClaim(sample.reader));
        QVERIFY(elements(document, u"node") > 3);
        QVERIFY(elements(document, u"edge") > 3);
        // Where what is inferred stands beside an unknown accuser, only one of both is drawn.
        QVERIFY(elements(document, u"edge") <= between);
        QCOMPARE(exported(format, everyClaim(sample.reader)), document);
    }

    void xmlIsWellFormedWhateverTheNames()
    {
        if (!installed(u"xmllint"_s))
            QSKIP("xmllint is not installed.");
        for (const auto &[name, write] : {std::pair(u"x.graphml"_s, &exporting::writeGraphMl),
                                          std::pair(u"x.gexf"_s, &exporting::writeGexf)}) {
            const Run lint =
                run(u"xmllint"_s, {u"--noout"_s, u"--nonet"_s, saved(name, written(write, badNames()))});
            QVERIFY2(lint.code == 0 && lint.err.isEmpty(), lint.err.constData());
        }
    }

    void gexfHasTheDatesOfEachEdge()
    {
        const QByteArray gexf = written(&exporting::writeGexf, badNames());
        QCOMPARE(elements(gexf, u"spell"), 2);
        QVERIFY(gexf.contains("<spell start=\"2011-01-01\" end=\"2011-12-31\"/>"));
        QVERIFY(gexf.contains("<spell start=\"2013-03-15\"/>"));
        QCOMPARE(elements(gexf, u"color"), 4);
        QCOMPARE(elements(gexf, u"position"), 2);
        QVERIFY(gexf.contains("y=\"20.00\""));
        QVERIFY(gexf.contains("version=\"1.3\""));
    }

    void datesThatTouchAreOneInterval()
    {
        tests::SampleFile sample;
        const exporting::PlacedGraph placed =
            exporting::placedGraph(sample.reader, sample.reader.columns(), {});
        QCOMPARE(placed.dates.size(), placed.graph.edges.size());
        qint64 dated = 0;
        for (size_t i = 0; i < placed.dates.size(); ++i) {
            const std::vector<exporting::Days> &days = placed.dates[i];
            QVERIFY(placed.undated[i] <= placed.graph.edges[i].claims);
            for (size_t j = 1; j < days.size(); ++j)
                QVERIFY(days[j].first > days[j - 1].last + 1);
            if (days.empty())
                continue;
            ++dated;
            QCOMPARE(days.front().first, placed.graph.edges[i].firstDay);
            QCOMPARE(days.back().last, placed.graph.edges[i].lastDay);
        }
        QVERIFY(dated > 0);
    }

    void graphvizReadsDot()
    {
        if (!installed(u"dot"_s))
            QSKIP("dot is not installed.");
        const QString path = saved(u"x.dot"_s, written(&exporting::writeDot, badNames()));
        const Run drawn = run(u"dot"_s, {u"-Tjson"_s, path});
        QCOMPARE(drawn.code, 0);
        QCOMPARE(drawn.err, QByteArray());
        const QJsonObject graph = QJsonDocument::fromJson(drawn.out).object();
        QCOMPARE(graph[u"objects"].toArray().size(), 2);
        QCOMPARE(graph[u"edges"].toArray().size(), 2);
        const Run picture = run(u"dot"_s, {u"-Tsvg"_s, path});
        QXmlStreamReader xml(picture.out);
        QStringList texts;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"text")
                texts.append(xml.readElementText());
        QVERIFY2(texts.contains(u"A \"quoted\" \\N & <b> 북한 😀"_s), qPrintable(texts.join(u'\n')));
    }

    void graphvizReadsTheSample()
    {
        if (!installed(u"dot"_s))
            QSKIP("dot is not installed.");
        tests::SampleFile sample;
        const QByteArray dot = exported(u"dot"_s, everyClaim(sample.reader));
        const Run drawn = run(u"dot"_s, {u"-Tjson"_s, saved(u"sample.dot"_s, dot)});
        QCOMPARE(drawn.err, QByteArray());
        const QJsonObject graph = QJsonDocument::fromJson(drawn.out).object();
        QCOMPARE(graph[u"edges"].toArray().size(), static_cast<qsizetype>(dot.count(" -> ")));
    }

    void networkxReadsThem()
    {
        const QString python = pythonWith(u"networkx"_s);
        if (python.isEmpty())
            QSKIP("networkx (python3-networkx) is not installed.");
        tests::SampleFile sample;
        const QString graphml = saved(u"s.graphml"_s, exported(u"graphml"_s, everyClaim(sample.reader)));
        const QByteArray written = exported(u"gexf"_s, everyClaim(sample.reader));
        // networkx knows GEXF up to 1.2; what of 1.3 is used here differs from that in its namespaces.
        QByteArray older = written;
        older.replace("http://gexf.net/1.3/viz", "http://www.gexf.net/1.2draft/viz");
        older.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft");
        older.replace("version=\"1.3\"", "version=\"1.2\"");
        const QString gexf = saved(u"s.gexf"_s, older);
        const QString nodeLink =
            saved(u"s.graph.json"_s, exported(u"node-link"_s, everyClaim(sample.reader)));
        const QString script = saved(u"read.py"_s, R"(
import sys, json, inspect, networkx as nx
from networkx.readwrite import json_graph
g = nx.read_graphml(sys.argv[1], force_multigraph=True)
x = nx.read_gexf(sys.argv[2])
options = {'edges': 'links'} if 'edges' in inspect.signature(json_graph.node_link_graph).parameters else {}
n = json_graph.node_link_graph(json.load(open(sys.argv[3], encoding='utf-8')), **options)
for graph in (g, x, n):
    assert graph.is_directed()
assert len(g) == len(x) == len(n), (len(g), len(x), len(n))
assert g.number_of_edges() == x.number_of_edges() == n.number_of_edges()
for _, data in g.nodes(data=True):
    assert isinstance(data['claims_made'], int) and isinstance(data['x'], float) and isinstance(data['named'], bool)
for _, data in x.nodes(data=True):
    assert isinstance(data['claims_made'], int) and 'position' in data['viz'] and 'size' in data['viz']
assert sum(d['claims'] for *_, d in g.edges(data=True)) == sum(d['claims'] for *_, d in x.edges(data=True))
assert any(d.get('spells') for *_, d in x.edges(data=True))
assert 'North Korea' in {d['label'] for _, d in g.nodes(data=True)}
)");
        const Run read = run(python, {script, graphml, gexf, nodeLink});
        QVERIFY2(read.code == 0, read.err.constData());
    }

    void igraphReadsGraphMl()
    {
        const QString python = pythonWith(u"igraph"_s);
        if (python.isEmpty())
            QSKIP("igraph (python3-igraph) is not installed.");
        tests::SampleFile sample;
        const QByteArray document = exported(u"graphml"_s, everyClaim(sample.reader));
        const QString path = saved(u"i.graphml"_s, document);
        const QString script = saved(u"read_igraph.py"_s, "import sys, igraph\n"
                                                          "g = igraph.Graph.Read_GraphML(sys.argv[1])\n"
                                                          "print(g.vcount(), g.ecount(), g.is_directed())\n");
        const Run read = run(python, {script, path});
        QCOMPARE(read.out.trimmed(), QByteArray::number(elements(document, u"node")) + ' ' +
                                         QByteArray::number(elements(document, u"edge")) + " True");
    }

    void saysWhenTheDeviceIsFull()
    {
        FullDevice device;
        device.open(QIODevice::WriteOnly);
        for (const auto write : {&exporting::writeGraphMl, &exporting::writeGexf, &exporting::writeDot,
                                 &exporting::writeNodeLink})
            QVERIFY_THROWS_EXCEPTION(exporting::ExportError, write(badNames(), device));
    }
};

QTEST_MAIN(TestGraphWriters)
#include "tst_graph_writers.moc"
