// SPDX-License-Identifier: MIT
#include "view/view_link.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace jaccuse::view {

namespace {

constexpr QStringView kindOfLink = u"jaccuse:view/";
constexpr QStringView version = u"1";
constexpr QStringView beginning = u"jaccuse:view/1/";
constexpr qsizetype longestLink = 4'000'000;
/// A short text may inflate to a thousand times its length; no view is so large.
constexpr size_t largestView = 32'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::view", text);
}

LinkError damaged()
{
    return LinkError(
        tr("The link is not whole: a part of it is missing or was changed; copy all of it again."));
}

/// Without what a mail program or a table may have put around or into it.
QString bare(const QString &text)
{
    QString link;
    link.reserve(text.size());
    for (const QChar letter : text)
        if (!letter.isSpace() && letter != u'<' && letter != u'>' && letter != u'"')
            link += letter;
    return link;
}

QByteArray deflated(const QByteArray &bytes)
{
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    QByteArray small(static_cast<qsizetype>(size), Qt::Uninitialized);
    const int result = compress2(reinterpret_cast<Bytef *>(small.data()), &size,
                                 reinterpret_cast<const Bytef *>(bytes.constData()),
                                 static_cast<uLong>(bytes.size()), Z_BEST_COMPRESSION);
    Q_ASSERT(result == Z_OK);
    small.truncate(result == Z_OK ? static_cast<qsizetype>(size) : 0);
    return small;
}

QByteArray inflated(QByteArray bytes)
{
    z_stream stream = {};
    if (inflateInit(&stream) != Z_OK)
        throw std::bad_alloc();
    stream.next_in = reinterpret_cast<Bytef *>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    QByteArray whole;
    std::array<Bytef, 65536> piece;
    int result = Z_OK;
    while (result == Z_OK && static_cast<size_t>(whole.size()) <= largestView) {
        stream.next_out = piece.data();
        stream.avail_out = static_cast<uInt>(piece.size());
        result = inflate(&stream, Z_NO_FLUSH);
        whole.append(reinterpret_cast<const char *>(piece.data()),
                     static_cast<qsizetype>(piece.size() - stream.avail_out));
    }
    const bool complete = result == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (!complete)
        throw damaged();
    return whole;
}

} // namespace

QString toText(const ViewLink &link)
{
    QJsonObject json = link.view;
    QJsonObject file{{u"name"_s, link.file.name}};
    if (!link.file.uid.isNull())
        file.insert(u"uid"_s, link.file.uid.toString(QUuid::WithoutBraces));
    json.insert(u"file"_s, file);
    const QByteArray text = deflated(QJsonDocument(json).toJson(QJsonDocument::Compact))
                                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return beginning.toString() + QString::fromLatin1(text);
}

bool looksLikeLink(const QString &text)
{
    return bare(text.left(100)).startsWith(kindOfLink, Qt::CaseInsensitive);
}

ViewLink linkFromText(const QString &text)
{
    if (text.size() > longestLink)
        throw LinkError(tr("This text is too long for a view link; copy only the link."));
    const QString link = bare(text);
    if (link.isEmpty())
        throw LinkError(tr("There is no link; copy one with Edit > Copy view link."));
    if (!link.startsWith(kindOfLink, Qt::CaseInsensitive))
        throw LinkError(tr("This is no view link; one begins with %1.").arg(beginning));
    const QStringView rest = QStringView(link).mid(kindOfLink.size());
    const qsizetype slash = rest.indexOf(u'/');
    if (slash < 0)
        throw damaged();
    if (const QStringView made = rest.left(slash); made != version) {
        bool number = false;
        if (made.toInt(&number) > 1 && number)
            throw LinkError(tr("The link was made by a newer Jaccuse; open it with that."));
        throw damaged();
    }
    const auto decoded = QByteArray::fromBase64Encoding(
        rest.mid(slash + 1).toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                                            QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        throw damaged();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(inflated(decoded.decoded), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        throw damaged();
    ViewLink found;
    found.view = document.object();
    const QJsonObject file = found.view.take(u"file"_s).toObject();
    found.file.uid = QUuid::fromString(file.value(u"uid"_s).toString());
    found.file.name = file.value(u"name"_s).toString();
    return found;
}

} // namespace jaccuse::view
