// SPDX-License-Identifier: MIT
#include "picture.h"

namespace jaccuse::ui {

GraphChoice chooseGraph(const query::ClaimColumnsPtr &columns, const query::ClaimFilter &filter,
                        const graph::GraphScope &scope, const task::Task &task)
{
    GraphChoice choice;
    choice.selection = query::selectClaims(columns, filter);
    task.throwIfCancelled();
    choice.graph = graph::buildGraph(*choice.selection, scope);
    task.throwIfCancelled();
    return choice;
}

Picture makePicture(const PictureRequest &request, const task::Task &task)
{
    GraphChoice choice =
        request.chosen ? *request.chosen : chooseGraph(request.columns, request.filter, request.scope, task);
    const auto extents = render::extentsOf(choice.graph, request.fonts);
    layout::Positions positions = layout::layOut(choice.graph, extents, request.aspect, request.places, task);
    Picture picture;
    picture.selection = std::move(choice.selection);
    picture.scene = render::makeScene(std::move(choice.graph), positions, request.fonts);
    task.throwIfCancelled();
    return picture;
}

} // namespace jaccuse::ui
