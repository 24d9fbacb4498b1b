// SPDX-License-Identifier: MIT
// Drives the real graph view, 1920 x 1080, through repaints at every scale, panning, zooming and hovering
// over made graphs, and draws the same lines by QPainter and by QGraphicsView in the same run. Prints
// milliseconds: median, 95th percentile, most, and the median of the processor time of all threads.
#include "graph/graph_view.h"
#include "peer_paint.h"
#include "render/graph_painter.h"
#include "support/made_graph.h"
#include "support/stall_watch.h"
#include "theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTest>
#include <QTextStream>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <malloc.h>

using namespace jaccuse;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize pixels(1920, 1080);

class Times
{
public:
    /// Adds how long `work` takes.
    template <class Work>
    void add(Work work)
    {
        QElapsedTimer clock;
        clock.start();
        const std::clock_t before = std::clock();
        work();
        m_processor.push_back(static_cast<double>(std::clock() - before) * 1e3 / CLOCKS_PER_SEC);
        m_wall.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    [[nodiscard]] double median() const { return at(m_wall, 50); }
    [[nodiscard]] double processorMedian() const { return at(m_processor, 50); }
    void append(const Times &other)
    {
        m_wall.insert(m_wall.end(), other.m_wall.begin(), other.m_wall.end());
        m_processor.insert(m_processor.end(), other.m_processor.begin(), other.m_processor.end());
    }
    [[nodiscard]] QString text() const
    {
        return u"%1 %2 %3 %4"_s.arg(at(m_wall, 50), 9, 'f', 2)
            .arg(at(m_wall, 95), 9, 'f', 2)
            .arg(at(m_wall, 100), 9, 'f', 2)
            .arg(at(m_processor, 50), 9, 'f', 2);
    }

private:
    [[nodiscard]] static double at(std::vector<double> times, size_t percent)
    {
        std::sort(times.begin(), times.end());
        return times.empty() ? 0 : times[(times.size() - 1) * percent / 100];
    }
    std::vector<double> m_wall;
    std::vector<double> m_processor;
};

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

void say(const QString &what, const QString &words)
{
    out() << "  " << what.leftJustified(34) << words << '\n';
    out().flush();
}

size_t bytesHeld()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// As the view does.
void paintWhole(QImage &image, const render::Scene &scene, const render::ViewState &view)
{
    render::paintLabelled(image, scene, view, {}, [&] { return render::placeLabels(scene, view); });
}

class Drive
{
public:
    explicit Drive(const render::ScenePtr &scene)
        : m_scene(scene)
        , m_view(m_theme)
    {
        m_view.resize(pixels);
        m_view.show();
        m_view.setScene(scene, true);
        untilWhole();
    }

    /// Milliseconds until the whole picture of the present view is seen.
    double untilWhole()
    {
        QElapsedTimer clock;
        clock.start();
        while (!m_view.isWhole() && clock.elapsed() < 60'000)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        return static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }

    /// The drawing behind the view's frames, labels and all, at scales from the whole graph up to 4.
    Times repaints(int runs)
    {
        Times all;
        for (double scale = m_view.camera().scale; scale < 4.01; scale *= 2) {
            render::ViewState view = m_view.viewState();
            view.camera.scale = scale;
            Times times;
            QImage image(pixels, QImage::Format_RGB32);
            for (int run = 0; run < runs; ++run) {
                view.camera.centre = m_scene->nodes()[static_cast<size_t>(run % 5)].position;
                times.add([&] { paintWhole(image, *m_scene, view); });
            }
            say(u"full repaint, scale %1"_s.arg(scale, 0, 'f', 3), times.text());
            all.append(times);
        }
        return all;
    }

    Times zooming()
    {
        Times inputs;
        for (int i = 0; i < 96; ++i)
            inputs.add([&] { wheel(i % 48 < 24 ? 120 : -120); });
        return inputs;
    }

    Times panning()
    {
        Times inputs;
        const QPoint start(900, 500);
        send(QEvent::MouseButtonPress, start, Qt::LeftButton);
        for (int i = 0; i < 120; ++i)
            inputs.add([&] {
                const double turn = i * 0.1;
                send(QEvent::MouseMove,
                     start + QPoint(static_cast<int>(400 * std::sin(turn)),
                                    static_cast<int>(250 * std::sin(2 * turn))),
                     Qt::LeftButton);
            });
        send(QEvent::MouseButtonRelease, start, Qt::LeftButton);
        return inputs;
    }

    Times hovering()
    {
        untilWhole();
        Times inputs;
        for (int i = 0; i < 150; ++i)
            inputs.add([&] { send(QEvent::MouseMove, {100 + i * 11, 80 + i * 6}, Qt::NoButton); });
        return inputs;
    }

    Times hitting() const
    {
        Times hits;
        for (int i = 0; i < 2000; ++i)
            hits.add(
                [&] { (void)m_view.hitAt(QPointF((i * 37) % pixels.width(), (i * 61) % pixels.height())); });
        return hits;
    }

    /// The whole picture after the last of some steps.
    Times rests()
    {
        Times times;
        for (int i = 0; i < 12; ++i) {
            wheel(i % 8 < 4 ? 120 : -120);
            times.add([&] { untilWhole(); });
        }
        return times;
    }

    Times otherScenes(const render::ScenePtr &other)
    {
        Times times;
        for (int i = 0; i < 8; ++i)
            times.add([&] {
                m_view.setScene(i % 2 == 0 ? other : m_scene, false);
                untilWhole();
            });
        return times;
    }

    [[nodiscard]] const ui::GraphView &view() const { return m_view; }

private:
    void wheel(int turn)
    {
        const QPointF at = m_view.camera().toView(m_scene->nodes()[0].position);
        QWheelEvent event(at, m_view.mapToGlobal(at), {}, QPoint(0, turn), {}, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&m_view, &event);
        QApplication::processEvents();
    }
    void send(QEvent::Type type, QPoint at, Qt::MouseButton button)
    {
        const bool moves = type == QEvent::MouseMove;
        const bool released = type == QEvent::MouseButtonRelease;
        QMouseEvent event(type, at, m_view.mapToGlobal(at), moves ? Qt::NoButton : button,
                          released ? Qt::NoButton : Qt::MouseButtons(button), Qt::NoModifier);
        QApplication::sendEvent(&m_view, &event);
        QApplication::processEvents();
    }

    ui::Theme m_theme;
    render::ScenePtr m_scene;
    ui::GraphView m_view;
};

/// The graph without the claims of every third edge, in the same places.
render::ScenePtr thinned(const render::Scene &scene)
{
    graph::Graph graph = scene.graph();
    std::vector<graph::GraphEdge> edges;
    for (size_t i = 0; i < graph.edges.size(); ++i)
        if (i % 3 != 0)
            edges.push_back(graph.edges[i]);
    graph.edges = std::move(edges);
    graph::fillAdjacency(graph);
    layout::Positions positions;
    for (const render::SceneNode &node : scene.nodes())
        positions.push_back(node.position);
    return render::makeScene(std::move(graph), positions, scene.fonts());
}

void measure(int actors, int edges)
{
    const render::Fonts fonts = render::defaultFonts();
    graph::Graph graph = support::madeGraph(actors, edges);
    QElapsedTimer clock;
    clock.start();
    const layout::Positions positions =
        layout::layOut(graph, render::extentsOf(graph, fonts), 16.0 / 9, {}, task::Task());
    out() << actors << " actors, " << edges << " edges (laid out in " << clock.elapsed() << " ms)\n"
          << QString(36, u' ') << "   median      95 %      most processor\n";
    const size_t before = bytesHeld();
    clock.restart();
    const render::ScenePtr scene = render::makeScene(std::move(graph), positions, fonts);
    say(u"make the scene"_s,
        u"%1 ms, %2 MB"_s.arg(clock.elapsed()).arg(double(bytesHeld() - before) / 1e6, 0, 'f', 1));

    Drive drive(scene);
    const bool large = edges > 20'000;
    const Times repaints = drive.repaints(large ? 7 : 25);
    say(u"full repaint, all scales"_s, repaints.text());
    tests::StallWatch stalls;
    QApplication::processEvents();
    stalls.takeLongest();
    say(u"input while zooming"_s, drive.zooming().text());
    say(u"input while panning"_s, drive.panning().text());
    say(u"input while hovering"_s, drive.hovering().text());
    say(u"whole picture after the last input"_s, drive.rests().text());
    say(u"longest stall"_s, u"%1 ms"_s.arg(stalls.takeLongest()));
    say(u"hit test"_s, drive.hitting().text());
    const render::ScenePtr other = thinned(*scene);
    say(u"another scene shown"_s, drive.otherScenes(other).text());

    const render::Camera camera = drive.view().camera();
    for (const double zoom : {1.0, 8.0}) {
        render::Camera peer = camera;
        peer.scale *= zoom;
        render::ViewState view = drive.view().viewState();
        view.camera = peer;
        QImage image(pixels, QImage::Format_RGB32);
        Times own;
        for (int i = 0; i < (large ? 3 : 9); ++i)
            own.add([&] { paintWhole(image, *scene, view); });
        const auto line = [&](const QString &who, const Times &times) {
            say(u"zoom %1: %2"_s.arg(zoom).arg(who),
                times.text() + u"   x %1 (processor x %2)"_s.arg(times.median() / own.median(), 0, 'f', 1)
                                   .arg(times.processorMedian() / own.processorMedian(), 0, 'f', 1));
        };
        line(u"Jaccuse"_s, own);
        Times painter;
        for (int i = 0; i < (large ? 1 : 3); ++i)
            painter.add([&] { bench::paintByPainter(image, *scene, peer); });
        line(u"QPainter"_s, painter);
        bench::ItemsView items(*scene, pixels);
        Times graphics;
        for (int i = 0; i < (large ? 1 : 3); ++i)
            graphics.add([&] { items.paint(image, peer); });
        line(u"QGraphicsView"_s, graphics);
    }
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    measure(2000, 10'000);
    if (argc < 2)
        measure(10'000, 100'000);
    return 0;
}
