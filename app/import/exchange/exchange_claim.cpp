// SPDX-License-Identifier: MIT
#include "import/exchange/exchange_claim.h"

#include "import/exchange/exchange_quotes.h"
#include "import/import_words.h"
#include "import/uids.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

void readParties(const JsonMembers &members, const QString &list, model::PartyRole role,
                 const ClaimContext &context, model::Claim &claim)
{
    for (const QJsonValue &value : members.list(list)) {
        const JsonMembers given(value, u"claims."_s + list);
        model::Party party;
        party.role = role;
        if (role == model::PartyRole::Principal) {
            party.role = given.code(u"role"_s, role);
            if (party.role != role && party.role != model::PartyRole::Speaker)
                throw RecordFault{Import::tr("a claimant is neither principal nor speaker")};
        }
        party.actor = context.actors.actor(given.text(u"actor"_s));
        if (role == model::PartyRole::Accused)
            party.responsibility = given.required<model::Responsibility>(u"responsibility"_s);
        party.basis = given.code(u"basis"_s, model::Basis::Stated);
        party.surface = given.text(u"surface"_s);
        given.tellUnread(context.notes.unread);
        const bool twice =
            std::any_of(claim.parties.begin(), claim.parties.end(), [&](const model::Party &p) {
                return p.actor == party.actor && p.role == party.role;
            });
        if (!twice)
            claim.parties.push_back(std::move(party));
    }
}

void readConfidence(const JsonMembers &members, model::Claim &claim)
{
    claim.confidenceWords = members.text(u"words"_s);
    claim.force = members.code(u"force"_s, model::Force::Flat);
    claim.likelihood = members.code<model::Likelihood>(u"likelihood"_s);
    claim.analytic = members.code<model::Analytic>(u"analytic"_s);
}

void readRelay(const JsonMembers &members, const ClaimContext &context, const QString &owner,
               model::Mention &mention)
{
    std::vector<std::pair<qint64, model::RelayHop>> hops;
    for (const QJsonValue &value : members.list(u"relay"_s)) {
        const JsonMembers given(value, u"claims.relay"_s);
        model::RelayHop hop;
        hop.actor = context.actors.actor(given.text(u"actor"_s));
        hop.act = given.code(u"act"_s, model::RelayAct::Relays);
        const QString by = given.text(u"by"_s);
        if (!by.isEmpty())
            hop.by = context.actors.actor(by);
        hop.date = readDate(given.text(u"date"_s), owner, context.notes);
        hop.surface = given.text(u"surface"_s);
        hop.words = given.text(u"words"_s);
        hop.basis = given.code(u"basis"_s, model::Basis::Stated);
        const qint64 place = given.integer(u"seq"_s).value_or(static_cast<qint64>(hops.size()));
        given.tellUnread(context.notes.unread);
        hops.emplace_back(place, std::move(hop));
    }
    std::stable_sort(hops.begin(), hops.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (auto &[place, hop] : hops)
        mention.relay.push_back(std::move(hop));
}

void readMention(const JsonMembers &members, const ClaimContext &context, const QString &owner,
                 model::Claim &claim)
{
    model::Mention mention;
    mention.document = context.document;
    const QString reliability = members.text(u"reliability"_s);
    if (!reliability.isEmpty()) {
        if (reliability.size() != 1 || reliability < u"A"_s || reliability > u"F"_s)
            throw RecordFault{Import::tr("the reliability “%1” is not A to F").arg(reliability)};
        mention.reliability = reliability.front();
    }
    const qint64 attested = members.integer(u"attested"_s).value_or(6);
    if (attested < 1 || attested > 6)
        throw RecordFault{Import::tr("“attested” is not 1 to 6")};
    mention.attested = static_cast<int>(attested);
    mention.fidelityNote = members.text(u"fidelity_note"_s);
    readRelay(members, context, owner, mention);
    claim.mentions.push_back(std::move(mention));
}

void readAnswers(const JsonMembers &members, const ClaimContext &context, const QString &owner,
                 model::Claim &claim)
{
    for (const QJsonValue &value : members.list(u"answers"_s)) {
        const JsonMembers given(value, u"claims.answers"_s);
        model::Answer answer;
        const QString target = given.text(u"claim"_s);
        answer.claim = context.claimUids.value(target);
        answer.type = given.required<model::AnswerType>(u"type"_s);
        answer.basis = given.code(u"basis"_s, model::Basis::Stated);
        answer.words = given.text(u"words"_s);
        given.tellUnread(context.notes.unread);
        if (answer.claim.isNull())
            answer.claim = parseUid(target).value_or(QUuid());
        if (answer.claim.isNull() || answer.claim == claim.uid) {
            context.notes.warn(
                Import::tr("Claim %1 answers claim “%2”, which is not in the file; that answer is left out.")
                    .arg(owner, target));
            continue;
        }
        claim.answers.push_back(std::move(answer));
    }
}

} // namespace

std::vector<GivenSpan> passagesOf(const QJsonValue &claim)
{
    std::vector<GivenSpan> passages;
    for (const QJsonValue &quote : claim[u"quotes"].toArray()) {
        try {
            passages.push_back(readSpan(JsonMembers(quote[u"passage"], u"passage"_s)));
        } catch (const RecordFault &) {
            continue; // told when the claim itself is read
        }
    }
    return passages;
}

std::vector<model::ActorLink> readClaimedLinks(const QJsonValue &claim, model::ClaimId place,
                                               const ClaimContext &context)
{
    std::vector<model::ActorLink> links;
    for (const QJsonValue &value : claim[u"links"].toArray()) {
        try {
            const JsonMembers members(value, u"claims.links"_s);
            model::ActorLink link =
                context.actors.link(members, context.actors.actor(members.text(u"from"_s)));
            link.definitional = false;
            link.claim = place;
            links.push_back(std::move(link));
        } catch (const RecordFault &fault) {
            context.notes.warn(Import::tr("A relation that claim %1 stands behind is left out: %2.")
                                   .arg(claim[u"id"].toString(), fault.reason));
        }
    }
    return links;
}

model::Claim readClaim(const JsonMembers &members, const ClaimContext &context)
{
    const QString id = members.text(u"id"_s);
    model::Claim claim;
    claim.uid = context.claimUids.value(id);
    claim.stance = members.required<model::Stance>(u"stance"_s);
    claim.denial = members.code<model::DenialKind>(u"denial_kind"_s);
    claim.summary = members.text(u"summary"_s);
    claim.form = members.code(u"form"_s, model::Form::Informal);
    readParties(members, u"claimants"_s, model::PartyRole::Principal, context, claim);
    readParties(members, u"accused"_s, model::PartyRole::Accused, context, claim);
    readParties(members, u"victims"_s, model::PartyRole::Victim, context, claim);
    readParties(members, u"addressees"_s, model::PartyRole::Addressee, context, claim);

    const JsonMembers act = members.object(u"act"_s);
    claim.acts = act.texts(u"categories"_s);
    claim.actWords = act.text(u"words"_s);
    act.tellUnread(context.notes.unread);
    const QString incident = members.text(u"incident"_s);
    if (!incident.isEmpty())
        claim.incident = context.actors.incident(incident);
    const QString owner = Import::tr("claim %1").arg(id);
    claim.said = readDated(members.object(u"claim_date"_s), owner, context.notes);
    claim.happened = readDated(members.object(u"incident_date"_s), owner, context.notes);

    const JsonMembers confidence = members.object(u"confidence"_s);
    readConfidence(confidence, claim);
    confidence.tellUnread(context.notes.unread);
    const JsonMembers consequence = members.object(u"consequence"_s);
    claim.consequence = consequence.code<model::Consequence>(u"kind"_s);
    claim.consequenceWords = consequence.text(u"words"_s);
    consequence.tellUnread(context.notes.unread);
    for (const QJsonValue &value : members.list(u"evidence"_s)) {
        const JsonMembers given(value, u"claims.evidence"_s);
        claim.evidence.push_back({given.required<model::EvidenceKind>(u"kind"_s), given.text(u"words"_s)});
        given.tellUnread(context.notes.unread);
    }
    const qint64 credibility = members.integer(u"credibility"_s).value_or(6);
    claim.credibility = static_cast<int>(std::clamp<qint64>(credibility, 0, 7));
    const QString scoring = members.text(u"scoring"_s);
    claim.optionalCoding = scoring == u"optional"_s;
    if (!scoring.isEmpty() && scoring != u"optional"_s && scoring != u"required"_s)
        throw RecordFault{Import::tr("“%1” in claims.scoring is not a word of its list").arg(scoring)};
    claim.note = members.text(u"coder_note"_s);

    readMention(members, context, id, claim);
    readAnswers(members, context, id, claim);
    const QuoteIds quotes = readQuotes(members, id, context, claim);
    readPartyQuotes(members, quotes, context, claim);
    members.passOver({"links"});
    members.tellUnread(context.notes.unread);
    if (const auto fault = model::claimFault(claim))
        throw RecordFault{*fault};
    return claim;
}

} // namespace jaccuse::import
