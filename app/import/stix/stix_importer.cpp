// SPDX-License-Identifier: MIT
#include "import/stix/stix_importer.h"

#include "import/import_words.h"
#include "import/stix/stix_claims.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

/// The first few of many names.
QString some(const QStringList &names)
{
    constexpr qsizetype most = 10;
    const QString first = names.first(std::min(most, names.size())).join(u", "_s);
    return names.size() > most ? Import::tr("%1 and %2 more").arg(first).arg(names.size() - most) : first;
}

QString summary(const StixObjects &objects, const StixClaims &claims)
{
    if (claims.attributions() + claims.leftOut() + claims.withdrawn() == 0)
        return Import::tr("It holds no attribution, so nothing was imported; STIX objects read: %1.")
            .arg(objects.read());
    QStringList parts;
    const auto add = [&parts](const QString &words, qint64 count) {
        if (count > 0)
            parts.append(words.arg(count));
    };
    add(Import::tr("STIX objects read: %1"), objects.read());
    add(Import::tr("attributions that became claims: %1"), claims.attributions());
    add(Import::tr("opinions that became answers to them: %1"), claims.answers());
    add(Import::tr("attributions passed over as revoked or deprecated: %1"), claims.withdrawn());
    add(Import::tr("left out: %1"), claims.leftOut());
    add(Import::tr("opinions that are neutral or about something else: %1"), claims.opinionsPassed());
    add(Import::tr("other versions of an object: %1"), objects.replaced());
    return Import::tr("%1. The rest says nothing of who did what.").arg(parts.join(u"; "_s));
}

} // namespace

Fit fitStix(const SourceStart &start)
{
    if (!start.isJson())
        return {0, Import::tr("it is no JSON")};
    static const QRegularExpression id(u"\"id\"\\s*:\\s*\"[a-z0-9-]+--[0-9A-Za-z-]+\""_s);
    static const QRegularExpression bundle(u"\"type\"\\s*:\\s*\"bundle\""_s);
    const QString text = QString::fromUtf8(start.bytes);
    const bool hasId = id.match(text).hasMatch();
    if (bundle.match(text).hasMatch() && (hasId || text.contains(u"\"objects\""_s)))
        return {100, {}};
    if (hasId)
        return {text.contains(u"\"spec_version\""_s) ? 90 : 60, {}};
    return {0, Import::tr("it has no STIX bundle and no id such as identity--…")};
}

void readStix(const Reading &reading)
{
    const QString name = reading.source.name();
    reading.task.phase(Import::tr("Reading %1").arg(name), reading.source.size(), task::Unit::Bytes);
    const StixObjects objects(reading);
    StixClaims claims(objects, reading);
    claims.take();
    const auto warn = [&](const QString &sentence) { reading.sink.warn({name, 0, sentence, false}); };
    warn(summary(objects, claims));
    if (const QStringList &names = objects.takenBack(); !names.isEmpty())
        warn(Import::tr("Objects that are revoked or deprecated: %1 (%2).")
                 .arg(names.size())
                 .arg(some(names)));
    if (const QStringList ids = objects.absent(); !ids.isEmpty())
        warn(Import::tr("Objects that are named but not in the file: %1 (%2).")
                 .arg(ids.size())
                 .arg(some(ids)));
    if (const QStringList &ids = objects.openEnded(); !ids.isEmpty())
        warn(
            Import::tr("Relationships that lack one of their ends: %1 (%2).").arg(ids.size()).arg(some(ids)));
}

} // namespace jaccuse::import
