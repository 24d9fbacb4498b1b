// SPDX-License-Identifier: MIT
// Times how a picture of 2,000 actors, A3 at 300 dpi, is described, drawn and packed. Argument: a Jaccuse
// file; without one, 20,000 made-up claims.
#include "import/import_file.h"
#include "made_claims.h"
#include "picture/picture.h"
#include "store/claim_reader.h"
#include "timing.h"
#include "view/arrangement.h"

#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTextStream>

#include <chrono>
#include <limits>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

/// Time of the processor and on the wall.
template <class Work>
void tell(QTextStream &out, const QString &what, Work work)
{
    const auto start = std::chrono::steady_clock::now();
    const bench::Spread spread = bench::timed(3, [&](int) { work(); });
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    out << what << ": " << qRound(spread.median) << " ms, on the wall " << qRound(wall.count() / 3)
        << " ms\n";
    out.flush();
}

QString madeFile(const QTemporaryDir &folder)
{
    QFile table(folder.filePath(u"claims.csv"_s));
    if (!table.open(QIODevice::WriteOnly))
        return {};
    bench::writeMadeClaims(table, 20'000);
    table.close();
    const QString path = folder.filePath(u"claims.jaccuse"_s);
    store::Database database(path, store::OpenMode::Create);
    import::importFiles(database, {table.fileName()}, {}, task::Task());
    return path;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QTextStream out(stdout);
    const QTemporaryDir folder;
    store::Database database(argc > 1 ? QString::fromLocal8Bit(argv[1]) : madeFile(folder),
                             store::OpenMode::Read);
    picture::SubjectRequest request;
    request.selection = query::selectClaims(store::ClaimReader(database).columns(), {});
    view::View view;
    view.scope.mostInvolved = 2000;
    view.scope.strongestEdges = std::numeric_limits<int>::max();
    graph::Graph graph = graph::buildGraph(*request.selection, view.scope);
    const render::Fonts fonts = render::defaultFonts();
    const layout::Positions positions =
        view::arrange(graph, render::extentsOf(graph, fonts), 1.4, view, task::Task());
    request.scene = render::makeScene(std::move(graph), positions, fonts);
    picture::Subject subject;
    tell(out, u"counts and words"_s, [&] { subject = picture::subjectOf(database, request, task::Task()); });
    out << subject.counts.actors << " actors, " << subject.edges.size() << " edges, " << subject.counts.claims
        << " claims\n";
    picture::PictureOptions options;
    options.size = {420, 297, picture::Unit::Millimetre};
    options.dpi = 300;
    for (const picture::Format format : {picture::Format::Png, picture::Format::Svg, picture::Format::Pdf}) {
        options.format = format;
        tell(out, picture::formatId(format),
             [&] { picture::writePicture(subject, options, folder.filePath(u"picture"_s), task::Task()); });
        out << QFile(folder.filePath(u"picture"_s)).size() << " bytes\n";
    }
    return 0;
}
