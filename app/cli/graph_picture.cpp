// SPDX-License-Identifier: MIT
#include "cli/graph_picture.h"

#include "graph/graph.h"
#include "layout/layout.h"
#include "query/claim_selection.h"
#include "render/image_export.h"

#include <utility>

namespace jaccuse::cli {

void writeGraph(const query::ClaimColumnsPtr &columns, const GraphPicture &picture, const task::Task &task)
{
    graph::Graph graph = graph::buildGraph(*query::selectClaims(columns, {}), {});
    const render::Fonts fonts = render::defaultFonts();
    const double aspect = static_cast<double>(picture.size.width()) / picture.size.height();
    layout::Positions positions = layout::layOut(graph, render::extentsOf(graph, fonts), aspect, {}, task);
    const render::ScenePtr scene = render::makeScene(std::move(graph), positions, fonts);
    render::FigureOptions options;
    options.size = picture.size;
    options.scale = picture.scale;
    options.caption = render::captionText(scene->graph(), picture.filterWords, picture.fileName, QString());
    render::exportImage(*scene, options, picture.path, task);
}

} // namespace jaccuse::cli
