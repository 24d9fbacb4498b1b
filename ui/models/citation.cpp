// SPDX-License-Identifier: MIT
#include "models/citation.h"

#include "export/report_parts.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

QString escapedMarkdown(QString text)
{
    static const QRegularExpression meaning(u"([\\\\`*_\\[\\]<>#|])"_s);
    return text.replace(meaning, u"\\\\1"_s);
}

/// The parts that are there, as sentences.
QString sentences(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u". "_s);
}

} // namespace

QString plainText(const Citation &citation)
{
    const QString said =
        citation.words.isEmpty() ? citation.who : u"%1 — %2"_s.arg(citation.words, citation.who);
    return sentences({said, citation.title, citation.origin, citation.address});
}

QString markdown(const Citation &citation)
{
    const QString link = exporting::webAddress(citation.address);
    const QString address = link.isEmpty() ? escapedMarkdown(citation.address) : u'<' + link + u'>';
    const QString source =
        sentences({escapedMarkdown(citation.who),
                   citation.title.isEmpty() ? QString() : u'*' + escapedMarkdown(citation.title) + u'*',
                   escapedMarkdown(citation.origin), address});
    if (citation.words.isEmpty())
        return source + u'\n';
    return u"> %1\n>\n> — %2\n"_s.arg(escapedMarkdown(citation.words.simplified()), source);
}

QString html(const Citation &citation)
{
    const QString link = exporting::webAddress(citation.address);
    const QString shown = citation.address.toHtmlEscaped();
    const QString address =
        link.isEmpty() ? shown : u"<a href=\"%1\">%2</a>"_s.arg(link.toHtmlEscaped(), shown);
    const QString source = sentences(
        {citation.who.toHtmlEscaped(),
         citation.title.isEmpty() ? QString() : u"<cite>"_s + citation.title.toHtmlEscaped() + u"</cite>"_s,
         citation.origin.toHtmlEscaped(), address});
    if (citation.words.isEmpty())
        return u"<p>"_s + source + u"</p>"_s;
    return u"<blockquote><p dir=\"auto\">"_s + citation.words.toHtmlEscaped() + u"</p><footer>— "_s + source +
           u"</footer></blockquote>"_s;
}

QMimeData *mimeOf(const Citation &citation)
{
    auto *data = new QMimeData;
    data->setText(plainText(citation));
    data->setHtml(html(citation));
    data->setData(u"text/markdown"_s, markdown(citation).toUtf8());
    return data;
}

} // namespace jaccuse::ui
