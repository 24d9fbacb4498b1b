// SPDX-License-Identifier: MIT
#include "export/stix_objects.h"

#include "export/chosen_claims.h"
#include "export/exchange_claim_writer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

const QUuid &uuidSpace()
{
    static const QUuid space(u"{5a0f6c9e-3c1f-5d55-9d0b-7b1f5a3c2e10}"_s);
    return space;
}

QString extensionId()
{
    return stixId(u"extension-definition"_s, {u"attribution-claim/1"_s});
}

QString makerId()
{
    return stixId(u"identity"_s, {u"Jaccuse"_s});
}

QString identityClass(model::ActorKind kind)
{
    switch (kind) {
    case model::ActorKind::State:
    case model::ActorKind::Organ:
    case model::ActorKind::Igo:
    case model::ActorKind::Company:
    case model::ActorKind::Media:
        return u"organization"_s;
    case model::ActorKind::Person:
        return u"individual"_s;
    case model::ActorKind::Group:
        return u"group"_s;
    case model::ActorKind::Collective:
        return u"class"_s;
    case model::ActorKind::Unknown:
        break;
    }
    return u"unknown"_s;
}

void writeParties(JsonWriter &json, QStringView name, const std::vector<const model::Party *> &parties,
                  const store::ClaimBundle &bundle)
{
    if (parties.empty())
        return;
    json.key(name).beginList();
    for (const model::Party *party : parties) {
        const model::Actor actor = bundle.actors.value(party->actor);
        json.beginObject().member(u"name", actor.name).member(u"uid", uidText(actor.uid));
        json.member(u"kind", model::code(actor.kind)).member(u"role", model::code(party->role));
        if (party->responsibility)
            json.member(u"responsibility", model::code(*party->responsibility));
        json.member(u"basis", model::code(party->basis)).endObject();
    }
    json.endList();
}

void writeDateIfAny(JsonWriter &json, QStringView name, const model::DatedWords &dated)
{
    if (dated == model::DatedWords())
        return;
    json.key(name);
    writeDated(json, dated);
}

void writeQuotations(JsonWriter &json, const model::Claim &claim, const store::ClaimBundle &bundle)
{
    if (claim.quotations.empty())
        return;
    json.key(u"quotations").beginList();
    for (const model::Quotation &quotation : claim.quotations) {
        const model::Document document = bundle.documents.value(quotation.document);
        json.beginObject().member(u"words", quotation.exact).member(u"kind", model::code(quotation.kind));
        json.memberIfAny(u"language", quotation.language);
        json.member(u"document_uid", uidText(document.uid)).memberIfAny(u"title", document.title);
        json.memberIfAny(u"publisher", bundle.actors.value(document.publisher).name);
        json.memberIfAny(u"published", document.published.text()).memberIfAny(u"url", document.url);
        const model::Mention *mention = model::mentionIn(claim, quotation.document);
        if (mention && !mention->relay.empty()) {
            json.key(u"relay").beginList();
            for (const model::RelayHop &hop : mention->relay) {
                json.beginObject().member(u"actor", bundle.actors.value(hop.actor).name);
                json.member(u"act", model::code(hop.act)).memberIfAny(u"words", hop.words).endObject();
            }
            json.endList();
        }
        json.endObject();
    }
    json.endList();
}

} // namespace

QString stixId(const QString &type, const QStringList &parts)
{
    return type + u"--"_s + uidText(QUuid::createUuidV5(uuidSpace(), (type + u'|' + parts.join(u'|'))));
}

QString stixTime(const model::EdtfDate &date)
{
    const std::optional<QDate> day = date.lower() ? date.lower() : date.upper();
    return day ? day->toString(Qt::ISODate) + u"T00:00:00.000Z"_s : QString();
}

QString stixTimeUnknown()
{
    return u"1970-01-01T00:00:00.000Z"_s;
}

QString stixActorId(const model::Actor &actor)
{
    return actor.kind == model::ActorKind::Group ? stixId(u"intrusion-set"_s, {uidText(actor.uid)})
                                                 : stixSpeakerId(actor);
}

QString stixSpeakerId(const model::Actor &actor)
{
    return stixId(u"identity"_s, {uidText(actor.uid)});
}

void beginStix(JsonWriter &json, const QString &type, const QString &id, const QString &time)
{
    json.beginObject().member(u"type", type).member(u"spec_version", u"2.1"_s).member(u"id", id);
    json.member(u"created", time).member(u"modified", time);
}

void writeStixIdentity(JsonWriter &json, const model::Actor &actor)
{
    beginStix(json, u"identity"_s, stixSpeakerId(actor), stixTimeUnknown());
    json.member(u"name", actor.name).member(u"identity_class", identityClass(actor.kind));
    if (actor.kind == model::ActorKind::Organ)
        json.key(u"sectors").beginList().text(u"government").endList();
    json.endObject();
}

void writeStixIntrusionSet(JsonWriter &json, const model::Actor &actor)
{
    beginStix(json, u"intrusion-set"_s, stixActorId(actor), stixTimeUnknown());
    json.member(u"name", actor.name);
    QStringList aliases;
    for (const model::Alias &alias : actor.aliases)
        if (alias.text != actor.name)
            aliases.append(alias.text);
    aliases.sort();
    if (!aliases.isEmpty()) {
        json.key(u"aliases").beginList();
        for (const QString &alias : aliases)
            json.text(alias);
        json.endList();
    }
    json.endObject();
}

void writeStixExtensionDefinition(JsonWriter &json)
{
    beginStix(json, u"identity"_s, makerId(), stixTimeUnknown());
    json.member(u"name", u"Jaccuse"_s).member(u"identity_class", u"system"_s).endObject();
    beginStix(json, u"extension-definition"_s, extensionId(), stixTimeUnknown());
    json.member(u"created_by_ref", makerId()).member(u"name", u"Attribution claim"_s);
    json.member(
        u"description",
        u"The public claim behind an object: who says it, about whom, with which stance and "
        "responsibility, when, in which words, told by whom. A claim is what was said, not a finding."_s);
    json.member(u"schema", u"{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\": "
                           "\"object\", \"required\": [\"extension_type\", \"claim_uid\", \"stance\"]}"_s);
    json.member(u"version", u"1.0.0"_s);
    json.key(u"extension_types").beginList().text(u"property-extension").endList().endObject();
}

void writeStixExtension(JsonWriter &json, const model::Claim &claim, const store::ClaimBundle &bundle)
{
    json.key(u"extensions").beginObject().key(extensionId()).beginObject();
    json.member(u"extension_type", u"property-extension"_s).member(u"claim_uid", uidText(claim.uid));
    json.member(u"stance", model::code(claim.stance));
    if (claim.denial)
        json.member(u"denial_kind", model::code(*claim.denial));
    json.memberIfAny(u"summary", claim.summary);
    using enum model::PartyRole;
    writeParties(json, u"principals", model::partiesIn(claim, Principal), bundle);
    writeParties(json, u"speakers", model::partiesIn(claim, Speaker), bundle);
    writeParties(json, u"accused", model::accused(claim), bundle);
    writeParties(json, u"victims", model::partiesIn(claim, Victim), bundle);
    json.key(u"acts").beginList();
    for (const QString &act : claim.acts)
        json.text(act);
    json.endList().memberIfAny(u"act_words", claim.actWords);
    writeDateIfAny(json, u"claim_date", claim.said);
    writeDateIfAny(json, u"incident_date", claim.happened);
    json.member(u"force", model::code(claim.force)).memberIfAny(u"confidence_words", claim.confidenceWords);
    if (claim.likelihood)
        json.member(u"likelihood", model::code(*claim.likelihood));
    if (claim.analytic)
        json.member(u"analytic", model::code(*claim.analytic));
    writeQuotations(json, claim, bundle);
    json.endObject().endObject();
}

void writeStixReferences(JsonWriter &json, const std::vector<model::Document> &documents)
{
    if (documents.empty())
        return;
    json.key(u"external_references").beginList();
    for (const model::Document &document : documents) {
        json.beginObject().member(u"source_name", document.title.isEmpty() ? document.url : document.title);
        json.memberIfAny(u"description", document.title).memberIfAny(u"url", document.url).endObject();
    }
    json.endList();
}

} // namespace jaccuse::exporting
