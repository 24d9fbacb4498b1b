// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "export/json_writer.h"
#include "store/claim_reader.h"

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

namespace {

QString day(const std::optional<QDate> &date)
{
    return date ? date->toString(Qt::ISODate) : QString();
}

} // namespace

int runInfo(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"DB"_s, Cli::tr("The Jaccuse file"));
    if (!parse(parser, command, arguments, 1, 1, console))
        return 0;
    store::Database database(parser.positionalArguments().constFirst(), store::OpenMode::Read);
    const store::Totals totals = store::ClaimReader(database).totals();
    if (!parser.isSet(u"json"_s)) {
        console.print(Cli::tr("Claims: %1, quotations: %2, documents: %3")
                          .arg(totals.claims)
                          .arg(totals.quotations)
                          .arg(totals.documents));
        console.print(Cli::tr("Actors: %1, incidents: %2, mentions: %3")
                          .arg(totals.actors)
                          .arg(totals.incidents)
                          .arg(totals.mentions));
        if (totals.firstDate && totals.lastDate)
            console.print(Cli::tr("Dates: %1 to %2").arg(day(totals.firstDate), day(totals.lastDate)));
        console.print(
            Cli::tr("Bytes: %1, schema step: %2").arg(database.fileBytes()).arg(database.schemaStep()));
        return 0;
    }
    exporting::JsonWriter json(console.results(), exporting::JsonWriter::Style::Pretty);
    json.beginObject().member(u"documents", totals.documents).member(u"actors", totals.actors);
    json.member(u"incidents", totals.incidents).member(u"claims", totals.claims);
    json.member(u"mentions", totals.mentions).member(u"quotations", totals.quotations);
    json.member(u"file_bytes", database.fileBytes()).member(u"schema", database.schemaStep());
    for (const auto &[name, date] :
         {std::pair(u"first_date"_s, totals.firstDate), std::pair(u"last_date"_s, totals.lastDate)})
        date ? json.member(name, day(date)) : json.key(name).null();
    json.endObject();
    json.finish();
    return 0;
}

} // namespace jaccuse::cli
