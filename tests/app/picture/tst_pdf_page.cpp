// SPDX-License-Identifier: MIT
#include "drawn_sample.h"
#include "support/files.h"

#include <QFontDatabase>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace jaccuse;
using namespace jaccuse::picture;
using namespace Qt::StringLiterals;

class TestPdfPage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString written(const Subject &subject, const PictureOptions &options)
    {
        const QString path = m_folder.filePath(u"a.pdf"_s);
        writePicture(subject, options, path, {});
        return path;
    }
    static PictureOptions pdf()
    {
        PictureOptions options;
        options.format = Format::Pdf;
        options.size = {210, 297, Unit::Millimetre};
        options.title = u"Who accuses whom"_s;
        return options;
    }

private Q_SLOTS:
    void hasMetadataBookmarksAndLinks()
    {
        tests::DrawnSample sample;
        const Subject subject = sample.subject(true);
        PictureOptions options = pdf();
        options.dossier = true;
        const QString path = written(subject, options);
        const auto info = tests::outputOf(u"pdfinfo"_s, {path});
        if (!info)
            QSKIP("poppler-utils are not installed.");
        QVERIFY(info->contains("Title:           Who accuses whom"));
        QVERIFY(info->contains("Author:          Jaccuse"));
        QVERIFY(info->contains("Keywords:        North Korea, "));
        QVERIFY(info->contains("23 "));
        QVERIFY(info->contains("595.276 x 841.89 pts (A4)"));
        const auto places = tests::outputOf(u"pdfinfo"_s, {u"-dests"_s, path});
        QVERIFY(places.has_value());
        for (size_t i = 1; i <= subject.dossier.size(); ++i)
            QVERIFY(places->contains("\"q" + QByteArray::number(static_cast<qint64>(i)) + '"'));
        // Numbers and names are links and places where they are drawn.
        const QByteArray page =
            tests::outputOf(u"pdftotext"_s, {u"-bbox"_s, path, u"-"_s}).value_or(QByteArray());
        QVERIFY(page.contains(">China<"));
        static const QRegularExpression place(u"\\[ XYZ +(-?[0-9]+) +(-?[0-9]+) "_s);
        int found = 0;
        for (auto at = place.globalMatch(QString::fromUtf8(*places)); at.hasNext(); ++found) {
            const QRegularExpressionMatch match = at.next();
            QVERIFY(
                QRectF(0, 0, 596, 842).contains(match.captured(1).toDouble(), match.captured(2).toDouble()));
        }
        QCOMPARE(static_cast<size_t>(found), subject.dossier.size() + subject.nodes.size());
        const auto addresses = tests::outputOf(u"pdfinfo"_s, {u"-url"_s, path});
        QVERIFY(addresses && addresses->contains("https://www.zdnet.com/"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const char *actor : {"/Title (North Korea)", "/Title (China)"})
            QVERIFY2(bytes.contains(actor), actor);
        const auto fonts = tests::outputOf(u"pdffonts"_s, {path});
        QVERIFY(fonts.has_value());
        const QList<QByteArray> lines = fonts->trimmed().split('\n');
        QVERIFY(lines.size() > 2);
        for (qsizetype i = 2; i < lines.size(); ++i)
            QVERIFY2(lines[i].contains("yes yes yes"), lines[i].constData()); // embedded, subset, Unicode
    }

    void textIsFoundInFiveScripts()
    {
        const QByteArray table =
            "accuser,accused,stance,claim_date,source_title,source_url,publisher,language,quote\n"
            "한빛연구소,蓝天公司,accuses,2013-03-15,A title,https://example.org/a,P,ko,"
            "북한이 공격했다고 말했다\n"
            "Фабрика слов,شركة النور,accuses,2013-03-16,A title,https://example.org/b,P,ru,"
            "Россия обвиняет Иран\n"
            "شركة النور,France,accuses,2013-03-17,A title,https://example.org/c,P,ar,"
            "اتهمت إيران فرنسا بالهجوم\n";
        store::Database database(u":memory:"_s, store::OpenMode::Create);
        import::importFile(database, tests::writeFile(m_folder.filePath(u"five.csv"_s), table), {}, {});
        SubjectRequest request = tests::wholeGraph(database);
        request.dossier = true;
        const Subject subject = subjectOf(database, request, {});
        PictureOptions options = pdf();
        options.dossier = true;
        const auto text = tests::outputOf(u"pdftotext"_s, {written(subject, options), u"-"_s});
        if (!text)
            QSKIP("poppler-utils are not installed.");
        QStringList expected{u"France"_s, u"Фабрика слов"_s, u"Россия обвиняет Иран"_s, u"شركة النور"_s,
                             u"اتهمت إيران فرنسا بالهجوم"_s};
        if (!QFontDatabase::families(QFontDatabase::Korean).isEmpty())
            expected << u"한빛연구소"_s << u"북한이 공격했다고 말했다"_s;
        if (!QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty())
            expected << u"蓝天公司"_s;
        const QString found = QString::fromUtf8(*text);
        for (const QString &words : expected)
            QVERIFY2(found.contains(words), qPrintable(words + u" is not in:\n"_s + found));
    }

    void outlinesAreNoText()
    {
        tests::DrawnSample sample;
        const Subject subject = sample.subject();
        PictureOptions options = pdf();
        options.outlines = true;
        const auto text = tests::outputOf(u"pdftotext"_s, {written(subject, options), u"-"_s});
        if (!text)
            QSKIP("poppler-utils are not installed.");
        QCOMPARE(text->trimmed(), QByteArray());
    }

    void stripTakesTheMetadataAway()
    {
        tests::DrawnSample sample;
        const Subject subject = sample.subject();
        PictureOptions options = pdf();
        options.strip = true;
        const auto info = tests::outputOf(u"pdfinfo"_s, {written(subject, options)});
        if (!info)
            QSKIP("poppler-utils are not installed.");
        for (const char *part : {"Title:", "Author:", "Keywords:", "Subject:", "jaccuse"})
            QVERIFY2(!info->contains(part), part);
    }
};

QTEST_MAIN(TestPdfPage)
#include "tst_pdf_page.moc"
