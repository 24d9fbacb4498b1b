// SPDX-License-Identifier: MIT
#include "export/placed_graph.h"

#include "render/scene.h"

#include <algorithm>
#include <limits>

namespace jaccuse::exporting {

namespace {

/// Sorted, with what overlaps or touches made one: readers of intervals want them apart.
std::vector<Days> apart(std::vector<Days> days)
{
    const auto end = [](const Days &d) {
        return d.last == query::noDay ? std::numeric_limits<qint32>::max() : d.last;
    };
    std::sort(days.begin(), days.end(), [&](const Days &a, const Days &b) {
        return std::pair(a.first, end(a)) < std::pair(b.first, end(b));
    });
    std::vector<Days> merged;
    for (const Days &next : days) {
        if (merged.empty() ||
            (end(merged.back()) < std::numeric_limits<qint32>::max() && next.first > end(merged.back()) + 1))
            merged.push_back(next);
        else if (end(next) > end(merged.back()))
            merged.back().last = next.last;
    }
    return merged;
}

void addDates(PlacedGraph &placed, const query::ClaimSelection &selection)
{
    const query::ClaimColumns &columns = *selection.columns;
    std::vector<int> edgeOf(columns.edgeFrom.size());
    for (size_t i = 0; i < edgeOf.size(); ++i)
        edgeOf[i] =
            placed.graph.edgeOf({columns.actors[columns.edgeFrom[i]].id, columns.actors[columns.edgeTo[i]].id,
                                 static_cast<query::EdgeKind>(columns.edgeKind[i])});
    placed.dates.resize(placed.graph.edges.size());
    placed.undated.resize(placed.graph.edges.size());
    for (size_t i = 0; i < columns.pairClaim.size(); ++i) {
        if (!selection.pairIn[i])
            continue;
        const int edge = edgeOf[columns.pairEdge[i]];
        if (edge < 0)
            continue;
        const auto place = static_cast<size_t>(edge);
        const Days days{columns.dayLower[columns.pairClaim[i]], columns.dayUpper[columns.pairClaim[i]]};
        if (days == Days())
            ++placed.undated[place];
        else
            placed.dates[place].push_back(days);
    }
    for (std::vector<Days> &days : placed.dates)
        days = apart(std::move(days));
}

} // namespace

PlacedGraph placedGraph(const store::ClaimReader &reader, const query::ClaimColumnsPtr &columns,
                        const task::Task &task)
{
    constexpr double aspect = 1.6;
    const query::ClaimSelectionPtr selection = query::selectClaims(columns, {});
    graph::GraphScope everything;
    everything.mostInvolved = std::numeric_limits<int>::max();
    everything.strongestEdges = std::numeric_limits<int>::max();
    PlacedGraph placed;
    placed.graph = graph::buildGraph(*selection, everything);
    const std::vector<layout::NodeExtent> extents = render::extentsOf(placed.graph, render::defaultFonts());
    placed.positions = layout::layOut(placed.graph, extents, aspect, {}, task);
    placed.radii.reserve(extents.size());
    for (const layout::NodeExtent &extent : extents)
        placed.radii.push_back(extent.radius);
    placed.actors.reserve(placed.graph.nodes.size());
    for (const graph::GraphNode &node : placed.graph.nodes)
        placed.actors.push_back(reader.actor(node.actor.id).value_or(model::Actor()));
    addDates(placed, *selection);
    return placed;
}

QString edgeCode(query::EdgeKind kind)
{
    return kind == query::EdgeKind::Dismisses ? model::code(model::AnswerType::Dismisses)
                                              : model::code(static_cast<model::Stance>(kind));
}

QString isoDay(qint32 day)
{
    return day == query::noDay ? QString() : QDate::fromJulianDay(day).toString(Qt::ISODate);
}

} // namespace jaccuse::exporting
