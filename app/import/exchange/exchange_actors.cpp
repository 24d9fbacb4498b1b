// SPDX-License-Identifier: MIT
#include "import/exchange/exchange_actors.h"

#include "import/import_words.h"
#include "import/uids.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

model::EdtfDate readDate(const QString &edtf, const QString &owner, ExchangeNotes &notes)
{
    if (const auto date = model::EdtfDate::parse(edtf))
        return *date;
    notes.warn(Import::tr("The date “%1” of %2 is not EDTF (such as 2013-03-15 or 2013~); it is left out.")
                   .arg(edtf, owner));
    return {};
}

model::DatedWords readDated(const JsonMembers &members, const QString &owner, ExchangeNotes &notes)
{
    model::DatedWords dated;
    const QString edtf = members.text(u"edtf"_s);
    dated.date = readDate(edtf, owner, notes);
    dated.words = members.text(u"words"_s);
    if (!dated.date.isKnown() && dated.words.isEmpty())
        dated.words = edtf;
    const QString basis = members.text(u"basis"_s).section(u':', 0, 0).trimmed();
    if (!basis.isEmpty()) {
        const auto known = model::fromCode<model::Basis>(basis);
        if (!known)
            throw RecordFault{Import::tr("“%1” is no basis").arg(basis)};
        dated.basis = *known;
    }
    members.tellUnread(notes.unread);
    return dated;
}

ExchangeActors::ExchangeActors(QString documentKey, ImportBatch &batch, ExchangeNotes &notes)
    : m_documentKey(std::move(documentKey))
    , m_batch(batch)
    , m_notes(notes)
{}

model::ActorId ExchangeActors::add(model::Actor actor)
{
    model::ActorId &id = m_byUid[actor.uid];
    if (id.isNull()) {
        m_batch.actors.push_back(std::move(actor));
        id = model::ActorId{static_cast<qint64>(m_batch.actors.size())};
    }
    return id;
}

void ExchangeActors::readActors(const QJsonArray &actors)
{
    for (const QJsonValue &value : actors) {
        const QString id = value[u"id"].toString();
        try {
            readActor(JsonMembers(value, u"actors"_s), id);
        } catch (const RecordFault &fault) {
            m_notes.warn(Import::tr("Actor %1 is skipped: %2.").arg(id, fault.reason), true);
        }
    }
    for (const QJsonValue &value : actors) {
        const QString id = value[u"id"].toString();
        if (!m_actors.contains(id))
            continue;
        try {
            const JsonMembers members(value, u"actors"_s);
            readCoiners(members, m_actors.value(id));
            readLinks(members, m_actors.value(id));
        } catch (const RecordFault &fault) {
            m_notes.warn(Import::tr("A relation of actor %1 is skipped: %2.").arg(id, fault.reason));
        }
    }
}

void ExchangeActors::readActor(const JsonMembers &members, const QString &id)
{
    model::Actor actor;
    if (members.text(u"id"_s).isEmpty())
        throw RecordFault{Import::tr("it has no id")};
    actor.kind = members.required<model::ActorKind>(u"kind"_s);
    actor.name = members.text(u"name"_s);
    if (actor.name.isEmpty())
        throw RecordFault{Import::tr("it has no name")};
    actor.named = members.flag(u"named"_s).value_or(actor.kind != model::ActorKind::Unknown);
    actor.country = members.text(u"country"_s);
    if (actor.kind == model::ActorKind::Group && !actor.country.isEmpty()) {
        actor.country.clear();
        m_notes.warn(
            Import::tr("The country of group %1 is left out: it would say who stands behind it.").arg(id));
    }
    static const QRegularExpression alpha3(u"\\A[A-Z]{3}\\z"_s);
    if (!actor.country.isEmpty() && !alpha3.match(actor.country).hasMatch()) {
        m_notes.warn(
            Import::tr("The country “%1” of actor %2 is left out: it is not three letters (ISO 3166-1).")
                .arg(actor.country, id));
        actor.country.clear();
    }
    actor.note = members.text(u"note"_s);
    for (const QJsonValue &value : members.list(u"aliases"_s)) {
        model::Alias alias;
        if (value.isString()) {
            alias.text = value.toString();
        } else {
            const JsonMembers given(value, u"actors.aliases"_s);
            alias.text = given.text(u"text"_s);
            alias.language = given.text(u"language"_s);
            alias.kind = given.code(u"kind"_s, model::AliasKind::Name);
            alias.ambiguous = given.flag(u"ambiguous"_s).value_or(false);
            given.passOver({"coined_by"});
            given.tellUnread(m_notes.unread);
        }
        if (!alias.text.isEmpty())
            actor.aliases.push_back(std::move(alias));
    }
    const bool ownName = actor.named && actor.kind != model::ActorKind::Unknown;
    actor.uid = parseUid(id).value_or(ownName ? actorUid(actor.name, actor.kind)
                                              : uidOf(u"actor-of"_s, {m_documentKey, id}));
    members.passOver({"parent", "links"});
    members.tellUnread(m_notes.unread);
    m_actors.insert(id, add(std::move(actor)));
}

/// Who coined an alias may be an actor that the file lists later.
void ExchangeActors::readCoiners(const JsonMembers &members, model::ActorId actor)
{
    for (const QJsonValue &value : members.list(u"aliases"_s)) {
        const QString coiner = value[u"coined_by"].toString();
        if (coiner.isEmpty())
            continue;
        const model::ActorId id = this->actor(coiner);
        for (model::Alias &alias : m_batch.actors[static_cast<size_t>(actor.value - 1)].aliases)
            if (alias.text == value[u"text"].toString())
                alias.coinedBy = id;
    }
}

void ExchangeActors::readLinks(const JsonMembers &members, model::ActorId from)
{
    const QString parent = members.text(u"parent"_s);
    if (!parent.isEmpty()) {
        const bool person =
            m_batch.actors[static_cast<size_t>(from.value - 1)].kind == model::ActorKind::Person;
        m_batch.actorLinks.push_back(
            linkTo(parent, from, person ? model::ActorLinkType::OfficeOf : model::ActorLinkType::PartOf));
    }
    for (const QJsonValue &value : members.list(u"links"_s))
        m_batch.actorLinks.push_back(link(JsonMembers(value, u"actors.links"_s), from));
}

model::ActorLink ExchangeActors::link(const JsonMembers &members, model::ActorId from) const
{
    const QString to = members.text(u"to"_s);
    model::ActorLink link = linkTo(to, from, members.required<model::ActorLinkType>(u"type"_s));
    link.valid = readDate(members.text(u"valid"_s), to, m_notes);
    members.passOver({"from"});
    members.tellUnread(m_notes.unread);
    return link;
}

model::ActorLink ExchangeActors::linkTo(const QString &to, model::ActorId from,
                                        model::ActorLinkType type) const
{
    model::ActorLink link;
    link.from = from;
    link.to = actor(to);
    link.type = type;
    if (link.to == from)
        throw RecordFault{Import::tr("it leads to itself")};
    return link;
}

/// Ids of actors, or objects with the id and the words that the source has for the actor.
void ExchangeActors::readVictims(const JsonMembers &members, model::Incident &incident) const
{
    for (const QJsonValue &value : members.list(u"victims"_s)) {
        if (value.isString()) {
            incident.victims.push_back(actor(value.toString()));
            incident.victimSurfaces.append(QString());
            continue;
        }
        const JsonMembers given(value, u"incidents.victims"_s);
        incident.victims.push_back(actor(given.text(u"actor"_s)));
        incident.victimSurfaces.append(given.text(u"surface"_s));
        given.tellUnread(m_notes.unread);
    }
}

void ExchangeActors::readIncidents(const QJsonArray &incidents)
{
    for (const QJsonValue &value : incidents) {
        const QString id = value[u"id"].toString();
        try {
            const JsonMembers members(value, u"incidents"_s);
            if (members.text(u"id"_s).isEmpty())
                throw RecordFault{Import::tr("it has no id")};
            model::Incident incident;
            incident.uid = parseUid(id).value_or(uidOf(u"incident"_s, {m_documentKey, id}));
            incident.name = members.text(u"name"_s);
            incident.category = members.text(u"category"_s);
            incident.description = members.text(u"description"_s);
            incident.date = readDated(members.object(u"date"_s), Import::tr("incident %1").arg(id), m_notes);
            readVictims(members, incident);
            for (const QJsonValue &reference : members.list(u"references"_s)) {
                const JsonMembers given(reference, u"incidents.references"_s);
                incident.references.push_back({given.text(u"scheme"_s), given.text(u"value"_s)});
                given.tellUnread(m_notes.unread);
            }
            members.tellUnread(m_notes.unread);
            m_batch.incidents.push_back(std::move(incident));
            m_incidents.insert(id, model::IncidentId{static_cast<qint64>(m_batch.incidents.size())});
        } catch (const RecordFault &fault) {
            m_notes.warn(Import::tr("Incident %1 is skipped: %2.").arg(id, fault.reason), true);
        }
    }
}

model::ActorId ExchangeActors::actor(const QString &id) const
{
    const model::ActorId found = m_actors.value(id);
    if (found.isNull())
        throw RecordFault{Import::tr("the file has no actor “%1”").arg(id)};
    return found;
}

model::IncidentId ExchangeActors::incident(const QString &id) const
{
    const model::IncidentId found = m_incidents.value(id);
    if (found.isNull())
        throw RecordFault{Import::tr("the file has no incident “%1”").arg(id)};
    return found;
}

model::ActorId ExchangeActors::publisher(const QString &name)
{
    const QString key = model::nameKey(name);
    model::ActorId found;
    for (size_t i = 0; i < m_batch.actors.size(); ++i) {
        const model::Actor &actor = m_batch.actors[i];
        if (model::nameKey(actor.name) != key)
            continue;
        const model::ActorId id{static_cast<qint64>(i + 1)};
        if (actor.kind == model::ActorKind::Media)
            return id;
        if (found.isNull())
            found = id;
    }
    if (!found.isNull())
        return found;
    model::Actor actor;
    actor.kind = model::ActorKind::Media;
    actor.name = name;
    actor.uid = actorUid(name, actor.kind);
    return add(std::move(actor));
}

} // namespace jaccuse::import
