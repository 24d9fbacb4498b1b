// SPDX-License-Identifier: MIT
#pragma once

#include "graph/time_counts.h"
#include "query/claim_selection.h"
#include "render/scene.h"
#include "task/task.h"
#include "view/view.h"

#include <functional>
#include <memory>

namespace jaccuse::ui {

/// The claims chosen and their graph, laid out and ready to be painted.
struct Picture
{
    query::ClaimSelectionPtr selection;
    render::ScenePtr scene;
    graph::GraphScope scope;        ///< that the graph was built for
    query::ClaimColumnsPtr columns; ///< of the file, before actors were taken into others
    graph::RollUp rollUp = graph::RollUp::None;
    query::ClaimSelectionPtr anyTime; ///< as the selection, but for its period
    graph::TimeCounts months;         ///< of anyTime; no bars where there would be too many
    graph::TimeCounts years;
    graph::PeriodCounts inPeriod; ///< of anyTime, in the period of the filter
};

/// What a filter and a scope choose of the claims, before it has places.
struct GraphChoice
{
    query::ClaimSelectionPtr selection;
    graph::Graph graph;
};

/// Filters and builds, or takes from the picture before, which may be empty, what still holds. Any thread.
/// Throws task::Cancelled.
GraphChoice chooseGraph(const query::ClaimColumnsPtr &columns, const query::ClaimFilter &filter,
                        const graph::GraphScope &scope, const query::FoundClaims &found,
                        const Picture &before, const task::Task &task);

/// What it takes to make a picture of the claims.
struct PictureRequest
{
    query::ClaimColumnsPtr columns;
    std::shared_ptr<const std::vector<model::ActorLink>> links; ///< null: none
    view::View view;
    bool settled = false; ///< actors stay exactly at the view's places, if it has one for each
    bool steady = false;  ///< who has a place stays exactly there, whoever comes in
    double aspect = 1.5;  ///< width over height of the window's graph
    render::Fonts fonts;
    query::FoundClaims found; ///< by the search of the view's filter; null: it has none
    Picture before;
    std::shared_ptr<const GraphChoice> chosen; ///< by filter and scope, where that was done already
    /// Called in the working thread with the picture as far as it has come, while a large graph whose actors
    /// have no place yet is laid out.
    std::function<void(Picture)> show;
};

/// Filters, builds, lays out. Any thread. Throws task::Cancelled.
Picture makePicture(const PictureRequest &request, const task::Task &task);

} // namespace jaccuse::ui
