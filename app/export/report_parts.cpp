// SPDX-License-Identifier: MIT
#include "export/report_parts.h"

#include "model/wording.h"
#include "store/claim_names.h"

#include <QCoreApplication>
#include <QUrl>

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

std::vector<ReportPair> reportPairs(const ChosenClaims &claims, const task::Task &task)
{
    std::vector<ReportPair> pairs;
    QHash<QString, size_t> places;
    claims.each(
        [&](const model::Claim &claim, const store::ClaimBundle &bundle) {
            const QString title = Report::tr("%1 about %2")
                                      .arg(model::joined(store::claimantNames(claim, bundle)),
                                           model::joined(store::accusedNames(claim, bundle)));
            const auto known = places.constFind(title);
            const size_t place = known == places.cend() ? pairs.size() : *known;
            if (place == pairs.size()) {
                places.insert(title, place);
                pairs.push_back({title, {}});
            }
            pairs[place].claims.push_back(reportClaim(claim, bundle));
        },
        task);
    return pairs;
}

QString reportTitle()
{
    return Report::tr("Who says what about whom");
}

QString noQuotationWords()
{
    return Report::tr("No quotation held.");
}

QStringList reportCaption(const std::vector<ReportPair> &pairs)
{
    qsizetype claims = 0;
    qsizetype quotations = 0;
    for (const ReportPair &pair : pairs) {
        claims += static_cast<qsizetype>(pair.claims.size());
        for (const ReportClaim &claim : pair.claims)
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
