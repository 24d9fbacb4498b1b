// SPDX-License-Identifier: MIT
#include "import/misp/misp_importer.h"

#include "import/import_words.h"
#include "import/misp/misp_claims.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

constexpr size_t rowsInBatch = 1000;

QHash<QUuid, MispCluster> readProducers(const Reading &reading)
{
    QHash<QUuid, MispCluster> producers;
    for (const SourcePath &path : reading.companions) {
        Source source(path);
        for (const MispCluster &producer : readMispGalaxy(source, &reading.sink, task::Task()).clusters)
            producers.insert(producer.uuid, producer);
    }
    return producers;
}

void warnOfCoiners(const Reading &reading, qint64 unknown)
{
    if (unknown == 0)
        return;
    const QString sentence =
        reading.companions.empty()
            ? Import::tr(
                  "Who coined %1 of the names is told by the galaxy's producer.json; import both together.")
            : Import::tr("Who coined %1 of the names is not in the file of producers.");
    reading.sink.warn({reading.source.name(), 0, sentence.arg(unknown), false});
}

} // namespace

Fit fitMisp(const SourceStart &start)
{
    if (!start.isJson())
        return {0, Import::tr("it is no JSON")};
    static const QRegularExpression values(u"\"values\"\\s*:\\s*\\["_s);
    static const QRegularExpression value(u"\"value\"\\s*:\\s*\""_s);
    static const QRegularExpression producers(u"\"type\"\\s*:\\s*\"producer\""_s);
    const QString text = QString::fromUtf8(start.bytes);
    if (!values.match(text).hasMatch() || !(value.match(text).hasMatch() || text.contains(u"\"type\""_s)))
        return {0, Import::tr("it has no list of values such as a galaxy's cluster file")};
    Fit fit{80, {}};
    fit.companion = producers.match(text).hasMatch();
    return fit;
}

void readMisp(const Reading &reading)
{
    const QString name = reading.source.name();
    reading.task.phase(Import::tr("Reading %1").arg(name), reading.source.size(), task::Unit::Bytes);
    const MispGalaxy galaxy = readMispGalaxy(reading.source, &reading.sink, reading.task);
    const auto warn = [&](const QString &sentence) { reading.sink.warn({name, 0, sentence, false}); };
    if (!mispActorKind(galaxy)) {
        warn(Import::tr("It is a galaxy of the type “%1”, which lists no actors, so nothing was imported.")
                 .arg(galaxy.type));
        return;
    }
    const QHash<QUuid, MispCluster> producers = readProducers(reading);
    MispClaims claims(galaxy, producers);
    qint64 related = 0;
    for (const MispCluster &cluster : galaxy.clusters) {
        reading.task.throwIfCancelled();
        claims.take(cluster);
        related += cluster.related;
        if (claims.size() >= rowsInBatch)
            reading.sink.take(claims.batch());
    }
    if (claims.size() > 0)
        reading.sink.take(claims.batch());
    warnOfCoiners(reading, claims.unknownCoiners());
    QString summary = Import::tr("Clusters that became actors: %1; claims by the galaxy: %2")
                          .arg(galaxy.clusters.size())
                          .arg(claims.claims());
    if (related > 0)
        summary +=
            Import::tr("; relations to other clusters, passed over since nobody is said to claim them: %1")
                .arg(related);
    warn(Import::tr("%1.").arg(summary));
}

} // namespace jaccuse::import
