// SPDX-License-Identifier: MIT
#include "picture.h"

#include "view/arrangement.h"

namespace jaccuse::ui {

GraphChoice chooseGraph(const query::ClaimColumnsPtr &columns, const query::ClaimFilter &filter,
                        const graph::GraphScope &scope, const Picture &before, const task::Task &task)
{
    const bool sameClaims =
        before.selection && before.selection->columns == columns && before.selection->filter == filter;
    GraphChoice choice;
    choice.selection = sameClaims ? before.selection : query::selectClaims(columns, filter);
    task.throwIfCancelled();
    choice.graph = sameClaims && before.scope == scope ? before.scene->graph()
                                                       : graph::buildGraph(*choice.selection, scope);
    task.throwIfCancelled();
    return choice;
}

Picture makePicture(const PictureRequest &request, const task::Task &task)
{
    GraphChoice choice = request.chosen ? *request.chosen
                                        : chooseGraph(request.columns, request.view.filter,
                                                      request.view.scope, request.before, task);
    std::optional<layout::Positions> positions;
    if (request.settled)
        positions = view::placesIn(request.view, choice.graph);
    if (!positions) {
        const auto extents = render::extentsOf(choice.graph, request.fonts);
        positions = view::arrange(choice.graph, extents, request.aspect, request.view, task);
    }
    Picture picture;
    picture.scope = request.view.scope;
    picture.selection = std::move(choice.selection);
    picture.scene = render::makeScene(std::move(choice.graph), *positions, request.fonts);
    task.throwIfCancelled();
    return picture;
}

} // namespace jaccuse::ui
