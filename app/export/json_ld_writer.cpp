// SPDX-License-Identifier: MIT
#include "export/json_ld_writer.h"

#include "export/exchange_claim_writer.h"
#include "export/json_writer.h"

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

QString iri(const QUuid &uid)
{
    return u"urn:uuid:"_s + uidText(uid);
}

QString typeOf(model::ActorKind kind)
{
    switch (kind) {
    case model::ActorKind::State:
        return u"Country"_s;
    case model::ActorKind::Organ:
        return u"GovernmentOrganization"_s;
    case model::ActorKind::Igo:
    case model::ActorKind::Group:
        return u"Organization"_s;
    case model::ActorKind::Company:
        return u"Corporation"_s;
    case model::ActorKind::Media:
        return u"NewsMediaOrganization"_s;
    case model::ActorKind::Person:
        return u"Person"_s;
    case model::ActorKind::Collective:
    case model::ActorKind::Unknown:
        break;
    }
    return u"Thing"_s;
}

QString typeOf(model::DocumentKind kind)
{
    switch (kind) {
    case model::DocumentKind::News:
    case model::DocumentKind::Wire:
        return u"NewsArticle"_s;
    case model::DocumentKind::Report:
        return u"Report"_s;
    case model::DocumentKind::Post:
        return u"SocialMediaPosting"_s;
    default:
        return u"CreativeWork"_s;
    }
}

class JsonLdWriting
{
public:
    explicit JsonLdWriting(QIODevice &device)
        : m_json(device, JsonWriter::Style::Pretty)
    {}

    void write(const ChosenClaims &claims, const task::Task &task);

private:
    void begin(const QString &type, const QUuid &uid);
    void writeNames(const model::Claim &claim, const store::ClaimBundle &bundle);
    void writeClaim(const model::Claim &claim, const store::ClaimBundle &bundle);
    void writeQuotation(const model::Claim &claim, size_t place, const store::ClaimBundle &bundle);
    void writeRefs(QStringView name, const QList<QUuid> &uids);
    bool first(const QUuid &uid);

    JsonWriter m_json;
    QSet<QUuid> m_written;
};

bool JsonLdWriting::first(const QUuid &uid)
{
    const qsizetype before = m_written.size();
    m_written.insert(uid);
    return m_written.size() > before;
}

void JsonLdWriting::begin(const QString &type, const QUuid &uid)
{
    m_json.beginObject().member(u"@type", type).member(u"@id", iri(uid));
}

void JsonLdWriting::writeRefs(QStringView name, const QList<QUuid> &uids)
{
    if (uids.isEmpty())
        return;
    m_json.key(name).beginList();
    for (const QUuid &uid : uids)
        m_json.beginObject().member(u"@id", iri(uid)).endObject();
    m_json.endList();
}

/// The actors and documents that a claim names, where they were not written before.
void JsonLdWriting::writeNames(const model::Claim &claim, const store::ClaimBundle &bundle)
{
    const auto writeActor = [&](model::ActorId id) {
        const auto actor = bundle.actors.constFind(id);
        if (actor == bundle.actors.cend() || !first(actor->uid))
            return;
        begin(typeOf(actor->kind), actor->uid);
        m_json.member(u"name", actor->name).endObject();
    };
    for (const model::Party &party : claim.parties)
        writeActor(party.actor);
    for (const model::Mention &mention : claim.mentions) {
        const auto document = bundle.documents.constFind(mention.document);
        if (document == bundle.documents.cend() || !first(document->uid))
            continue;
        writeActor(document->publisher);
        begin(typeOf(document->kind), document->uid);
        m_json.memberIfAny(u"headline", document->title).memberIfAny(u"url", document->url);
        m_json.memberIfAny(u"datePublished", document->published.text());
        m_json.memberIfAny(u"inLanguage", document->language);
        if (const auto publisher = bundle.actors.constFind(document->publisher);
            publisher != bundle.actors.cend())
            m_json.key(u"publisher").beginObject().member(u"@id", iri(publisher->uid)).endObject();
        m_json.endObject();
    }
}

void JsonLdWriting::writeClaim(const model::Claim &claim, const store::ClaimBundle &bundle)
{
    writeNames(claim, bundle);
    const auto uidsOf = [&](const std::vector<const model::Party *> &parties) {
        QList<QUuid> uids;
        for (const model::Party *party : parties)
            uids.append(bundle.actors.value(party->actor).uid);
        return uids;
    };
    begin(u"Claim"_s, claim.uid);
    m_json.memberIfAny(u"abstract", claim.summary);
    m_json.member(u"keywords", u"stance:"_s + model::code(claim.stance));
    m_json.memberIfAny(u"datePublished", claim.said.date.text());
    writeRefs(u"author", uidsOf(model::claimants(claim)));
    writeRefs(u"about", uidsOf(model::accused(claim)));
    QList<QUuid> documents;
    for (const model::Mention &mention : claim.mentions)
        documents.append(bundle.documents.value(mention.document).uid);
    writeRefs(u"appearance", documents);
    QList<QUuid> answered;
    for (const store::LinkedClaim &link : bundle.answers.value(claim.id))
        if (!answered.contains(link.uid))
            answered.append(link.uid);
    writeRefs(u"citation", answered);
    m_json.endObject();
    for (size_t i = 0; i < claim.quotations.size(); ++i)
        writeQuotation(claim, i, bundle);
}

void JsonLdWriting::writeQuotation(const model::Claim &claim, size_t place, const store::ClaimBundle &bundle)
{
    const model::Quotation &quotation = claim.quotations[place];
    begin(u"Quotation"_s, QUuid::createUuidV5(claim.uid, u"quotation %1"_s.arg(place + 1)));
    m_json.member(u"text", quotation.exact).memberIfAny(u"inLanguage", quotation.language);
    m_json.key(u"isPartOf").beginList();
    m_json.beginObject().member(u"@id", iri(claim.uid)).endObject();
    const QUuid document = bundle.documents.value(quotation.document).uid;
    m_json.beginObject().member(u"@id", iri(document)).endObject().endList().endObject();
}

void JsonLdWriting::write(const ChosenClaims &claims, const task::Task &task)
{
    m_json.beginObject().member(u"@context", u"https://schema.org"_s).key(u"@graph").beginList();
    claims.each(
        [this](const model::Claim &claim, const store::ClaimBundle &bundle) { writeClaim(claim, bundle); },
        task);
    m_json.endList().endObject();
    m_json.finish();
}

} // namespace

void writeJsonLd(const ChosenClaims &claims, QIODevice &device, const task::Task &task)
{
    JsonLdWriting(device).write(claims, task);
}

} // namespace jaccuse::exporting
