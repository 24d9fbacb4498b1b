// SPDX-License-Identifier: MIT
#include "render/image_export.h"
#include "sample_scenes.h"

#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace jaccuse;
using namespace jaccuse::render;
using namespace Qt::StringLiterals;

class TestImageExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsClipped_data();
    void nothingIsClipped();
    void sameFigureSameBytes_data();
    void sameFigureSameBytes();
    void pngKnowsItsSizeAndWords();
    void svgHoldsEachNameOnceAsText();
    void svgDrawsEachEdge();
    void svgIsReadAgain();
    void pdfIsOnePage();
    void selectionShowsNothingElse();
    void transparentHasNoGround();
    void refusesInOneSentence();
    void cancelledLeavesNoFile();
    void captionTellsWhatIsShown();
};

namespace {

FigureOptions figure()
{
    FigureOptions options;
    options.size = {800, 560};
    options.title = u"Who accuses whom <in 2013> & before"_s;
    options.caption = captionText(tests::smallGraph(), u"accuses"_s, u"a.jaccuse"_s, u"15 March 2013"_s);
    return options;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct SvgContent
{
    QStringList texts;
    QString title;
    int paths = 0;
};

SvgContent svgContent(const QByteArray &svg)
{
    SvgContent content;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"text")
            content.texts << xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        else if (xml.name() == u"title")
            content.title = xml.readElementText();
        else if (xml.name() == u"path")
            ++content.paths;
    }
    return xml.hasError() ? SvgContent() : content;
}

} // namespace

void TestImageExport::nothingIsClipped_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("legend");
    QTest::addColumn<bool>("crowded");
    for (const QSize size : {QSize(1280, 720), QSize(640, 640), QSize(420, 700)})
        for (const LegendPlace place : {LegendPlace::None, LegendPlace::Right, LegendPlace::Bottom})
            for (const bool crowded : {false, true})
                QTest::addRow("%d x %d, legend %d, %s", size.width(), size.height(), static_cast<int>(place),
                              crowded ? "crowded" : "small")
                    << size << static_cast<int>(place) << crowded;
}

void TestImageExport::nothingIsClipped()
{
    QFETCH(QSize, size);
    QFETCH(int, legend);
    QFETCH(bool, crowded);
    FigureOptions options = figure();
    options.size = size;
    options.legend = static_cast<LegendPlace>(legend);
    const ScenePtr scene = crowded ? tests::crowdedScene(60, 150) : tests::smallScene();
    const QImage image = drawImage(*scene, options);
    QCOMPARE(image.size(), size);
    const QColor white(Qt::white);
    for (int x = 0; x < image.width(); ++x) {
        QCOMPARE(image.pixelColor(x, 2), white);
        QCOMPARE(image.pixelColor(x, image.height() - 3), white);
    }
    for (int y = 0; y < image.height(); ++y) {
        QCOMPARE(image.pixelColor(2, y), white);
        QCOMPARE(image.pixelColor(image.width() - 3, y), white);
    }
}

void TestImageExport::sameFigureSameBytes_data()
{
    QTest::addColumn<QString>("suffix");
    for (const QString &suffix : {u"png"_s, u"svg"_s, u"pdf"_s})
        QTest::newRow(qPrintable(suffix)) << suffix;
}

void TestImageExport::sameFigureSameBytes()
{
    QFETCH(QString, suffix);
    const QTemporaryDir folder;
    const QString one = folder.filePath(u"one."_s + suffix);
    const QString other = folder.filePath(u"other."_s + suffix.toUpper());
    exportImage(*tests::smallScene(), figure(), one);
    QTest::qWait(1100); // a clock in the file would now have moved on
    exportImage(*tests::smallScene(), figure(), other);
    QVERIFY(bytesOf(one).size() > 1000);
    QCOMPARE(bytesOf(one), bytesOf(other));
}

void TestImageExport::pngKnowsItsSizeAndWords()
{
    const QTemporaryDir folder;
    FigureOptions options = figure();
    options.scale = 300.0 / 96;
    exportImage(*tests::smallScene(), options, folder.filePath(u"a.png"_s));
    const QImage image(folder.filePath(u"a.png"_s));
    QCOMPARE(image.size(), QSize(2500, 1750));
    QCOMPARE(image.dotsPerMeterX(), 11811);
    QCOMPARE(image.text(u"Title"_s), options.title);
    QCOMPARE(image.text(u"Description"_s), options.caption);
    QCOMPARE(image.text(u"Software"_s), u"Jaccuse"_s);
}

void TestImageExport::svgHoldsEachNameOnceAsText()
{
    const QTemporaryDir folder;
    const ScenePtr scene = tests::smallScene();
    FigureOptions options = figure();
    options.legend = LegendPlace::None; // it says "not named" as well
    exportImage(*scene, options, folder.filePath(u"a.svg"_s));
    const SvgContent content = svgContent(bytesOf(folder.filePath(u"a.svg"_s)));
    QStringList names;
    for (const SceneNode &node : scene->nodes())
        names << node.lines;
    for (const QString &line : names)
        QCOMPARE(content.texts.count(line), names.count(line));
    QVERIFY(content.texts.contains(u"4 claims"_s));
    QVERIFY(content.texts.contains(figure().title));
    QCOMPARE(content.title, figure().title);
}

void TestImageExport::svgDrawsEachEdge()
{
    const QTemporaryDir folder;
    FigureOptions options = figure();
    options.legend = LegendPlace::None;
    options.counts = false;
    graph::Graph graph = tests::smallGraph();
    const auto paths = [&] {
        const ScenePtr scene = makeScene(graph, tests::smallPositions(), defaultFonts());
        exportImage(*scene, options, folder.filePath(u"a.svg"_s));
        return svgContent(bytesOf(folder.filePath(u"a.svg"_s))).paths;
    };
    const int all = paths();
    graph.edges.clear();
    // A line each and a filled, open or flat head; halos of names may differ.
    QVERIFY(all - paths() >= static_cast<int>(tests::smallGraph().edges.size()));
}

void TestImageExport::svgIsReadAgain()
{
    const QTemporaryDir folder;
    exportImage(*tests::smallScene(), figure(), folder.filePath(u"a.svg"_s));
    QSvgRenderer renderer(folder.filePath(u"a.svg"_s));
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBox(), QRect(0, 0, 800, 560));
    QImage again(800, 560, QImage::Format_RGB32);
    again.fill(Qt::white);
    QPainter painter(&again);
    renderer.render(&painter, QRectF(0, 0, 800, 560));
    painter.end();
    // The same picture, give or take how lines and letters are smoothed.
    const QImage direct = drawImage(*tests::smallScene(), figure());
    qint64 apart = 0;
    for (int y = 0; y < 560; ++y)
        for (int x = 0; x < 800; ++x)
            apart += std::abs(qGray(again.pixel(x, y)) - qGray(direct.pixel(x, y)));
    QVERIFY2(apart < qint64(800) * 560 * 2, qPrintable(QString::number(apart)));
}

void TestImageExport::pdfIsOnePage()
{
    const QTemporaryDir folder;
    exportImage(*tests::smallScene(), figure(), folder.filePath(u"a.pdf"_s));
    const QByteArray pdf = bytesOf(folder.filePath(u"a.pdf"_s));
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/Count 1"));
    QVERIFY(pdf.contains("/MediaBox [0 0 600 420]") || pdf.contains("/MediaBox [0 0 600.000000 420.000000]"));
    QVERIFY(pdf.contains("/FontFile2") || pdf.contains("/FontFile3"));
    static const QRegularExpression date(u"/CreationDate \\(D:0+"_s);
    QVERIFY(QString::fromLatin1(pdf).contains(date));
}

void TestImageExport::selectionShowsNothingElse()
{
    const QTemporaryDir folder;
    FigureOptions options = figure();
    options.title.clear();
    options.caption.clear();
    options.legend = LegendPlace::None;
    options.onlyNodes = {2, 4};
    exportImage(*tests::smallScene(), options, folder.filePath(u"a.svg"_s));
    QStringList texts = svgContent(bytesOf(folder.filePath(u"a.svg"_s))).texts;
    texts.sort();
    QCOMPARE(texts, (QStringList{u"1"_s, u"United States"_s, u"Россия"_s}));
}

void TestImageExport::transparentHasNoGround()
{
    FigureOptions options = figure();
    options.transparent = true;
    const QImage image = drawImage(*tests::smallScene(), options);
    QCOMPARE(image.pixelColor(3, 3).alpha(), 0);
    options.transparent = false;
    QCOMPARE(drawImage(*tests::smallScene(), options).pixelColor(3, 3), QColor(Qt::white));
}

void TestImageExport::refusesInOneSentence()
{
    const QTemporaryDir folder;
    const auto refusal = [&](FigureOptions options, const QString &path) {
        try {
            exportImage(*tests::smallScene(), options, path);
        } catch (const ExportError &error) {
            return error.sentence();
        }
        return QString();
    };
    QVERIFY(refusal(figure(), folder.filePath(u"a.jpeg2"_s)).contains(u"“a.jpeg2”"_s));
    QVERIFY(refusal(figure(), folder.filePath(u"none/such/a.png"_s)).contains(u"choose another folder"_s));
    FigureOptions huge = figure();
    huge.scale = 100;
    QVERIFY(refusal(huge, folder.filePath(u"a.png"_s)).contains(u"million pixels"_s));
    FigureOptions nothing = figure();
    nothing.size = {0, 5};
    QVERIFY(!refusal(nothing, folder.filePath(u"a.svg"_s)).isEmpty());
    QVERIFY(!QFile::exists(folder.filePath(u"a.png"_s)));
}

void TestImageExport::cancelledLeavesNoFile()
{
    const QTemporaryDir folder;
    const task::Task task;
    task.cancel();
    bool cancelled = false;
    try {
        exportImage(*tests::smallScene(), figure(), folder.filePath(u"a.png"_s), task);
    } catch (const task::Cancelled &) {
        cancelled = true;
    }
    QVERIFY(cancelled);
    QVERIFY(!QFile::exists(folder.filePath(u"a.png"_s)));
}

void TestImageExport::captionTellsWhatIsShown()
{
    const QString caption =
        captionText(tests::smallGraph(), u"accuses"_s, u"a.jaccuse"_s, u"15 March 2013"_s);
    QCOMPARE(caption, u"Claims as reported, not findings. Shown: accuses. 7 actors · 9 claims · 3 undated · "
                      "all shown. a.jaccuse, 15 March 2013."_s);
    QVERIFY(!captionText(tests::smallGraph(), {}, {}, {}).contains(u"Shown"_s));
}

QTEST_MAIN(TestImageExport)
#include "tst_image_export.moc"
