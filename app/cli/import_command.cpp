// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/interruption.h"
#include "export/json_writer.h"
#include "import/import_file.h"
#include "import/sample.h"
#include "store/database.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

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
        for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(path + ending);
    }
    Target(const Target &) = delete;
    Target &operator=(const Target &) = delete;
    [[nodiscard]] store::Database &database() { return *m_database; }
    void keep() { m_kept = true; }

private:
    bool m_isNew;
    bool m_kept = false;
    std::unique_ptr<store::Database> m_database;
};

void add(import::ImportReport &sum, const import::ImportReport &more)
{
    sum.documents += more.documents;
    sum.actors += more.actors;
    sum.incidents += more.incidents;
    sum.claims += more.claims;
    sum.mentions += more.mentions;
    sum.quotations += more.quotations;
    sum.skipped += more.skipped;
    sum.already += more.already;
    sum.warnings.insert(sum.warnings.end(), more.warnings.begin(), more.warnings.end());
    sum.warningsInAll += more.warningsInAll;
}

void printJson(const import::ImportReport &report, Console &console)
{
    exporting::JsonWriter json(console.results(), exporting::JsonWriter::Style::Pretty);
    json.beginObject().member(u"documents", report.documents).member(u"actors", report.actors);
    json.member(u"incidents", report.incidents).member(u"claims", report.claims);
    json.member(u"mentions", report.mentions).member(u"quotations", report.quotations);
    json.member(u"skipped", report.skipped).key(u"warnings").beginList();
    for (const import::ImportWarning &warning : report.warnings) {
        json.beginObject().member(u"file", warning.file).member(u"line", warning.line);
        json.member(u"reason", warning.reason).key(u"skipped").flag(warning.skipped).endObject();
    }
    json.endList().endObject();
    json.finish();
}

void printWords(const import::ImportReport &report, Console &console)
{
    console.print(Cli::tr("Added: claims %1, quotations %2, documents %3, actors %4, incidents %5.")
                      .arg(report.claims)
                      .arg(report.quotations)
                      .arg(report.documents)
                      .arg(report.actors)
                      .arg(report.incidents));
    if (report.already > 0)
        console.print(Cli::tr("Already there: claims %1.").arg(report.already));
    if (report.skipped > 0)
        console.print(Cli::tr("Skipped: records %1.").arg(report.skipped));
    for (const import::ImportWarning &warning : report.warnings)
        console.tell(warning.line > 0
                         ? Cli::tr("%1, line %2: %3").arg(warning.file).arg(warning.line).arg(warning.reason)
                         : Cli::tr("%1: %2").arg(warning.file, warning.reason));
    const qint64 untold = report.warningsInAll - static_cast<qint64>(report.warnings.size());
    if (untold > 0)
        console.tell(Cli::tr("%1 more warnings are not listed.").arg(untold));
}

void take(const QStringList &files, const import::ImportOptions &options, const QString &into, bool asJson,
          Console &console)
{
    const task::Task task = console.task();
    const Interruption interruption(task);
    Target target(into);
    import::ImportReport sum;
    for (const QString &file : files) {
        add(sum, import::importFile(target.database(), file, options, task));
        target.keep();
    }
    console.endProgress();
    asJson ? printJson(sum, console) : printWords(sum, console);
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
    parser.addOption({u"format"_s, Cli::tr("exchange or csv; without it, told by the content"), u"FORMAT"_s});
    parser.addOption(
        {u"text"_s, Cli::tr("The text of the document that an exchange file is about"), u"FILE"_s});
    if (!parse(parser, command, arguments, 1, std::numeric_limits<int>::max(), console))
        return 0;
    const QStringList files = parser.positionalArguments();
    import::ImportOptions options;
    options.format = parser.value(u"format"_s);
    options.textPath = parser.value(u"text"_s);
    if (!options.textPath.isEmpty() && files.size() > 1)
        throw UsageError(Cli::tr("--text goes with one file."));
    const QString into = targetOf(parser, command);
    for (const QString &file : files)
        if (!QFileInfo(file).isFile())
            throw CommandError(Cli::tr("There is no file %1 to import.").arg(file));
    take(files, options, into, parser.isSet(u"json"_s), console);
    return 0;
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
    QFile file(folder.filePath(QString::fromLatin1(import::sampleFileName)));
    const QByteArray sample = import::sampleExchangeFile();
    if (!file.open(QIODevice::WriteOnly) || file.write(sample) != sample.size() || !file.flush())
        throw CommandError(Cli::tr("The sample cannot be unpacked: %1.").arg(file.errorString()));
    file.close();
    take({file.fileName()}, {.format = u"exchange"_s, .textPath = {}}, into, parser.isSet(u"json"_s),
         console);
    return 0;
}

} // namespace jaccuse::cli
