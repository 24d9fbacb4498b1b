// SPDX-License-Identifier: MIT
#include "drawn_sample.h"
#include "export/export_error.h"
#include "picture/view_in_file.h"
#include "support/files.h"

#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

using namespace jaccuse;
using namespace jaccuse::picture;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

PictureOptions small(Format format = Format::Png)
{
    PictureOptions options;
    options.format = format;
    options.size = {800, 560, Unit::Pixel};
    options.title = u"Wer beschuldigt wen – 누가 누구를"_s;
    return options;
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

    tests::DrawnSample m_sample;
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void nothingIsClipped_data()
    {
        QTest::addColumn<QString>("size");
        QTest::addColumn<int>("legend");
        QTest::addColumn<double>("labels");
        for (const QString &size : {u"1280x720"_s, u"640x640"_s, u"420x700"_s, u"column"_s, u"a4-portrait"_s})
            for (const LegendPlace place : {LegendPlace::None, LegendPlace::Right, LegendPlace::Bottom})
                for (const double labels : {1.0, 1.6})
                    QTest::addRow("%s, legend %d, names %g", qPrintable(size), static_cast<int>(place),
                                  labels)
                        << size << static_cast<int>(place) << labels;
    }
    void nothingIsClipped()
    {
        QFETCH(QString, size);
        QFETCH(int, legend);
        QFETCH(double, labels);
        const Subject subject = m_sample.subject();
        PictureOptions options = small();
        options.size = sizeFromText(size)->size;
        options.dpi = 96;
        options.legend = static_cast<LegendPlace>(legend);
        options.labelScale = labels;
        const Picture made = makePicture(subject, options);
        const QImage image = imageOf(made, 1);
        QCOMPARE(image.size(), pixels(options));
        const QColor white(Qt::white);
        for (int x = 0; x < image.width(); ++x) {
            QCOMPARE(image.pixelColor(x, 2), white);
            QCOMPARE(image.pixelColor(x, image.height() - 3), white);
        }
        for (int y = 0; y < image.height(); ++y) {
            QCOMPARE(image.pixelColor(2, y), white);
            QCOMPARE(image.pixelColor(image.width() - 3, y), white);
        }
        // The parts lie apart from each other.
        const PageLayout &page = made.page;
        QVERIFY(page.graphBox.height() > 0.25 * page.size.height());
        QVERIFY(!page.graphBox.intersects(page.legendBox));
        QVERIFY(!page.graphBox.intersects(page.caption.box));
        QVERIFY(!page.legendBox.intersects(page.caption.box));
        for (const render::PlacedLabel &label : page.labels.labels) {
            QVERIFY(QRectF(QPointF(), page.graphBox.size()).contains(label.box));
            for (const render::PlacedLabel &other : page.labels.labels)
                QVERIFY(&label == &other || !label.box.intersects(other.box));
        }
        if (labels == 1.0)
            QCOMPARE(page.labels.labels.size(), page.scene->nodes().size());
    }

    void sameBytesTwice_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<bool>("dossier");
        for (const Format format : {Format::Png, Format::Svg, Format::Pdf})
            for (const bool dossier : {false, true})
                QTest::addRow("%s %d", qPrintable(formatId(format)), dossier)
                    << static_cast<int>(format) << dossier;
    }
    void sameBytesTwice()
    {
        QFETCH(int, format);
        QFETCH(bool, dossier);
        PictureOptions options = small(static_cast<Format>(format));
        options.dossier = dossier;
        const auto once = [&](const QString &name) {
            tests::DrawnSample sample; // another file with the same claims
            writePicture(sample.subject(dossier), options, path(name), {});
            return contents(path(name));
        };
        const QByteArray one = once(u"one"_s);
        QTest::qWait(1100); // a clock in the file would now have moved on
        const QByteArray other = once(u"other"_s);
        QVERIFY(one.size() > 1000);
        QVERIFY(one == other);
        QVERIFY(!one.contains(m_folder.path().toUtf8()));
    }

    void pngKnowsItsSizeAndWords()
    {
        const Subject subject = m_sample.subject();
        PictureOptions options = small();
        options.size = {175, 120, Unit::Millimetre};
        options.dpi = 300;
        const WrittenPicture written = writePicture(subject, options, path(u"a.png"_s), {});
        const QImage image(path(u"a.png"_s));
        QCOMPARE(image.size(), QSize(2067, 1417));
        QCOMPARE(written.size, image.size());
        QCOMPARE(written.bytes, contents(path(u"a.png"_s)).size());
        QCOMPARE(image.dotsPerMeterX(), 11811);
        QCOMPARE(image.text(u"Title"_s), options.title);
        QCOMPARE(image.text(u"Description"_s), subject.caption);
        QCOMPARE(image.text(u"Jaccuse-View"_s), subject.shown.link);
        options.strip = true;
        writePicture(subject, options, path(u"a.png"_s), {});
        QCOMPARE(QImage(path(u"a.png"_s)).textKeys(), QStringList());
    }

    void eachFormatCarriesTheView_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u"v.png"_s, u"v.svg"_s, u"v.pdf"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void eachFormatCarriesTheView()
    {
        QFETCH(QString, name);
        const Subject subject = m_sample.subject();
        PictureOptions options = small(*formatFor(name));
        writePicture(subject, options, path(name), {});
        QVERIFY(!subject.shown.link.isEmpty());
        QCOMPARE(viewInFile(path(name)), subject.shown.link);
        options.strip = true;
        writePicture(subject, options, path(name), {});
        QCOMPARE(viewInFile(path(name)), QString());
        QCOMPARE(viewInFile(path(u"none/"_s + name)), QString());
    }

    /// Names that are not ASCII are written in another way in PDF.
    void viewIsFoundBesideForeignNames()
    {
        Subject subject = m_sample.subject();
        subject.nodes.front().title = u"북한"_s;
        writePicture(subject, small(Format::Pdf), path(u"k.pdf"_s), {});
        QCOMPARE(viewInFile(path(u"k.pdf"_s)), subject.shown.link);
    }

    void transparentHasNoGround()
    {
        const Subject subject = m_sample.subject();
        PictureOptions options = small();
        options.ground = Ground::Transparent;
        QCOMPARE(imageOf(makePicture(subject, options), 1).pixelColor(3, 3).alpha(), 0);
        options.ground = Ground::White;
        QCOMPARE(imageOf(makePicture(subject, options), 1).pixelColor(3, 3), QColor(Qt::white));
    }

    void selectionShowsNothingElse()
    {
        SubjectRequest request = tests::wholeGraph(m_sample.database);
        const graph::Graph &graph = request.scene->graph();
        request.onlyEdges = {0};
        request.onlyNodes = {graph.edges[0].from, graph.edges[0].to};
        const Subject subject = subjectOf(m_sample.database, request, {});
        PictureOptions options = small(Format::Svg);
        options.legend = LegendPlace::None;
        const QByteArray svg = bytesOf(makePicture(subject, options), {});
        for (size_t i = 0; i < subject.nodes.size(); ++i)
            QCOMPARE(svg.contains(subject.nodes[i].id.toUtf8()),
                     request.onlyNodes.contains(static_cast<int>(i)));
        for (size_t i = 0; i < subject.edges.size(); ++i)
            QCOMPARE(svg.contains('"' + subject.edges[i].id.toUtf8() + '"'), i == 0);
    }

    /// A tall page holds all quotations of a dossier within it.
    void dossierGrowsThePage()
    {
        const Subject subject = m_sample.subject(true);
        PictureOptions options = small();
        options.dossier = true;
        const Picture made = makePicture(subject, options);
        QVERIFY(made.size().height() > 2 * made.page.size.height());
        const QImage image = imageOf(made, 1);
        for (int x = 0; x < image.width(); ++x)
            QCOMPARE(image.pixelColor(x, image.height() - 5), QColor(Qt::white));
        QCOMPARE(made.page.labels.pills.size(), subject.edges.size());
    }

    void oldFileStaysWhereTheNewOneFails()
    {
        const Subject subject = m_sample.subject();
        const QString old = tests::writeFile(path(u"old.png"_s), "old");
        const auto fails = [&](const PictureOptions &options, const QString &to, const task::Task &task) {
            try {
                writePicture(subject, options, to, task);
            } catch (const task::Cancelled &) {
                return true;
            } catch (const exporting::ExportError &) {
                return true;
            }
            return false;
        };
        const task::Task cancelled;
        cancelled.cancel();
        for (const Format format : {Format::Png, Format::Svg, Format::Pdf})
            QVERIFY(fails(small(format), old, cancelled));
        PictureOptions huge = small();
        huge.size = {2000, 2000, Unit::Millimetre};
        huge.dpi = 1200;
        QVERIFY(fails(huge, old, {}));
        QVERIFY(fails(small(), path(u"none/such/a.png"_s), {}));
        QCOMPARE(contents(old), QByteArray("old"));
        QCOMPARE(QDir(m_folder.path()).entryList({u"old*"_s}, QDir::Files | QDir::Hidden).size(), 1);
    }
};

QTEST_MAIN(TestPicture)
#include "tst_picture_files.moc"
