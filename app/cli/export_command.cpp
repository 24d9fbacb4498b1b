// SPDX-License-Identifier: MIT
#include "cli/claim_options.h"
#include "cli/command.h"
#include "cli/graph_picture.h"
#include "cli/interruption.h"
#include "export/exchange_writer.h"
#include "export/json_writer.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

namespace {

QSize sizeFrom(const QString &text)
{
    static const QRegularExpression pattern(u"\\A([0-9]{2,5})[xX×]([0-9]{2,5})\\z"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        throw UsageError(Cli::tr("“%1” is no size; write width and height as in 1600x1000.").arg(text));
    return {match.captured(1).toInt(), match.captured(2).toInt()};
}

double scaleFrom(const QString &text)
{
    bool isNumber = false;
    const double scale = text.toDouble(&isNumber);
    if (!isNumber || !(scale >= 0.1 && scale <= 20))
        throw UsageError(Cli::tr("“%1” is no scale; give a number from 0.1 to 20.").arg(text));
    return scale;
}

void writeClaims(const store::ClaimReader &reader, const QSet<model::ClaimId> *chosen, const QString &path,
                 const task::Task &task)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw CommandError(Cli::tr("%1 cannot be written: %2.").arg(path, file.errorString()));
    std::function<bool(model::ClaimId)> wanted;
    if (chosen)
        wanted = [chosen](model::ClaimId id) { return chosen->contains(id); };
    exporting::writeExchange(reader, wanted, file, task);
    if (!file.commit())
        throw CommandError(Cli::tr("%1 cannot be written: %2.").arg(path, file.errorString()));
}

void tellWritten(const QString &path, qsizetype claims, bool asJson, Console &console)
{
    if (!asJson) {
        console.print(Cli::tr("Wrote %1 (%2 claims).").arg(path).arg(claims));
        return;
    }
    exporting::JsonWriter json(console.results(), exporting::JsonWriter::Style::Pretty);
    json.beginObject().member(u"file", path).member(u"claims", static_cast<qint64>(claims)).endObject();
    json.finish();
}

} // namespace

int runExport(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"DB"_s, Cli::tr("The Jaccuse file"));
    parser.addOption({u"to"_s, Cli::tr("The file to write: .png, .svg, .pdf or .json"), u"FILE"_s});
    addClaimOptions(parser);
    parser.addOption({u"size"_s, Cli::tr("Size of the picture (1600x1000)"), u"WxH"_s, u"1600x1000"_s});
    parser.addOption({u"scale"_s, Cli::tr("Pixels of a PNG for each of these (1)"), u"F"_s, u"1"_s});
    if (!parse(parser, command, arguments, 1, 1, console))
        return 0;
    const QString path = parser.value(u"to"_s);
    if (path.isEmpty())
        throw UsageError(Cli::tr("“export” needs --to FILE, the file to write."));
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (!QStringList{u"png"_s, u"svg"_s, u"pdf"_s, u"json"_s}.contains(suffix))
        throw UsageError(Cli::tr("%1 ends in none of .png, .svg, .pdf, .json.").arg(path));
    GraphPicture picture;
    picture.path = path;
    picture.size = sizeFrom(parser.value(u"size"_s));
    picture.scale = scaleFrom(parser.value(u"scale"_s));
    picture.filterWords = chosenWords(parser);

    const task::Task task = console.task();
    const Interruption interruption(task);
    store::Database database(parser.positionalArguments().constFirst(), store::OpenMode::Read);
    picture.fileName = QFileInfo(database.path()).fileName();
    const store::ClaimReader reader(database);
    const query::ClaimColumnsPtr columns = reader.columns(task);
    const std::vector<model::ClaimId> claims = chosenClaims(parser, reader, columns);
    const QSet<model::ClaimId> chosen(claims.begin(), claims.end());
    const bool everything = chosen.size() == static_cast<qsizetype>(columns->claims.size());
    if (chosen.isEmpty())
        throw CommandError(columns->claims.empty()
                               ? Cli::tr("The file holds no claims yet; nothing was written.")
                               : Cli::tr("No claim matches; nothing was written."));
    if (suffix == u"json"_s)
        writeClaims(reader, everything ? nullptr : &chosen, path, task);
    else
        writeGraph(everything ? columns : columnsOf(*columns, chosen), picture, task);
    console.endProgress();
    tellWritten(path, chosen.size(), parser.isSet(u"json"_s), console);
    return 0;
}

} // namespace jaccuse::cli
