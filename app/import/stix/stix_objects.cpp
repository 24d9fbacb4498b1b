// SPDX-License-Identifier: MIT
#include "import/stix/stix_objects.h"

#include "import/import_words.h"
#include "import/json/json_reader.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

const QSet<QString> &typesKept()
{
    static const QSet<QString> types{u"relationship"_s, u"identity"_s, u"intrusion-set"_s,  u"campaign"_s,
                                     u"threat-actor"_s, u"incident"_s, u"report"_s,         u"note"_s,
                                     u"opinion"_s,      u"location"_s, u"infrastructure"_s, u"malware"_s,
                                     u"tool"_s};
    return types;
}

const QStringList &membersKept()
{
    static const QStringList names{u"name"_s,
                                   u"description"_s,
                                   u"created"_s,
                                   u"modified"_s,
                                   u"created_by_ref"_s,
                                   u"revoked"_s,
                                   u"x_mitre_deprecated"_s,
                                   u"relationship_type"_s,
                                   u"source_ref"_s,
                                   u"target_ref"_s,
                                   u"start_time"_s,
                                   u"stop_time"_s,
                                   u"first_seen"_s,
                                   u"last_seen"_s,
                                   u"confidence"_s,
                                   u"lang"_s,
                                   u"external_references"_s,
                                   u"aliases"_s,
                                   u"x_mitre_aliases"_s,
                                   u"x_opencti_aliases"_s,
                                   u"identity_class"_s,
                                   u"sectors"_s,
                                   u"country"_s,
                                   u"region"_s,
                                   u"city"_s,
                                   u"published"_s,
                                   u"object_refs"_s,
                                   u"opinion"_s,
                                   u"explanation"_s,
                                   u"authors"_s,
                                   u"abstract"_s,
                                   u"content"_s,
                                   u"extensions"_s};
    return names;
}

} // namespace

QString stixTypeOf(const QString &id)
{
    return id.section(u"--"_s, 0, 0);
}

bool StixObject::takenBack() const
{
    return members[u"revoked"].toBool() || members[u"x_mitre_deprecated"].toBool();
}

bool StixObject::isAttribution() const
{
    if (type != u"relationship")
        return false;
    const QString kind = members[u"relationship_type"].toString();
    return kind == u"attributed-to" || (kind == u"related-to" && !claimTold().isEmpty());
}

QJsonObject StixObject::claimTold() const
{
    const QJsonObject extensions = members[u"extensions"].toObject();
    for (const QJsonValue extension : extensions)
        if (extension[u"claim_uid"].isString())
            return extension.toObject();
    return {};
}

QStringList StixObject::refs(const QString &member) const
{
    QStringList refs;
    for (const QJsonValue &entry : members[member].toArray())
        if (entry.isString())
            refs.append(entry.toString());
    return refs;
}

QString StixObject::forPeople() const
{
    return name().isEmpty() ? id : Import::tr("%1 “%2”").arg(type, name());
}

StixObjects::StixObjects(const Reading &reading)
{
    JsonReader reader(reading.source, reading.task, u"objects"_s);
    m_key = reading.source.name();
    QString bundle;
    for (QJsonValue record; reader.next(record);) {
        const QJsonObject object = record.toObject();
        if (object[u"type"].toString() != u"bundle") {
            take(object, reader.line(), reading);
            continue;
        }
        // A bundle within a list, or one whose "objects" are missing.
        bundle = object[u"id"].toString();
        for (const QJsonValue &entry : object[u"objects"].toArray())
            take(entry.toObject(), reader.line(), reading);
    }
    if (bundle.isEmpty())
        bundle = reader.around()[u"id"].toString();
    if (!bundle.isEmpty())
        m_key = bundle;
}

const StixObject *StixObjects::find(const QString &id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.constEnd() ? nullptr : &m_objects[*place];
}

void StixObjects::take(const QJsonObject &json, qint64 line, const Reading &reading)
{
    ++m_read;
    StixObject object;
    object.id = json[u"id"].toString();
    object.type = json[u"type"].toString();
    object.line = line;
    if (object.id.isEmpty() || object.type.isEmpty()) {
        reading.sink.warn({reading.source.name(), line,
                           Import::tr("What stands here is no STIX object: it has no id or no type."), true});
        return;
    }
    follow(object, json);
    const QString kind = json[u"relationship_type"].toString();
    if (typesKept().contains(object.type) &&
        (object.type != u"relationship" || kind == u"attributed-to" || kind == u"related-to"))
        keep(std::move(object), json);
}

/// Notes what is named but not there, and what its creator no longer stands by.
void StixObjects::follow(const StixObject &object, const QJsonObject &json)
{
    m_seen.insert(qHash(object.id));
    m_absent.remove(object.id);
    const bool isRelationship = object.type == u"relationship";
    for (const QString &member : {u"created_by_ref"_s, u"source_ref"_s, u"target_ref"_s}) {
        const QString id = json[member].toString();
        if (!id.isEmpty() && !m_seen.contains(qHash(id)))
            m_absent.insert(id);
        else if (id.isEmpty() && isRelationship && member != u"created_by_ref")
            m_openEnded.append(object.id);
    }
    for (const QJsonValue &ref : json[u"object_refs"].toArray())
        if (const QString id = ref.toString(); !id.isEmpty() && !m_seen.contains(qHash(id)))
            m_absent.insert(id);
    if (json[u"revoked"].toBool() || json[u"x_mitre_deprecated"].toBool()) {
        const QString name = json[u"name"].toString().trimmed();
        m_takenBack.append(name.isEmpty() ? object.id : name);
    }
}

void StixObjects::keep(StixObject object, const QJsonObject &json)
{
    for (const QString &name : membersKept())
        if (const QJsonValue value = json[name]; !value.isUndefined())
            object.members.insert(name, value);

    const auto known = m_places.constFind(object.id);
    if (known == m_places.constEnd()) {
        m_places.insert(object.id, m_objects.size());
        m_objects.push_back(std::move(object));
        return;
    }
    ++m_replaced;
    // STIX times have one form, so that their order as text is their order in time.
    StixObject &held = m_objects[*known];
    if (object.members[u"modified"].toString() > held.members[u"modified"].toString())
        held = std::move(object);
}

QStringList StixObjects::absent() const
{
    QStringList ids(m_absent.begin(), m_absent.end());
    ids.sort();
    return ids;
}

} // namespace jaccuse::import
