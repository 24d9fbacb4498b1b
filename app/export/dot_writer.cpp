// SPDX-License-Identifier: MIT
#include "export/exchange_claim_writer.h"
#include "export/graph_attributes.h"
#include "export/graph_writers.h"
#include "export/text_sink.h"
#include "query/edge_verb.h"
#include "render/style.h"

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

/// A label in quotation marks: Graphviz reads \n, \N and the like in labels, and &amp; as well, so that
/// backslashes and ampersands are written twice over.
QString label(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (c == u'"')
            escaped.append(u"\\\""_s);
        else if (c == u'\\')
            escaped.append(u"\\\\"_s);
        else if (c == u'&')
            escaped.append(u"&amp;"_s);
        else
            escaped.append(c < u' ' ? u' ' : c);
    }
    return u'"' + escaped + u'"';
}

QString lineStyle(const graph::GraphEdge &edge)
{
    switch (render::lineSpacing(edge.kind, edge.responsibility)) {
    case render::LineSpacing::Solid:
        return u"solid"_s;
    case render::LineSpacing::Dashed:
    case render::LineSpacing::DashDotted:
        return u"dashed"_s;
    case render::LineSpacing::Dotted:
        return u"dotted"_s;
    }
    return {};
}

QString arrow(query::EdgeKind kind)
{
    switch (render::arrowHead(kind)) {
    case render::ArrowHead::Filled:
        return u"normal"_s;
    case render::ArrowHead::Bar:
        return u"tee"_s;
    case render::ArrowHead::Open:
        return u"vee"_s;
    case render::ArrowHead::Circle:
        return u"dot"_s;
    case render::ArrowHead::Ring:
        return u"odot"_s;
    }
    return {};
}

} // namespace

void writeDot(const PlacedGraph &placed, QIODevice &device)
{
    TextSink sink(device);
    const graph::Graph &graph = placed.graph;
    sink.write(u"digraph claims {\n  comment="_s).write(label(graphDescription()));
    sink.write(u";\n  charset=\"UTF-8\";\n  node [style=filled];\n"_s);
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        const graph::GraphNode &node = graph.nodes[i];
        const render::NodeColours &colours = render::printPalette().node(node.actor.kind, node.actor.named);
        sink.write(u"  n%1 [label=%2, id=\"%3\", class=\"%4\", fillcolor=\"%5\", color=\"%6\", "
                   "pos=\"%7,%8!\"];\n"_s.arg(QString::number(i), label(node.actor.name),
                                              uidText(placed.actors[i].uid), model::code(node.actor.kind),
                                              colours.fill.name(), colours.outline.name(), xText(placed, i),
                                              yText(placed, i)));
    }
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const graph::GraphEdge &edge = graph.edges[i];
        sink.write(u"  n%1 -> n%2 [label=%3, class=\"%4\", weight=%5, color=\"%6\", style=%7, "
                   "arrowhead=%8];\n"_s.arg(QString::number(edge.from), QString::number(edge.to),
                                            label(query::edgeVerb(edge.kind, edge.responsibility)),
                                            edgeCode(edge.kind), QString::number(edge.claims),
                                            edgeColour(placed, i).name(), lineStyle(edge), arrow(edge.kind)));
    }
    sink.write(u"}\n"_s).finish();
}

} // namespace jaccuse::exporting
