// SPDX-License-Identifier: MIT
#include "import/import_file.h"

#include "import/batch_queue.h"
#include "import/import_words.h"
#include "import/ingest.h"
#include "import/planned_source.h"
#include "import/sample.h"
#include "import/source/file_hash.h"
#include "import/source/zip_members.h"
#include "store/claim_reader.h"
#include "store/column_pack.h"
#include "store/identity_reader.h"
#include "store/index_completion.h"
#include "store/stop_when.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

constexpr QUuid sampleUid(0x6f756e64, 0x696e, 0x4720, 0x81, 0x61, 0x72, 0x74, 0x69, 0x63, 0x6c, 0x65);
constexpr qint64 largeFile = 32 << 20;

/// Companions without a file of their format to be read with cannot be imported alone.
void refuseLoneCompanions(std::vector<PlannedSource> &sources)
{
    for (PlannedSource &source : sources) {
        const bool alone = source.companion && std::none_of(sources.begin(), sources.end(), [&](auto &other) {
                               return other.format == source.format && !other.companion;
                           });
        if (alone)
            source.failure =
                Import::tr("%1 only adds to another file of the format %2; import both together.")
                    .arg(source.path.name(), source.format->id);
    }
}

/// Takes sources in, one after another, within the caller's transaction.
class Intake
{
public:
    Intake(store::Database &database, const std::vector<PlannedSource> &sources, const ImportOptions &options)
        : m_database(database)
        , m_sources(sources)
        , m_options(options)
    {}

    FileImport take(const PlannedSource &planned, const task::Task &task);
    /// What builds the search index where a source has left that to be done later.
    [[nodiscard]] std::shared_ptr<store::IndexBuild> takeIndex() { return std::exchange(m_index, nullptr); }

private:
    ImportReport takeIn(const PlannedSource &planned, const task::Task &task);
    const FileHash &hashOf(const QString &path);

    store::Database &m_database;
    const std::vector<PlannedSource> &m_sources;
    const ImportOptions &m_options;
    ZipMembers m_members;
    std::optional<FileHash> m_hash; // of the file that the last source lies in
    std::shared_ptr<store::IndexBuild> m_index;
};

FileImport Intake::take(const PlannedSource &planned, const task::Task &task)
{
    FileImport result;
    result.name = planned.path.name();
    result.failure = planned.failure;
    if (!planned.failure.isEmpty())
        return result;
    try {
        result.report = takeIn(planned, task);
    } catch (const ImportError &error) {
        result.failure = QString::fromUtf8(error.what());
    }
    return result;
}

const FileHash &Intake::hashOf(const QString &path)
{
    if (!m_hash || !m_hash->isOf(path))
        m_hash.emplace(path);
    return *m_hash;
}

ImportReport Intake::takeIn(const PlannedSource &planned, const task::Task &task)
{
    const FileHash &hash = hashOf(planned.path.file);
    Source source(planned.path, Source::Look::Whole, &m_members);
    ImportReport report;
    report.file = source.name();
    report.format = planned.format->id;
    store::ImportRecord record;
    record.fileName = report.file;
    record.format = report.format;
    record.at = QDateTime::currentDateTimeUtc();
    store::Savepoint part(m_database);
    report.import = store::beginImport(m_database, record);
    Ingest ingest(m_database, report.import, report, task);
    task.phase(Import::tr("Importing %1").arg(report.file), source.size(), task::Unit::Bytes);
    // A cancel or a failure on either side ends both.
    const std::vector<SourcePath> companions = companionsOf(planned, m_sources);
    readAhead(
        [&](ImportSink &sink) {
            planned.format->read({source, m_options, companions, sink, task});
        },
        ingest);
    if (!source.encodingNote().isEmpty())
        ingest.warn({.file = report.file, .reason = source.encodingNote()});
    source.checkUnchanged();
    task.phase(Import::tr("Finishing the import"));
    ingest.finish();
    record.sha256 = hash.result();
    if (!ingest.changedAnything()) {
        report.import = {};
        return report;
    }
    record.counts = countsJson(report);
    record.changes = changesJson(report);
    record.warnings = warningsJson(report);
    store::endImport(m_database, report.import, record);
    task.throwIfCancelled();
    part.release();
    if (auto index = ingest.takeIndex())
        m_index = std::move(index);
    return report;
}

} // namespace

ImportedRows importRows(store::Database &database, const QStringList &paths, const ImportOptions &options,
                        const task::Task &task)
{
    task.phase(Import::tr("Looking at the files"));
    std::vector<PlannedSource> sources = planSources(paths, options, false, task);
    refuseLoneCompanions(sources);
    if (sources.size() == 1 && !sources.front().failure.isEmpty())
        throw ImportError(sources.front().failure);
    qint64 bytes = 0;
    for (const PlannedSource &source : sources)
        bytes += source.size;

    ImportedRows imported;
    std::vector<FileImport> &results = imported.files;
    {
        // A statement that runs long, such as the sums at the end, hears of a cancel as well.
        const store::StopWhen stop(database, [&task] { return task.cancelled(); });
        store::Transaction transaction(database);
        task.phase(Import::tr("Importing"), bytes, task::Unit::Bytes);
        Intake intake(database, sources, options);
        qint64 before = 0;
        for (const PlannedSource &source : sources) {
            if (source.companion && source.failure.isEmpty())
                continue;
            results.push_back(intake.take(source, sources.size() == 1 ? task : task.part(before)));
            before += source.size;
        }
        if (results.size() == 1 && !results.front().report)
            throw ImportError(results.front().failure);
        if (options.dryRun)
            return imported;
        task.phase(Import::tr("Saving"));
        transaction.commit();
        imported.index = intake.takeIndex();
    }
    task.phase(Import::tr("Preparing the graph"));
    store::packColumns(database);
    if (bytes > largeFile && !imported.index) // beside which the completion does so
        database.mergeLog();
    return imported;
}

std::vector<FileImport> importFiles(store::Database &database, const QStringList &paths,
                                    const ImportOptions &options, const task::Task &task)
{
    ImportedRows imported = importRows(database, paths, options, task);
    if (!options.dryRun)
        store::completeIndex(database, task, std::move(imported.index));
    return std::move(imported.files);
}

ImportReport importFile(store::Database &database, const QString &path, const ImportOptions &options,
                        const task::Task &task)
{
    std::vector<FileImport> results = importFiles(database, {path}, options, task);
    if (results.size() != 1)
        throw ImportError(Import::tr("%1 is not one file but %2.").arg(path).arg(results.size()));
    return std::move(*results.front().report);
}

ImportReport importSample(store::Database &database, const task::Task &task)
{
    const QTemporaryDir folder;
    const bool fresh = store::ClaimReader(database).totals().claims == 0;
    ImportReport report = importFile(database, unpackSample(folder.path()), {}, task);
    // Every copy of the sample is the same file, so that views of one are views of all.
    if (fresh)
        store::setFileUid(database, sampleUid);
    return report;
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
