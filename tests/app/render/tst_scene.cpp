// SPDX-License-Identifier: MIT
#include "render/edge_shape.h"
#include "render/graph_painter.h"
#include "render/node_shape.h"
#include "render/scene.h"
#include "sample_scenes.h"

#include <QImage>
#include <QTest>

#include <limits>
#include <thread>

using namespace jaccuse;
using namespace jaccuse::render;
using namespace Qt::StringLiterals;

class TestScene : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nodesGrowWithInvolvement();
    void linesGrowWithClaims();
    void edgesOfOnePairLieApart();
    void tipsTouchTheOutline_data();
    void tipsTouchTheOutline();
    void boundsHoldEverything();
    void oddPositionsDoNoHarm();
    void indexFindsWhatIsThere();
    void sameInAnyThread();
    void choosingFadesTheRest();
    void manyLinesLookAsFew();
    void aStarIsNotDrawnAsOneGroup();
    void aBallIsDrawnAsItsCrowds();
};

namespace {

QImage drawn(const Scene &scene, const ViewState &view)
{
    QImage image(view.camera.size.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    paint(painter, scene, view);
    painter.end();
    return image;
}

ViewState viewOf(const Scene &scene, QSizeF size = {1000, 700})
{
    ViewState view;
    view.camera = fitted(scene.bounds(), size);
    return view;
}

} // namespace

void TestScene::nodesGrowWithInvolvement()
{
    const ScenePtr scene = tests::smallScene();
    const auto &nodes = scene->nodes();
    QVERIFY(nodes[0].radius > nodes[1].radius);
    QVERIFY(nodes[1].radius > nodes[4].radius);
    for (const SceneNode &node : nodes)
        QVERIFY(node.radius >= 11 && node.radius <= 34);
    QVERIFY(nodes[0].prominent);
    QVERIFY(!nodes[4].prominent);
    QCOMPARE(nodes[6].lines, (QStringList{u"South Korean"_s, u"prosecution service"_s}));
    QCOMPARE(extentsOf(scene->graph(), scene->fonts()).at(0).radius, nodes[0].radius);
}

void TestScene::linesGrowWithClaims()
{
    const ScenePtr scene = tests::smallScene();
    QVERIFY(scene->edges()[0].width > scene->edges()[1].width);
    QVERIFY(scene->edges()[1].width > scene->edges()[2].width);
    QVERIFY(scene->edges()[0].width <= 5);
}

void TestScene::edgesOfOnePairLieApart()
{
    const ScenePtr scene = tests::smallScene();
    const auto &graph = scene->graph();
    int pairs = 0;
    for (size_t i = 0; i < graph.edges.size(); ++i)
        for (size_t k = i + 1; k < graph.edges.size(); ++k) {
            if (std::minmax(graph.edges[i].from, graph.edges[i].to) !=
                std::minmax(graph.edges[k].from, graph.edges[k].to))
                continue;
            const auto middle = [&](size_t edge) {
                const SceneEdge &e = scene->edges()[edge];
                return QuadCurve{e.start, e.control, e.end}.at(0.5);
            };
            const QPointF gap = middle(i) - middle(k);
            QVERIFY(std::hypot(gap.x(), gap.y()) > 16);
            ++pairs;
        }
    QCOMPARE(pairs, 5);
}

void TestScene::tipsTouchTheOutline_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {0.5, 1.0, 1.7, 4.0})
        QTest::newRow(qPrintable(QString::number(scale))) << scale;
}

void TestScene::tipsTouchTheOutline()
{
    QFETCH(double, scale);
    const ScenePtr scene = tests::crowdedScene(27, 60);
    ViewState view;
    view.camera = {{900, 600}, {300, 200}, scale};
    view.selectedNode = 2;
    int shown = 0;
    for (size_t i = 0; i < scene->edges().size(); ++i) {
        const EdgeShape shape = edgeShape(*scene, view, static_cast<int>(i));
        if (!shape.drawn)
            continue;
        ++shown;
        const auto off = [&](int node, QPointF point) {
            const auto at = static_cast<size_t>(node);
            const auto &actor = scene->graph().nodes[at].actor;
            const double ring = node == view.selectedNode ? chosenRing + 1 : 0;
            return outlineDistance(nodeShape(actor.kind, actor.named), drawnRadius(scene->nodes()[at], scale),
                                   point - view.camera.toView(scene->nodes()[at].position)) -
                   ring;
        };
        const graph::GraphEdge &edge = scene->graph().edges[i];
        const double tip = off(edge.to, shape.line.end);
        QVERIFY2(tip > 0 && tip < 4, qPrintable(QString::number(tip)));
        const double foot = off(edge.from, shape.line.start);
        QVERIFY2(foot > 0 && foot < (edge.inferred ? 14 : 2), qPrintable(QString::number(foot)));
        QCOMPARE(shape.ringRadius > 0, edge.inferred);
    }
    QVERIFY(shown > 50);
}

void TestScene::boundsHoldEverything()
{
    const ScenePtr scene = tests::smallScene();
    for (const SceneNode &node : scene->nodes())
        QVERIFY(scene->bounds().contains(node.position + QPointF(0, node.radius + node.labelSize.height())));
    for (const SceneEdge &edge : scene->edges())
        QVERIFY(scene->bounds().contains(QuadCurve{edge.start, edge.control, edge.end}.at(0.5)));
}

void TestScene::oddPositionsDoNoHarm()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    graph::Graph graph = tests::smallGraph();
    graph.edges.push_back(tests::edge(1, 1, query::EdgeKind::Denies, 2));
    const layout::Positions positions{{nan, 0}, {infinite, 5}, {1e7, -1e7}, {3, 3}, {3, 3}};
    const ScenePtr scene = makeScene(graph, positions, defaultFonts());
    for (const SceneNode &node : scene->nodes())
        QVERIFY(std::isfinite(node.position.x()) && std::isfinite(node.position.y()));
    for (const double scale : {0.02, 1.0, 8.0}) {
        ViewState view = viewOf(*scene);
        view.camera.scale = scale;
        QVERIFY(!drawn(*scene, view).isNull());
    }
    const ScenePtr nothing = makeScene({}, {}, defaultFonts());
    const QImage empty = drawn(*nothing, viewOf(*nothing));
    QCOMPARE(empty.pixelColor(5, 5), lightPalette().canvas);
}

void TestScene::indexFindsWhatIsThere()
{
    const ScenePtr scene = tests::crowdedScene(200, 600);
    for (size_t i = 0; i < scene->nodes().size(); ++i) {
        const std::vector<int> found =
            scene->index().nodesNear(QRectF(scene->nodes()[i].position, QSizeF(1, 1)));
        QVERIFY(std::find(found.begin(), found.end(), static_cast<int>(i)) != found.end());
    }
    for (size_t i = 0; i < scene->edges().size(); ++i) {
        const SceneEdge &edge = scene->edges()[i];
        for (const double t : {0.0, 0.3, 0.5, 0.9}) {
            const QPointF place = QuadCurve{edge.start, edge.control, edge.end}.at(t);
            const std::vector<int> found = scene->index().edgesNear(QRectF(place, QSizeF(0.1, 0.1)));
            QVERIFY(std::find(found.begin(), found.end(), static_cast<int>(i)) != found.end());
        }
    }
    QVERIFY(scene->index().edgesNear(QRectF(1e6, 1e6, 5, 5)).empty());
}

void TestScene::sameInAnyThread()
{
    const ScenePtr scene = tests::crowdedScene(40, 90);
    const ViewState view = viewOf(*scene);
    const QImage here = drawn(*scene, view);
    QImage there;
    std::thread worker([&] { there = drawn(*scene, view); });
    worker.join();
    QCOMPARE(there, here);
    QCOMPARE(drawn(*scene, view), here);
}

void TestScene::choosingFadesTheRest()
{
    const ScenePtr scene = tests::smallScene();
    ViewState view = viewOf(*scene);
    // On the line from the United States to Russia, off its middle where the number stands.
    const auto strength = [&] {
        const EdgeShape shape = edgeShape(*scene, view, 6);
        const QPoint place = shape.line.at(0.3).toPoint();
        double most = 0;
        const QImage image = drawn(*scene, view);
        for (int dx = -2; dx <= 2; ++dx)
            most = std::max(most, contrast(image.pixelColor(place + QPoint(dx, 0)), view.palette->canvas));
        return most;
    };
    const double full = strength();
    view.selectedEdge = 0;
    const double faded = strength();
    view.hoverEdge = 6;
    QVERIFY(faded < full * 0.75);
    QVERIFY(strength() >= full);
}

void TestScene::manyLinesLookAsFew()
{
    // The same three edges, once alone (QPainter) and once with many short ones far away (our raster).
    graph::Graph graph = tests::smallGraph();
    graph.edges.resize(1);
    layout::Positions positions = tests::smallPositions();
    const ScenePtr few = makeScene(graph, positions, defaultFonts());
    for (int i = 0; i < 80; ++i) {
        graph.nodes.push_back(tests::actor(u"x"_s, model::ActorKind::State, 1, 1));
        positions.emplace_back(5000 + 200 * i, 0);
        if (i > 0)
            graph.edges.push_back(tests::edge(6 + i, 7 + i, query::EdgeKind::Accuses, 1));
    }
    const ScenePtr many = makeScene(graph, positions, defaultFonts());
    ViewState view = viewOf(*few);
    PaintOptions options;
    options.counts = false;
    const auto ink = [&](const Scene &scene) {
        QImage image(1000, 700, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        paint(painter, scene, view, options);
        painter.end();
        const EdgeShape shape = edgeShape(scene, view, 0);
        const QRect box = shape.line.part(0.3, 0.7).box().toAlignedRect().adjusted(-4, -4, 4, 4);
        double sum = 0;
        for (int y = box.top(); y <= box.bottom(); ++y)
            for (int x = box.left(); x <= box.right(); ++x)
                sum += 255 - qGray(image.pixel(x, y));
        return sum;
    };
    const double byPainter = ink(*few);
    const double byRaster = ink(*many);
    QVERIFY2(std::abs(byPainter - byRaster) < 0.06 * byPainter,
             qPrintable(u"%1 against %2"_s.arg(byPainter).arg(byRaster)));
}

void TestScene::aStarIsNotDrawnAsOneGroup()
{
    constexpr int accused = 500;
    graph::Graph graph;
    graph.nodes.push_back(tests::actor(u"Galaxy"_s, model::ActorKind::Group, accused, 0));
    layout::Positions positions{{0, 0}};
    for (int i = 0; i < accused; ++i) {
        graph.nodes.push_back(tests::actor(u"Accused %1"_s.arg(i), model::ActorKind::Group, 0, 1));
        graph.edges.push_back(tests::edge(0, i + 1, query::EdgeKind::Accuses, 1));
        const double turn = 2.39996 * i;
        positions.push_back(60 * std::sqrt(i + 4) * QPointF(std::cos(turn), std::sin(turn)));
    }
    graph::fillAdjacency(graph);
    const Scene scene(graph, positions, defaultFonts());
    const auto drawnAt = [&](double across) {
        const auto grouped = scene.groupedAt(across / scene.bounds().width());
        return grouped ? grouped->scene->nodes().size() : scene.nodes().size();
    };
    QVERIFY(drawnAt(500) > accused / 2);
    QVERIFY(drawnAt(20) < 10);
}

// Whoever accuses whom, from afar nobody is left as one of many dots upon each other.
void TestScene::aBallIsDrawnAsItsCrowds()
{
    constexpr int actors = 6000;
    constexpr double pixels = 700; // across
    graph::Graph graph;
    layout::Positions positions;
    for (int i = 0; i < actors; ++i) {
        graph.nodes.push_back(tests::actor(u"Actor %1"_s.arg(i), model::ActorKind::Group, actors - i, 0));
        const double turn = 2.39996 * i;
        positions.push_back(40 * std::sqrt(i) * QPointF(std::cos(turn), std::sin(turn)));
        graph.edges.push_back(tests::edge(i, (i + actors / 2) % actors, query::EdgeKind::Accuses, 1));
    }
    graph::fillAdjacency(graph);
    const Scene scene(graph, positions, defaultFonts());
    const double scale = pixels / scene.bounds().width();
    const auto grouped = scene.groupedAt(scale);
    QVERIFY(grouped);
    const auto &nodes = grouped->scene->nodes();
    QVERIFY2(nodes.size() > 60 && nodes.size() < 300, qPrintable(QString::number(nodes.size())));
    int members = 0;
    for (const graph::GraphNode &node : grouped->scene->graph().nodes)
        members += std::max(1, node.members);
    QCOMPARE(members, actors);
    for (const SceneNode &node : nodes) {
        const auto near = std::count_if(nodes.begin(), nodes.end(), [&](const SceneNode &other) {
            const QPointF off = (other.position - node.position) * scale;
            return std::hypot(off.x(), off.y()) < 32;
        });
        QVERIFY2(near < 12, qPrintable(QString::number(near)));
    }
    // Near enough to tell them apart, everybody is drawn.
    QVERIFY(!scene.groupedAt(30 * scale));
}

QTEST_MAIN(TestScene)
#include "tst_scene.moc"
