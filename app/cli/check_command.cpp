// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/interruption.h"
#include "export/json_writer.h"
#include "store/check.h"
#include "store/quotation_index.h"

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

int runCheck(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"DB"_s, Cli::tr("The Jaccuse file"));
    if (!parse(parser, command, arguments, 1, 1, console))
        return 0;
    const task::Task task = console.task();
    const Interruption interruption(task);
    store::Database database(parser.positionalArguments().constFirst(), store::OpenMode::Read);
    const QStringList faults = store::checkFile(database, task);
    console.endProgress();
    if (!store::QuotationIndex(database).isWhole())
        console.tell(unindexedSentence(database.path()));
    if (parser.isSet(u"json"_s)) {
        exporting::JsonWriter json(console.results(), exporting::JsonWriter::Style::Pretty);
        json.beginObject().key(u"sound").flag(faults.isEmpty()).key(u"faults").beginList();
        for (const QString &fault : faults)
            json.text(fault);
        json.endList().endObject();
        json.finish();
    } else if (faults.isEmpty()) {
        console.print(Cli::tr("The file is sound."));
    } else {
        for (const QString &fault : faults)
            console.print(fault);
    }
    return faults.isEmpty() ? 0 : 1;
}

} // namespace jaccuse::cli
