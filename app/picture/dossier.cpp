// SPDX-License-Identifier: MIT
#include "picture/dossier.h"

#include "export/report_parts.h"
#include "model/wording.h"
#include "store/claim_reader.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace jaccuse::picture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::picture::Dossier)
};

/// Who speaks: the speaker and whom they speak for.
QString speakerOf(const model::Claim &claim, const store::ClaimBundle &bundle)
{
    const QStringList speakers = store::namesOf(model::partiesIn(claim, model::PartyRole::Speaker), bundle);
    const QStringList principals =
        store::namesOf(model::partiesIn(claim, model::PartyRole::Principal), bundle);
    if (speakers.isEmpty() || principals.isEmpty())
        return model::joined(speakers.isEmpty() ? principals : speakers);
    return Words::tr("%1 for %2", "a speaker for a state")
        .arg(model::joined(speakers), model::joined(principals));
}

std::vector<DossierQuotation> quotationsOf(const model::Claim &claim, const store::ClaimBundle &bundle)
{
    const exporting::ReportClaim report = exporting::reportClaim(claim, bundle);
    const QString said = isolated(speakerOf(claim, bundle)) + u", "_s + report.date;
    std::vector<DossierQuotation> quotations;
    for (const exporting::ReportQuotation &part : report.quotations) {
        QStringList source{said};
        if (!part.relay.isEmpty())
            source << isolated(part.relay);
        if (!part.source.isEmpty())
            source << isolated(part.source);
        DossierQuotation quotation;
        quotation.words = u'“' + part.words.simplified() + u'”';
        quotation.source = source.join(u"; "_s);
        quotation.address = part.url;
        quotation.link = exporting::webAddress(part.url);
        quotations.push_back(std::move(quotation));
    }
    if (quotations.empty()) {
        DossierQuotation none;
        none.quoted = false;
        none.words = exporting::noQuotationWords();
        if (!report.summary.isEmpty())
            none.words += u' ' + report.summary;
        none.source = said;
        const model::DocumentId first = exporting::firstDocument(claim);
        if (const auto document = bundle.documents.constFind(first); document != bundle.documents.cend()) {
            if (!document->title.isEmpty())
                none.source += u"; "_s + isolated(document->title);
            none.address = document->url;
            none.link = exporting::webAddress(document->url);
        }
        quotations.push_back(std::move(none));
    }
    return quotations;
}

/// Claims of which no words are held and no more is told apart stand as one, with their number.
void mergeAlike(std::vector<DossierQuotation> &quotations)
{
    std::vector<DossierQuotation> merged;
    std::vector<int> counts;
    for (DossierQuotation &quotation : quotations) {
        if (!merged.empty() && !quotation.quoted && merged.back() == quotation) {
            ++counts.back();
            continue;
        }
        merged.push_back(std::move(quotation));
        counts.push_back(1);
    }
    for (size_t i = 0; i < merged.size(); ++i)
        if (counts[i] > 1)
            merged[i].words += u' ' + Words::tr("(%1 claims)").arg(counts[i]);
    quotations = std::move(merged);
}

} // namespace

std::vector<DossierEntry> dossierOf(store::Database &database, const Subject &subject,
                                    const ClaimsBehind &behind, const std::vector<model::ClaimId> &claims,
                                    const task::Task &task)
{
    std::vector<std::vector<DossierQuotation>> quotations(claims.size());
    QHash<model::ClaimId, size_t> placeOf;
    for (size_t i = 0; i < claims.size(); ++i)
        placeOf.insert(claims[i], i);
    const store::ClaimReader reader(database);
    task.phase(Words::tr("Reading quotations"), static_cast<qint64>(claims.size()));
    reader.eachBundle(
        claims,
        [&](const store::ClaimBundle &bundle) {
            for (const model::Claim &claim : bundle.claims)
                quotations[placeOf.value(claim.id)] = quotationsOf(claim, bundle);
        },
        task);

    const auto &edges = subject.shown.scene->graph().edges;
    std::vector<DossierEntry> entries;
    for (size_t edge = 0; edge < behind.ofEdge.size(); ++edge)
        if (!behind.ofEdge[edge].empty())
            entries.push_back({static_cast<int>(edge), subject.edges[edge].title, {}});
    const auto firstDay = [&](const DossierEntry &entry) {
        const qint32 day = edges[static_cast<size_t>(entry.edge)].firstDay;
        return day == query::noDay ? std::numeric_limits<qint32>::max() : day;
    };
    std::stable_sort(entries.begin(), entries.end(),
                     [&](const DossierEntry &a, const DossierEntry &b) { return firstDay(a) < firstDay(b); });
    QHash<size_t, size_t> printedUnder;
    for (size_t number = 1; number <= entries.size(); ++number) {
        DossierEntry &entry = entries[number - 1];
        QList<size_t> others;
        for (const size_t claim : behind.ofEdge[static_cast<size_t>(entry.edge)]) {
            const size_t under = printedUnder.value(claim, 0);
            if (under == 0) {
                printedUnder.insert(claim, number);
                entry.quotations.insert(entry.quotations.end(), quotations[claim].begin(),
                                        quotations[claim].end());
            } else if (!others.contains(under)) {
                others.append(under);
            }
        }
        mergeAlike(entry.quotations);
        QStringList numbers;
        for (const size_t other : others)
            numbers << QString::number(other);
        if (!numbers.isEmpty()) {
            DossierQuotation elsewhere;
            elsewhere.quoted = false;
            elsewhere.words =
                Words::tr("The words stand under %1.", "one or more numbers").arg(model::joined(numbers));
            entry.quotations.push_back(std::move(elsewhere));
        }
    }
    return entries;
}

} // namespace jaccuse::picture
