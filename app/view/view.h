// SPDX-License-Identifier: MIT
#pragma once

#include "graph/graph.h"
#include "graph/roll_up.h"
#include "layout/kind.h"
#include "query/claim_filter.h"
#include "render/camera.h"
#include "render/node_colours.h"

#include <QHash>
#include <QList>
#include <QPointF>

#include <cmath>
#include <optional>

namespace jaccuse::view {

/// What is chosen in the graph and which claim is read beside it; all null: everything, nothing read.
struct Selection
{
    model::ActorId actor;
    query::EdgeKey edge;
    model::ClaimId claim;
    QList<model::ActorId> actors; ///< chosen together, in the order in which they were; else empty

    friend bool operator==(const Selection &, const Selection &) = default;
};

/// How the claims of a file are looked at: which of them, who is drawn where, and from how near. A value;
/// ids are those of one file (see view_json.h for what holds in every copy of it).
struct View
{
    query::ClaimFilter filter;
    graph::GraphScope scope;
    graph::RollUp rollUp = graph::RollUp::None;
    layout::Kind layout = layout::Kind::Force;
    model::ActorId centre;                 ///< of the rings; null: who is most involved
    QHash<model::ActorId, QPointF> places; ///< scene units; may name actors that are not drawn just now
    QSet<model::ActorId> pins;             ///< who stays where a person put it
    std::optional<render::Camera> camera;  ///< nothing: all that is drawn
    Selection selection;
    render::Colouring colourBy = render::Colouring::Kind;

    friend bool operator==(const View &, const View &) = default;
};

/// The place as views keep it: to a tenth of a unit, so that it is the same number after having been text.
inline QPointF keptPlace(QPointF place)
{
    return {std::round(place.x() * 10) / 10, std::round(place.y() * 10) / 10};
}

} // namespace jaccuse::view
