// SPDX-License-Identifier: MIT
#include "import/import_file.h"

#include "import/batch_queue.h"
#include "import/ingest.h"
#include "import/sample.h"
#include "import/source/file_hash.h"
#include "store/import_log.h"
#include "store/stop_when.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::import", text);
}

QByteArray countsJson(const ImportReport &report)
{
    return QJsonDocument(QJsonObject{{u"documents"_s, report.documents},
                                     {u"actors"_s, report.actors},
                                     {u"incidents"_s, report.incidents},
                                     {u"claims"_s, report.claims},
                                     {u"mentions"_s, report.mentions},
                                     {u"quotations"_s, report.quotations},
                                     {u"marked"_s, report.marked},
                                     {u"skipped"_s, report.skipped},
                                     {u"already"_s, report.already},
                                     {u"updated"_s, report.updated},
                                     {u"removed"_s, report.removed},
                                     {u"matched"_s, report.matched},
                                     {u"warnings"_s, report.warningsInAll}})
        .toJson(QJsonDocument::Compact);
}

QByteArray warningsJson(const ImportReport &report)
{
    QJsonArray warnings;
    for (const ImportWarning &warning : report.warnings)
        warnings.append(QJsonObject{{u"file"_s, warning.file},
                                    {u"line"_s, warning.line},
                                    {u"reason"_s, warning.reason},
                                    {u"skipped"_s, warning.skipped}});
    return QJsonDocument(warnings).toJson(QJsonDocument::Compact);
}

constexpr qint64 largeFile = 32 << 20;

/// One source that is about to be read.
struct Planned
{
    SourcePath path;
    const Format *format = nullptr;
    bool companion = false;
    qint64 size = 0;
    QString failure;
};

Planned plan(const SourcePath &path, const ImportOptions &options)
{
    Source source(path);
    Planned planned;
    planned.path = path;
    planned.size = source.size();
    const SourceStart start = source.start();
    if (options.format.isEmpty()) {
        const Guess guess = guessFormat(start, options.mapping.has_value());
        planned.format = guess.format;
        planned.companion = guess.companion;
    } else {
        planned.format = &formatNamed(options.format);
        planned.companion = planned.format->fit(start).companion;
    }
    return planned;
}

/// Takes one source in, within the caller's transaction.
ImportReport takeIn(store::Database &database, const Planned &planned, const ImportOptions &options,
                    const std::vector<SourcePath> &companions, FileHash *hash, const task::Task &task)
{
    Source source(planned.path);
    ImportReport report;
    report.file = source.name();
    report.format = planned.format->id;
    store::ImportRecord record = {report.file, {}, report.format, QDateTime::currentDateTimeUtc(), {}, {}};
    store::Savepoint part(database);
    report.import = store::beginImport(database, record);
    Ingest ingest(database, report.import, report, task);
    task.phase(tr("Importing %1").arg(report.file), source.size(), task::Unit::Bytes);
    // A cancel or a failure on either side ends both.
    readAhead(
        [&](ImportSink &sink) {
            planned.format->read({source, options, companions, sink, task});
        },
        ingest);
    if (!source.encodingNote().isEmpty())
        ingest.warn({.file = report.file, .reason = source.encodingNote()});
    source.checkUnchanged();
    task.phase(tr("Finishing the import"));
    ingest.finish();
    if (hash)
        record.sha256 = hash->result();
    if (!ingest.changedAnything()) {
        report.import = {};
        return report;
    }
    record.counts = countsJson(report);
    record.warnings = warningsJson(report);
    store::endImport(database, report.import, record);
    task.throwIfCancelled();
    part.release();
    return report;
}

/// Companions without a file of their format to be read with cannot be imported alone.
void refuseLoneCompanions(std::vector<Planned> &sources)
{
    for (Planned &source : sources) {
        const bool alone = source.companion && std::none_of(sources.begin(), sources.end(), [&](auto &other) {
                               return other.format == source.format && !other.companion;
                           });
        if (alone)
            source.failure = tr("%1 only adds to another file of the format %2; import both together.")
                                 .arg(source.path.name(), source.format->id);
    }
}

std::vector<Planned> planAll(const QStringList &paths, const ImportOptions &options, const task::Task &task)
{
    std::vector<Planned> sources;
    for (const QString &path : paths) {
        task.throwIfCancelled();
        std::vector<SourcePath> here;
        try {
            here = sourcesAt(path);
        } catch (const ImportError &error) {
            sources.push_back({.path = {path, {}}, .failure = QString::fromUtf8(error.what())});
        }
        for (const SourcePath &source : here) {
            try {
                sources.push_back(plan(source, options));
            } catch (const ImportError &error) {
                sources.push_back({.path = source, .failure = QString::fromUtf8(error.what())});
            }
        }
    }
    refuseLoneCompanions(sources);
    return sources;
}

FileImport importOne(store::Database &database, const Planned &planned, const ImportOptions &options,
                     const std::vector<SourcePath> &companions, const task::Task &task)
{
    FileImport result;
    result.name = planned.path.name();
    if (!planned.failure.isEmpty()) {
        result.failure = planned.failure;
        return result;
    }
    try {
        FileHash hash(planned.path.file);
        result.report = takeIn(database, planned, options, companions, &hash, task);
    } catch (const ImportError &error) {
        result.failure = QString::fromUtf8(error.what());
    }
    return result;
}

} // namespace

std::vector<FileImport> importFiles(store::Database &database, const QStringList &paths,
                                    const ImportOptions &options, const task::Task &task)
{
    task.phase(tr("Looking at the files"));
    const std::vector<Planned> sources = planAll(paths, options, task);
    if (sources.size() == 1 && !sources.front().failure.isEmpty())
        throw ImportError(sources.front().failure);
    qint64 bytes = 0;
    for (const Planned &source : sources)
        bytes += source.size;

    std::vector<FileImport> results;
    {
        // A statement that runs long, such as the sums at the end, hears of a cancel as well.
        const store::StopWhen stop(database, [&task] { return task.cancelled(); });
        std::optional<store::DirectWriting> direct;
        if (options.alone)
            direct.emplace(database);
        store::Transaction transaction(database);
        task.phase(tr("Importing"), bytes, task::Unit::Bytes);
        qint64 before = 0;
        for (const Planned &source : sources) {
            if (source.companion && source.failure.isEmpty())
                continue;
            std::vector<SourcePath> companions;
            for (const Planned &other : sources)
                if (other.companion && other.format == source.format)
                    companions.push_back(other.path);
            results.push_back(importOne(database, source, options, companions,
                                        sources.size() == 1 ? task : task.part(before)));
            before += source.size;
        }
        if (results.size() == 1 && !results.front().report)
            throw ImportError(results.front().failure);
        if (!options.dryRun)
            transaction.commit();
    }
    if (bytes > largeFile && !options.dryRun)
        database.mergeLog();
    return results;
}

ImportReport importFile(store::Database &database, const QString &path, const ImportOptions &options,
                        const task::Task &task)
{
    std::vector<FileImport> results = importFiles(database, {path}, options, task);
    if (results.size() != 1)
        throw ImportError(tr("%1 is not one file but %2.").arg(path).arg(results.size()));
    return std::move(*results.front().report);
}

ImportReport importSample(store::Database &database, const task::Task &task)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QString::fromLatin1(sampleFileName)));
    const QByteArray sample = sampleExchangeFile();
    if (!file.open(QIODevice::WriteOnly) || file.write(sample) != sample.size() || !file.flush())
        throw ImportError(tr("The sample cannot be unpacked: %1.").arg(file.errorString()));
    file.close();
    return importFile(database, file.fileName(), {}, task);
}

QString missingTextFile(const QString &path)
{
    constexpr qint64 quickToRead = 4 << 20;
    QFile file(path);
    if (file.size() > quickToRead || !file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject document =
        QJsonDocument::fromJson(file.readAll()).object().value(u"document"_s).toObject();
    const QString name = document.value(u"file"_s).toString();
    if (name.isEmpty() || !document.value(u"text"_s).toString().isEmpty() ||
        QFileInfo::exists(QFileInfo(path).dir().filePath(name)))
        return {};
    return name;
}

} // namespace jaccuse::import
