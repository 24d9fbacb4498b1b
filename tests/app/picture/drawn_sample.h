// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_file.h"
#include "picture/picture.h"
#include "render/style.h"
#include "store/claim_reader.h"
#include "store/identity_reader.h"
#include "support/programs.h"
#include "support/sql.h"
#include "view/arrangement.h"
#include "view/kept_view.h"

namespace jaccuse::tests {

/// All claims of a file as one graph, ready to be drawn.
inline picture::SubjectRequest wholeGraph(store::Database &database,
                                          const render::Fonts &fonts = render::defaultFonts(),
                                          const query::ClaimFilter &filter = {})
{
    picture::SubjectRequest request;
    const query::ClaimColumnsPtr columns = store::ClaimReader(database).columns();
    request.selection = query::selectClaims(columns, filter);
    view::View view;
    view.filter = filter;
    graph::Graph graph = graph::buildGraph(*request.selection, view.scope);
    const layout::Positions positions =
        view::arrange(graph, render::extentsOf(graph, fonts), 1.5, view, task::Task());
    request.scene = render::makeScene(std::move(graph), positions, fonts);
    request.fileName = QStringLiteral("s.jaccuse");
    request.link = view::linkOfView(database, view, request.fileName);
    return request;
}

/// A database in memory with the bundled sample, taken in on a certain day.
struct DrawnSample
{
    store::Database database{QStringLiteral(":memory:"), store::OpenMode::Create};

    DrawnSample()
    {
        import::importSample(database);
        store::setFileUid(database, QUuid::createUuidV5(QUuid(), QStringLiteral("drawn sample")));
        run(database, "UPDATE import SET at = '2026-11-23T10:00:00Z'");
    }
    [[nodiscard]] picture::Subject subject(bool dossier = false)
    {
        picture::SubjectRequest request = wholeGraph(database);
        request.dossier = dossier;
        return picture::subjectOf(database, request, task::Task());
    }
};

} // namespace jaccuse::tests
