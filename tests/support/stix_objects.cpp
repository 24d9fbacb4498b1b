// SPDX-License-Identifier: MIT
#include "support/stix_objects.h"

using namespace Qt::StringLiterals;

namespace jaccuse::tests::stix {

QByteArray id(const char *type, int n)
{
    return QByteArray(type) + "--00000000-0000-4000-8000-" + QByteArray::number(n).rightJustified(12, '0');
}

QByteArray object(const char *type, int n, const QByteArray &members)
{
    return "{\"type\":\"" + QByteArray(type) + "\",\"spec_version\":\"2.1\",\"id\":\"" + id(type, n) +
           "\",\"created\":\"2020-05-06T07:08:09.000Z\",\"modified\":\"2020-05-06T07:08:09.000Z\"" +
           (members.isEmpty() ? "" : "," + members) + "}";
}

QByteArray named(const char *type, int n, const QByteArray &name, const QByteArray &members)
{
    return object(type, n, "\"name\":\"" + name + "\"" + (members.isEmpty() ? "" : "," + members));
}

QByteArray attribution(int n, const QByteArray &source, const QByteArray &target, const QByteArray &members)
{
    return object("relationship", n,
                  "\"relationship_type\":\"attributed-to\",\"source_ref\":\"" + source +
                      "\",\"target_ref\":\"" + target + "\"" + (members.isEmpty() ? "" : "," + members));
}

QByteArray by(int identity)
{
    return "\"created_by_ref\":\"" + id("identity", identity) + "\"";
}

QByteArray bundle(const QByteArrayList &objects)
{
    return "{\"type\":\"bundle\",\"id\":\"" + id("bundle", 999) + "\",\"objects\":[\n" + objects.join(",\n") +
           "]}";
}

QByteArrayList cast()
{
    return {named("identity", 1, "Vendor", "\"identity_class\":\"organization\""),
            named("identity", 2, "Service",
                  "\"identity_class\":\"organization\",\"sectors\":[\"government-national\"]"),
            named("intrusion-set", 3, "Group", "\"aliases\":[\"Group\",\"Other Name\"]"),
            named("campaign", 4, "Operation",
                  "\"first_seen\":\"2019-01-02T00:00:00Z\",\"last_seen\":\"2019-03-04T00:00:00Z\","
                  "\"external_references\":[{\"source_name\":\"catalogue\",\"external_id\":\"C1\"}]")};
}

CollectingSink read(const QByteArrayList &objects)
{
    return readBytes(u"stix"_s, bundle(objects), u"b.json"_s);
}

QStringList reasons(const CollectingSink &sink)
{
    QStringList reasons;
    for (const import::ImportWarning &warning : sink.warnings)
        reasons.append(warning.reason);
    return reasons;
}

bool warns(const CollectingSink &sink, const QString &words)
{
    return reasons(sink).join(u'\n').contains(words);
}

const model::Actor &actorOf(const import::ImportBatch &batch, const model::Party &party)
{
    return batch.actors.at(static_cast<size_t>(party.actor.value - 1));
}

QString line(const import::ImportBatch &batch, const model::Claim &claim)
{
    QStringList from;
    for (const model::Party *party : model::claimants(claim))
        from.append(actorOf(batch, *party).name);
    QStringList to;
    for (const model::Party *party : model::accused(claim))
        to.append(u"%1 (%2)"_s.arg(actorOf(batch, *party).name, model::code(*party->responsibility)));
    to.sort();
    return u"%1 %2 %3"_s.arg(from.join(u" and "_s), model::code(claim.stance), to.join(u", "_s));
}

qsizetype claimsIn(const CollectingSink &sink)
{
    qsizetype claims = 0;
    for (const import::ImportBatch &batch : sink.batches)
        claims += static_cast<qsizetype>(batch.claims.size());
    return claims;
}

} // namespace jaccuse::tests::stix
