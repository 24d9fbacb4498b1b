// SPDX-License-Identifier: MIT
#include "import/import_file.h"

#include "import/csv_importer.h"
#include "import/exchange_importer.h"
#include "import/file_hash.h"
#include "import/ingest.h"
#include "import/sample.h"
#include "store/import_log.h"
#include "store/stop_when.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::import", text);
}

void openForReading(QFile &file)
{
    const QString name = QDir::toNativeSeparators(file.fileName());
    const QFileInfo info(file.fileName());
    if (!info.exists())
        throw ImportError(tr("There is no file %1.").arg(name));
    if (!info.isFile())
        throw ImportError(tr("%1 is not a file; choose one file to import.").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        throw ImportError(tr("%1 cannot be read: %2.").arg(name, file.errorString()));
}

QString formatOf(QIODevice &device, const QString &path)
{
    QByteArray head = device.peek(4096);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    const QByteArray start = head.trimmed();
    if (start.startsWith('{') || start.startsWith('['))
        return u"exchange"_s;
    const QByteArray header = start.left(start.indexOf('\n')).toLower();
    if (header.contains("accuser") && header.contains("accused"))
        return u"csv"_s;
    const QString name = QFileInfo(path).fileName();
    throw ImportError(
        tr("%1 is neither an exchange file (JSON of the format attribution-claims/1) nor a table with "
           "the columns accuser and accused.")
            .arg(name));
}

QByteArray countsJson(const ImportReport &report)
{
    return QJsonDocument(QJsonObject{{u"documents"_s, report.documents},
                                     {u"actors"_s, report.actors},
                                     {u"incidents"_s, report.incidents},
                                     {u"claims"_s, report.claims},
                                     {u"mentions"_s, report.mentions},
                                     {u"quotations"_s, report.quotations},
                                     {u"skipped"_s, report.skipped}})
        .toJson(QJsonDocument::Compact);
}

QByteArray warningsJson(const ImportReport &report)
{
    QJsonArray warnings;
    for (const ImportWarning &warning : report.warnings)
        warnings.append(
            QJsonObject{{u"file"_s, warning.file}, {u"line"_s, warning.line}, {u"reason"_s, warning.reason}});
    return QJsonDocument(warnings).toJson(QJsonDocument::Compact);
}

ImportReport importDevice(store::Database &database, QIODevice &device, const QString &path, FileHash *hash,
                          const ImportOptions &options, const task::Task &task)
{
    ImportReport report;
    report.format = options.format.isEmpty() ? formatOf(device, path) : options.format;
    if (report.format != u"exchange" && report.format != u"csv")
        throw ImportError(tr("The format “%1” is not known; known are exchange and csv.").arg(report.format));

    const QString name = QFileInfo(path).fileName();
    store::Transaction transaction(database);
    store::ImportRecord record = {name, {}, report.format, QDateTime::currentDateTimeUtc(), {}, {}};
    const model::ImportId import = store::beginImport(database, record);
    Ingest ingest(database, import, report, task);
    task.phase(tr("Importing %1").arg(name), device.size());
    if (report.format == u"csv")
        importCsv(device, name, ingest, task);
    else
        importExchange(device, path, options.textPath, ingest, task);
    task.phase(tr("Finishing the import"));
    ingest.finish();
    if (hash)
        record.sha256 = hash->result();
    record.counts = countsJson(report);
    record.warnings = warningsJson(report);
    store::endImport(database, import, record);
    task.throwIfCancelled();
    transaction.commit();
    return report;
}

} // namespace

ImportReport importFile(store::Database &database, const QString &path, const ImportOptions &options,
                        const task::Task &task)
{
    QFile file(path);
    openForReading(file);
    FileHash hash(path);
    // A statement that runs long, such as the sums at the end, hears of a cancel as well.
    ImportReport report;
    {
        const store::StopWhen stop(database, [&task] { return task.cancelled(); });
        report = importDevice(database, file, path, &hash, options, task);
    }
    constexpr qint64 large = 32 << 20;
    if (file.size() > large)
        database.mergeLog();
    return report;
}

ImportReport importSample(store::Database &database, const task::Task &task)
{
    QByteArray bytes = sampleExchangeFile();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return importDevice(database, buffer, QString::fromLatin1(sampleFileName), nullptr, {}, task);
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

QString guessFormat(const QString &path)
{
    QFile file(path);
    openForReading(file);
    return formatOf(file, path);
}

} // namespace jaccuse::import
