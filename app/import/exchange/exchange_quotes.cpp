// SPDX-License-Identifier: MIT
#include "import/exchange/exchange_quotes.h"

#include "import/import_words.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

using Fit = PlacedSpan::Fit;

void tellFit(Fit fit, const QString &claimId, const QString &quoteId, const ClaimContext &context)
{
    if (fit == Fit::Moved)
        context.notes.warn(Import::tr("Claim %1, quotation %2: the words do not stand where the file says; "
                                      "they were found again in the text, and the place was corrected.")
                               .arg(claimId, quoteId));
    if (fit == Fit::Lost)
        context.notes.warn(Import::tr("Claim %1, quotation %2: the words are not found in the text; the "
                                      "quotation is kept without its place.")
                               .arg(claimId, quoteId));
}

/// The parts of a quotation that have a role; those that do not fit into it are left out and told.
void readParts(const JsonMembers &quote, const QString &claimId, const QString &quoteId,
               const ClaimContext &context, model::Quotation &quotation)
{
    bool lost = false;
    for (const model::SpanRole role : model::allValues<model::SpanRole>()) {
        const QString name = model::code(role);
        const size_t first = quotation.spans.size();
        for (const QJsonValue &value : quote.list(name)) {
            const JsonMembers given(value, u"claims.quotes."_s + name);
            const GivenSpan span = readSpan(given);
            given.tellUnread(context.notes.unread);
            const PlacedSpan placed = context.text.place(span);
            const bool inside = quotation.anchor && placed.anchor &&
                                quotation.anchor->range.start <= placed.anchor->range.start &&
                                placed.anchor->range.end <= quotation.anchor->range.end;
            if (!inside) {
                lost = lost || quotation.anchor;
                continue;
            }
            quotation.spans.push_back({role, placed.exact, *placed.anchor});
        }
        std::stable_sort(
            quotation.spans.begin() + static_cast<qptrdiff>(first), quotation.spans.end(),
            [](const model::Span &a, const model::Span &b) { return a.anchor.range < b.anchor.range; });
    }
    if (lost)
        context.notes.warn(Import::tr("Claim %1, quotation %2: a part of it does not stand inside the "
                                      "passage; that part is left out.")
                               .arg(claimId, quoteId));
}

} // namespace

QuoteIds readQuotes(const JsonMembers &claimMembers, const QString &claimId, const ClaimContext &context,
                    model::Claim &claim)
{
    QuoteIds ids;
    std::vector<std::pair<int, QString>> parents;
    for (const QJsonValue &value : claimMembers.list(u"quotes"_s)) {
        const JsonMembers quote(value, u"claims.quotes"_s);
        const QString id = quote.text(u"id"_s);
        model::Quotation quotation;
        quotation.document = context.document;
        quotation.kind = quote.code(u"kind"_s, model::QuotationKind::Direct);
        quotation.voice = quote.code(u"voice"_s, model::Voice::Attributed);
        quotation.language = quote.text(u"language"_s);
        quotation.translated = quote.code(u"translated"_s, model::Translated::No);
        quotation.note = quote.text(u"note"_s);

        const JsonMembers passage = quote.object(u"passage"_s);
        const PlacedSpan placed = context.text.place(readSpan(passage));
        passage.tellUnread(context.notes.unread);
        if (placed.exact.isEmpty()) {
            context.notes.warn(
                Import::tr("Claim %1, quotation %2 is left out: it has no words.").arg(claimId, id));
            continue;
        }
        quotation.exact = placed.exact;
        quotation.anchor = placed.anchor;
        tellFit(placed.fit, claimId, id, context);
        readParts(quote, claimId, id, context, quotation);
        const QString parent = quote.text(u"parent"_s);
        quote.tellUnread(context.notes.unread);

        const int place = static_cast<int>(claim.quotations.size());
        if (!parent.isEmpty())
            parents.emplace_back(place, parent);
        ids.insert(id, place);
        claim.quotations.push_back(std::move(quotation));
    }
    for (const auto &[place, parent] : parents) {
        const int found = ids.value(parent, -1);
        if (found >= 0 && found != place)
            claim.quotations[static_cast<size_t>(place)].parent = found;
        else
            context.notes.warn(Import::tr("Claim %1: a quotation names quotation “%2” as the one it stands "
                                          "in, which this claim does not have.")
                                   .arg(claimId, parent));
    }
    return ids;
}

void readPartyQuotes(const JsonMembers &claimMembers, const QuoteIds &quotes, const ClaimContext &context,
                     model::Claim &claim)
{
    const QJsonObject lists = claimMembers.value(u"party_quotes"_s).toObject();
    for (auto entry = lists.begin(); entry != lists.end(); ++entry) {
        const QString key = entry.key();
        const qsizetype colon = key.indexOf(u':');
        const auto role =
            model::fromCode<model::PartyRole>(QStringView(key).first(std::max<qsizetype>(colon, 0)));
        const model::ActorId actor = context.actors.actor(role ? key.sliced(colon + 1) : key);
        model::Party *party = nullptr;
        for (const model::PartyRole wanted : partyQuoteOrder) {
            const auto found =
                std::find_if(claim.parties.begin(), claim.parties.end(), [&](const model::Party &p) {
                    return p.actor == actor && p.role == wanted && (!role || p.role == *role);
                });
            if (found != claim.parties.end() && !party)
                party = &*found;
        }
        if (!party)
            throw RecordFault{Import::tr("party_quotes names “%1”, who has no part in it").arg(key)};
        for (const QJsonValue &quote : entry.value().toArray()) {
            const int place = quotes.value(quote.toString(), -1);
            if (place >= 0)
                party->quotations.push_back(place);
        }
        std::sort(party->quotations.begin(), party->quotations.end());
    }
}

} // namespace jaccuse::import
