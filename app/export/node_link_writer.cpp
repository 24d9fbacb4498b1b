// SPDX-License-Identifier: MIT
#include "export/exchange_claim_writer.h"
#include "export/graph_writers.h"
#include "export/json_writer.h"
#include "query/edge_verb.h"

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

void writeNodeLink(const PlacedGraph &placed, QIODevice &device)
{
    const graph::Graph &graph = placed.graph;
    JsonWriter json(device, JsonWriter::Style::Pretty);
    json.beginObject().key(u"directed").flag(true).key(u"multigraph").flag(true);
    json.key(u"graph").beginObject().member(u"description", graphDescription()).endObject();
    json.key(u"nodes").beginList();
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        const graph::GraphNode &node = graph.nodes[i];
        json.beginObject().member(u"id", uidText(placed.actors[i].uid)).member(u"name", node.actor.name);
        json.member(u"kind", model::code(node.actor.kind)).memberIfAny(u"country", placed.actors[i].country);
        json.key(u"named").flag(node.actor.named);
        json.member(u"claims_made", node.made).member(u"claims_received", node.received);
        json.member(u"admissions", node.admits);
        json.key(u"x").number(placed.positions[i].x()).key(u"y").number(placed.positions[i].y());
        json.key(u"radius").number(placed.radii[i]).endObject();
    }
    json.endList().key(u"links").beginList();
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const graph::GraphEdge &edge = graph.edges[i];
        json.beginObject();
        json.member(u"source", uidText(placed.actors[static_cast<size_t>(edge.from)].uid));
        json.member(u"target", uidText(placed.actors[static_cast<size_t>(edge.to)].uid));
        json.member(u"key", edgeCode(edge.kind))
            .member(u"label", query::edgeVerb(edge.kind, edge.responsibility));
        json.member(u"responsibility", model::code(edge.responsibility));
        json.member(u"claims", edge.claims).member(u"undated", placed.undated[i]);
        json.memberIfAny(u"first_day", isoDay(edge.firstDay));
        json.memberIfAny(u"last_day", isoDay(edge.lastDay));
        json.key(u"inferred").flag(edge.inferred).key(u"withdrawn").flag(edge.withdrawn).endObject();
    }
    json.endList().endObject();
    json.finish();
}

} // namespace jaccuse::exporting
