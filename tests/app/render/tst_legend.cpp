// SPDX-License-Identifier: MIT
#include "render/legend.h"
#include "render/notes.h"
#include "render/painter_canvas.h"
#include "sample_scenes.h"

#include <QImage>
#include <QTest>

using namespace jaccuse;
using namespace jaccuse::render;
using namespace Qt::StringLiterals;

class TestLegend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsWhatIsDrawnAndNoMore();
    void listsOnlyWhatASelectionShows();
    void partIsToldOfAccusationsOnly();
    void columnsAreBalanced();
    void wrapsRatherThanOverlaps();
    void countsInWords();
};

namespace {

QStringList words(const Legend &legend)
{
    QStringList list;
    for (const LegendEntry &entry : legend.entries)
        list << entry.words;
    return list;
}

} // namespace

void TestLegend::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestLegend::listsWhatIsDrawnAndNoMore()
{
    const QStringList all = words(legendOf(*tests::smallScene()));
    QCOMPARE(all,
             (QStringList{u"accuses"_s, u"accuses, only links"_s, u"denies"_s, u"dismisses an accusation"_s,
                          u"claimant inferred"_s, u"width: number of claims"_s, u"state"_s, u"state body"_s,
                          u"collective"_s, u"not named"_s}));
    QVERIFY(legendOf(*makeScene({}, {}, defaultFonts())).entries.empty());
}

void TestLegend::listsOnlyWhatASelectionShows()
{
    PaintOptions options;
    options.onlyNodes = {2, 4};
    QCOMPARE(words(legendOf(*tests::smallScene(), options)),
             (QStringList{u"accuses"_s, u"claimant inferred"_s, u"state"_s}));
}

void TestLegend::partIsToldOfAccusationsOnly()
{
    graph::Graph graph = tests::smallGraph();
    graph.edges.back().responsibility = model::Responsibility::Linked;
    graph.edges.push_back(tests::edge(4, 0, query::EdgeKind::Defends, 1, model::Responsibility::Tolerates));
    const QStringList all = words(legendOf(*makeScene(graph, tests::smallPositions(), defaultFonts())));
    QVERIFY(all.contains(u"denies"_s));
    QVERIFY(all.contains(u"defends"_s));
    QCOMPARE(all.filter(u","_s), QStringList{u"accuses, only links"_s});
}

void TestLegend::columnsAreBalanced()
{
    const ScenePtr scene = tests::smallScene();
    const Legend legend = legendOf(*scene);
    const QSizeF column = legendSize(legend, scene->fonts(), {2000, 2000});
    const double row = column.height() / static_cast<double>(legend.entries.size());
    // Ten entries where nine would fit: five and five.
    const QSizeF two = legendSize(legend, scene->fonts(), {2000, column.height() - row});
    QCOMPARE(two.height(), row * static_cast<double>((legend.entries.size() + 1) / 2));
}

void TestLegend::wrapsRatherThanOverlaps()
{
    const Legend legend = legendOf(*tests::smallScene());
    const Fonts fonts = defaultFonts();
    const QSizeF column = legendSize(legend, fonts, {1000, 1000});
    const QSizeF wide = legendSize(legend, fonts, {1000, 50});
    QVERIFY(wide.width() > 2 * column.width());
    QVERIFY(wide.height() < column.height() / 2);
    QVERIFY(legendSize(legend, fonts, {wide.width() - 1, 50}).height() > wide.height());
    for (double room = column.width(); room < wide.width(); room += 7)
        QVERIFY(legendSize(legend, fonts, {room, 50}).width() <= room);
    // Drawn in the box that was asked for, nothing leaves it.
    for (const QSizeF &size : {column, wide}) {
        QImage image((size + QSizeF(40, 40)).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        PainterCanvas canvas(painter);
        paintLegend(canvas, legend, fonts, printPalette(), QRectF(QPointF(20, 20), size));
        painter.end();
        for (int x = 0; x < image.width(); ++x)
            for (const int y : {12, image.height() - 12})
                QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
        for (int y = 0; y < image.height(); ++y)
            for (const int x : {12, image.width() - 12})
                QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
    }
}

void TestLegend::countsInWords()
{
    graph::Graph graph = tests::smallGraph();
    QCOMPARE(countsText(graph), u"7 actors · 9 claims · 3 undated · all shown"_s);
    graph.actorsInAll = 9998;
    graph.claimsInAll = 100'000;
    graph.claimsDrawn = 3214;
    graph.undated = 0;
    QCOMPARE(countsText(graph), u"7 of 9,998 actors · 3,214 of 100,000 claims"_s);
    QCOMPARE(countsText({}), u"0 actors · 0 claims"_s);
}

QTEST_MAIN(TestLegend)
#include "tst_legend.moc"
