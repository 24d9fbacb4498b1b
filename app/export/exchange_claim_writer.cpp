// SPDX-License-Identifier: MIT
#include "export/exchange_claim_writer.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

/// The ids of the quotations that this document holds; empty for the others.
using QuoteNames = QStringList;

void writeParties(JsonWriter &json, QStringView list, const model::Claim &claim, const ExchangeIds &ids,
                  std::initializer_list<model::PartyRole> roles)
{
    json.key(list).beginList();
    for (const model::Party &party : claim.parties) {
        if (std::find(roles.begin(), roles.end(), party.role) == roles.end())
            continue;
        json.beginObject().member(u"actor", ids.actor(party.actor));
        if (party.role == model::PartyRole::Principal || party.role == model::PartyRole::Speaker)
            json.member(u"role", model::code(party.role));
        if (party.responsibility)
            json.member(u"responsibility", model::code(*party.responsibility));
        json.member(u"basis", model::code(party.basis));
        json.memberIfAny(u"surface", party.surface).endObject();
    }
    json.endList();
}

void writeWhatIsClaimed(JsonWriter &json, const model::Claim &claim, const ExchangeIds &ids)
{
    json.key(u"act").beginObject().key(u"categories").beginList();
    for (const QString &act : claim.acts)
        json.text(act);
    json.endList().memberIfAny(u"words", claim.actWords).endObject();
    if (!claim.incident.isNull())
        json.member(u"incident", ids.incidents.value(claim.incident));
    json.key(u"claim_date");
    writeDated(json, claim.said);
    if (claim.happened != model::DatedWords{}) {
        json.key(u"incident_date");
        writeDated(json, claim.happened);
    }
    if (!claim.confidenceWords.isEmpty() || claim.force != model::Force::Flat || claim.likelihood ||
        claim.analytic) {
        json.key(u"confidence").beginObject().memberIfAny(u"words", claim.confidenceWords);
        json.member(u"force", model::code(claim.force));
        json.memberIfAny(u"likelihood", claim.likelihood ? model::code(*claim.likelihood) : QString());
        json.memberIfAny(u"analytic", claim.analytic ? model::code(*claim.analytic) : QString());
        json.endObject();
    }
    if (claim.consequence || !claim.consequenceWords.isEmpty()) {
        json.key(u"consequence").beginObject();
        json.memberIfAny(u"kind", claim.consequence ? model::code(*claim.consequence) : QString());
        json.memberIfAny(u"words", claim.consequenceWords).endObject();
    }
    if (!claim.evidence.empty()) {
        json.key(u"evidence").beginList();
        for (const model::Evidence &evidence : claim.evidence) {
            json.beginObject().member(u"kind", model::code(evidence.kind));
            json.memberIfAny(u"words", evidence.words).endObject();
        }
        json.endList();
    }
}

void writeMention(JsonWriter &json, const model::Claim &claim, model::DocumentId document,
                  const ExchangeIds &ids)
{
    const auto mention = std::find_if(claim.mentions.begin(), claim.mentions.end(),
                                      [&](const model::Mention &m) { return m.document == document; });
    if (mention == claim.mentions.end())
        return;
    if (mention->reliability != u'F')
        json.member(u"reliability", QString(mention->reliability));
    if (mention->attested != 6)
        json.member(u"attested", mention->attested);
    json.memberIfAny(u"fidelity_note", mention->fidelityNote);
    if (mention->relay.empty())
        return;
    json.key(u"relay").beginList();
    qint64 seq = 0;
    for (const model::RelayHop &hop : mention->relay) {
        json.beginObject().member(u"seq", seq++).member(u"actor", ids.actor(hop.actor));
        json.member(u"act", model::code(hop.act)).member(u"basis", model::code(hop.basis));
        json.memberIfAny(u"surface", hop.surface);
        json.memberIfAny(u"words", hop.words).memberIfAny(u"date", hop.date.text());
        json.memberIfAny(u"by", ids.actor(hop.by)).endObject();
    }
    json.endList();
}

void writeQuotation(JsonWriter &json, const model::Quotation &quotation, const QuoteNames &names,
                    const QString &id, const model::TextOffsets &offsets)
{
    json.beginObject().member(u"id", id).member(u"kind", model::code(quotation.kind));
    json.member(u"voice", model::code(quotation.voice)).key(u"passage");
    writeSpan(json, quotation.exact, quotation.anchor ? &*quotation.anchor : nullptr, offsets);
    for (const model::SpanRole role : model::allValues<model::SpanRole>()) {
        const auto has = [&](const model::Span &span) { return span.role == role; };
        const bool always =
            quotation.anchor && (role == model::SpanRole::Content || role == model::SpanRole::Source ||
                                 role == model::SpanRole::Cue);
        if (!always && std::none_of(quotation.spans.begin(), quotation.spans.end(), has))
            continue;
        json.key(model::code(role)).beginList();
        for (const model::Span &span : quotation.spans)
            if (has(span))
                writeSpan(json, span.exact, &span.anchor, offsets);
        json.endList();
    }
    json.memberIfAny(u"language", quotation.language);
    if (quotation.translated != model::Translated::No)
        json.member(u"translated", model::code(quotation.translated));
    if (quotation.parent >= 0 && quotation.parent < names.size())
        json.memberIfAny(u"parent", names[quotation.parent]);
    json.memberIfAny(u"note", quotation.note).endObject();
}

void writeQuotations(JsonWriter &json, const model::Claim &claim, model::DocumentId document,
                     const QuoteNames &names, const model::TextOffsets &offsets)
{
    json.key(u"quotes").beginList();
    for (size_t i = 0; i < claim.quotations.size(); ++i)
        if (claim.quotations[i].document == document)
            writeQuotation(json, claim.quotations[i], names, names[static_cast<qsizetype>(i)], offsets);
    json.endList();
}

void writeAnswers(JsonWriter &json, const model::Claim &claim)
{
    std::vector<const model::Answer *> answers;
    for (const model::Answer &answer : claim.answers)
        answers.push_back(&answer);
    std::sort(answers.begin(), answers.end(), [](const model::Answer *a, const model::Answer *b) {
        return std::pair(uidText(a->claim), a->type) < std::pair(uidText(b->claim), b->type);
    });
    json.key(u"answers").beginList();
    for (const model::Answer *answer : answers) {
        json.beginObject()
            .member(u"claim", uidText(answer->claim))
            .member(u"type", model::code(answer->type));
        json.member(u"basis", model::code(answer->basis)).memberIfAny(u"words", answer->words).endObject();
    }
    json.endList();
}

/// The keys follow the importer: a bare actor's id means its first part in this order.
void writePartyQuotes(JsonWriter &json, const model::Claim &claim, const QuoteNames &names,
                      const ExchangeIds &ids)
{
    constexpr std::array order{model::PartyRole::Accused, model::PartyRole::Principal,
                               model::PartyRole::Speaker, model::PartyRole::Victim,
                               model::PartyRole::Addressee};
    QSet<model::ActorId> seen;
    bool begun = false;
    for (const model::PartyRole role : order) {
        for (const model::Party &party : claim.parties) {
            if (party.role != role)
                continue;
            const bool first = !seen.contains(party.actor);
            seen.insert(party.actor);
            QStringList named;
            for (const int place : party.quotations)
                if (place >= 0 && place < names.size() && !names[place].isEmpty())
                    named.append(names[place]);
            if (named.isEmpty())
                continue;
            if (!begun)
                json.key(u"party_quotes").beginObject();
            begun = true;
            const QString actor = ids.actor(party.actor);
            json.key(first ? actor : model::code(role) + u':' + actor).beginList();
            for (const QString &name : named)
                json.text(name);
            json.endList();
        }
    }
    if (begun)
        json.endObject();
}

} // namespace

QString uidText(const QUuid &uid)
{
    return uid.toString(QUuid::WithoutBraces);
}

void writeSpan(JsonWriter &json, const QString &exact, const model::Anchor *anchor,
               const model::TextOffsets &offsets)
{
    json.beginObject().member(u"exact", exact);
    if (anchor) {
        json.member(u"start_cp", anchor->range.start).member(u"end_cp", anchor->range.end);
        json.member(u"start_byte", offsets.byteFromCodePoint(anchor->range.start));
        json.member(u"end_byte", offsets.byteFromCodePoint(anchor->range.end));
        json.member(u"prefix", anchor->prefix).member(u"suffix", anchor->suffix);
    }
    json.endObject();
}

void writeDated(JsonWriter &json, const model::DatedWords &dated)
{
    json.beginObject().member(u"edtf", dated.date.text()).member(u"basis", model::code(dated.basis));
    json.memberIfAny(u"words", dated.words).endObject();
}

void writeLinkTo(JsonWriter &json, const model::ActorLink &link, const ExchangeIds &ids)
{
    json.member(u"to", ids.actor(link.to)).member(u"type", model::code(link.type));
    json.memberIfAny(u"valid", link.valid.text());
}

void writeClaim(JsonWriter &json, const model::Claim &claim, model::DocumentId document,
                const std::vector<const model::ActorLink *> &links, const ExchangeIds &ids,
                const model::TextOffsets &offsets, int &quoteNumber)
{
    QuoteNames names;
    for (const model::Quotation &quotation : claim.quotations)
        names.append(quotation.document == document ? u"q"_s + QString::number(++quoteNumber) : QString());

    json.beginObject().member(u"id", uidText(claim.uid)).member(u"stance", model::code(claim.stance));
    json.memberIfAny(u"denial_kind", claim.denial ? model::code(*claim.denial) : QString());
    json.member(u"summary", claim.summary);
    if (claim.form != model::Form::Informal)
        json.member(u"form", model::code(claim.form));
    writeParties(json, u"claimants", claim, ids, {model::PartyRole::Principal, model::PartyRole::Speaker});
    writeParties(json, u"accused", claim, ids, {model::PartyRole::Accused});
    writeParties(json, u"victims", claim, ids, {model::PartyRole::Victim});
    if (!model::partiesIn(claim, model::PartyRole::Addressee).empty())
        writeParties(json, u"addressees", claim, ids, {model::PartyRole::Addressee});
    writeWhatIsClaimed(json, claim, ids);
    writeMention(json, claim, document, ids);
    writeQuotations(json, claim, document, names, offsets);
    writeAnswers(json, claim);
    json.member(u"scoring", claim.optionalCoding ? u"optional"_s : u"required"_s);
    writePartyQuotes(json, claim, names, ids);
    if (!links.empty()) {
        json.key(u"links").beginList();
        for (const model::ActorLink *link : links) {
            json.beginObject().member(u"from", ids.actor(link->from));
            writeLinkTo(json, *link, ids);
            json.endObject();
        }
        json.endList();
    }
    if (claim.credibility != 6)
        json.member(u"credibility", claim.credibility);
    json.memberIfAny(u"coder_note", claim.note).endObject();
}

} // namespace jaccuse::exporting
