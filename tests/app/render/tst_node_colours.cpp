// SPDX-License-Identifier: MIT
#include "render/legend.h"
#include "render/node_colours.h"
#include "sample_scenes.h"

#include <QTest>

#include <set>

using namespace jaccuse;
using namespace jaccuse::render;
using namespace Qt::StringLiterals;

class TestNodeColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void numbersFallIntoSteps();
    void countriesOfTheMostInvolvedComeFirst();
    void classesAreToldApart_data();
    void classesAreToldApart();
    void legendListsTheClassesDrawn();
};

void TestNodeColours::numbersFallIntoSteps()
{
    const ColourScale scale;
    graph::GraphNode node;
    QStringList words;
    for (const int made : {0, 1, 4, 5, 19, 20, 99, 100, 4000}) {
        node.made = made;
        words << scale.words(scale.classOf(node, Colouring::Made), Colouring::Made);
    }
    QCOMPARE(words, (QStringList{u"0 made"_s, u"1 made"_s, u"2 to 4 made"_s, u"5 to 19 made"_s,
                                 u"5 to 19 made"_s, u"20 to 99 made"_s, u"20 to 99 made"_s,
                                 u"100 and more made"_s, u"100 and more made"_s}));
    QCOMPARE(insideNode(node, Colouring::Made), u"4,000"_s);
    QCOMPARE(scale.classOf(node, Colouring::Received), 0);
}

void TestNodeColours::countriesOfTheMostInvolvedComeFirst()
{
    graph::Graph graph;
    for (int i = 0; i < 9; ++i) {
        graph::GraphNode node = tests::actor(u"X"_s, model::ActorKind::Company, 10 * i, 0);
        node.actor.country = u"C%1C"_s.arg(QChar(u'A' + i));
        graph.nodes.push_back(node);
    }
    graph.nodes.push_back(tests::actor(u"Y"_s, model::ActorKind::Group, 500, 0));
    const ColourScale scale(graph);
    const auto said = [&](int place) {
        const auto &node = graph.nodes[static_cast<size_t>(place)];
        return scale.words(scale.classOf(node, Colouring::Country), Colouring::Country);
    };
    QCOMPARE(said(8), u"CIC"_s);
    QCOMPARE(said(3), u"CDC"_s);
    QCOMPARE(said(0), u"another country"_s);
    QCOMPARE(said(9), u"no country known"_s);
}

void TestNodeColours::classesAreToldApart_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("by");
    for (const bool dark : {false, true})
        for (int by = 1; by < colourings; ++by)
            QTest::newRow(qPrintable(u"%1 %2"_s.arg(dark ? u"dark"_s : u"light"_s).arg(by))) << dark << by;
}

void TestNodeColours::classesAreToldApart()
{
    QFETCH(bool, dark);
    QFETCH(int, by);
    const Palette &palette = dark ? darkPalette() : lightPalette();
    const int classes = by == static_cast<int>(Colouring::Country) ? 8 : 6;
    std::set<QRgb> fills;
    for (int i = 0; i < classes; ++i) {
        const NodeColours colours = classColours(i, static_cast<Colouring>(by), palette);
        fills.insert(colours.fill.rgb());
        QVERIFY2(contrast(colours.outline, palette.canvas) >= 3, qPrintable(QString::number(i)));
        QVERIFY2(contrast(inkOn(colours.fill, palette), colours.fill) >= 4.5, qPrintable(QString::number(i)));
    }
    QCOMPARE(static_cast<int>(fills.size()), classes);
}

void TestNodeColours::legendListsTheClassesDrawn()
{
    graph::Graph graph = tests::smallGraph();
    graph.nodes[0].actor.country = u"PRK"_s;
    const ScenePtr scene = makeScene(graph, tests::smallPositions(), defaultFonts());
    QStringList words;
    for (const LegendEntry &entry : legendOf(*scene, {}, Colouring::Country).entries)
        if (entry.sign == LegendEntry::Sign::Colour)
            words << entry.words;
    QCOMPARE(words, (QStringList{u"PRK"_s, u"no country known"_s}));
}

QTEST_MAIN(TestNodeColours)
#include "tst_node_colours.moc"
