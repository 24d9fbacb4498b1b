// SPDX-License-Identifier: MIT
// What was imported, and taking an import away.
#include "cli/command.h"
#include "cli/interruption.h"
#include "export/json_writer.h"
#include "import/import_report.h"
#include "store/import_log.h"
#include "store/import_removal.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

namespace {

void printJson(store::Database &database, const std::vector<store::LoggedImport> &imports, Console &console)
{
    exporting::JsonWriter json(console.results(), exporting::JsonWriter::Style::Pretty);
    json.beginList();
    for (const store::LoggedImport &logged : imports) {
        json.beginObject().member(u"id", logged.id.value).member(u"file", logged.record.fileName);
        json.member(u"format", logged.record.format);
        json.member(u"at", logged.record.at.toString(Qt::ISODate));
        json.member(u"sha256", QString::fromLatin1(logged.record.sha256.toHex()))
            .key(u"counts")
            .beginObject();
        const QJsonObject counts = QJsonDocument::fromJson(logged.record.counts).object();
        for (auto count = counts.begin(); count != counts.end(); ++count)
            json.member(count.key(), count.value().toInteger());
        json.endObject().key(u"matches").beginList();
        for (const store::LoggedMatch &match : store::readMatches(database, logged.id)) {
            json.beginObject().member(u"name", match.surface).member(u"actor", match.actorName);
            json.member(u"reason", match.reason).key(u"candidates").beginList();
            for (const QString &candidate : match.candidates)
                json.text(candidate);
            json.endList().endObject();
        }
        json.endList().key(u"changes").beginList();
        for (const QString &change : import::reportOf(logged).changes)
            json.text(change);
        json.endList().endObject();
    }
    json.endList();
    json.finish();
}

/// "claims 3, updated 2": what an import brought, and what else it did.
QString countsOf(const import::ImportReport &report)
{
    QStringList counts = {Cli::tr("claims %1").arg(report.claims)};
    const auto add = [&](qint64 count, const QString &words) {
        if (count > 0)
            counts.append(words.arg(count));
    };
    add(report.updated, Cli::tr("claims updated %1"));
    add(report.updatedDocuments, Cli::tr("documents updated %1"));
    add(report.updatedIncidents, Cli::tr("incidents updated %1"));
    add(report.removed, Cli::tr("claims taken back %1"));
    add(report.skipped, Cli::tr("records left out %1"));
    add(report.warningsInAll, Cli::tr("warnings %1"));
    return counts.join(u", "_s);
}

} // namespace

int runImports(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"DB"_s, Cli::tr("The Jaccuse file"));
    if (!parse(parser, command, arguments, 1, 1, console))
        return 0;
    store::Database database(parser.positionalArguments().constFirst(), store::OpenMode::Read);
    const std::vector<store::LoggedImport> imports = store::readImports(database);
    if (parser.isSet(u"json"_s)) {
        printJson(database, imports, console);
        return 0;
    }
    for (const store::LoggedImport &logged : imports)
        console.print(Cli::tr("%1  %2  %3 (%4): %5")
                          .arg(logged.id.value, 4)
                          .arg(logged.record.at.toString(Qt::ISODate), logged.record.fileName,
                               logged.record.format, countsOf(import::reportOf(logged))));
    return 0;
}

int runRemoveImport(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"DB"_s, Cli::tr("The Jaccuse file"));
    parser.addPositionalArgument(u"ID"_s, Cli::tr("The number that “imports” lists"));
    if (!parse(parser, command, arguments, 2, 2, console))
        return 0;
    const QString number = parser.positionalArguments().constLast();
    bool isNumber = false;
    const model::ImportId id{number.toLongLong(&isNumber)};
    if (!isNumber || id.value < 1)
        throw UsageError(
            Cli::tr("“%1” is no import; “jaccuse-cli imports” lists them by number.").arg(number));
    const task::Task task = console.task();
    const Interruption interruption(task);
    store::Database database(parser.positionalArguments().constFirst(), store::OpenMode::Write);
    if (database.isReadOnly())
        throw CommandError(database.notice());
    const auto removed = store::ImportRemoval(id, store::ImportRemoval::Undo::Never).remove(database, task);
    console.endProgress();
    if (!parser.isSet(u"json"_s)) {
        console.print(Cli::tr("Removed: claims %1, quotations %2, documents %3, actors %4, incidents %5.")
                          .arg(removed.claims)
                          .arg(removed.quotations)
                          .arg(removed.documents)
                          .arg(removed.actors)
                          .arg(removed.incidents));
        if (removed.kept > 0)
            console.print(
                Cli::tr("Kept, because another import tells them too: claims %1.").arg(removed.kept));
        if (removed.restored > 0)
            console.print(Cli::tr("Taken back: changes to earlier imports %1.").arg(removed.restored));
        return 0;
    }
    exporting::JsonWriter json(console.results(), exporting::JsonWriter::Style::Pretty);
    json.beginObject().member(u"claims", removed.claims).member(u"mentions", removed.mentions);
    json.member(u"quotations", removed.quotations).member(u"documents", removed.documents);
    json.member(u"incidents", removed.incidents).member(u"actors", removed.actors);
    json.member(u"kept", removed.kept).member(u"restored", removed.restored).endObject();
    json.finish();
    return 0;
}

} // namespace jaccuse::cli
