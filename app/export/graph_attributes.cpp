// SPDX-License-Identifier: MIT
#include "export/graph_attributes.h"

#include "export/exchange_claim_writer.h"
#include "query/edge_verb.h"
#include "render/style.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

using Placed = PlacedGraph;

const graph::GraphNode &nodeAt(const Placed &placed, size_t i)
{
    return placed.graph.nodes[i];
}

const graph::GraphEdge &edgeAt(const Placed &placed, size_t i)
{
    return placed.graph.edges[i];
}

QString flag(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString fixed(double value)
{
    return QString::number(value, 'f', 2);
}

} // namespace

std::span<const GraphAttribute> nodeAttributes()
{
    static const std::vector<GraphAttribute> attributes{
        {u"label"_s, u"string"_s, [](const Placed &p, size_t i) { return nodeAt(p, i).actor.name; }, true},
        {u"uid"_s, u"string"_s, [](const Placed &p, size_t i) { return uidText(p.actors[i].uid); }},
        {u"kind"_s, u"string"_s,
         [](const Placed &p, size_t i) { return model::code(nodeAt(p, i).actor.kind); }},
        {u"country"_s, u"string"_s, [](const Placed &p, size_t i) { return p.actors[i].country; }},
        {u"named"_s, u"boolean"_s, [](const Placed &p, size_t i) { return flag(nodeAt(p, i).actor.named); }},
        {u"claims_made"_s, u"long"_s,
         [](const Placed &p, size_t i) { return QString::number(nodeAt(p, i).made); }},
        {u"claims_received"_s, u"long"_s,
         [](const Placed &p, size_t i) { return QString::number(nodeAt(p, i).received); }},
        {u"admissions"_s, u"long"_s,
         [](const Placed &p, size_t i) { return QString::number(nodeAt(p, i).admits); }},
        {u"x"_s, u"double"_s, xText, true},
        {u"y"_s, u"double"_s, yText, true},
        {u"size"_s, u"double"_s, sizeText, true},
        {u"r"_s, u"int"_s, [](const Placed &p, size_t i) { return QString::number(nodeColour(p, i).red()); },
         true},
        {u"g"_s, u"int"_s,
         [](const Placed &p, size_t i) { return QString::number(nodeColour(p, i).green()); }, true},
        {u"b"_s, u"int"_s, [](const Placed &p, size_t i) { return QString::number(nodeColour(p, i).blue()); },
         true}};
    return attributes;
}

std::span<const GraphAttribute> edgeAttributes()
{
    static const std::vector<GraphAttribute> attributes{
        {u"label"_s, u"string"_s,
         [](const Placed &p, size_t i) {
             return query::edgeVerb(edgeAt(p, i).kind, edgeAt(p, i).responsibility);
         },
         true},
        {u"stance"_s, u"string"_s, [](const Placed &p, size_t i) { return edgeCode(edgeAt(p, i).kind); }},
        {u"responsibility"_s, u"string"_s,
         [](const Placed &p, size_t i) { return model::code(edgeAt(p, i).responsibility); }},
        {u"weight"_s, u"double"_s,
         [](const Placed &p, size_t i) { return QString::number(edgeAt(p, i).claims); }, true},
        {u"claims"_s, u"long"_s,
         [](const Placed &p, size_t i) { return QString::number(edgeAt(p, i).claims); }},
        {u"undated"_s, u"long"_s, [](const Placed &p, size_t i) { return QString::number(p.undated[i]); }},
        {u"first_day"_s, u"string"_s, [](const Placed &p, size_t i) { return isoDay(edgeAt(p, i).firstDay); },
         true},
        {u"last_day"_s, u"string"_s, [](const Placed &p, size_t i) { return isoDay(edgeAt(p, i).lastDay); },
         true},
        {u"inferred"_s, u"boolean"_s, [](const Placed &p, size_t i) { return flag(edgeAt(p, i).inferred); }},
        {u"withdrawn"_s, u"boolean"_s,
         [](const Placed &p, size_t i) { return flag(edgeAt(p, i).withdrawn); }},
        {u"r"_s, u"int"_s, [](const Placed &p, size_t i) { return QString::number(edgeColour(p, i).red()); },
         true},
        {u"g"_s, u"int"_s,
         [](const Placed &p, size_t i) { return QString::number(edgeColour(p, i).green()); }, true},
        {u"b"_s, u"int"_s, [](const Placed &p, size_t i) { return QString::number(edgeColour(p, i).blue()); },
         true}};
    return attributes;
}

QString xText(const PlacedGraph &placed, size_t node)
{
    return fixed(placed.positions[node].x());
}

QString yText(const PlacedGraph &placed, size_t node)
{
    return fixed(0.0 - placed.positions[node].y());
}

QString sizeText(const PlacedGraph &placed, size_t node)
{
    return fixed(2 * placed.radii[node]);
}

QColor nodeColour(const PlacedGraph &placed, size_t node)
{
    const graph::GraphNode &drawn = nodeAt(placed, node);
    return render::printPalette().node(drawn.actor.kind, drawn.actor.named).fill;
}

QColor edgeColour(const PlacedGraph &placed, size_t edge)
{
    return render::printPalette().edge(edgeAt(placed, edge).kind);
}

} // namespace jaccuse::exporting
