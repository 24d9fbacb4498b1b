// SPDX-License-Identifier: MIT
#pragma once

#include "graph/graph.h"
#include "query/claim_selection.h"
#include "render/scene.h"
#include "task/task.h"

#include <QHash>
#include <QPointF>

#include <memory>

namespace jaccuse::ui {

/// What a filter and a scope choose of the claims, before it has places.
struct GraphChoice
{
    query::ClaimSelectionPtr selection;
    graph::Graph graph;
};

/// Filters and builds. Any thread. Throws task::Cancelled.
GraphChoice chooseGraph(const query::ClaimColumnsPtr &columns, const query::ClaimFilter &filter,
                        const graph::GraphScope &scope, const task::Task &task);

/// What it takes to make a picture of the claims.
struct PictureRequest
{
    query::ClaimColumnsPtr columns;
    query::ClaimFilter filter;
    graph::GraphScope scope;
    QHash<model::ActorId, QPointF> places; ///< where actors were drawn before
    double aspect = 1.5;                   ///< width over height of the view
    render::Fonts fonts;
    std::shared_ptr<const GraphChoice> chosen; ///< by filter and scope, where that was done already
};

/// The claims chosen and their graph, laid out and ready to be painted.
struct Picture
{
    query::ClaimSelectionPtr selection;
    render::ScenePtr scene;
};

/// Filters, builds, lays out. Any thread. Throws task::Cancelled.
Picture makePicture(const PictureRequest &request, const task::Task &task);

} // namespace jaccuse::ui
