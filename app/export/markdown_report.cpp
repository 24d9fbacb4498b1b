// SPDX-License-Identifier: MIT
#include "export/report.h"
#include "export/report_parts.h"
#include "export/text_sink.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

/// On one line, so that it means nothing in Markdown but itself.
QString plain(const QString &text)
{
    QString escaped;
    for (const QChar c : text.simplified()) {
        if (u"\\`*_[]<>~&$|"_s.contains(c))
            escaped.append(u'\\');
        escaped.append(c);
    }
    // Headings, lists and rules begin with one of these, and only at the start of a line.
    static const QRegularExpression start(u"^([0-9]*)([-#+=.)])"_s);
    return escaped.replace(start, u"\\1\\\\2"_s);
}

void writeQuotation(TextSink &sink, const ReportQuotation &quotation)
{
    sink.write(u"\n"_s);
    for (const QString &line : quotation.words.split(u'\n'))
        sink.write(u"> "_s + plain(line) + u'\n');
    QStringList parts{plain(quotation.manner)};
    if (!quotation.relay.isEmpty())
        parts.append(plain(quotation.relay));
    if (!quotation.source.isEmpty())
        parts.append(plain(quotation.source));
    if (const QString address = webAddress(quotation.url); !address.isEmpty())
        parts.append(u'<' + address + u'>');
    else if (!quotation.url.isEmpty())
        parts.append(plain(quotation.url));
    if (!quotation.accessed.isEmpty())
        parts.append(plain(quotation.accessed));
    sink.write(u">\n> — "_s + parts.join(u"; "_s) + u'\n');
}

} // namespace

void writeMarkdownReport(const ChosenClaims &claims, const DataOptions &options, QIODevice &device,
                         const task::Task &task)
{
    const std::vector<ReportGroup> groups = reportGroups(claims, options.grouping, task);
    TextSink sink(device);
    sink.write(u"# "_s + plain(reportTitle()) + u"\n\n"_s);
    for (const QString &line : reportCaption(groups))
        sink.write(plain(line) + u'\n');
    for (const ReportGroup &group : groups) {
        sink.write(u"\n## "_s + plain(group.title) + u'\n');
        for (const ReportClaim &claim : group.claims) {
            sink.write(u"\n### "_s + plain(claim.date + u": "_s + claim.sentence) + u'\n');
            if (!claim.summary.isEmpty())
                sink.write(u'\n' + plain(claim.summary) + u'\n');
            for (const QString &answer : claim.answers)
                sink.write(u"\n* "_s + plain(answer) + u'\n');
            for (const ReportQuotation &quotation : claim.quotations)
                writeQuotation(sink, quotation);
            if (claim.quotations.empty())
                sink.write(u'\n' + plain(noQuotationWords()) + u'\n');
        }
    }
    sink.finish();
}

} // namespace jaccuse::exporting
