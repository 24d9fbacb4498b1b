// SPDX-License-Identifier: MIT
#include "export/report_parts.h"

#include "model/wording.h"
#include "store/claim_names.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

struct Report
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::exporting::Report)
};

ReportQuotation quotationOf(const model::Quotation &quotation, const model::Claim &claim,
                            const store::ClaimBundle &bundle)
{
    const model::Document document = bundle.documents.value(quotation.document);
    ReportQuotation part;
    part.words = quotation.exact;
    part.manner = model::label(quotation.kind);
    const QString language = quotation.language.isEmpty() ? document.language : quotation.language;
    if (!language.isEmpty())
        part.manner += u", "_s + model::languageName(language);
    if (const model::Mention *mention = model::mentionIn(claim, quotation.document)) {
        QStringList hops;
        for (const model::RelayHop &hop : mention->relay)
            hops.append(bundle.actors.value(hop.actor).name + u" ("_s + model::label(hop.act) + u')');
        part.relay = hops.join(u" → "_s);
    }
    QStringList source{bundle.actors.value(document.publisher).name, document.title,
                       document.published.isKnown() ? document.published.forPeople() : QString()};
    source.removeAll(QString());
    part.source = source.join(u", "_s);
    part.url = document.url;
    if (document.accessed.isKnown())
        part.accessed = Report::tr("accessed %1").arg(document.accessed.forPeople());
    return part;
}

} // namespace

ReportClaim reportClaim(const model::Claim &claim, const store::ClaimBundle &bundle)
{
    ReportClaim part;
    part.date = claim.said.date.forPeople();
    part.day = claim.said.date.lower() ? claim.said.date.lower() : claim.said.date.upper();
    part.sentence = store::claimSentence(claim, bundle);
    QStringList acts;
    for (const QString &act : claim.acts)
        acts.append(model::actLabel(act));
    if (!acts.isEmpty())
        part.sentence = Report::tr("%1; what is at issue: %2").arg(part.sentence, acts.join(u", "_s));
    part.summary = claim.summary;
    const qsizetype claimants = store::claimantNames(claim, bundle).size();
    for (const store::LinkedClaim &link : bundle.answers.value(claim.id))
        part.answers.append(store::answerWords(link, claimants));
    part.answers.removeDuplicates();
    for (const model::Quotation &quotation : claim.quotations)
        part.quotations.push_back(quotationOf(quotation, claim, bundle));
    return part;
}

namespace {

/// Undated ones after all others.
bool isEarlier(const ReportClaim &a, const ReportClaim &b)
{
    return a.day && (!b.day || *a.day < *b.day);
}

QString titleOf(const model::Claim &claim, const store::ClaimBundle &bundle, Grouping grouping)
{
    if (grouping == Grouping::Incident)
        return bundle.incidents.value(claim.incident).name;
    return Report::tr("%1 about %2")
        .arg(model::joined(store::claimantNames(claim, bundle)),
             model::joined(store::accusedNames(claim, bundle)));
}

} // namespace

std::vector<ReportGroup> reportGroups(const ChosenClaims &claims, Grouping grouping, const task::Task &task)
{
    std::vector<ReportGroup> groups;
    QHash<QString, size_t> places;
    claims.each(
        [&](const model::Claim &claim, const store::ClaimBundle &bundle) {
            const QString title = titleOf(claim, bundle, grouping);
            // Incidents of one name are told apart.
            const QString key =
                grouping == Grouping::Incident ? QString::number(claim.incident.value) : title;
            const auto known = places.constFind(key);
            const size_t place = known == places.cend() ? groups.size() : *known;
            if (place == groups.size()) {
                places.insert(key, place);
                groups.push_back({title, {}});
            }
            groups[place].claims.push_back(reportClaim(claim, bundle));
        },
        task);
    for (ReportGroup &group : groups)
        std::stable_sort(group.claims.begin(), group.claims.end(), isEarlier);
    std::stable_sort(groups.begin(), groups.end(), [](const ReportGroup &a, const ReportGroup &b) {
        if (a.title.isEmpty() != b.title.isEmpty())
            return b.title.isEmpty();
        return isEarlier(a.claims.front(), b.claims.front());
    });
    for (ReportGroup &group : groups)
        if (group.title.isEmpty())
            group.title = Report::tr("No incident named");
    return groups;
}

QString reportTitle()
{
    return Report::tr("Who says what about whom");
}

QString noQuotationWords()
{
    return Report::tr("No quotation held.");
}

QStringList reportCaption(const std::vector<ReportGroup> &groups)
{
    qsizetype claims = 0;
    qsizetype quotations = 0;
    for (const ReportGroup &group : groups) {
        claims += static_cast<qsizetype>(group.claims.size());
        for (const ReportClaim &claim : group.claims)
            quotations += static_cast<qsizetype>(claim.quotations.size());
    }
    return {Report::tr("Accusations as reported, not findings."),
            Report::tr("Claims: %1, quotations: %2.").arg(claims).arg(quotations)};
}

QString webAddress(const QString &url)
{
    const QUrl address(url, QUrl::StrictMode);
    const bool isWeb = address.isValid() && !address.host().isEmpty() &&
                       (address.scheme() == u"http" || address.scheme() == u"https");
    return isWeb ? QString::fromLatin1(address.toEncoded()) : QString();
}

} // namespace jaccuse::exporting
