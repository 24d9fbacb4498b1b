// SPDX-License-Identifier: MIT
#include "cli/claim_options.h"
#include "cli/command.h"
#include "cli/graph_picture.h"
#include "cli/interruption.h"
#include "export/chosen_columns.h"
#include "export/data_format.h"
#include "export/json_writer.h"

#include <QFileInfo>
#include <QRegularExpression>

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

/// What the name or --format asks for; nothing where it is a picture. Throws UsageError.
const exporting::DataFormat *formatFrom(const QString &path, const QString &id)
{
    if (const exporting::DataFormat *named = exporting::dataFormat(id))
        return named;
    const QStringList pictures{u"png"_s, u"svg"_s, u"pdf"_s};
    const exporting::DataFormat *guessed = id.isEmpty() ? exporting::dataFormatFor(path) : nullptr;
    if (guessed || pictures.contains(id.isEmpty() ? QFileInfo(path).suffix().toLower() : id))
        return guessed;
    QStringList known = pictures;
    for (const exporting::DataFormat &format : exporting::dataFormats())
        known.append(format.id);
    if (id.isEmpty())
        throw UsageError(Cli::tr("The end of %1 names no format; name one with --format: %2.")
                             .arg(path, known.join(u", "_s)));
    throw UsageError(Cli::tr("There is no format “%1”; there are %2.").arg(id, known.join(u", "_s)));
}

bool isFolder(const QString &path)
{
    return path.endsWith(u'/') || QFileInfo(path).isDir();
}

/// With counts as JSON, else in a sentence.
void tellWritten(const exporting::Written &written, const exporting::ChosenClaims &claims,
                 const std::optional<exporting::Counts> &counts, Console &console)
{
    if (!counts) {
        console.print(
            Cli::tr("Wrote %1 (%2 claims).").arg(written.paths.join(u", "_s)).arg(claims.ids().size()));
        return;
    }
    exporting::JsonWriter json(console.results(), exporting::JsonWriter::Style::Pretty);
    json.beginObject();
    if (written.paths.size() == 1) {
        json.member(u"path", written.paths.constFirst());
    } else {
        json.key(u"path").beginList();
        for (const QString &path : written.paths)
            json.text(path);
        json.endList();
    }
    json.member(u"bytes", written.bytes).member(u"actors", counts->actors);
    json.member(u"claims", counts->claims).member(u"quotations", counts->quotations);
    json.endObject();
    json.finish();
}

} // namespace

int runExport(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"DB"_s, Cli::tr("The Jaccuse file"));
    parser.addOption({u"to"_s, Cli::tr("The file to write; a folder takes three tables"), u"FILE"_s});
    parser.addOption(
        {u"format"_s, Cli::tr("What to write, where the end of the name does not tell"), u"F"_s});
    addClaimOptions(parser);
    parser.addOption({u"size"_s, Cli::tr("Size of the picture (1600x1000)"), u"WxH"_s, u"1600x1000"_s});
    parser.addOption({u"scale"_s, Cli::tr("Pixels of a PNG for each of these (1)"), u"F"_s, u"1"_s});
    if (!parse(parser, command, arguments, 1, 1, console))
        return 0;
    const QString path = parser.value(u"to"_s);
    if (path.isEmpty())
        throw UsageError(Cli::tr("“export” needs --to FILE, the file to write."));
    const QString formatId = parser.value(u"format"_s);
    const bool tables = isFolder(path) && (formatId.isEmpty() || formatId == u"csv");
    const exporting::DataFormat *format = tables ? nullptr : formatFrom(path, formatId);
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
    const exporting::ChosenClaims claims(reader, columns, chosenClaims(parser, reader, columns));
    if (claims.ids().empty())
        throw CommandError(columns->claims.empty()
                               ? Cli::tr("The file holds no claims yet; nothing was written.")
                               : Cli::tr("No claim matches; nothing was written."));
    std::optional<exporting::Counts> counts;
    if (parser.isSet(u"json"_s))
        counts = claims.counts(task);
    exporting::Written written;
    if (tables) {
        written = exporting::exportTables(claims, path, task);
    } else if (format) {
        written = exporting::exportData(*format, claims, path, task);
    } else {
        writeGraph(exporting::chosenColumns(claims), picture, task);
        written = {{path}, QFileInfo(path).size()};
    }
    console.endProgress();
    tellWritten(written, claims, counts, console);
    return 0;
}

} // namespace jaccuse::cli
