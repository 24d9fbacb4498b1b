// SPDX-License-Identifier: MIT
#pragma once

#include "graph/graph.h"
#include "layout/layout.h"
#include "store/claim_reader.h"
#include "task/task.h"

#include <vector>

namespace jaccuse::exporting {

/// Days in a row, both included (Julian day numbers). One side may be open (query::noDay).
struct Days
{
    qint32 first = query::noDay;
    qint32 last = query::noDay;

    friend bool operator==(const Days &, const Days &) = default;
};

/// The whole graph of a selection with what programs that draw graphs ask for. Lists go by the places of
/// nodes and edges in the graph.
struct PlacedGraph
{
    graph::Graph graph;
    std::vector<model::Actor> actors;
    layout::Positions positions;          ///< scene units, y downwards
    std::vector<double> radii;            ///< scene units
    std::vector<std::vector<Days>> dates; ///< of an edge's claims, in order, none touching the next
    std::vector<qint64> undated;          ///< of an edge's claims, those without a date
};

/// Builds and arranges the graph of these claims, all actors and edges in it. Needs a QGuiApplication, for
/// the room that labels take. Deterministic. Throws StoreError and task::Cancelled.
PlacedGraph placedGraph(const store::ClaimReader &reader, const query::ClaimColumnsPtr &columns,
                        const task::Task &task);

/// The code of what an edge says: that of its stance, or "dismisses".
QString edgeCode(query::EdgeKind kind);
/// "2013-03-15"; empty for noDay.
QString isoDay(qint32 day);

} // namespace jaccuse::exporting
