// SPDX-License-Identifier: MIT
#include "export/exchange_writer.h"

#include "export/exchange_claim_writer.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

using Dump = store::ClaimReader::DocumentDump;

/// Writes one document with its actors, incidents and claims.
class DocumentWriting
{
public:
    DocumentWriting(const Dump &dump, const store::ClaimReader &reader);
    void write(JsonWriter &json) const;

private:
    void writeDocument(JsonWriter &json) const;
    void writePublisher(JsonWriter &json) const;
    void writeActor(JsonWriter &json, const model::Actor &actor) const;
    void writeLinks(JsonWriter &json, const model::Actor &actor) const;
    void writeIncident(JsonWriter &json, const model::Incident &incident) const;
    [[nodiscard]] qsizetype placeOf(const model::Claim &claim) const;
    [[nodiscard]] std::vector<const model::ActorLink *>
    sorted(std::vector<const model::ActorLink *> links) const;
    [[nodiscard]] std::vector<const model::ActorLink *> linksBehind(const model::Claim &claim) const;

    const Dump &m_dump;
    model::TextOffsets m_offsets;
    std::vector<model::Actor> m_actors;
    ExchangeIds m_ids;
};

DocumentWriting::DocumentWriting(const Dump &dump, const store::ClaimReader &reader)
    : m_dump(dump)
    , m_offsets(dump.document.text)
    , m_actors(dump.actors)
{
    for (const model::Actor &actor : m_actors)
        m_ids.actors.insert(actor.id, uidText(actor.uid));
    const auto need = [&](model::ActorId id) {
        if (id.isNull() || m_ids.actors.contains(id))
            return;
        if (auto actor = reader.actor(id)) {
            m_ids.actors.insert(id, uidText(actor->uid));
            m_actors.push_back(*std::move(actor));
        }
    };
    for (size_t i = 0; i < m_actors.size(); ++i) // it grows
        for (const model::Alias &alias : std::vector(m_actors[i].aliases))
            need(alias.coinedBy);
    need(dump.document.publisher);
    for (const model::ActorLink &link : dump.actorLinks) {
        need(link.from);
        need(link.to);
    }
    for (const model::Incident &incident : dump.incidents)
        for (const model::ActorId victim : incident.victims)
            need(victim);
    for (const model::Claim &claim : dump.claims) {
        for (const model::Party &party : claim.parties)
            need(party.actor);
        for (const model::Mention &mention : claim.mentions)
            if (mention.document == dump.document.id)
                for (const model::RelayHop &hop : mention.relay) {
                    need(hop.actor);
                    need(hop.by);
                }
    }
    std::sort(m_actors.begin(), m_actors.end(), [](const model::Actor &a, const model::Actor &b) {
        return std::pair(a.name, uidText(a.uid)) < std::pair(b.name, uidText(b.uid));
    });
    for (const model::Incident &incident : dump.incidents)
        m_ids.incidents.insert(incident.id, uidText(incident.uid));
}

qsizetype DocumentWriting::placeOf(const model::Claim &claim) const
{
    qsizetype first = std::numeric_limits<qsizetype>::max();
    for (const model::Quotation &quotation : claim.quotations)
        if (quotation.document == m_dump.document.id && quotation.anchor)
            first = std::min(first, quotation.anchor->range.start);
    return first;
}

std::vector<const model::ActorLink *>
DocumentWriting::sorted(std::vector<const model::ActorLink *> links) const
{
    const auto order = [this](const model::ActorLink *link) {
        return std::tuple(link->type, m_ids.actor(link->from), m_ids.actor(link->to), link->valid.text());
    };
    std::sort(links.begin(), links.end(),
              [&](const model::ActorLink *a, const model::ActorLink *b) { return order(a) < order(b); });
    return links;
}

std::vector<const model::ActorLink *> DocumentWriting::linksBehind(const model::Claim &claim) const
{
    std::vector<const model::ActorLink *> links;
    for (const model::ActorLink &link : m_dump.actorLinks)
        if (!link.definitional && link.claim == claim.id)
            links.push_back(&link);
    return sorted(std::move(links));
}

void DocumentWriting::write(JsonWriter &json) const
{
    json.beginObject().member(u"format", u"attribution-claims/1"_s);
    writeDocument(json);
    json.key(u"actors").beginList();
    for (const model::Actor &actor : m_actors)
        writeActor(json, actor);
    json.endList().key(u"incidents").beginList();
    std::vector<const model::Incident *> incidents;
    for (const model::Incident &incident : m_dump.incidents)
        incidents.push_back(&incident);
    std::sort(incidents.begin(), incidents.end(), [](const model::Incident *a, const model::Incident *b) {
        return std::pair(a->name, uidText(a->uid)) < std::pair(b->name, uidText(b->uid));
    });
    for (const model::Incident *incident : incidents)
        writeIncident(json, *incident);
    json.endList().key(u"claims").beginList();
    std::vector<std::pair<std::pair<qsizetype, QString>, const model::Claim *>> claims;
    for (const model::Claim &claim : m_dump.claims)
        claims.push_back({{placeOf(claim), uidText(claim.uid)}, &claim});
    std::sort(claims.begin(), claims.end());
    int quoteNumber = 0;
    for (const auto &[place, claim] : claims)
        writeClaim(json, *claim, m_dump.document.id, linksBehind(*claim), m_ids, m_offsets, quoteNumber);
    json.endList();
    if (!m_dump.document.marked.empty()) {
        json.key(u"not_coded").beginList();
        for (const model::MarkedPassage &marked : m_dump.document.marked) {
            json.beginObject().key(u"span");
            writeSpan(json, marked.exact, &marked.anchor, m_offsets);
            json.memberIfAny(u"why", marked.note).endObject();
        }
        json.endList();
    }
    json.endObject();
}

void DocumentWriting::writeDocument(JsonWriter &json) const
{
    const model::Document &document = m_dump.document;
    json.key(u"document").beginObject().member(u"id", uidText(document.uid));
    json.member(u"kind", model::code(document.kind)).member(u"title", document.title);
    json.memberIfAny(u"dek", document.standfirst);
    if (!document.byline.isEmpty()) {
        json.key(u"byline").beginList();
        for (const QString &name : document.byline)
            json.text(name);
        json.endList();
    }
    writePublisher(json);
    json.memberIfAny(u"publisher_surface", document.publisherSurface);
    json.memberIfAny(u"publisher_basis", document.publisherBasis);
    json.memberIfAny(u"url", document.url).memberIfAny(u"archive_url", document.archiveUrl);
    json.memberIfAny(u"language", document.language);
    if (document.published.isKnown() || !document.publishedBasis.isEmpty()) {
        json.key(u"published").beginObject().member(u"edtf", document.published.text());
        json.memberIfAny(u"basis", document.publishedBasis).endObject();
    }
    json.memberIfAny(u"accessed", document.accessed.text());
    json.memberIfAny(u"file", document.fileName);
    json.memberIfAny(u"sha256", QString::fromLatin1(document.sha256.toHex()));
    if (document.held == model::TextHeld::Full)
        json.member(u"bytes", m_offsets.utf8Length()).member(u"code_points", m_offsets.codePoints());
    json.memberIfAny(u"rights", document.rights).member(u"text_held", model::code(document.held));
    if (document.held != model::TextHeld::None)
        json.member(u"text", document.text);
    json.endObject();
}

/// The name; with the id where the name alone would lead an importer to another actor.
void DocumentWriting::writePublisher(JsonWriter &json) const
{
    const model::ActorId publisher = m_dump.document.publisher;
    const auto own = std::find_if(m_actors.begin(), m_actors.end(),
                                  [&](const model::Actor &actor) { return actor.id == publisher; });
    if (own == m_actors.end())
        return;
    json.member(u"publisher", own->name);
    const QString key = model::nameKey(own->name);
    const model::Actor *found = nullptr;
    for (const model::Actor &actor : m_actors) {
        if (model::nameKey(actor.name) != key)
            continue;
        if (!found || (actor.kind == model::ActorKind::Media && found->kind != model::ActorKind::Media))
            found = &actor;
    }
    if (found != &*own)
        json.member(u"publisher_id", uidText(own->uid));
}

void DocumentWriting::writeActor(JsonWriter &json, const model::Actor &actor) const
{
    json.beginObject().member(u"id", uidText(actor.uid)).member(u"kind", model::code(actor.kind));
    json.member(u"name", actor.name).memberIfAny(u"country", actor.country);
    if (actor.named != (actor.kind != model::ActorKind::Unknown))
        json.key(u"named").flag(actor.named);
    writeLinks(json, actor);
    json.memberIfAny(u"note", actor.note);
    if (!actor.aliases.empty()) {
        std::vector<const model::Alias *> aliases;
        for (const model::Alias &alias : actor.aliases)
            aliases.push_back(&alias);
        std::sort(aliases.begin(), aliases.end(),
                  [](const model::Alias *a, const model::Alias *b) { return a->text < b->text; });
        json.key(u"aliases").beginList();
        for (const model::Alias *alias : aliases) {
            json.beginObject().member(u"text", alias->text).memberIfAny(u"language", alias->language);
            json.member(u"kind", model::code(alias->kind));
            if (alias->ambiguous)
                json.key(u"ambiguous").flag(true);
            json.memberIfAny(u"coined_by", m_ids.actor(alias->coinedBy));
            json.endObject();
        }
        json.endList();
    }
    json.endObject();
}

/// The first plain belonging is the actor's parent; all other lasting relations are listed.
void DocumentWriting::writeLinks(JsonWriter &json, const model::Actor &actor) const
{
    std::vector<const model::ActorLink *> links;
    for (const model::ActorLink &link : m_dump.actorLinks)
        if (link.from == actor.id && link.definitional && m_ids.actors.contains(link.to))
            links.push_back(&link);
    links = sorted(std::move(links));
    const auto plain = actor.kind == model::ActorKind::Person ? model::ActorLinkType::OfficeOf
                                                              : model::ActorLinkType::PartOf;
    const auto parent = std::find_if(links.begin(), links.end(), [&](const model::ActorLink *link) {
        return link->type == plain && !link->valid.isKnown();
    });
    if (parent != links.end()) {
        json.member(u"parent", m_ids.actor((*parent)->to));
        links.erase(parent);
    }
    if (links.empty())
        return;
    json.key(u"links").beginList();
    for (const model::ActorLink *link : links) {
        json.beginObject();
        writeLinkTo(json, *link, m_ids);
        json.endObject();
    }
    json.endList();
}

void DocumentWriting::writeIncident(JsonWriter &json, const model::Incident &incident) const
{
    json.beginObject().member(u"id", uidText(incident.uid)).member(u"name", incident.name);
    if (incident.date != model::DatedWords{}) {
        json.key(u"date");
        writeDated(json, incident.date);
    }
    json.memberIfAny(u"category", incident.category).memberIfAny(u"description", incident.description);
    if (!incident.victims.empty()) {
        json.key(u"victims").beginList();
        for (size_t i = 0; i < incident.victims.size(); ++i) {
            const QString victim = m_ids.actor(incident.victims[i]);
            const QString surface = incident.victimSurfaces.value(static_cast<qsizetype>(i));
            if (surface.isEmpty())
                json.text(victim);
            else
                json.beginObject().member(u"actor", victim).member(u"surface", surface).endObject();
        }
        json.endList();
    }
    if (!incident.references.empty()) {
        json.key(u"references").beginList();
        for (const model::ExternalId &reference : incident.references)
            json.beginObject()
                .member(u"scheme", reference.scheme)
                .member(u"value", reference.value)
                .endObject();
        json.endList();
    }
    json.endObject();
}

} // namespace

qint64 writeExchange(const store::ClaimReader &reader, const std::function<bool(model::ClaimId)> &wanted,
                     QIODevice &device, const task::Task &task)
{
    const auto write = [&](const Dump &dump, JsonWriter::Style style) {
        JsonWriter json(device, style);
        DocumentWriting(dump, reader).write(json);
        json.finish();
    };
    // Whether there is one document or several shows only when the second comes.
    std::optional<Dump> first;
    qint64 documents = 0;
    reader.eachDocument(
        [&](const Dump &dump) {
            if (wanted && dump.claims.empty())
                return;
            if (++documents == 1) {
                first = dump;
                return;
            }
            if (first)
                write(*std::exchange(first, std::nullopt), JsonWriter::Style::Compact);
            write(dump, JsonWriter::Style::Compact);
        },
        wanted, task);
    if (first)
        write(*first, JsonWriter::Style::Pretty);
    return documents;
}

} // namespace jaccuse::exporting
