// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/interruption.h"
#include "cli/picture_arguments.h"
#include "cli/view_options.h"
#include "export/chosen_columns.h"
#include "export/data_format.h"
#include "export/json_writer.h"
#include "picture/picture.h"
#include "view/arrangement.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

namespace {

std::optional<picture::Format> pictureFormat(const QString &path, const QString &id)
{
    return id.isEmpty() ? picture::formatFor(path) : picture::formatFromId(id);
}

/// What the name or --format asks for; nothing where it is a picture. Throws UsageError.
const exporting::DataFormat *formatFrom(const QString &path, const QString &id)
{
    if (const exporting::DataFormat *named = exporting::dataFormat(id))
        return named;
    const exporting::DataFormat *guessed = id.isEmpty() ? exporting::dataFormatFor(path) : nullptr;
    if (guessed || pictureFormat(path, id))
        return guessed;
    QStringList known{u"png"_s, u"svg"_s, u"pdf"_s};
    for (const exporting::DataFormat &format : exporting::dataFormats())
        known.append(format.id);
    if (id.isEmpty())
        throw UsageError(Cli::tr("The end of %1 names no format; name one with --format: %2.")
                             .arg(path, known.join(u", "_s)));
    throw UsageError(Cli::tr("There is no format “%1”; there are %2.").arg(id, known.join(u", "_s)));
}

exporting::Grouping groupingFrom(const QString &text)
{
    if (text == u"incident")
        return exporting::Grouping::Incident;
    if (text != u"pair")
        throw UsageError(Cli::tr("A report is grouped by pair or incident, not by “%1”.").arg(text));
    return exporting::Grouping::Pair;
}

bool isFolder(const QString &path)
{
    return path.endsWith(u'/') || QFileInfo(path).isDir();
}

/// How much was written, for people or as JSON.
struct Told
{
    QStringList paths;
    qint64 bytes = 0;
    std::optional<QSize> size; ///< of a picture
    exporting::Counts counts;
};

void tellWritten(const Told &told, bool asJson, Console &console)
{
    if (!asJson) {
        console.print(Cli::tr("Wrote %1 (%2 claims).").arg(told.paths.join(u", "_s)).arg(told.counts.claims));
        return;
    }
    exporting::JsonWriter json(console.results(), exporting::JsonWriter::Style::Pretty);
    json.beginObject();
    if (told.paths.size() == 1) {
        json.member(u"path", told.paths.constFirst());
    } else {
        json.key(u"path").beginList();
        for (const QString &path : told.paths)
            json.text(path);
        json.endList();
    }
    json.member(u"bytes", told.bytes);
    if (told.size)
        json.member(u"width", told.size->width()).member(u"height", told.size->height());
    json.member(u"actors", told.counts.actors).member(u"claims", told.counts.claims);
    json.member(u"quotations", told.counts.quotations);
    json.endObject();
    json.finish();
}

render::ScenePtr arranged(const graph::Graph &graph, double aspect, const view::View &view,
                          const task::Task &task)
{
    const render::Fonts fonts = render::defaultFonts();
    const layout::Positions positions =
        view::arrange(graph, render::extentsOf(graph, fonts), aspect, view, task);
    return render::makeScene(graph, positions, fonts);
}

/// The graph of what is looked at, where the view has it; else laid out for what legend and caption leave of
/// the page, which is known once they are.
picture::Subject subjectOf(store::Database &database, const LookedAt &at, picture::SubjectRequest request,
                           const picture::PictureOptions &options, const task::Task &task)
{
    const graph::Graph graph = graph::buildGraph(*request.selection, at.view.scope);
    if (at.asSeen) {
        if (at.view.camera)
            request.area = at.view.camera->visibleScene();
        request.selectedNode = graph.nodeOf(at.view.selection.actor);
        request.selectedEdge = graph.edgeOf(at.view.selection.edge);
    }
    const double aspect = options.size.width / options.size.height;
    const std::optional<layout::Positions> places = view::placesIn(at.view, graph);
    request.scene = places ? render::makeScene(graph, *places, render::defaultFonts())
                           : arranged(graph, aspect, at.view, task);
    picture::Subject subject = picture::subjectOf(database, request, task);
    const QSizeF room = picture::roomForGraph(subject, options);
    const double left = std::clamp(room.width() / std::max(1.0, room.height()), 0.3, 3.0);
    constexpr double alike = 1.25;
    if (!places && request.area.isNull() && std::max(left / aspect, aspect / left) > alike)
        subject.shown.scene = arranged(graph, left, at.view, task);
    return subject;
}

Told writeGraph(store::Database &database, const LookedAt &at, const exporting::ChosenClaims &claims,
                const picture::PictureOptions &options, const QString &path, const task::Task &task)
{
    picture::checkOptions(options);
    picture::SubjectRequest request;
    request.selection = query::selectClaims(exporting::chosenColumns(claims), at.view.filter);
    request.colouring = at.view.colourBy;
    request.filterWords = at.words;
    request.fileName = QFileInfo(database.path()).fileName();
    request.link = at.link;
    request.dossier = options.dossier;
    const picture::Subject subject = subjectOf(database, at, request, options, task);
    const picture::WrittenPicture written = picture::writePicture(subject, options, path, task);
    const picture::Counts &counts = subject.counts;
    return {{path}, written.bytes, written.size, {counts.actors, counts.claims, counts.quotations}};
}

} // namespace

int runExport(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"DB"_s, Cli::tr("The Jaccuse file"));
    parser.addOption({u"to"_s, Cli::tr("The file to write; a folder takes three tables"), u"FILE"_s});
    parser.addOption(
        {u"format"_s, Cli::tr("What to write, where the end of the name does not tell"), u"F"_s});
    parser.addOption(
        {u"group"_s, Cli::tr("What a report puts together: pair or incident (pair)"), u"WHAT"_s, u"pair"_s});
    addViewOptions(parser);
    addPictureOptions(parser);
    if (!parse(parser, command, arguments, 1, 1, console))
        return 0;
    const QString path = parser.value(u"to"_s);
    if (path.isEmpty())
        throw UsageError(Cli::tr("“export” needs --to FILE, the file to write."));
    const QString formatId = parser.value(u"format"_s);
    const bool tables = isFolder(path) && (formatId.isEmpty() || formatId == u"csv");
    const exporting::DataFormat *format = tables ? nullptr : formatFrom(path, formatId);
    const picture::PictureOptions options =
        pictureOptions(parser, pictureFormat(path, formatId).value_or(picture::Format::Png));

    const exporting::DataOptions dataOptions{groupingFrom(parser.value(u"group"_s))};

    const task::Task task = console.task();
    const Interruption interruption(task);
    store::Database database(parser.positionalArguments().constFirst(), store::OpenMode::Read);
    const LookedAt at = lookedAt(parser, database, task);
    if (!at.notice.isEmpty())
        console.tell(at.notice);
    const store::ClaimReader reader(database);
    const exporting::ChosenClaims claims(reader, at.columns, at.claims);
    if (claims.ids().empty())
        throw CommandError(at.columns->claims.empty()
                               ? Cli::tr("The file holds no claims yet; nothing was written.")
                               : Cli::tr("No claim matches; nothing was written."));
    const bool asJson = parser.isSet(u"json"_s);
    Told told;
    if (!tables && !format) {
        told = writeGraph(database, at, claims, options, path, task);
    } else {
        told.counts.claims = static_cast<qint64>(claims.ids().size());
        if (asJson)
            told.counts = claims.counts(task);
        const exporting::Written written =
            tables ? exporting::exportTables(claims, path, task)
                   : exporting::exportData(*format, claims, dataOptions, path, task);
        told.paths = written.paths;
        told.bytes = written.bytes;
    }
    console.endProgress();
    tellWritten(told, asJson, console);
    return 0;
}

} // namespace jaccuse::cli
