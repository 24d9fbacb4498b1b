// SPDX-License-Identifier: MIT
#include "drawn_sample.h"

#include <QFontInfo>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace jaccuse;
using namespace jaccuse::picture;
using namespace Qt::StringLiterals;

namespace {

struct Svg
{
    QStringList texts;
    QHash<QString, QString> titleOf; ///< of groups, by id
    QHash<QString, QString> classOf;
    QStringList ids;
    QStringList links;
    QString fault;
};

Svg read(const QByteArray &bytes)
{
    Svg svg;
    QStringList groups;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == u"g")
            groups.removeLast();
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        const QString id = attributes.value(u"id"_s).toString();
        if (!id.isEmpty())
            svg.ids << id;
        if (xml.name() == u"g") {
            groups << id;
            svg.classOf[id] = attributes.value(u"class"_s).toString();
        } else if (xml.name() == u"text") {
            svg.texts << xml.readElementText();
        } else if (xml.name() == u"title" && !groups.isEmpty()) {
            svg.titleOf[groups.last()] = xml.readElementText();
        } else if (xml.name() == u"a") {
            svg.links << attributes.value(u"http://www.w3.org/1999/xlink"_s, u"href"_s).toString();
        }
    }
    svg.fault = xml.errorString();
    return svg;
}

PictureOptions svgOf(PictureSize size)
{
    PictureOptions options;
    options.format = Format::Svg;
    options.size = size;
    options.title = u"Who accuses whom <in 2013> & before"_s;
    return options;
}

} // namespace

class TestSvgPage : public QObject
{
    Q_OBJECT

    tests::DrawnSample m_sample;

    QByteArray drawn(const PictureOptions &options)
    {
        const Subject subject = m_sample.subject(options.dossier);
        return bytesOf(makePicture(subject, options), {});
    }

private Q_SLOTS:
    void eachActorAndEdgeIsAGroupOnce()
    {
        const Subject subject = m_sample.subject();
        const Svg svg = read(drawn(svgOf({900, 600, Unit::Pixel})));
        QCOMPARE(svg.fault, QString());
        for (const std::vector<PartName> &parts : {subject.nodes, subject.edges})
            for (const PartName &part : parts) {
                QCOMPARE(svg.ids.count(part.id), 1);
                QCOMPARE(svg.titleOf.value(part.id), part.title);
                QCOMPARE(svg.classOf.value(part.id), part.classes);
            }
        // What is not an edge of the sample is not drawn.
        qsizetype edges = 0;
        for (const QString &id : svg.ids)
            edges += id.startsWith(u"edge-"_s) && !id.endsWith(u"-number"_s) ? 1 : 0;
        QCOMPARE(static_cast<size_t>(edges), subject.edges.size());
        QCOMPARE(svg.ids.size(), QSet<QString>(svg.ids.begin(), svg.ids.end()).size());
    }

    void namesAreTextOrShapes()
    {
        PictureOptions options = svgOf({900, 600, Unit::Pixel});
        options.legend = LegendPlace::None;
        const Svg text = read(drawn(options));
        for (const QString &name : {u"South Korea"_s, u"United States"_s, u"China"_s})
            QCOMPARE(text.texts.count(name), 1);
        QVERIFY(text.texts.contains(options.title));
        QVERIFY(text.links.contains(
            u"https://www.zdnet.com/article/north-korea-blames-us-south-for-cyberattack-sabotage/"_s));
        options.outlines = true;
        QVERIFY(read(drawn(options)).texts.isEmpty());
    }

    /// The numbers of a dossier lead to places that are there.
    void numbersLeadToQuotations()
    {
        PictureOptions options = svgOf({175, 120, Unit::Millimetre});
        options.dossier = true;
        const Svg svg = read(drawn(options));
        QVERIFY(svg.links.contains(u"#q1"_s));
        for (const QString &link : svg.links)
            if (link.startsWith(u'#'))
                QVERIFY2(svg.ids.contains(link.mid(1)), qPrintable(link));
        QVERIFY(svg.texts.filter(u"Intensive and persistent virus attacks"_s).size() == 1);
    }

    void stripTakesTheMetadataAway()
    {
        PictureOptions options = svgOf({900, 600, Unit::Pixel});
        QVERIFY(drawn(options).contains("jaccuse:view/1/"));
        options.strip = true;
        const QByteArray stripped = drawn(options);
        QVERIFY(!stripped.contains("jaccuse:view/1/"));
        QVERIFY(!stripped.contains("<desc>"));
    }

    void drawsTheSameAsAnImage()
    {
        const PictureOptions options = svgOf({800, 560, Unit::Pixel});
        QSvgRenderer renderer(drawn(options));
        QVERIFY(renderer.isValid());
        QImage again(800, 560, QImage::Format_RGB32);
        again.fill(Qt::white);
        QPainter painter(&again);
        renderer.render(&painter, QRectF(0, 0, 800, 560));
        painter.end();
        const Subject subject = m_sample.subject();
        const QImage direct = imageOf(makePicture(subject, options), 1);
        qint64 apart = 0;
        for (int y = 0; y < 560; ++y)
            for (int x = 0; x < 800; ++x)
                apart += std::abs(qGray(again.pixel(x, y)) - qGray(direct.pixel(x, y)));
        QVERIFY2(apart < qint64(800) * 560 * 2, qPrintable(QString::number(apart)));
    }

    void opensClean()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"a.svg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        PictureOptions options = svgOf({900, 600, Unit::Pixel});
        options.dossier = true;
        file.write(drawn(options));
        file.close();
        const auto checked = tests::outputOf(u"xmllint"_s, {u"--noout"_s, file.fileName()});
        QVERIFY(checked.has_value());
        if (QStandardPaths::findExecutable(u"rsvg-convert"_s).isEmpty())
            QSKIP("rsvg-convert is not installed.");
        const auto png = tests::outputOf(u"rsvg-convert"_s, {file.fileName()});
        QVERIFY(png.has_value());
        QCOMPARE(QImage::fromData(*png, "png").width(), 900);
    }

    void looksAsItDid_data()
    {
        QTest::addColumn<QString>("preset");
        for (const QString &preset : {u"slide"_s, u"column"_s, u"a4-portrait"_s})
            QTest::newRow(qPrintable(preset)) << preset;
    }
    /// Against the files in golden/, which JACCUSE_WRITE_GOLDEN=1 writes anew.
    void looksAsItDid()
    {
        QFETCH(QString, preset);
        render::Fonts fonts = render::defaultFonts();
        for (QFont *font : {&fonts.interface, &fonts.quotation}) {
            font->setFamilies({u"DejaVu Sans"_s});
            font->setPixelSize(13);
        }
        if (QFontInfo(fonts.interface).family() != u"DejaVu Sans")
            QSKIP("DejaVu Sans is not installed.");
        const Subject subject = subjectOf(m_sample.database, tests::wholeGraph(m_sample.database, fonts), {});
        PictureOptions options = svgOf(picture::preset(preset)->size);
        options.dpi = picture::preset(preset)->dpi;
        const QByteArray now = bytesOf(makePicture(subject, options), {});
        QFile golden(QStringLiteral(GOLDEN_FOLDER "/") + preset + u".svg"_s);
        if (qEnvironmentVariableIsSet("JACCUSE_WRITE_GOLDEN")) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            golden.write(now);
            return;
        }
        QVERIFY(golden.open(QIODevice::ReadOnly));
        const QList<QByteArray> expected = golden.readAll().split('\n');
        const QList<QByteArray> lines = now.split('\n');
        for (qsizetype i = 0; i < std::min(lines.size(), expected.size()); ++i)
            QCOMPARE(lines[i], expected[i]);
        QCOMPARE(lines.size(), expected.size());
    }
};

QTEST_MAIN(TestSvgPage)
#include "tst_svg_page.moc"
