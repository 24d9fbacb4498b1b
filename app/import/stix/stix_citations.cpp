// SPDX-License-Identifier: MIT
#include "import/stix/stix_citations.h"

#include "import/uids.h"

#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

constexpr QStringView markStart = u"(Citation:";

/// The length of a mark that begins at `at`, with the name that it gives. Names may hold brackets, so
/// those of the references are tried first.
qsizetype markLength(QStringView text, qsizetype at, const QStringList &names, QString &name)
{
    qsizetype from = at + markStart.size();
    while (from < text.size() && text[from].isSpace())
        ++from;
    const QStringView rest = text.sliced(from);
    name.clear();
    for (const QString &known : names)
        if (known.size() > name.size() && rest.startsWith(known) &&
            rest.sliced(known.size()).trimmed().startsWith(u')'))
            name = known;
    const qsizetype end = text.indexOf(u')', from + name.size());
    if (end < 0)
        return 0;
    if (name.isEmpty())
        name = text.sliced(from, end - from).trimmed().toString();
    return end + 1 - at;
}

/// The day, month or year in "(2021, April 15)".
model::EdtfDate publishedIn(const QString &reference)
{
    static const QRegularExpression form(u"\\((\\d{4})(?:, ([A-Z][a-z]+)(?: (\\d{1,2}))?)?\\)"_s);
    const QRegularExpressionMatch found = form.match(reference);
    if (!found.hasMatch())
        return {};
    QString date = found.captured(1);
    for (int month = 1; month <= 12; ++month) {
        if (QLocale::c().monthName(month) != found.captured(2))
            continue;
        date += u"-%1"_s.arg(month, 2, 10, QChar(u'0'));
        if (!found.captured(3).isEmpty())
            date += u"-%1"_s.arg(found.captured(3).toInt(), 2, 10, QChar(u'0'));
    }
    return model::EdtfDate::parse(date).value_or(model::EdtfDate());
}

} // namespace

CitedText readCitedText(const QString &description, const QJsonArray &references)
{
    QStringList names;
    for (const QJsonValue &reference : references)
        names.append(reference[u"source_name"].toString());
    CitedText cited;
    const QString text = model::normalizedText(description).trimmed();
    const auto isPunctuation = [](QChar c) { return c.isSpace() || c == u',' || c == u';'; };
    qsizetype wordsFrom = -1;
    qsizetype wordsTo = 0;
    for (qsizetype at = 0; at < text.size();) {
        QString name;
        const qsizetype length =
            QStringView(text).sliced(at).startsWith(markStart) ? markLength(text, at, names, name) : 0;
        if (length > 0) {
            if (!cited.citeKeys.contains(name))
                cited.citeKeys.append(name);
            at += length;
            continue;
        }
        // A full stop or comma alone between or after marks belongs to them.
        const bool afterMark = wordsFrom < 0 || wordsTo < at;
        if (!isPunctuation(text[at]) && !(afterMark && text[at] == u'.')) {
            if (wordsFrom < 0)
                wordsFrom = at;
            wordsTo = at + 1;
        }
        ++at;
    }
    if (wordsFrom >= 0)
        cited.words = text.sliced(wordsFrom, wordsTo - wordsFrom);
    return cited;
}

std::optional<model::Document> referencedDocument(const QJsonObject &reference)
{
    const QString name = reference[u"source_name"].toString().trimmed();
    const QString description = reference[u"description"].toString().trimmed();
    const QString url = reference[u"url"].toString().trimmed();
    if (url.isEmpty() && description.isEmpty())
        return std::nullopt;
    model::Document document;
    document.kind = model::DocumentKind::Report;
    document.title = description.isEmpty() ? name : description;
    document.url = url;
    document.uid = documentUid(url, document.title, {});
    document.published = publishedIn(description);
    if (document.published.isKnown())
        document.publishedBasis = model::code(model::Basis::Stated);
    return document;
}

} // namespace jaccuse::import
