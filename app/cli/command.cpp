// SPDX-License-Identifier: MIT
#include "cli/command.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

const std::vector<Command> &commands()
{
    static const std::vector<Command> all{
        {u"import"_s, u"import FILE… --into DB"_s, Cli::tr("Take claims from files into a Jaccuse file"),
         runImport},
        {u"imports"_s, u"imports DB"_s, Cli::tr("List what was imported, the newest first"), runImports},
        {u"remove-import"_s, u"remove-import DB ID"_s, Cli::tr("Take an import away again"), runRemoveImport},
        {u"info"_s, u"info DB"_s, Cli::tr("Say how much a file holds"), runInfo},
        {u"actors"_s, u"actors DB"_s, Cli::tr("List actors with the claims they make and receive"),
         runActors},
        {u"claims"_s, u"claims DB"_s, Cli::tr("List claims with their quotations"), runClaims},
        {u"search"_s, u"search QUERY --in DB"_s, Cli::tr("Find quotations by their words"), runSearch},
        {u"index"_s, u"index DB"_s, Cli::tr("Build the search index anew"), runIndex},
        {u"export"_s, u"export DB --to FILE"_s,
         Cli::tr("Write the graph as PNG, SVG or PDF, or the claims for other programs"), runExport, true},
        {u"check"_s, u"check DB"_s, Cli::tr("Verify the database, its index and every anchor"), runCheck},
        {u"sample"_s, u"sample --into DB"_s, Cli::tr("Make a file with the bundled sample"), runSample},
    };
    return all;
}

bool parse(QCommandLineParser &parser, const Command &command, const QStringList &arguments, int least,
           int most, Console &console)
{
    parser.setApplicationDescription(command.summary);
    const QCommandLineOption help({u"h"_s, u"help"_s}, Cli::tr("Show this help"));
    parser.addOption(help);
    parser.addOption({u"json"_s, Cli::tr("Print JSON for machines")});
    if (!parser.parse(QStringList{u"jaccuse-cli"_s} + arguments))
        throw UsageError(parser.errorText());
    if (parser.isSet(help)) {
        QString text = parser.helpText();
        text.replace(0, text.indexOf(u'\n'),
                     Cli::tr("Usage: jaccuse-cli %1 [options]").arg(command.synopsis));
        console.print(text.trimmed());
        return false;
    }
    const qsizetype operands = parser.positionalArguments().size();
    if (operands < least || operands > most)
        throw UsageError(Cli::tr("“%1” is used as: jaccuse-cli %2").arg(command.verb, command.synopsis));
    return true;
}

QString unindexedSentence(const QString &path)
{
    return Cli::tr("The quotations of %1 are not all indexed yet; “jaccuse-cli index %1” or opening it in "
                   "Jaccuse does that.")
        .arg(path);
}

} // namespace jaccuse::cli
