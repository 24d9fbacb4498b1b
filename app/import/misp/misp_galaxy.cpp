// SPDX-License-Identifier: MIT
#include "import/misp/misp_galaxy.h"

#include "import/import_words.h"
#include "import/json/json_members.h"
#include "import/json/json_reader.h"
#include "import/uids.h"
#include "model/document.h"

#include <QSet>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

/// The texts of a member that is written as one text or as a list of them; empty ones left out.
QStringList textsOf(const JsonMembers &members, const QString &name)
{
    QStringList texts =
        members.value(name).isString() ? QStringList{members.text(name)} : members.texts(name);
    for (QString &text : texts)
        text = text.trimmed();
    texts.removeAll(QString());
    texts.removeDuplicates();
    for (const QString &text : texts)
        if (text.contains(QChar::Null))
            throw RecordFault{Import::tr("%1.%2 holds NUL characters").arg(members.where(), name)};
    return texts;
}

/// "NAME:uuid"; the name may hold colons.
std::optional<MispCoinedName> coinedName(const QString &entry)
{
    const qsizetype colon = entry.lastIndexOf(u':');
    const std::optional<QUuid> producer = parseUid(entry.sliced(colon + 1).trimmed());
    if (colon <= 0 || !producer)
        return std::nullopt;
    return MispCoinedName{entry.first(colon).trimmed(), *producer};
}

/// Codes of countries are written in small letters as well, which as words could mean something else.
QString countryOf(const QString &text)
{
    const bool code = (text.size() == 2 || text.size() == 3) &&
                      std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLower(); });
    return code ? text.toUpper() : text;
}

QString numberOrText(const JsonMembers &members, const QString &name)
{
    const QJsonValue value = members.value(name);
    return value.isDouble() ? QString::number(value.toDouble()) : members.text(name).trimmed();
}

/// What of it cannot be read, but does not cost the cluster, is told in `notes`.
MispCluster clusterOf(const QJsonValue &record, QStringList &notes)
{
    if (!record.isObject())
        throw RecordFault{Import::tr("it is no JSON object")};
    const JsonMembers members(record, u"values"_s);
    const JsonMembers meta(members.value(u"meta"_s), u"meta"_s);
    MispCluster cluster;
    cluster.value = members.text(u"value"_s).trimmed();
    if (cluster.value.isEmpty())
        throw RecordFault{Import::tr("it has no value")};
    cluster.uuid = parseUid(members.text(u"uuid"_s)).value_or(QUuid());
    cluster.description = model::normalizedText(members.text(u"description"_s)).trimmed();
    cluster.synonyms = textsOf(meta, u"synonyms"_s);
    for (const QString &entry : textsOf(meta, u"name-attribution"_s)) {
        if (auto coined = coinedName(entry))
            cluster.coined.push_back(std::move(*coined));
        else
            notes.append(Import::tr("“%1” in the name-attribution of “%2” is not a name and an id; it was "
                                    "passed over.")
                             .arg(entry, cluster.value));
    }
    for (const QString &country : textsOf(meta, u"country"_s))
        cluster.countries.append(countryOf(country));
    cluster.sponsors = textsOf(meta, u"cfr-suspected-state-sponsor"_s);
    cluster.confidence = numberOrText(meta, u"attribution-confidence"_s);
    cluster.victims = textsOf(meta, u"cfr-suspected-victims"_s) + textsOf(meta, u"suspected-victims"_s);
    cluster.victims.removeDuplicates();
    cluster.incidentTypes = textsOf(meta, u"cfr-type-of-incident"_s);
    cluster.companyTypes = textsOf(meta, u"company-type"_s);
    cluster.references = textsOf(meta, u"refs"_s);
    cluster.related = members.list(u"related"_s).size();
    return cluster;
}

} // namespace

MispGalaxy readMispGalaxy(Source &source, ImportSink *sink, const task::Task &task)
{
    MispGalaxy galaxy;
    const auto leaveOut = [&](qint64 line, const QString &reason) {
        if (sink)
            sink->warn({source.name(), line, Import::tr("A cluster was left out: %1.").arg(reason), true});
    };
    JsonReader reader(source, task, u"values"_s);
    QSet<QUuid> uuids;
    for (QJsonValue record; reader.next(record);) {
        try {
            QStringList notes;
            MispCluster cluster = clusterOf(record, notes);
            if (!cluster.uuid.isNull() && uuids.contains(cluster.uuid))
                throw RecordFault{Import::tr("the id %1 of “%2” is that of another one")
                                      .arg(cluster.uuid.toString(QUuid::WithoutBraces), cluster.value)};
            uuids.insert(cluster.uuid);
            galaxy.clusters.push_back(std::move(cluster));
            for (const QString &note : notes)
                if (sink)
                    sink->warn({source.name(), reader.line(), note, false});
        } catch (const RecordFault &fault) {
            leaveOut(reader.line(), fault.reason);
        }
    }
    try {
        const JsonMembers around(reader.around(), u"galaxy"_s);
        galaxy.uuid = parseUid(around.text(u"uuid"_s)).value_or(QUuid());
        galaxy.name = around.text(u"name"_s).trimmed();
        galaxy.type = around.text(u"type"_s).trimmed();
        galaxy.category = around.text(u"category"_s).trimmed();
        galaxy.version = numberOrText(around, u"version"_s);
        galaxy.authors = textsOf(around, u"authors"_s);
    } catch (const RecordFault &fault) {
        throw ImportError(Import::tr("%1 is no galaxy that can be read: %2; correct it and import again.")
                              .arg(source.name(), fault.reason));
    }
    for (MispCluster &cluster : galaxy.clusters)
        if (cluster.uuid.isNull())
            cluster.uuid = uidOf(u"misp"_s, {galaxy.type, cluster.value});
    return galaxy;
}

} // namespace jaccuse::import
