// SPDX-License-Identifier: MIT
#include "places.h"

#include "query/edge_verb.h"

#include <QCoreApplication>

#include <algorithm>

namespace jaccuse::ui {

namespace {

class Places
{
    Q_DECLARE_TR_FUNCTIONS(Places)
};

} // namespace

QString nameOf(const query::ClaimSelection &selection, model::ActorId actor)
{
    const int place = query::indexOfActor(*selection.columns, actor);
    return place < 0 ? Places::tr("somebody") : selection.columns->actors[static_cast<size_t>(place)].name;
}

Place placeOf(const query::ClaimSelection &selection, model::ActorId actor)
{
    Place place;
    place.kind = Place::Kind::Actor;
    place.actor = actor;
    place.path = {nameOf(selection, actor)};
    return place;
}

Place placeOf(const query::ClaimSelection &selection, const query::EdgeKey &edge)
{
    Place place;
    place.kind = Place::Kind::Edge;
    place.edge = edge;
    place.path = {nameOf(selection, edge.from), query::edgeVerb(edge.kind), nameOf(selection, edge.to)};
    return place;
}

Place placeOf(const query::ClaimSelection &selection, model::ClaimId claim, const query::EdgeKey &from)
{
    Place place;
    place.kind = Place::Kind::Claim;
    place.claim = claim;
    const auto edges = query::edgesOfClaim(selection, claim);
    if (edges.empty()) {
        place.path = {Places::tr("a claim")};
        return place;
    }
    place.edge = std::find(edges.begin(), edges.end(), from) != edges.end() ? from : edges.front();
    place.path = placeOf(selection, place.edge).path;
    return place;
}

} // namespace jaccuse::ui
