// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/interruption.h"
#include "export/json_writer.h"
#include "store/claim_reader.h"
#include "store/index_completion.h"

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

int runIndex(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"DB"_s, Cli::tr("The Jaccuse file"));
    if (!parse(parser, command, arguments, 1, 1, console))
        return 0;
    const task::Task task = console.task();
    const Interruption interruption(task);
    store::Database database(parser.positionalArguments().constFirst(), store::OpenMode::Write);
    if (database.isReadOnly())
        throw CommandError(database.notice());
    store::rebuildIndex(database, task);
    console.endProgress();
    const qint64 quotations = store::ClaimReader(database).totals().quotations;
    if (!parser.isSet(u"json"_s)) {
        console.print(Cli::tr("Indexed: quotations %1.").arg(quotations));
        return 0;
    }
    exporting::JsonWriter json(console.results(), exporting::JsonWriter::Style::Pretty);
    json.beginObject().member(u"quotations", quotations).endObject();
    json.finish();
    return 0;
}

} // namespace jaccuse::cli
