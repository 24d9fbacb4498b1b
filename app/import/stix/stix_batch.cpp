// SPDX-License-Identifier: MIT
#include "import/stix/stix_batch.h"

#include "import/import_words.h"
#include "import/stix/stix_citations.h"
#include "import/uids.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

QStringList aliasTexts(const StixObject &object)
{
    QStringList texts;
    for (const QString &member : {u"aliases"_s, u"x_mitre_aliases"_s, u"x_opencti_aliases"_s})
        for (QString text : object.refs(member)) {
            text = text.trimmed();
            if (!text.isEmpty() && text != object.name() && !texts.contains(text))
                texts.append(text);
        }
    return texts;
}

bool isGroup(const StixObject &object)
{
    return object.type == u"intrusion-set" || object.type == u"threat-actor";
}

model::ActorKind identityKind(const StixObject &identity)
{
    const QString identityClass = identity.members[u"identity_class"].toString();
    if (identityClass == u"individual")
        return model::ActorKind::Person;
    if (identityClass == u"group")
        return model::ActorKind::Group;
    if (identityClass == u"class")
        return model::ActorKind::Collective;
    if (identityClass == u"organization" && identity.refs(u"sectors"_s).join(u' ').contains(u"government"_s))
        return model::ActorKind::Organ;
    return model::ActorKind::Unknown;
}

model::ActorKind kindOf(const StixObject &object)
{
    if (isGroup(object))
        return model::ActorKind::Group;
    if (object.type == u"identity")
        return identityKind(object);
    if (object.type == u"location") {
        const bool isCountry = object.members.contains(u"country"_s) && !object.members.contains(u"city"_s);
        return isCountry ? model::ActorKind::State : model::ActorKind::Unknown;
    }
    return object.type == u"campaign" ? model::ActorKind::Collective : model::ActorKind::Unknown;
}

QDate dayOf(const StixObject &object, const QString &member)
{
    return QDate::fromString(object.members[member].toString().left(10), Qt::ISODate);
}

} // namespace

QUuid stixUid(const QString &id)
{
    return uidOf(u"stix"_s, {id});
}

model::DatedWords stixDay(const StixObject &object, const QString &member)
{
    const QDate day = dayOf(object, member);
    if (!day.isValid())
        return {};
    return {model::EdtfDate::parse(day.toString(Qt::ISODate)).value_or(model::EdtfDate()),
            object.members[member].toString(), model::Basis::Stated};
}

model::DatedWords stixDays(const StixObject &object, const QString &from, const QString &to)
{
    const QDate first = dayOf(object, from);
    const QDate last = dayOf(object, to);
    if (!first.isValid() || !last.isValid() || last <= first)
        return stixDay(object, first.isValid() ? from : to);
    const QString days = first.toString(Qt::ISODate) + u'/' + last.toString(Qt::ISODate);
    return {model::EdtfDate::parse(days).value_or(model::EdtfDate()), {}, model::Basis::Stated};
}

StixBatch::StixBatch(const StixObjects &objects, ImportSink &sink)
    : m_objects(objects)
    , m_sink(sink)
{
    for (const StixObject &object : objects.all()) {
        if (!isGroup(object))
            continue;
        for (const QString &text : aliasTexts(object))
            m_ambiguous.add(text, object.id);
    }
}

void StixBatch::flush(size_t claims)
{
    const ImportBatch &rows = batch.rows();
    if (rows.claims.size() < claims || (rows.claims.empty() && rows.withdrawn.empty()))
        return;
    m_sink.take(batch.take());
}

std::vector<model::Alias> StixBatch::aliases(const StixObject &object) const
{
    std::vector<model::Alias> aliases;
    for (const QString &text : aliasTexts(object)) {
        model::Alias alias;
        alias.text = text;
        alias.ambiguous = m_ambiguous.contains(text);
        aliases.push_back(alias);
    }
    return aliases;
}

model::ActorId StixBatch::actor(const StixObject &object)
{
    model::Actor actor;
    actor.uid = stixUid(object.id);
    actor.kind = kindOf(object);
    actor.name = object.name();
    if (actor.name.isEmpty() && object.type == u"location")
        actor.name =
            object.members[actor.kind == model::ActorKind::State ? u"country" : u"region"].toString();
    actor.named = !actor.name.isEmpty();
    if (actor.named)
        actor.aliases = aliases(object);
    else
        actor.name = Import::tr("%1 without a name").arg(object.type);
    if (object.type == u"campaign")
        actor.note = Import::tr("Those behind the campaign of this name.");
    return batch.add(std::move(actor));
}

model::ActorId StixBatch::actorNamed(const QString &name)
{
    model::Actor actor;
    actor.uid = actorUid(name);
    actor.name = name;
    return batch.add(std::move(actor));
}

model::ActorId StixBatch::creator(const StixObject &object)
{
    const QString id = object.members[u"created_by_ref"].toString();
    const StixObject *identity = id.isEmpty() ? nullptr : m_objects.find(id);
    if (identity)
        return actor(*identity);
    model::Actor actor;
    actor.uid = id.isEmpty() ? uidOf(u"stix-creator"_s, {m_objects.key()}) : stixUid(id);
    actor.name = Import::tr("Creator not named");
    actor.named = false;
    actor.note = id.isEmpty()
                     ? Import::tr("The objects of %1 do not say who created them.").arg(m_objects.key())
                     : Import::tr("The objects name %1, which was not in the file.").arg(id);
    return batch.add(std::move(actor));
}

model::IncidentId StixBatch::incident(const StixObject &object)
{
    const QUuid uid = stixUid(object.id);
    if (const model::IncidentId known = batch.incident(uid); !known.isNull())
        return known;
    model::Incident incident;
    incident.uid = uid;
    incident.name = object.name().isEmpty() ? object.id : object.name();
    incident.description = model::normalizedText(object.members[u"description"].toString());
    incident.date = stixDays(object, u"first_seen"_s, u"last_seen"_s);
    incident.references.push_back({u"stix"_s, object.id});
    for (const QJsonValue &reference : object.members[u"external_references"].toArray()) {
        const model::ExternalId external{reference[u"source_name"].toString(),
                                         reference[u"external_id"].toString()};
        if (!external.scheme.isEmpty() && !external.value.isEmpty())
            incident.references.push_back(external);
    }
    return batch.add(std::move(incident));
}

model::DocumentId StixBatch::collection(const StixObject &object)
{
    const model::ActorId creator = this->creator(object);
    const model::Actor &actor = batch[creator];
    model::Document document;
    document.uid = uidOf(u"stix-collection"_s, {actor.uid.toString(QUuid::WithoutBraces)});
    document.kind = model::DocumentKind::Report;
    document.title = actor.named ? Import::tr("STIX objects by %1").arg(actor.name)
                                 : Import::tr("STIX objects of %1").arg(m_objects.key());
    document.publisher = actor.named ? creator : model::ActorId();
    return batch.add(std::move(document));
}

model::DocumentId StixBatch::report(const StixObject &report)
{
    model::Document document;
    document.uid = stixUid(report.id);
    document.kind = model::DocumentKind::Report;
    document.title = report.name().isEmpty() ? report.id : report.name();
    document.published = stixDay(report, u"published"_s).date;
    if (document.published.isKnown())
        document.publishedBasis = model::code(model::Basis::Stated);
    if (report.members.contains(u"created_by_ref"_s))
        document.publisher = creator(report);
    for (const QJsonValue &reference : report.members[u"external_references"].toArray())
        if (document.url.isEmpty())
            document.url = reference[u"url"].toString().trimmed();
    return batch.add(std::move(document));
}

} // namespace jaccuse::import
