// SPDX-License-Identifier: MIT
#include "picture.h"

namespace jaccuse::ui {

Picture makePicture(const PictureRequest &request, const task::Task &task)
{
    Picture picture;
    picture.selection = query::selectClaims(request.columns, request.filter);
    task.throwIfCancelled();
    graph::Graph graph = graph::buildGraph(*picture.selection, request.scope);
    task.throwIfCancelled();
    const auto extents = render::extentsOf(graph, request.fonts);
    layout::Positions positions = layout::layOut(graph, extents, request.aspect, request.places, task);
    picture.scene = render::makeScene(std::move(graph), positions, request.fonts);
    task.throwIfCancelled();
    return picture;
}

} // namespace jaccuse::ui
