// SPDX-License-Identifier: MIT
#include "app/render/sample_scenes.h"
#include "graph/graph_view.h"
#include "theme.h"

#include <QTest>

using namespace jaccuse;

class TestGraphView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void largeGraphsAppear();
    void hoveringALargeGraphLeavesNoTrace();
};

namespace {

/// Actors with ids, so that they can be pointed at.
render::ScenePtr largeScene()
{
    const render::ScenePtr made = tests::crowdedScene(150, 700);
    graph::Graph graph = made->graph();
    layout::Positions positions;
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        graph.nodes[i].actor.id = model::ActorId{static_cast<qint64>(i + 1)};
        positions.push_back(made->nodes()[i].position);
    }
    std::vector<std::vector<int>> touching(graph.nodes.size());
    for (size_t i = 0; i < graph.edges.size(); ++i)
        for (const int node : {graph.edges[i].from, graph.edges[i].to})
            touching[static_cast<size_t>(node)].push_back(static_cast<int>(i));
    graph.adjacencyStart = {0};
    for (const std::vector<int> &edges : touching) {
        graph.adjacency.insert(graph.adjacency.end(), edges.begin(), edges.end());
        graph.adjacencyStart.push_back(static_cast<int>(graph.adjacency.size()));
    }
    return render::makeScene(graph, positions, render::defaultFonts());
}

/// The large scene in a window.
struct LargeView
{
    LargeView()
        : view(theme)
    {
        view.resize(900, 600);
        view.show();
        view.setScene(largeScene(), true);
    }
    /// Over the middle of a node something else than the ground is drawn, after a while.
    bool isDrawn()
    {
        const QPoint node = view.camera().toView(view.scene()->nodes()[0].position).toPoint();
        return view.grab().toImage().pixelColor(node) != theme.colours().canvas;
    }

    ui::Theme theme;
    ui::GraphView view;
};

} // namespace

void TestGraphView::largeGraphsAppear()
{
    LargeView shown;
    QTRY_VERIFY(shown.isDrawn());
    ui::GraphView &view = shown.view;
    // Another scene takes its place, and the camera of the first is not mixed up with it.
    view.setScene(tests::smallScene(), true);
    const QPoint small = view.camera().toView(view.scene()->nodes()[0].position).toPoint();
    QTRY_COMPARE(view.grab().toImage().pixelColor(small), shown.theme.colours().state.fill);
}

void TestGraphView::hoveringALargeGraphLeavesNoTrace()
{
    LargeView shown;
    QTRY_VERIFY(shown.isDrawn());
    ui::GraphView &view = shown.view;
    const QImage before = view.grab().toImage();
    view.hoverActor(view.scene()->graph().nodes[40].actor.id);
    const QImage hovered = view.grab().toImage();
    QVERIFY(hovered != before);
    view.hoverActor({});
    QCOMPARE(view.grab().toImage(), before);
}

QTEST_MAIN(TestGraphView)
#include "tst_graph_view.moc"
