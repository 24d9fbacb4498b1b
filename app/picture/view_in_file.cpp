// SPDX-License-Identifier: MIT
#include "picture/view_in_file.h"

#include "picture/picture_options.h"

#include <QFile>
#include <QImageReader>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace jaccuse::picture {

namespace {

constexpr qint64 mostRead = 200'000'000;

QString viewInSvg(QFile &file)
{
    QXmlStreamReader xml(&file);
    // It stands before all that is drawn.
    while (!xml.atEnd() && xml.name() != u"g") {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"view" && xml.namespaceUri() == u"urn:jaccuse:picture")
            return xml.readElementText();
    }
    return {};
}

QString linkIn(const QString &text)
{
    static const QRegularExpression link(u"jaccuse:view/[A-Za-z0-9/_-]+"_s);
    return link.match(text).captured();
}

/// Keywords are letters as they are or, where not all are ASCII, the digits of their UTF-16.
QString viewInPdf(const QByteArray &pdf)
{
    const qsizetype keywords = pdf.lastIndexOf("/Keywords");
    if (keywords < 0)
        return {};
    const QByteArray after = pdf.mid(keywords + 9, 1 << 20);
    const qsizetype begin = after.indexOf('<');
    const qsizetype literal = after.indexOf('(');
    if (literal >= 0 && (begin < 0 || literal < begin))
        return linkIn(QString::fromLatin1(after.mid(literal).replace("\\\n", "")));
    const QByteArray letters = QByteArray::fromHex(after.mid(begin + 1, after.indexOf('>') - begin - 1));
    QString text;
    for (qsizetype i = 0; i + 1 < letters.size(); i += 2)
        text += QChar((static_cast<uchar>(letters[i]) << 8) | static_cast<uchar>(letters[i + 1]));
    return linkIn(text);
}

} // namespace

bool isPictureName(const QString &fileName)
{
    return formatFor(fileName).has_value();
}

QString viewInFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostRead)
        return {};
    switch (formatFor(path).value_or(Format::Png)) {
    case Format::Png:
        break;
    case Format::Svg:
        return viewInSvg(file);
    case Format::Pdf:
        return viewInPdf(file.readAll());
    }
    return QImageReader(&file, "png").text(u"Jaccuse-View"_s);
}

} // namespace jaccuse::picture
