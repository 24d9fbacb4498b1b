// SPDX-License-Identifier: MIT
#include "export/bibliography.h"

#include "export/exchange_claim_writer.h"
#include "export/json_writer.h"
#include "export/report_parts.h"
#include "export/text_sink.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

struct Source
{
    model::Document document;
    QString publisher;
};

std::vector<Source> sourcesOf(const ChosenClaims &claims, const task::Task &task)
{
    std::map<model::DocumentId, Source> found;
    claims.each(
        [&](const model::Claim &claim, const store::ClaimBundle &bundle) {
            for (const model::Mention &mention : claim.mentions) {
                const auto document = bundle.documents.constFind(mention.document);
                if (document != bundle.documents.cend())
                    found[mention.document] = {*document, bundle.actors.value(document->publisher).name};
            }
        },
        task);
    std::vector<Source> sources;
    sources.reserve(found.size());
    for (auto &entry : found)
        sources.push_back(std::move(entry.second));
    std::sort(sources.begin(), sources.end(), [](const Source &a, const Source &b) {
        return std::pair(a.document.title, a.document.uid) < std::pair(b.document.title, b.document.uid);
    });
    return sources;
}

/// A date as its parts: year, month and day as far as they are told. Empty where it is a stretch of other
/// length, or not known.
std::vector<int> partsOf(const model::EdtfDate &date)
{
    if (!date.lower() || !date.upper())
        return {};
    const QDate first = *date.lower();
    const QDate last = *date.upper();
    if (first == last)
        return {first.year(), first.month(), first.day()};
    if (first.day() == 1 && last == first.addMonths(1).addDays(-1))
        return {first.year(), first.month()};
    if (first.dayOfYear() == 1 && last == first.addYears(1).addDays(-1))
        return {first.year()};
    return {};
}

QString isoOf(const std::vector<int> &parts)
{
    QStringList words;
    for (const int part : parts)
        words.append(QString::number(part).rightJustified(2, u'0'));
    return words.join(u'-');
}

/// Text for LaTeX, with no brace that could end a field.
QString tex(const QString &text)
{
    QString escaped;
    for (const QChar c : text.simplified()) {
        if (c == u'\\')
            escaped.append(u"\\textbackslash{}"_s);
        else if (c == u'~')
            escaped.append(u"\\textasciitilde{}"_s);
        else if (c == u'^')
            escaped.append(u"\\textasciicircum{}"_s);
        else if (c == u'{')
            escaped.append(u"\\textbraceleft{}"_s);
        else if (c == u'}')
            escaped.append(u"\\textbraceright{}"_s);
        else if (u"%$&#_"_s.contains(c))
            escaped.append(u'\\').append(c);
        else
            escaped.append(c);
    }
    return escaped;
}

QString cslType(model::DocumentKind kind)
{
    switch (kind) {
    case model::DocumentKind::News:
    case model::DocumentKind::Wire:
        return u"article-newspaper"_s;
    case model::DocumentKind::Report:
        return u"report"_s;
    case model::DocumentKind::Speech:
        return u"speech"_s;
    case model::DocumentKind::Post:
        return u"post"_s;
    case model::DocumentKind::Broadcast:
        return u"broadcast"_s;
    case model::DocumentKind::Indictment:
        return u"legal_case"_s;
    default:
        return u"document"_s;
    }
}

void writeCslDate(JsonWriter &json, QStringView name, const model::EdtfDate &date)
{
    const std::vector<int> parts = partsOf(date);
    if (!date.isKnown())
        return;
    json.key(name).beginObject();
    if (parts.empty()) {
        json.member(u"literal", date.forPeople());
    } else {
        json.key(u"date-parts").beginList().beginList();
        for (const int part : parts)
            json.integer(part);
        json.endList().endList();
        if (date.text().contains(u'~') || date.text().contains(u'?') || date.text().contains(u'%'))
            json.key(u"circa").flag(true);
    }
    json.endObject();
}

} // namespace

void writeBibTex(const ChosenClaims &claims, QIODevice &device, const task::Task &task)
{
    TextSink sink(device);
    for (const Source &source : sourcesOf(claims, task)) {
        const model::Document &document = source.document;
        sink.write(u"@misc{"_s + uidText(document.uid));
        const auto field = [&](QStringView name, const QString &value) {
            if (!value.isEmpty())
                sink.write(u",\n  "_s + name.toString() + u" = {"_s + value + u'}');
        };
        QStringList authors;
        for (const QString &name : document.byline)
            authors.append(u'{' + tex(name) + u'}');
        field(u"author", authors.join(u" and "_s));
        field(u"title", document.title.isEmpty() ? QString() : u'{' + tex(document.title) + u'}');
        field(u"howpublished", tex(source.publisher));
        const std::vector<int> published = partsOf(document.published);
        field(u"date", isoOf(published));
        field(u"year", published.empty() ? QString() : QString::number(published.front()));
        field(u"url", webAddress(document.url).replace(u'{', u"%7B"_s).replace(u'}', u"%7D"_s));
        field(u"urldate", isoOf(partsOf(document.accessed)));
        field(u"language", document.language);
        sink.write(u"\n}\n"_s);
    }
    sink.finish();
}

void writeCslJson(const ChosenClaims &claims, QIODevice &device, const task::Task &task)
{
    JsonWriter json(device, JsonWriter::Style::Pretty);
    json.beginList();
    for (const Source &source : sourcesOf(claims, task)) {
        const model::Document &document = source.document;
        json.beginObject().member(u"id", uidText(document.uid)).member(u"type", cslType(document.kind));
        json.memberIfAny(u"title", document.title);
        if (!document.byline.isEmpty()) {
            json.key(u"author").beginList();
            for (const QString &name : document.byline)
                json.beginObject().member(u"literal", name).endObject();
            json.endList();
        }
        const bool isPart = cslType(document.kind) == u"article-newspaper";
        json.memberIfAny(isPart ? u"container-title" : u"publisher", source.publisher);
        writeCslDate(json, u"issued", document.published);
        writeCslDate(json, u"accessed", document.accessed);
        json.memberIfAny(u"URL", document.url).memberIfAny(u"language", document.language);
        json.endObject();
    }
    json.endList();
    json.finish();
}

} // namespace jaccuse::exporting
