// SPDX-License-Identifier: MIT
#include "export/csv_writer.h"

#include "export/csv_cells.h"
#include "export/exchange_claim_writer.h"
#include "model/origins.h"

#include <algorithm>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

constexpr QStringView apart = u"; ";

template <class E>
QString codeOrNothing(const std::optional<E> &value)
{
    return value ? model::code(*value) : QString();
}

/// What a row says of where the claim is told.
QStringList sourceCells(model::DocumentId id, const store::ClaimBundle &bundle)
{
    const model::Document document = bundle.documents.value(id);
    return {document.title, document.url, bundle.actors.value(document.publisher).name,
            document.published.text(), document.language};
}

QString answersOf(const model::Claim &claim, const store::ClaimBundle &bundle)
{
    QStringList answers;
    for (const store::LinkedClaim &link : bundle.answers.value(claim.id))
        answers.append(model::code(link.type) + u' ' + uidText(link.uid));
    answers.sort();
    return answers.join(apart);
}

QString spansOf(const model::Quotation &quotation, model::SpanRole role)
{
    QStringList words;
    for (const model::Span &span : quotation.spans)
        if (span.role == role)
            words.append(span.exact);
    return words.join(u" […] "_s);
}

/// Principals, or a gap where only a speaker is known, so that the claim has its rows all the same.
std::vector<const model::Party *> orNobody(std::vector<const model::Party *> parties)
{
    static const model::Party nobody;
    if (parties.empty())
        parties.push_back(&nobody);
    return parties;
}

void writeClaimRows(TextSink &sink, const model::Claim &claim, const store::ClaimBundle &bundle)
{
    const auto names = [&](model::PartyRole role) {
        return store::namesOf(model::partiesIn(claim, role), bundle).join(apart);
    };
    const auto basis = [](const model::Party *party) {
        return party->actor.isNull() ? QString() : model::code(party->basis);
    };
    const QString quotation = claim.quotations.empty() ? QString() : claim.quotations.front().exact;
    for (const model::Party *principal : orNobody(model::partiesIn(claim, model::PartyRole::Principal)))
        for (const model::Party *accused : orNobody(model::accused(claim)))
            writeRecord(sink, QStringList{uidText(claim.uid),
                                          model::code(claim.stance),
                                          codeOrNothing(claim.denial),
                                          bundle.actors.value(principal->actor).name,
                                          basis(principal),
                                          names(model::PartyRole::Speaker),
                                          bundle.actors.value(accused->actor).name,
                                          codeOrNothing(accused->responsibility),
                                          basis(accused),
                                          names(model::PartyRole::Victim),
                                          claim.acts.join(apart),
                                          claim.actWords,
                                          bundle.incidents.value(claim.incident).name,
                                          claim.said.date.text(),
                                          claim.happened.date.text(),
                                          model::code(claim.force),
                                          claim.confidenceWords,
                                          codeOrNothing(claim.likelihood),
                                          codeOrNothing(claim.analytic),
                                          QString::number(claim.credibility),
                                          QString::number(claim.mentions.size()),
                                          QString::number(model::originsOf(claim).size()),
                                          answersOf(claim, bundle),
                                          claim.summary} +
                                  sourceCells(firstDocument(claim), bundle) +
                                  QStringList{quotation, claim.note});
}

} // namespace

void writeClaimsTable(const ChosenClaims &claims, QIODevice &device, const task::Task &task)
{
    TextSink sink(device);
    writeRecord(sink, {u"claim_uid"_s,        u"stance"_s,     u"denial_kind"_s,   u"principal"_s,
                       u"principal_basis"_s,  u"speaker"_s,    u"accused"_s,       u"responsibility"_s,
                       u"accused_basis"_s,    u"victims"_s,    u"act"_s,           u"act_words"_s,
                       u"incident"_s,         u"claim_date"_s, u"incident_date"_s, u"force"_s,
                       u"confidence_words"_s, u"likelihood"_s, u"analytic"_s,      u"credibility"_s,
                       u"mentions"_s,         u"origins"_s,    u"answers"_s,       u"summary"_s,
                       u"source_title"_s,     u"source_url"_s, u"publisher"_s,     u"published"_s,
                       u"language"_s,         u"quotation"_s,  u"note"_s});
    claims.each([&](const model::Claim &claim,
                    const store::ClaimBundle &bundle) { writeClaimRows(sink, claim, bundle); },
                task);
    sink.finish();
}

void writeQuotationsTable(const ChosenClaims &claims, QIODevice &device, const task::Task &task)
{
    TextSink sink(device);
    writeRecord(sink, {u"claim_uid"_s, u"document_uid"_s, u"publisher"_s, u"published"_s, u"url"_s,
                       u"title"_s, u"language"_s, u"kind"_s, u"voice"_s, u"translated"_s, u"quotation"_s,
                       u"source"_s, u"cue"_s, u"content"_s, u"start_cp"_s, u"end_cp"_s, u"relay"_s});
    const auto writeRow = [&](const model::Claim &claim, const model::Quotation &quotation,
                              const store::ClaimBundle &bundle) {
        const model::Document document = bundle.documents.value(quotation.document);
        const model::Mention *mention = model::mentionIn(claim, quotation.document);
        const auto place = [&](qsizetype at) { return quotation.anchor ? QString::number(at) : QString(); };
        const model::TextRange range = quotation.anchor ? quotation.anchor->range : model::TextRange();
        writeRecord(sink,
                    {uidText(claim.uid), uidText(document.uid), bundle.actors.value(document.publisher).name,
                     document.published.text(), document.url, document.title,
                     quotation.language.isEmpty() ? document.language : quotation.language,
                     model::code(quotation.kind), model::code(quotation.voice),
                     model::code(quotation.translated), quotation.exact,
                     spansOf(quotation, model::SpanRole::Source), spansOf(quotation, model::SpanRole::Cue),
                     spansOf(quotation, model::SpanRole::Content), place(range.start), place(range.end),
                     mention ? relayWords(*mention, bundle) : QString()});
    };
    claims.each(
        [&](const model::Claim &claim, const store::ClaimBundle &bundle) {
            for (const model::Quotation &quotation : claim.quotations)
                writeRow(claim, quotation, bundle);
        },
        task);
    sink.finish();
}

void writeActorsTable(const ChosenClaims &claims, QIODevice &device, const task::Task &task)
{
    struct Entry
    {
        model::Actor actor;
        qint64 made = 0;
        qint64 received = 0;
    };
    std::map<model::ActorId, Entry> entries;
    claims.each(
        [&](const model::Claim &claim, const store::ClaimBundle &bundle) {
            for (const model::ActorId id : actorsIn(claim))
                if (!entries.contains(id))
                    entries[id].actor = bundle.actors.value(id);
            for (const model::Party *party : model::claimants(claim))
                ++entries[party->actor].made;
            for (const model::Party *party : model::accused(claim))
                ++entries[party->actor].received;
        },
        task);
    std::vector<const Entry *> sorted;
    sorted.reserve(entries.size());
    for (const auto &entry : entries)
        sorted.push_back(&entry.second);
    std::sort(sorted.begin(), sorted.end(), [](const Entry *a, const Entry *b) {
        return std::pair(a->actor.name, a->actor.uid) < std::pair(b->actor.name, b->actor.uid);
    });
    TextSink sink(device);
    writeRecord(sink, {u"actor_uid"_s, u"name"_s, u"kind"_s, u"country"_s, u"named"_s, u"aliases"_s,
                       u"claims_made"_s, u"claims_received"_s, u"note"_s});
    for (const Entry *entry : sorted) {
        QStringList aliases;
        for (const model::Alias &alias : entry->actor.aliases)
            aliases.append(alias.text);
        aliases.sort();
        writeRecord(sink,
                    {uidText(entry->actor.uid), entry->actor.name, model::code(entry->actor.kind),
                     entry->actor.country, entry->actor.named ? u"1"_s : u"0"_s, aliases.join(apart),
                     QString::number(entry->made), QString::number(entry->received), entry->actor.note});
    }
    sink.finish();
}

} // namespace jaccuse::exporting
