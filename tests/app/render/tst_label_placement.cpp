// SPDX-License-Identifier: MIT
#include "render/edge_shape.h"
#include "render/label_placement.h"
#include "render/pill_placement.h"
#include "render/text.h"
#include "sample_scenes.h"

#include <QTest>

using namespace jaccuse;
using namespace jaccuse::render;
using namespace Qt::StringLiterals;

class TestLabelPlacement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOverlaps_data();
    void nothingOverlaps();
    void smallGraphsShowEveryName();
    void onNarrowPagesNothingIsCovered();
    void namesGoBelowWhereNothingIsInTheWay();
    void namesGiveWayToLines();
    void chosenNameIsNeverLeftOut();
    void pillsSayWhatTheEdgeSays();
    void keepTheirPlacesWhilePanned();
    void hoveringAndChoosingMoveNothing_data();
    void hoveringAndChoosingMoveNothing();
    void longNamesBreakBetweenWords();
    void numbersAreGrouped();
};

namespace {

ViewState viewOf(const Scene &scene, QSizeF size, double zoom = 1)
{
    ViewState view;
    view.camera = fitted(scene.bounds(), size);
    view.camera.scale *= zoom;
    return view;
}

} // namespace

void TestLabelPlacement::nothingOverlaps_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("edges");
    QTest::addColumn<double>("zoom");
    for (const int nodes : {10, 100, 400})
        for (const double zoom : {0.4, 1.0, 2.5})
            QTest::addRow("%d nodes, zoom %.1f", nodes, zoom) << nodes << 4 * nodes << zoom;
}

void TestLabelPlacement::nothingOverlaps()
{
    QFETCH(int, nodes);
    QFETCH(int, edges);
    QFETCH(double, zoom);
    const ScenePtr scene = tests::crowdedScene(nodes, edges);
    ViewState view = viewOf(*scene, {1200, 800}, zoom);
    view.selectedEdge = 3;
    const LabelLayout layout = placeLabels(*scene, view);
    std::vector<QRectF> boxes;
    for (const PlacedLabel &label : layout.labels)
        boxes.push_back(label.box);
    for (const PlacedPill &pill : layout.pills)
        boxes.push_back(pill.box);
    QVERIFY(boxes.size() > 5);
    for (size_t i = 0; i < boxes.size(); ++i)
        for (size_t k = i + 1; k < boxes.size(); ++k)
            QVERIFY(!boxes[i].intersects(boxes[k]));
    for (const PlacedPill &pill : layout.pills)
        for (size_t node = 0; node < scene->nodes().size(); ++node)
            QVERIFY(!meetsNode(*scene, view, static_cast<int>(node), pill.box, 1));
}

void TestLabelPlacement::smallGraphsShowEveryName()
{
    const ScenePtr scene = tests::smallScene();
    for (const QSizeF size : {QSizeF(1280, 720), QSizeF(900, 560), QSizeF(500, 400)}) {
        const LabelLayout layout = placeLabels(*scene, viewOf(*scene, size));
        QCOMPARE(layout.labels.size(), scene->nodes().size());
    }
    QCOMPARE(placeLabels(*scene, viewOf(*scene, {1280, 720})).pills.size(), scene->edges().size());
}

/// In a column of a journal the most involved are named all the same, by a line where need be.
void TestLabelPlacement::onNarrowPagesNothingIsCovered()
{
    // Four in the midst of a crowd of others, all in rows.
    constexpr int nodes = 80;
    graph::Graph graph;
    layout::Positions positions;
    for (int i = 0; i < nodes; ++i) {
        const bool hub = i < 4;
        graph.nodes.push_back(
            tests::actor(u"Actor %1"_s.arg(i), model::ActorKind::State, hub ? 90 - i : 1, 1));
        const int place = hub ? 38 + i : i < 42 ? i - 4 : i; // those four in the middle of the fourth row
        positions.emplace_back(100.0 * (place % 12) + 13 * (place / 12),
                               95.0 * (place / 12) + 17 * (place % 3));
        if (!hub)
            graph.edges.push_back(tests::edge(i % 4, i, query::EdgeKind::Accuses, 1));
    }
    const ScenePtr scene = makeScene(graph, positions, defaultFonts());
    ViewState view;
    view.camera = fitted(scene->coreBounds(), {320, 240}, {30, 36, 30, 36});
    PaintOptions options;
    options.groups = false;
    options.badges = false;
    options.covers = false;
    options.roomForName = 1500;
    const LabelLayout layout = placeLabels(*scene, view, options);
    QVERIFY(layout.labels.size() > 5);
    QSet<int> named;
    int led = 0;
    for (const PlacedLabel &label : layout.labels) {
        named.insert(label.node);
        for (int node = 0; node < nodes; ++node)
            QVERIFY2(node == label.node || !meetsNode(*scene, view, node, label.box, 0),
                     qPrintable(label.lines.join(u' ')));
        for (const PlacedLabel &other : layout.labels)
            QVERIFY(&label == &other || !label.box.intersects(other.box));
        if (!label.leader)
            continue;
        ++led;
        QVERIFY(label.box.adjusted(-1, -1, 1, 1).contains(label.leader->p1()));
        const QPointF middle = view.camera.toView(scene->nodes()[static_cast<size_t>(label.node)].position);
        QVERIFY(QLineF(label.leader->p2(), middle).length() < 20);
    }
    for (int node = 0; node < 4; ++node) // the most involved come first
        QVERIFY2(named.contains(node), qPrintable(QString::number(node)));
    QVERIFY(led > 0);
}

void TestLabelPlacement::namesGoBelowWhereNothingIsInTheWay()
{
    graph::Graph graph;
    graph.nodes = {tests::actor(u"Alone"_s, model::ActorKind::State, 1, 0)};
    const ScenePtr scene = makeScene(graph, {{0, 0}}, defaultFonts());
    const ViewState view = viewOf(*scene, {300, 300});
    const LabelLayout layout = placeLabels(*scene, view);
    QCOMPARE(layout.labels.size(), size_t(1));
    QVERIFY(layout.labels[0].box.top() > view.camera.toView({0, 0}).y());
    QVERIFY(!layout.labels[0].haloed);
}

void TestLabelPlacement::namesGiveWayToLines()
{
    graph::Graph graph;
    graph.nodes = {tests::actor(u"Above"_s, model::ActorKind::State, 1, 0),
                   tests::actor(u"Below"_s, model::ActorKind::State, 0, 1)};
    graph.edges = {tests::edge(0, 1, query::EdgeKind::Accuses, 1)};
    const ScenePtr scene = makeScene(graph, {{0, 0}, {0, 200}}, defaultFonts());
    const ViewState view = viewOf(*scene, {300, 400});
    for (const PlacedLabel &label : placeLabels(*scene, view).labels) {
        QVERIFY(!label.haloed);
        if (label.node == 0)
            QVERIFY(label.box.bottom() < view.camera.toView({0, 0}).y());
    }
}

void TestLabelPlacement::chosenNameIsNeverLeftOut()
{
    const ScenePtr scene = tests::crowdedScene(400, 800);
    for (const int node : {399, 250, 17}) {
        ViewState view = viewOf(*scene, {700, 500});
        view.selectedNode = node;
        const LabelLayout layout = placeLabels(*scene, view);
        QVERIFY(std::any_of(layout.labels.begin(), layout.labels.end(),
                            [node](const PlacedLabel &label) { return label.node == node && label.bold; }));
    }
}

void TestLabelPlacement::pillsSayWhatTheEdgeSays()
{
    const ScenePtr scene = tests::smallScene();
    ViewState view = viewOf(*scene, {1280, 720});
    view.selectedEdge = 1;
    QHash<int, QString> words;
    for (const PlacedPill &pill : placeLabels(*scene, view).pills)
        words.insert(pill.edge, pill.text);
    QCOMPARE(words.value(1), u"3 claims"_s);
    QCOMPARE(words.value(3), u"linked"_s);
    QCOMPARE(words.value(4), u"1"_s);
    QCOMPARE(words.value(7), u"dismisses"_s);
    PaintOptions none;
    none.counts = false;
    QVERIFY(placeLabels(*scene, view, none).pills.empty());
}

void TestLabelPlacement::keepTheirPlacesWhilePanned()
{
    const ScenePtr scene = tests::smallScene();
    ViewState view = viewOf(*scene, {800, 600});
    const LabelLayout layout = placeLabels(*scene, view);
    QVERIFY(layout.serves(view));
    view.hoverNode = 2;
    view.camera = panned(view.camera, {40, -25});
    QVERIFY(layout.serves(view));
    QCOMPARE(layout.shiftTo(view.camera), QPointF(40, -25));
    ViewState chosen = view;
    chosen.selectedNode = 1;
    QVERIFY(!layout.serves(chosen));
    view.camera = panned(view.camera, {400, 0});
    QVERIFY(!layout.serves(view));
    view.camera = zoomedAt(layout.view.camera, {0, 0}, 1.1);
    QVERIFY(!layout.serves(view));
}

void TestLabelPlacement::hoveringAndChoosingMoveNothing_data()
{
    QTest::addColumn<int>("nodes");
    QTest::newRow("few") << 12;
    QTest::newRow("many") << 200;
}

void TestLabelPlacement::hoveringAndChoosingMoveNothing()
{
    QFETCH(int, nodes);
    const ScenePtr scene = tests::crowdedScene(nodes, 4 * nodes);
    ViewState view = viewOf(*scene, {1200, 800});
    const LabelLayout before = placeLabels(*scene, view);
    QHash<int, QRectF> boxes;
    for (const PlacedLabel &label : before.labels)
        boxes.insert(label.node, label.box);
    view.hoverNode = 3;
    view.hoverEdge = 7;
    QVERIFY(before.serves(view));
    const auto check = [&](int chosenNode) {
        const LabelLayout after = placeLabels(*scene, view, {}, &before);
        int kept = 0;
        for (const PlacedLabel &label : after.labels)
            if (label.node != chosenNode && boxes.contains(label.node)) {
                ++kept;
                QCOMPARE(label.box, boxes.value(label.node));
            }
        QVERIFY2(kept + 4 >= boxes.size(), qPrintable(QString::number(kept)));
        // The way there does not matter.
        const LabelLayout afresh = placeLabels(*scene, view);
        QCOMPARE(afresh.labels.size(), after.labels.size());
        QCOMPARE(afresh.pills.size(), after.pills.size());
        for (size_t i = 0; i < after.labels.size(); ++i)
            QCOMPARE(after.labels[i].box, afresh.labels[i].box);
    };
    for (const int node : {0, 5, nodes - 1}) {
        view.selectedNode = node;
        check(node);
    }
    view.selectedNode = -1;
    view.selectedEdge = 4;
    check(-1);
}

void TestLabelPlacement::longNamesBreakBetweenWords()
{
    QCOMPARE(wrappedName(u"China"_s), QStringList{u"China"_s});
    QCOMPARE(wrappedName(u"United Arab Emirates"_s), (QStringList{u"United Arab"_s, u"Emirates"_s}));
    QCOMPARE(wrappedName(u"Bundesnachrichtendienst"_s), QStringList{u"Bundesnachrichtendienst"_s});
    QCOMPARE(wrappedName(u"a\nb"_s), QStringList{u"a b"_s});
    QCOMPARE(wrappedName(u"receiver government / state entity"_s),
             (QStringList{u"receiver government /"_s, u"state entity"_s}));
    // Only the end of a name that is too long is left out.
    QCOMPARE(wrappedName(u"Unnamed initiator (Non-state-group, state-affiliation suggested)"_s),
             (QStringList{u"Unnamed initiator (Non-"_s, u"state-group, state-affili…"_s}));
    for (const QString &line : wrappedName(QString(u'x').repeated(400)))
        QVERIFY(line.size() <= 26);
}

void TestLabelPlacement::numbersAreGrouped()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(claimsText(1), u"1 claim"_s);
    QCOMPARE(claimsText(100'000), u"100,000 claims"_s);
}

QTEST_MAIN(TestLabelPlacement)
#include "tst_label_placement.moc"
