// SPDX-License-Identifier: MIT
#include "drawn_sample.h"
#include "export/data_format.h"
#include "model/wording.h"
#include "support/files.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocumentFragment>
#include <QXmlStreamReader>

#include <algorithm>

using namespace jaccuse;
using namespace Qt::StringLiterals;

namespace {

/// All texts of a JSON value.
void collect(const QJsonValue &value, QStringList &texts)
{
    if (value.isString())
        texts.append(value.toString());
    for (const QJsonValue &part : value.toArray())
        collect(part, texts);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &part : object)
        collect(part, texts);
}

QStringList textsOfJson(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    QStringList texts;
    collect(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), texts);
    return texts;
}

QStringList textsOfXml(const QByteArray &bytes)
{
    QStringList texts; // together, so that passages in several lines are seen as one
    QStringList values;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        xml.readNext();
        for (const QXmlStreamAttribute &attribute : xml.attributes())
            values.append(attribute.value().toString());
        if (xml.isCharacters())
            texts.append(xml.text().toString());
    }
    return xml.hasError() ? QStringList() : texts + values;
}

/// What a person or a program reads in an export of that kind.
QStringList textsOf(const QString &format, const QByteArray &bytes)
{
    if (format == u"exchange" || format == u"stix" || format.contains(u"json") || format == u"node-link")
        return textsOfJson(bytes);
    if (format == u"graphml" || format == u"gexf" || format == u"svg")
        return textsOfXml(bytes);
    const QString text = QString::fromUtf8(bytes);
    if (format == u"html")
        return QTextDocumentFragment::fromHtml(text).toPlainText().split(u'\n');
    if (format == u"markdown")
        return QString(text).remove(u'\\').split(u'\n');
    return {text};
}

/// Finds sentences of ours in which somebody does anything but say something.
class Reader
{
public:
    Reader()
    {
        QFile file(u":/sample/founding-article.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QByteArray sample = file.readAll();
        QStringList names;
        for (const QJsonValue &actor : QJsonDocument::fromJson(sample)[u"actors"].toArray()) {
            names.append(actor[u"name"].toString());
            for (const QJsonValue &alias : actor[u"aliases"].toArray())
                names.append(alias[u"text"].toString());
        }
        // What stands in the file is told by it, not by us; names alone are left to be found.
        for (const QString &words : textsOfJson(sample))
            if (words.size() > 15 && !names.contains(words))
                m_told.append(words);
        const auto longestFirst = [](const QString &a, const QString &b) { return a.size() > b.size(); };
        std::sort(m_told.begin(), m_told.end(), longestFirst);
        std::sort(names.begin(), names.end(), longestFirst);
        for (QString &name : names)
            name = patternOf(name);
        m_names.setPattern(u"(?<!\\w)(%1)(?!\\w)"_s.arg(names.join(u'|')));
        m_names.setPatternOptions(QRegularExpression::UseUnicodePropertiesOption);
        for (const model::Stance stance : model::allValues<model::Stance>())
            for (const qsizetype claimants : {1, 2})
                for (const model::Responsibility responsibility : model::allValues<model::Responsibility>())
                    allow(model::stanceVerb(stance, responsibility, claimants));
        for (const model::AnswerType type : model::allValues<model::AnswerType>())
            for (const qsizetype claimants : {1, 2})
                allow(model::answerVerb(type, claimants));
        for (const model::RelayAct act : model::allValues<model::RelayAct>())
            allow(model::label(act));
        for (const QString &word : {u"and"_s, u"about"_s, u"for"_s, u"said"_s, u"say"_s})
            allow(word);
    }

    [[nodiscard]] bool knowsNames() const { return m_names.pattern().contains(u"China"_s); }

    /// Where a name is followed by a word that makes a deed of it; empty where none is.
    [[nodiscard]] QString deedIn(const QStringList &texts) const
    {
        QString text = texts.join(u'\n');
        text.remove(QRegularExpression(u"[\\x{200e}\\x{2068}\\x{2069}]"_s));
        for (const QString &words : m_told)
            text.replace(QRegularExpression(patternOf(words)), u"…"_s);
        text.replace(m_names, u"§"_s);
        static const QRegularExpression next(u"§[ \\t]+(\\p{L}+)"_s);
        for (auto at = next.globalMatch(text); at.hasNext();) {
            const QRegularExpressionMatch match = at.next();
            if (!m_sayings.contains(match.captured(1)))
                return text.mid(match.capturedStart(), 80);
        }
        return {};
    }

private:
    /// Words as they may be broken into lines.
    static QString patternOf(const QString &words)
    {
        return QRegularExpression::escape(words.simplified()).replace(u"\\ "_s, u"\\s+"_s);
    }
    void allow(const QString &words) { m_sayings.insert(words.section(u' ', 0, 0)); }

    QStringList m_told;
    QRegularExpression m_names;
    QSet<QString> m_sayings;
};

} // namespace

/// No export says that somebody did something: in each, whoever is named says it of another.
class TestNeutrality : public QObject
{
    Q_OBJECT

    tests::DrawnSample m_sample;
    Reader m_reader;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void readerFindsDeeds()
    {
        QVERIFY(m_reader.knowsNames());
        QVERIFY(!m_reader.deedIn(QStringList(u"North Korea attacked South Korea"_s)).isEmpty());
        QVERIFY(!m_reader.deedIn({u"Claims of China"_s, u"북한 performs it"_s}).isEmpty());
        QVERIFY(m_reader.deedIn(QStringList(u"North Korea and KCNA accuse South Korea"_s)).isEmpty());
    }

    void dataSaysOnlyWhoSaysIt_data()
    {
        QTest::addColumn<QString>("format");
        for (const exporting::DataFormat &format : exporting::dataFormats())
            QTest::newRow(qPrintable(format.id)) << format.id;
    }
    void dataSaysOnlyWhoSaysIt()
    {
        QFETCH(QString, format);
        const store::ClaimReader reader(m_sample.database);
        const exporting::ChosenClaims claims(reader, reader.columns(), reader.columns()->claims);
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        exporting::dataFormat(format)->write(claims, {}, device, {});
        const QStringList texts = textsOf(format, device.data());
        QVERIFY(!texts.isEmpty());
        const QString deed = m_reader.deedIn(texts);
        QVERIFY2(deed.isEmpty(), qPrintable(deed));
    }

    void picturesSayOnlyWhoSaysIt_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<bool>("dossier");
        for (const picture::Format format : {picture::Format::Svg, picture::Format::Pdf})
            for (const bool dossier : {false, true})
                QTest::addRow("%s %d", qPrintable(picture::formatId(format)), dossier)
                    << static_cast<int>(format) << dossier;
    }
    void picturesSayOnlyWhoSaysIt()
    {
        QFETCH(int, format);
        QFETCH(bool, dossier);
        picture::PictureOptions options;
        options.format = static_cast<picture::Format>(format);
        options.dossier = dossier;
        const picture::Subject subject = m_sample.subject(dossier);
        const QByteArray bytes = picture::bytesOf(picture::makePicture(subject, options), {});
        QStringList texts;
        if (options.format == picture::Format::Svg) {
            texts = textsOfXml(bytes);
        } else {
            const QString path = tests::writeFile(m_folder.filePath(u"a.pdf"_s), bytes);
            const auto text = tests::outputOf(u"pdftotext"_s, QStringList{path, u"-"_s});
            if (!text)
                QSKIP("poppler-utils are not installed.");
            texts = {QString::fromUtf8(*text)};
        }
        QVERIFY(texts.join(u' ').contains(u"as reported, not findings"_s));
        const QString deed = m_reader.deedIn(texts);
        QVERIFY2(deed.isEmpty(), qPrintable(deed));
    }
};

QTEST_MAIN(TestNeutrality)
#include "tst_neutrality.moc"
