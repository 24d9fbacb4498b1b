// SPDX-License-Identifier: MIT
// Lays out graphs given as lists of edges ("from to" on each line) and prints how long that took and how well
// the drawing shows the graph. layout_bench GRAPH.txt... [FOLDER]: places are written to
// FOLDER/GRAPH.jaccuse.pos ("node x y" on each line), the programs named in FOLDER/peers are run, and what
// they or others left there as FOLDER/GRAPH.PROGRAM.pos is judged beside.
#include "layout/arrange.h"
#include "layout_peers.h"
#include "layout_quality.h"
#include "support/graph_builder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <set>

using namespace jaccuse;
using namespace Qt::StringLiterals;

namespace {

struct NamedGraph
{
    std::vector<qint64> names;
    QHash<qint64, int> places;
    std::vector<std::pair<int, int>> edges; ///< between different nodes, each pair once
    graph::Graph graph;
};

NamedGraph readGraph(const QString &path)
{
    NamedGraph named;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return named;
    std::set<std::pair<int, int>> edges;
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().simplified().split(' ');
        if (fields.size() < 2)
            continue;
        const auto placeOf = [&](const QByteArray &name) {
            const qint64 key = name.toLongLong();
            if (!named.places.contains(key)) {
                named.places.insert(key, static_cast<int>(named.names.size()));
                named.names.push_back(key);
            }
            return named.places.value(key);
        };
        const int from = placeOf(fields[0]);
        const int to = placeOf(fields[1]);
        if (from != to)
            edges.emplace(std::minmax(from, to));
    }
    named.edges.assign(edges.begin(), edges.end());
    named.graph = support::graphOf(static_cast<int>(named.names.size()), named.edges);
    return named;
}

layout::Positions readPlaces(const QString &path, const NamedGraph &named)
{
    layout::Positions positions(named.names.size());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return positions;
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().simplified().split(' ');
        const auto found = named.places.constFind(fields[0].toLongLong());
        if (fields.size() == 3 && found != named.places.cend())
            positions[static_cast<size_t>(found.value())] = {fields[1].toDouble(), fields[2].toDouble()};
    }
    return positions;
}

void writePlaces(const QString &path, const NamedGraph &named, const layout::Positions &positions)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    QTextStream out(&file);
    for (size_t i = 0; i < positions.size(); ++i)
        out << named.names[i] << ' ' << positions[i].x() << ' ' << positions[i].y() << '\n';
}

/// Seconds, the medians of the runs.
struct Timed
{
    layout::Positions positions;
    double wall = 0;
    double processor = 0;
    double first =
        0; ///< processor, until there was something to show; 0 where nothing was shown before the end
};

double secondsSince(std::clock_t before)
{
    return static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

double median(std::vector<double> seconds)
{
    std::sort(seconds.begin(), seconds.end());
    return seconds[seconds.size() / 2];
}

Timed layOut(const NamedGraph &named)
{
    constexpr int runs = 5;
    Timed timed;
    std::vector<double> wall;
    std::vector<double> processor;
    std::vector<double> first;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        double shown = 0;
        layout::Options options;
        options.aspect = 1.6;
        options.show = [&](const layout::Positions &) {
            if (shown <= 0)
                shown = secondsSince(before);
        };
        timed.positions = arrange(layout::Kind::Force, named.graph, options, task::Task()).positions;
        processor.push_back(secondsSince(before));
        wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e9);
        first.push_back(shown);
    }
    timed.wall = median(std::move(wall));
    timed.processor = median(std::move(processor));
    timed.first = median(std::move(first));
    return timed;
}

void printQuality(QTextStream &out, const QString &program, const NamedGraph &named,
                  const layout::Positions &positions)
{
    const bench::LayoutQuality quality = bench::qualityOf(named.edges, positions);
    out << u"  %1 stress %2  crossings %3  neighbourhood %4"_s.arg(program, -10)
               .arg(quality.stress, 0, 'f', 4)
               .arg(quality.crossings, 0, 'f', 2)
               .arg(quality.neighbourhood, 0, 'f', 4);
}

} // namespace

int main(int argc, char *argv[])
{
    QTextStream out(stdout);
    QStringList paths;
    for (int i = 1; i < argc; ++i)
        paths << QString::fromLocal8Bit(argv[i]);
    QString folder;
    if (!paths.isEmpty() && QFileInfo(paths.last()).isDir())
        folder = paths.takeLast();
    if (paths.isEmpty()) {
        out << "layout_bench GRAPH.txt... [FOLDER]\n";
        return 2;
    }
    for (const QString &path : paths) {
        const NamedGraph named = readGraph(path);
        const QString name = QFileInfo(path).completeBaseName();
        const Timed timed = layOut(named);
        out << name << ": " << named.graph.nodes.size() << " nodes, " << named.edges.size() << " edges\n";
        printQuality(out, u"jaccuse"_s, named, timed.positions);
        out << u"  %1 s, processor %2 s, first places %3 s\n"_s.arg(timed.wall, 0, 'f', 3)
                   .arg(timed.processor, 0, 'f', 3)
                   .arg(timed.first, 0, 'f', 3);
        out.flush();
        if (folder.isEmpty())
            continue;
        const QDir places(folder);
        writePlaces(places.filePath(name + u".jaccuse.pos"_s), named, timed.positions);
        QHash<QString, double> seconds;
        for (const bench::LayoutPeer &peer : bench::readLayoutPeers(places.filePath(u"peers"_s)))
            seconds[peer.name] =
                bench::runLayoutPeer(peer, path, places.filePath(name + u'.' + peer.name + u".pos"_s));
        for (const QFileInfo &file : places.entryInfoList({name + u".*.pos"_s}, QDir::Files, QDir::Name)) {
            const QString program = file.completeBaseName().section(u'.', -1);
            if (program == "jaccuse"_L1)
                continue;
            if (file.size() == 0)
                continue;
            printQuality(out, program, named, readPlaces(file.filePath(), named));
            if (seconds.contains(program))
                out << u"  processor %1 s"_s.arg(seconds[program], 0, 'f', 3);
            out << '\n';
            out.flush();
        }
    }
    return 0;
}
