// SPDX-License-Identifier: MIT
// Times the layout of graphs given as lists of edges ("from to weight" on each line) and prints medians.
// With a folder as the last argument it also writes the places of the nodes there, one .pos file a graph.
#include "layout/layout.h"
#include "support/graph_builder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

#include <algorithm>

using namespace jaccuse;
using namespace Qt::StringLiterals;

namespace {

struct NamedGraph
{
    std::vector<qint64> names;
    graph::Graph graph;
};

NamedGraph readGraph(const QString &path)
{
    NamedGraph named;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return named;
    QHash<qint64, int> places;
    std::vector<std::pair<int, int>> edges;
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().simplified().split(' ');
        if (fields.size() < 2)
            continue;
        const auto placeOf = [&](const QByteArray &name) {
            const qint64 key = name.toLongLong();
            if (!places.contains(key)) {
                places.insert(key, static_cast<int>(named.names.size()));
                named.names.push_back(key);
            }
            return places.value(key);
        };
        const int from = placeOf(fields[0]);
        const int to = placeOf(fields[1]);
        if (from != to)
            edges.emplace_back(from, to);
    }
    named.graph = support::graphOf(static_cast<int>(named.names.size()), edges);
    return named;
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

} // namespace

int main(int argc, char *argv[])
{
    constexpr int runs = 5;
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
        const std::vector<layout::NodeExtent> extents(named.graph.nodes.size());
        std::vector<double> milliseconds;
        layout::Positions positions;
        for (int run = 0; run < runs; ++run) {
            QElapsedTimer timer;
            timer.start();
            positions = layout::layOut(named.graph, extents, 1.6, {}, task::Task());
            milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(milliseconds.begin(), milliseconds.end());
        const QString name = QFileInfo(path).completeBaseName();
        out << name << ": " << named.graph.nodes.size() << " nodes, " << named.graph.edges.size()
            << " edges, " << QString::number(milliseconds[runs / 2], 'f', 1) << " ms\n";
        out.flush();
        if (!folder.isEmpty())
            writePlaces(QDir(folder).filePath(name + u".pos"_s), named, positions);
    }
    return 0;
}
