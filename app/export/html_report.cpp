// SPDX-License-Identifier: MIT
#include "export/report.h"
#include "export/report_parts.h"
#include "export/text_sink.h"
#include "export/xml_file.h"

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

constexpr QStringView style = u"body{max-width:42em;margin:2em auto;padding:0 1em;font-family:sans-serif;"
                              "line-height:1.45;color:#1d2125;background:#fff}"
                              "blockquote{margin:1em 0;padding-left:1em;border-left:3px solid #9aa3ab;"
                              "font-family:serif;white-space:pre-line}"
                              "footer{font-family:sans-serif;font-size:.85em;color:#4b545c;"
                              "white-space:normal;overflow-wrap:anywhere}"
                              "h2{margin-top:2em;border-bottom:1px solid #d5dade}";

QString plain(const QString &text)
{
    return xmlText(text).toHtmlEscaped();
}

QString element(const QString &name, const QString &text)
{
    return u'<' + name + u" dir=\"auto\">"_s + plain(text) + u"</"_s + name + u">\n"_s;
}

void writeQuotation(TextSink &sink, const ReportQuotation &quotation)
{
    QStringList parts{plain(quotation.manner)};
    if (!quotation.relay.isEmpty())
        parts.append(plain(quotation.relay));
    if (!quotation.source.isEmpty())
        parts.append(u"<cite>"_s + plain(quotation.source) + u"</cite>"_s);
    if (const QString address = webAddress(quotation.url); !address.isEmpty())
        parts.append(u"<a href=\""_s + plain(address) + u"\">"_s + plain(quotation.url) + u"</a>"_s);
    else if (!quotation.url.isEmpty())
        parts.append(plain(quotation.url));
    if (!quotation.accessed.isEmpty())
        parts.append(plain(quotation.accessed));
    sink.write(u"<blockquote><div dir=\"auto\">"_s + plain(quotation.words) + u"</div><footer>"_s +
               parts.join(u"; "_s) + u"</footer></blockquote>\n"_s);
}

} // namespace

void writeHtmlReport(const ChosenClaims &claims, const DataOptions &options, QIODevice &device,
                     const task::Task &task)
{
    const std::vector<ReportGroup> groups = reportGroups(claims, options.grouping, task);
    TextSink sink(device);
    sink.write(
        u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width\">\n<title>"_s +
        plain(reportTitle()) + u"</title>\n<style>"_s + style.toString() + u"</style>\n</head>\n<body>\n"_s);
    sink.write(element(u"h1"_s, reportTitle()));
    for (const QString &line : reportCaption(groups))
        sink.write(element(u"p"_s, line));
    for (const ReportGroup &group : groups) {
        sink.write(element(u"h2"_s, group.title));
        for (const ReportClaim &claim : group.claims) {
            sink.write(element(u"h3"_s, claim.date + u": "_s + claim.sentence));
            if (!claim.summary.isEmpty())
                sink.write(element(u"p"_s, claim.summary));
            for (const QString &answer : claim.answers)
                sink.write(element(u"p"_s, answer));
            for (const ReportQuotation &quotation : claim.quotations)
                writeQuotation(sink, quotation);
            if (claim.quotations.empty())
                sink.write(element(u"p"_s, noQuotationWords()));
        }
    }
    sink.write(u"</body>\n</html>\n"_s).finish();
}

} // namespace jaccuse::exporting
