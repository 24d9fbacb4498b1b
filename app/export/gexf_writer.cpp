// SPDX-License-Identifier: MIT
#include "export/exchange_claim_writer.h"
#include "export/graph_writers.h"
#include "export/xml_file.h"
#include "render/style.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

using Attributes = std::vector<std::pair<QString, QString>>; // title and type; the place is the id

const Attributes &nodeAttributes()
{
    static const Attributes attributes{{u"uid"_s, u"string"_s},       {u"kind"_s, u"string"_s},
                                       {u"country"_s, u"string"_s},   {u"named"_s, u"boolean"_s},
                                       {u"claims_made"_s, u"long"_s}, {u"claims_received"_s, u"long"_s},
                                       {u"admissions"_s, u"long"_s}};
    return attributes;
}

const Attributes &edgeAttributes()
{
    static const Attributes attributes{{u"stance"_s, u"string"_s},    {u"responsibility"_s, u"string"_s},
                                       {u"claims"_s, u"long"_s},      {u"undated"_s, u"long"_s},
                                       {u"inferred"_s, u"boolean"_s}, {u"withdrawn"_s, u"boolean"_s}};
    return attributes;
}

void declare(QXmlStreamWriter &xml, const QString &what, const Attributes &attributes)
{
    xml.writeStartElement(u"attributes"_s);
    xml.writeAttribute(u"class"_s, what);
    xml.writeAttribute(u"mode"_s, u"static"_s);
    for (size_t i = 0; i < attributes.size(); ++i) {
        xml.writeEmptyElement(u"attribute"_s);
        xml.writeAttribute(u"id"_s, QString::number(i));
        xml.writeAttribute(u"title"_s, attributes[i].first);
        xml.writeAttribute(u"type"_s, attributes[i].second);
    }
    xml.writeEndElement();
}

/// The values by the places of the attributes; an empty one is left out, as not known.
void writeValues(QXmlStreamWriter &xml, const QStringList &values)
{
    xml.writeStartElement(u"attvalues"_s);
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values[i].isEmpty())
            continue;
        xml.writeEmptyElement(u"attvalue"_s);
        xml.writeAttribute(u"for"_s, QString::number(i));
        xml.writeAttribute(u"value"_s, xmlText(values[i]));
    }
    xml.writeEndElement();
}

const QString &viz()
{
    static const QString uri = u"http://gexf.net/1.3/viz"_s;
    return uri;
}

void writeColour(QXmlStreamWriter &xml, const QColor &colour)
{
    xml.writeEmptyElement(viz(), u"color"_s);
    xml.writeAttribute(u"r"_s, QString::number(colour.red()));
    xml.writeAttribute(u"g"_s, QString::number(colour.green()));
    xml.writeAttribute(u"b"_s, QString::number(colour.blue()));
}

void writeNode(QXmlStreamWriter &xml, const PlacedGraph &placed, size_t i)
{
    const graph::GraphNode &node = placed.graph.nodes[i];
    const model::Actor &actor = placed.actors[i];
    xml.writeStartElement(u"node"_s);
    xml.writeAttribute(u"id"_s, u"n"_s + QString::number(i));
    xml.writeAttribute(u"label"_s, xmlText(node.actor.name));
    writeValues(xml, {uidText(actor.uid), model::code(node.actor.kind), actor.country,
                      node.actor.named ? u"true"_s : u"false"_s, QString::number(node.made),
                      QString::number(node.received), QString::number(node.admits)});
    writeColour(xml, render::printPalette().node(node.actor.kind, node.actor.named).fill);
    xml.writeEmptyElement(viz(), u"position"_s);
    xml.writeAttribute(u"x"_s, QString::number(placed.positions[i].x(), 'f', 2));
    xml.writeAttribute(u"y"_s, QString::number(0.0 - placed.positions[i].y(), 'f', 2));
    xml.writeAttribute(u"z"_s, u"0"_s);
    xml.writeEmptyElement(viz(), u"size"_s);
    xml.writeAttribute(u"value"_s, QString::number(2 * placed.radii[i], 'f', 2));
    xml.writeEndElement();
}

void writeEdge(QXmlStreamWriter &xml, const PlacedGraph &placed, size_t i)
{
    const graph::GraphEdge &edge = placed.graph.edges[i];
    xml.writeStartElement(u"edge"_s);
    xml.writeAttribute(u"id"_s, u"e"_s + QString::number(i));
    xml.writeAttribute(u"source"_s, u"n"_s + QString::number(edge.from));
    xml.writeAttribute(u"target"_s, u"n"_s + QString::number(edge.to));
    xml.writeAttribute(u"kind"_s, edgeCode(edge.kind)); // parallel edges of different kinds stay apart
    xml.writeAttribute(u"label"_s, xmlText(edgeVerb(edge)));
    xml.writeAttribute(u"weight"_s, QString::number(edge.claims));
    writeValues(xml, {edgeCode(edge.kind), model::code(edge.responsibility), QString::number(edge.claims),
                      QString::number(placed.undated[i]), edge.inferred ? u"true"_s : u"false"_s,
                      edge.withdrawn ? u"true"_s : u"false"_s});
    if (!placed.dates[i].empty()) {
        xml.writeStartElement(u"spells"_s);
        for (const Days &days : placed.dates[i]) {
            xml.writeEmptyElement(u"spell"_s);
            if (days.first != query::noDay)
                xml.writeAttribute(u"start"_s, isoDay(days.first));
            if (days.last != query::noDay)
                xml.writeAttribute(u"end"_s, isoDay(days.last));
        }
        xml.writeEndElement();
    }
    writeColour(xml, render::printPalette().edge(edge.kind));
    xml.writeEndElement();
}

} // namespace

void writeGexf(const PlacedGraph &placed, QIODevice &device)
{
    XmlFile file(device);
    QXmlStreamWriter &xml = file.xml;
    xml.writeStartElement(u"gexf"_s);
    xml.writeDefaultNamespace(u"http://gexf.net/1.3"_s);
    xml.writeNamespace(viz(), u"viz"_s);
    xml.writeAttribute(u"version"_s, u"1.3"_s);
    xml.writeStartElement(u"meta"_s);
    xml.writeTextElement(u"creator"_s, u"Jaccuse"_s);
    xml.writeTextElement(u"description"_s, graphDescription());
    xml.writeEndElement();
    xml.writeStartElement(u"graph"_s);
    xml.writeAttribute(u"defaultedgetype"_s, u"directed"_s);
    xml.writeAttribute(u"mode"_s, u"dynamic"_s);
    xml.writeAttribute(u"timeformat"_s, u"date"_s);
    xml.writeAttribute(u"timerepresentation"_s, u"interval"_s);
    declare(xml, u"node"_s, nodeAttributes());
    declare(xml, u"edge"_s, edgeAttributes());
    xml.writeStartElement(u"nodes"_s);
    for (size_t i = 0; i < placed.graph.nodes.size(); ++i)
        writeNode(xml, placed, i);
    xml.writeEndElement();
    xml.writeStartElement(u"edges"_s);
    for (size_t i = 0; i < placed.graph.edges.size(); ++i)
        writeEdge(xml, placed, i);
    xml.writeEndElement();
    file.finish();
}

} // namespace jaccuse::exporting
