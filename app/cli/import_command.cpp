// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/interruption.h"
#include "export/json_writer.h"
#include "import/import_file.h"
#include "import/sample.h"
#include "store/database.h"
#include "store/index_completion.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

using import::ImportReport;

namespace {

/// Opens the file to write into, and takes it away again where it is new and nothing came into it.
class Target
{
public:
    explicit Target(const QString &path)
        : m_isNew(!QFileInfo::exists(path))
    {
        m_database = std::make_unique<store::Database>(path, store::OpenMode::Create);
        if (m_database->isReadOnly())
            throw CommandError(m_database->notice());
    }
    ~Target()
    {
        if (!m_isNew || m_kept)
            return;
        const QString path = m_database->path();
        m_database.reset();
        for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(path + ending);
    }
    Target(const Target &) = delete;
    Target &operator=(const Target &) = delete;
    [[nodiscard]] store::Database &database() { return *m_database; }
    [[nodiscard]] bool isNew() const { return m_isNew; }
    void keep() { m_kept = true; }

private:
    bool m_isNew;
    bool m_kept = false;
    std::unique_ptr<store::Database> m_database;
};

using Files = std::vector<import::FileImport>;

void writeCounts(exporting::JsonWriter &json, const ImportReport &report)
{
    json.member(u"documents", report.documents).member(u"actors", report.actors);
    json.member(u"incidents", report.incidents).member(u"claims", report.claims);
    json.member(u"mentions", report.mentions).member(u"quotations", report.quotations);
    json.member(u"skipped", report.skipped).member(u"already", report.already);
    json.member(u"updated", report.updated).member(u"removed", report.removed);
    json.member(u"updated_documents", report.updatedDocuments);
    json.member(u"updated_incidents", report.updatedIncidents).member(u"matched", report.matched);
}

void writeNames(exporting::JsonWriter &json, const ImportReport &sum)
{
    json.key(u"matches").beginList();
    for (const import::ActorMatch &match : sum.matches) {
        json.beginObject().member(u"name", match.surface).member(u"actor", match.actorName);
        json.member(u"reason", match.reason).endObject();
    }
    json.endList().key(u"questions").beginList();
    for (const import::ActorQuestion &question : sum.questions) {
        json.beginObject().member(u"name", question.surface).key(u"candidates").beginList();
        for (const QString &candidate : question.candidates)
            json.text(candidate);
        json.endList().endObject();
    }
    json.endList();
}

/// "format" is the one that all files have; each file tells its own.
void printJson(const Files &files, Console &console)
{
    const ImportReport sum = import::sumOf(files);
    QStringList formats;
    for (const import::FileImport &file : files)
        if (file.report && !formats.contains(file.report->format))
            formats.append(file.report->format);
    exporting::JsonWriter json(console.results(), exporting::JsonWriter::Style::Pretty);
    json.beginObject();
    formats.size() == 1 ? json.member(u"format", formats.constFirst()) : json.key(u"format").null();
    writeCounts(json, sum);
    writeNames(json, sum);
    json.key(u"changes").beginList();
    for (const QString &change : sum.changes)
        json.text(change);
    json.endList().key(u"files").beginList();
    for (const import::FileImport &file : files) {
        json.beginObject().member(u"name", file.name);
        if (file.report) {
            json.member(u"format", file.report->format);
            writeCounts(json, *file.report);
        } else {
            json.member(u"failure", file.failure);
        }
        json.endObject();
    }
    json.endList().key(u"warnings").beginList();
    for (const import::ImportWarning &warning : sum.warnings) {
        json.beginObject().member(u"file", warning.file).member(u"line", warning.line);
        json.member(u"reason", warning.reason).key(u"skipped").flag(warning.skipped).endObject();
    }
    json.endList().endObject();
    json.finish();
}

void printNames(const ImportReport &report, Console &console)
{
    if (report.matched > 0)
        console.print(Cli::tr("Matched: names %1.").arg(report.matched));
    for (const import::ActorMatch &match : report.matches)
        console.print(Cli::tr("  “%1” is %2 (%3)").arg(match.surface, match.actorName, match.reason));
    for (const import::ActorQuestion &question : report.questions)
        console.print(Cli::tr("  “%1” may be %2; it was kept apart")
                          .arg(question.surface, question.candidates.join(u", "_s)));
}

void printWords(const Files &files, Console &console)
{
    const ImportReport report = import::sumOf(files);
    console.print(Cli::tr("Added: claims %1, quotations %2, documents %3, actors %4, incidents %5.")
                      .arg(report.claims)
                      .arg(report.quotations)
                      .arg(report.documents)
                      .arg(report.actors)
                      .arg(report.incidents));
    if (report.already > 0)
        console.print(Cli::tr("Already there: claims %1.").arg(report.already));
    if (report.updated + report.updatedDocuments + report.updatedIncidents + report.removed > 0)
        console.print(Cli::tr("Updated: claims %1, documents %2, incidents %3. Taken back: claims %4.")
                          .arg(report.updated)
                          .arg(report.updatedDocuments)
                          .arg(report.updatedIncidents)
                          .arg(report.removed));
    for (const QString &change : report.changes)
        console.print(u"  "_s + change);
    if (report.skipped > 0)
        console.print(Cli::tr("Skipped: records %1.").arg(report.skipped));
    printNames(report, console);
    for (const import::ImportWarning &warning : report.warnings)
        console.tell(warning.line > 0
                         ? Cli::tr("%1, line %2: %3").arg(warning.file).arg(warning.line).arg(warning.reason)
                         : Cli::tr("%1: %2").arg(warning.file, warning.reason));
    const qint64 untold = report.warningsInAll - static_cast<qint64>(report.warnings.size());
    if (untold > 0)
        console.tell(Cli::tr("%1 more warnings are not listed.").arg(untold));
}

/// False where it was cancelled, when the import itself stays.
bool complete(store::Database &database, const task::Task &task, std::shared_ptr<store::IndexBuild> index)
{
    try {
        store::completeIndex(database, task, std::move(index));
        return true;
    } catch (const task::Cancelled &) {
        return false;
    }
}

/// The exit code: 1 where some file failed.
int take(const QStringList &paths, const import::ImportOptions &options, const QString &into, bool asJson,
         Console &console)
{
    const task::Task task = console.task();
    const Interruption interruption(task);
    Target target(into);
    std::optional<store::DirectWriting> direct;
    if (target.isNew())
        direct.emplace(target.database());
    import::ImportedRows rows = import::importRows(target.database(), paths, options, task);
    const Files &files = rows.files;
    const auto failed = [](const import::FileImport &file) { return !file.report; };
    const bool anyFailed = std::any_of(files.begin(), files.end(), failed);
    const bool anyTaken = !std::all_of(files.begin(), files.end(), failed);
    if (!options.dryRun && anyTaken)
        target.keep();
    const bool isIndexed = options.dryRun || !anyTaken || complete(target.database(), task, rows.index);
    console.endProgress();
    asJson ? printJson(files, console) : printWords(files, console);
    for (const import::FileImport &file : files)
        if (!file.report)
            console.tell(file.failure);
    if (!isIndexed)
        console.tell(unindexedSentence(into));
    return anyFailed || !isIndexed ? 1 : 0;
}

/// The id of a format; throws UsageError, naming those there are.
QString formatFrom(const QCommandLineParser &parser)
{
    const QString id = parser.value(u"format"_s);
    try {
        return id.isEmpty() ? QString() : import::formatNamed(id).id;
    } catch (const import::ImportError &error) {
        throw UsageError(QString::fromUtf8(error.what()));
    }
}

QString formatIds()
{
    QStringList ids;
    for (const import::Format &format : import::formats())
        ids.append(format.id);
    return ids.join(u", "_s);
}

std::optional<import::TableMapping> mappingFrom(const QString &path)
{
    if (path.isEmpty())
        return std::nullopt;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw CommandError(Cli::tr("The mapping %1 cannot be read: %2.").arg(path, file.errorString()));
    return import::readMapping(file.readAll(), path);
}

QString targetOf(const QCommandLineParser &parser, const Command &command)
{
    const QString into = parser.value(u"into"_s);
    if (into.isEmpty())
        throw UsageError(Cli::tr("“%1” needs --into DB, the Jaccuse file to write into.").arg(command.verb));
    return into;
}

} // namespace

int runImport(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"FILE"_s, Cli::tr("Files to take claims from"));
    parser.addOption(
        {u"into"_s, Cli::tr("The Jaccuse file to write into; made where it is not there"), u"DB"_s});
    parser.addOption(
        {u"format"_s, Cli::tr("%1; without it, told by the content").arg(formatIds()), u"FORMAT"_s});
    parser.addOption(
        {u"map"_s, Cli::tr("Which columns mean what, as saved by the import window"), u"M.json"_s});
    parser.addOption(
        {u"codes"_s, Cli::tr("Beginnings of CAMEO codes taken from event data (112)"), u"CODES"_s});
    parser.addOption({u"dry-run"_s, Cli::tr("Read and count everything, keep nothing")});
    parser.addOption(
        {u"text"_s, Cli::tr("The text of the document that an exchange file is about"), u"FILE"_s});
    if (!parse(parser, command, arguments, 1, std::numeric_limits<int>::max(), console))
        return 0;
    const QStringList files = parser.positionalArguments();
    import::ImportOptions options;
    options.format = formatFrom(parser);
    options.textPath = parser.value(u"text"_s);
    if (!options.textPath.isEmpty() && files.size() > 1)
        throw UsageError(Cli::tr("--text goes with one file."));
    const QString into = targetOf(parser, command);
    for (const QString &file : files)
        if (!QFileInfo(file).isFile())
            throw CommandError(Cli::tr("There is no file %1 to import.").arg(file));
    options.mapping = mappingFrom(parser.value(u"map"_s));
    for (const QString &code : parser.value(u"codes"_s).split(u',', Qt::SkipEmptyParts))
        options.eventCodes.append(code.trimmed());
    options.dryRun = parser.isSet(u"dry-run"_s);
    return take(files, options, into, parser.isSet(u"json"_s), console);
}

int runSample(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addOption(
        {u"into"_s, Cli::tr("The Jaccuse file to write into; made where it is not there"), u"DB"_s});
    if (!parse(parser, command, arguments, 0, 0, console))
        return 0;
    const QString into = targetOf(parser, command);
    const QTemporaryDir folder;
    return take({import::unpackSample(folder.path())}, {.format = u"exchange"_s, .textPath = {}}, into,
                parser.isSet(u"json"_s), console);
}

} // namespace jaccuse::cli
