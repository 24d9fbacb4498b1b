// SPDX-License-Identifier: MIT
// Times placing labels, painting and hit testing of made graphs and prints medians and 95th percentiles in
// milliseconds, next to a plain antialiased QPainter drawing of the same curves in the same run. With a
// folder as the argument it also writes each picture there.
#include "app/render/sample_scenes.h"
#include "render/edge_shape.h"
#include "render/graph_painter.h"
#include "render/hit_test.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPainterPath>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <functional>

using namespace jaccuse;
using namespace jaccuse::render;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize pixels(1280, 800);

/// The mix of a file of claims: mostly accusations, a third of them of less than doing it.
ScenePtr claimsScene(int nodes, int edges)
{
    const ScenePtr made = tests::crowdedScene(nodes, edges);
    using model::Responsibility;
    using query::EdgeKind;
    constexpr EdgeKind kinds[] = {EdgeKind::Accuses, EdgeKind::Accuses,  EdgeKind::Accuses, EdgeKind::Accuses,
                                  EdgeKind::Accuses, EdgeKind::Accuses,  EdgeKind::Accuses, EdgeKind::Denies,
                                  EdgeKind::Defends, EdgeKind::Dismisses};
    constexpr Responsibility parts[] = {Responsibility::Performs,    Responsibility::Directs,
                                        Responsibility::Unspecified, Responsibility::Performs,
                                        Responsibility::Performs,    Responsibility::Linked,
                                        Responsibility::Supports,    Responsibility::Tolerates};
    graph::Graph graph = made->graph();
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        graph.edges[i].kind = kinds[i % std::size(kinds)];
        graph.edges[i].responsibility = graph.edges[i].kind == EdgeKind::Accuses
                                            ? parts[i % std::size(parts)]
                                            : Responsibility::Unspecified;
    }
    layout::Positions positions;
    for (const SceneNode &node : made->nodes())
        positions.push_back(node.position);
    return makeScene(std::move(graph), positions, defaultFonts());
}

/// Median and 95th percentile of some runs, and the median of the processor time of all threads, which a busy
/// machine changes less; in milliseconds.
QString timed(int runs, const std::function<void(int)> &work)
{
    std::vector<double> times;
    std::vector<double> processor;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer clock;
        clock.start();
        const std::clock_t before = std::clock();
        work(run);
        processor.push_back(static_cast<double>(std::clock() - before) * 1e3 / CLOCKS_PER_SEC);
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    const auto at = [](std::vector<double> &sorted, size_t percent) {
        std::sort(sorted.begin(), sorted.end());
        return sorted[(sorted.size() - 1) * percent / 100];
    };
    return u"%1 (%2) %3"_s.arg(at(times, 50), 8, 'f', 3)
        .arg(at(times, 95), 8, 'f', 3)
        .arg(at(processor, 50), 8, 'f', 3);
}

void paintPlain(QPainter &painter, const Scene &scene, const ViewState &view)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(), pixels), view.palette->canvas);
    for (const int edge : scene.edgesByWeight()) {
        const EdgeShape shape = edgeShape(scene, view, edge);
        if (!shape.drawn)
            continue;
        QPainterPath path(shape.line.start);
        path.quadTo(shape.line.control, shape.line.end);
        const auto kind = scene.graph().edges[static_cast<size_t>(edge)].kind;
        painter.strokePath(path, QPen(view.palette->edge(kind), shape.width));
    }
}

QString hits(const Scene &scene, const ViewState &view, const LabelLayout &labels)
{
    int found = 0;
    const QString times = timed(500, [&](int run) {
        const QPointF place((run * 37) % pixels.width(), (run * 61) % pixels.height());
        const Hit what = hitTest(scene, view, place, &labels);
        found += what.node >= 0 || what.edge >= 0;
    });
    return u"%1  %2 of 500 hit something"_s.arg(times).arg(found);
}

void measureHits(QTextStream &out, int nodes, int edges)
{
    const ScenePtr scene = claimsScene(nodes, edges);
    ViewState view;
    view.camera = {pixels, scene->bounds().center(), 1};
    out << nodes << " actors, " << scene->edges().size() << " edges, scale 1\n  hit          "
        << hits(*scene, view, placeLabels(*scene, view)) << '\n';
}

void measure(QTextStream &out, const QString &folder, int nodes, int edges)
{
    const ScenePtr scene = claimsScene(nodes, edges);
    ViewState view;
    view.camera = fitted(scene->bounds(), pixels);
    const int runs = nodes > 1000 ? 5 : 15;
    QImage image(pixels, QImage::Format_RGB32);
    LabelLayout labels;
    const auto frame = [&](const ViewState &seen) {
        QPainter painter(&image);
        paint(painter, *scene, seen, labels);
    };
    out << nodes << " actors, " << scene->edges().size() << " edges, scale "
        << QString::number(view.camera.scale, 'f', 2) << '\n';
    out << "  place        " << timed(runs, [&](int) { labels = placeLabels(*scene, view); }) << "  "
        << labels.labels.size() << " names, " << labels.pills.size() << " numbers\n";
    out << "  paint        " << timed(runs, [&](int) { frame(view); }) << '\n';
    if (!folder.isEmpty())
        image.save(QDir(folder).filePath(u"%1.png"_s.arg(nodes)));
    ViewState chosen = view;
    chosen.selectedNode = 0;
    out << "  paint chosen " << timed(runs, [&](int) { frame(chosen); }) << '\n';
    if (!folder.isEmpty())
        image.save(QDir(folder).filePath(u"%1-chosen.png"_s.arg(nodes)));
    out << "  plain curves " << timed(runs, [&](int) {
        QPainter painter(&image);
        paintPlain(painter, *scene, view);
    }) << '\n';
    out << "  hit          " << hits(*scene, view, labels) << '\n';
    ViewState near = view;
    near.camera.scale = 1;
    near.camera.centre = scene->bounds().center();
    view = near;
    labels = placeLabels(*scene, view);
    out << "  place, 1     " << timed(runs, [&](int) { labels = placeLabels(*scene, view); }) << '\n';
    out << "  paint, 1     " << timed(runs, [&](int) { frame(view); }) << '\n';
    if (!folder.isEmpty())
        image.save(QDir(folder).filePath(u"%1-near.png"_s.arg(nodes)));
    out.flush();
}

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication app(argc, argv);
    QTextStream out(stdout);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    out << "milliseconds: median (95th percentile) processor time\n";
    measure(out, folder, 100, 400);
    measure(out, folder, 500, 2000);
    measure(out, folder, 2000, 10'000);
    measureHits(out, 10'000, 100'000);
    return 0;
}
